package io.github.autoscaleanalysis.wva.scenario;

import static io.github.autoscaleanalysis.wva.event.EventType.CONTROLLER_MODE;
import static io.github.autoscaleanalysis.wva.event.EventType.KV_CACHE_USAGE;
import static io.github.autoscaleanalysis.wva.event.EventType.OBSERVATION;
import static io.github.autoscaleanalysis.wva.event.EventType.QUEUE_LENGTH;
import static io.github.autoscaleanalysis.wva.event.EventType.RECONCILIATION;
import static io.github.autoscaleanalysis.wva.event.EventType.REPLICA_STATUS;
import static io.github.autoscaleanalysis.wva.event.EventType.SATURATION_ANALYSIS;
import static io.github.autoscaleanalysis.wva.event.EventType.SCALING_DECISION;
import static io.github.autoscaleanalysis.wva.event.EventType.SLO_TARGET;

/** {@link Generation#FIELDS_2026_01}. */
final class FieldsWording implements Wording {

    private static final int MILLI = 1_000_000;
    private static final String ENGINE = "saturation/engine.go:301";

    private final LogLines lines;
    private final ClusterState cluster;

    FieldsWording(LogLines lines, ClusterState cluster) {
        this.lines = lines;
        this.cluster = cluster;
    }

    @Override
    public void opening() {
        ControllerStart.write(lines);
    }

    @Override
    public void cycle() {
        beginCycle();
        cluster.models.forEach(this::model);
        lines.info(ENGINE, "Applying scaling decisions")
                .field("totalDecisions", cluster.variants.size())
                .other();
        cluster.variants.forEach(this::decision);
        lines.info(ENGINE, "Reconciliation completed successfully")
                .field("mode", "saturation-only")
                .field("modelsProcessed", cluster.models.size())
                .field("decisionsApplied", cluster.variants.size())
                .event(RECONCILIATION);
    }

    @Override
    public void blindCycle() {
        beginCycle();
        for (VariantState v : cluster.variants) {
            lines.record("WARN", ENGINE, "Metrics unavailable, skipping variant")
                    .field("variant", v.namespace + "/" + v.name)
                    .field("reason", "MetricsMissing")
                    .other();
        }
        lines.record("WARN", ENGINE, "Reconciliation completed with errors")
                .field("mode", "saturation-only")
                .field("modelsProcessed", cluster.models.size())
                .field("modelsFailed", cluster.models.size())
                .field("decisionsApplied", 0)
                .event(RECONCILIATION);
    }

    private void beginCycle() {
        lines.info(ENGINE, "Operating in saturation-only mode: reactive saturation-based scaling only")
                .event(CONTROLLER_MODE);
        lines.info(ENGINE, "Grouped VAs by model")
                .field("modelCount", cluster.models.size())
                .field("totalVAs", cluster.variants.size())
                .other();
    }

    private void model(ModelState model) {
        lines.info(ENGINE, "Processing model")
                .field("modelID", model.name)
                .field("variantCount", model.variants.size())
                .other();
        cluster.clock.wait(9 * MILLI);
        model.variants.forEach(this::observation);
        for (VariantState v : model.variants) {
            for (String pod : v.pods) {
                lines.info("collector/saturation.go:88", "KV cache metric")
                        .field("pod", pod)
                        .field("usage")
                        .shortest(v.kvPermille(), 3)
                        .event(KV_CACHE_USAGE);
                lines.info("collector/saturation.go:97", "Queue metric")
                        .field("pod", pod)
                        .field("queueLength", v.queueLength())
                        .event(QUEUE_LENGTH);
            }
        }
        analysis(model);
    }

    private void observation(VariantState v) {
        lines.info(ENGINE, "Found SLO for model")
                .field("model", v.model)
                .field("class", v.serviceClass)
                .field("slo-tpot")
                .shortest(v.sloItlCentis, 2)
                .field("slo-ttft")
                .shortest(v.sloTtftCentis, 2)
                .event(SLO_TARGET);
        lines.info(ENGINE, "Metrics collected for VA")
                .field("variant", v.namespace + "/" + v.name)
                .field("replicas", v.readyReplicas())
                .field("accelerator", v.accelerator.label());
        lines.field("ttft").add("\"").fixed(v.ttftCentis, 2).add("\"");
        lines.field("itl").add("\"").fixed(v.itlCentis, 2).add("\"");
        lines.field("cost").shortest(v.costCentis * v.readyReplicas(), 2);
        lines.field("maxBatch", v.observedBatch);
        lines.field("arrivalRate").shortest(v.rateCentis, 2);
        lines.field("avgInputTokens").shortest(v.inTokensCentis, 2);
        lines.field("avgOutputTokens").shortest(v.outTokensCentis, 2);
        lines.event(OBSERVATION);
    }

    private void analysis(ModelState model) {
        SaturationFigures found = model.saturation;
        lines.info("saturation/analyzer.go:140", "saturation analysis completed")
                .field("modelID", model.name)
                .field("namespace", model.namespace)
                .field("totalReplicas", found.replicas())
                .field("nonSaturated", found.nonSaturated());
        lines.field("avgSpareKv").shortest(found.spareKvPermille(), 3);
        lines.field("avgSpareQueue").shortest(found.spareQueueTenths(), 1);
        lines.field("shouldScaleUp").add(Boolean.toString(found.scaleUp()));
        lines.field("scaleDownSafe").add(Boolean.toString(found.scaleDownSafe()));
        lines.event(SATURATION_ANALYSIS);
    }

    private void decision(VariantState v) {
        lines.info(ENGINE, "Processing decision for VA")
                .field("variant", v.namespace + "/" + v.name)
                .field("action", v.action())
                .field("current", v.currentReplicas)
                .field("target", v.targetReplicas);
        v.decidedAtLine = lines.line();
        lines.event(SCALING_DECISION);
        lines.info("actuator/actuator.go:89", "EmitReplicaMetrics completed")
                .field("variant", v.name)
                .field("currentReplicas", v.readyReplicas())
                .field("desiredReplicas", v.targetReplicas)
                .field("accelerator", v.accelerator.label())
                .event(REPLICA_STATUS);
    }
}
