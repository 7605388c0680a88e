package io.github.autoscaleanalysis.wva.scenario;

import static io.github.autoscaleanalysis.wva.event.EventType.KV_CACHE_USAGE;
import static io.github.autoscaleanalysis.wva.event.EventType.OBSERVATION;
import static io.github.autoscaleanalysis.wva.event.EventType.QUEUE_LENGTH;
import static io.github.autoscaleanalysis.wva.event.EventType.REPLICA_STATUS;
import static io.github.autoscaleanalysis.wva.event.EventType.SCALING_DECISION;

/** What all controllers of 2025-11 and 2025-12 say alike, of pods, variants and decisions. */
final class PodWording {

    private final LogLines lines;
    private final ClusterState cluster;

    PodWording(LogLines lines, ClusterState cluster) {
        this.lines = lines;
        this.cluster = cluster;
    }

    /** Queues and caches, in whatever order. */
    void write(ModelState model) {
        boolean queuesFirst = cluster.dice.oneIn(2);
        if (queuesFirst) {
            queues(model);
        }
        for (VariantState variant : model.variants) {
            for (String pod : variant.pods) {
                long usage = variant.kvPermille();
                lines.info("KV cache metric: pod=").add(pod).add(", usage=");
                lines.fixed(usage, 3).add(" (").fixed(usage, 1).add("%)").event(KV_CACHE_USAGE);
            }
        }
        collected("KV cache metrics collected (max over 1m)", model, ", podCount=");
        if (!queuesFirst) {
            queues(model);
        }
    }

    private void queues(ModelState model) {
        for (VariantState variant : model.variants) {
            for (String pod : variant.pods) {
                lines.info("Queue metric: pod=").add(pod).add(", queueLength=");
                lines.add(variant.queueLength()).event(QUEUE_LENGTH);
            }
        }
        collected("Queue metrics collected (max over 1m)", model, ", podCount=");
    }

    void collected(String message, ModelState model, String what) {
        lines.debug(message).add(": modelID=").add(model.name).add(", namespace=");
        lines.add(model.namespace).add(what).add(model.pods()).other();
    }

    /** The rest of a line that has begun. */
    void observation(VariantState v, boolean tokens) {
        lines.add("Metrics collected for VA: variant=").add(v.name);
        lines.add(", replicas=").add(v.readyReplicas());
        lines.add(", accelerator=").add(v.accelerator.label());
        lines.add(", ttft=").fixed(v.ttftCentis, 2).add("ms, itl=").fixed(v.itlCentis, 2);
        lines.add("ms, cost=").fixed(v.costCentis * v.readyReplicas(), 2);
        if (tokens) {
            lines.add(", maxBatch=").add(v.observedBatch);
        }
        lines.add(", arrivalRate=").fixed(v.rateCentis, 2);
        if (tokens) {
            lines.add(", avgInputTokens=").fixed(v.inTokensCentis, 2);
            lines.add(", avgOutputTokens=").fixed(v.outTokensCentis, 2);
        }
        lines.event(OBSERVATION);
    }

    void unavailable(VariantState v) {
        lines.warn("Metrics unavailable, skipping optimization for variant: variant=")
                .add(v.name);
        lines.add(", namespace=").add(v.namespace).add(", model=").add(v.model);
        lines.add(", reason=MetricsMissing, troubleshooting=No vLLM metrics found for model '")
                .add(v.model);
        lines.add("' in namespace '").add(v.namespace).add("'").other();
    }

    void decision(VariantState v) {
        lines.info("Processing decision: variant=").add(v.name).add(", action=").add(v.action());
        lines.add(", current=").add(v.currentReplicas).add("→target=");
        v.decidedAtLine = lines.line();
        lines.add(v.targetReplicas).event(SCALING_DECISION);
        lines.info("EmitReplicaMetrics completed - variant: ").add(v.name).add(", current-replicas: ");
        lines.add(v.readyReplicas()).add(", desired-replicas: ").add(v.targetReplicas);
        lines.add(", accelerator: ").add(v.accelerator.label()).event(REPLICA_STATUS);
    }
}
