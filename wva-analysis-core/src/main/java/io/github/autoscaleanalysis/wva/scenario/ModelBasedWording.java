package io.github.autoscaleanalysis.wva.scenario;

import static io.github.autoscaleanalysis.wva.event.EventType.CONTROLLER_MODE;
import static io.github.autoscaleanalysis.wva.event.EventType.MODEL_TUNING;
import static io.github.autoscaleanalysis.wva.event.EventType.RECONCILIATION;
import static io.github.autoscaleanalysis.wva.event.EventType.REPLICA_MISMATCH;
import static io.github.autoscaleanalysis.wva.event.EventType.SLO_TARGET;

/** {@link Generation#MODEL_BASED_2025_12}. */
final class ModelBasedWording implements Wording {

    private static final int MILLI = 1_000_000;

    private final LogLines lines;
    private final ClusterState cluster;
    private final LogClock clock;
    private final PodWording pods;

    ModelBasedWording(LogLines lines, ClusterState cluster) {
        this.lines = lines;
        this.cluster = cluster;
        this.clock = cluster.clock;
        this.pods = new PodWording(lines, cluster);
    }

    @Override
    public void opening() {
        ControllerStart.write(lines);
    }

    @Override
    public void cycle() {
        beginCycle();
        cluster.models.forEach(this::model);
        lines.debug("Experimental model tuner is enabled globally: tuning model performance parameters for active VAs")
                .other();
        cluster.variants.forEach(this::tuner);
        clock.wait(8 * MILLI);
        SolutionWording.MODEL_BASED.write(lines, cluster);
        cluster.models.forEach(this::targets);
        lines.info("Applying scaling decisions: totalDecisions=")
                .add(cluster.variants.size())
                .other();
        cluster.variants.forEach(this::decision);
        lines.info("Reconciliation completed successfully: mode=model-only, modelsProcessed=")
                .add(cluster.models.size())
                .add(", decisionsApplied=")
                .add(cluster.variants.size())
                .event(RECONCILIATION);
    }

    @Override
    public void blindCycle() {
        beginCycle();
        for (ModelState model : cluster.models) {
            processing(model);
            for (VariantState v : model.variants) {
                found(v);
                pods.unavailable(v);
            }
            lines.record(
                            "ERROR",
                            "",
                            "Model-based optimization failed: no feasible allocations found for all variants: ")
                    .other();
        }
        lines.info("No scaling decisions to apply").other();
        lines.warn("Reconciliation completed with errors: mode=model-only, modelsProcessed=")
                .add(cluster.models.size())
                .add(", modelsFailed=")
                .add(cluster.models.size())
                .add(", decisionsApplied=0")
                .event(RECONCILIATION);
    }

    private void beginCycle() {
        lines.info("Operating in MODEL-ONLY mode: model-based optimization only")
                .event(CONTROLLER_MODE);
        lines.info("Grouped VAs by model: modelCount=").add(cluster.models.size());
        lines.add(", totalVAs=").add(cluster.variants.size()).other();
    }

    private void processing(ModelState model) {
        lines.info("Processing model: modelID=").add(model.name).add(", variantCount=");
        lines.add(model.variants.size()).other();
    }

    private void model(ModelState model) {
        processing(model);
        clock.wait(9 * MILLI);
        pods.write(model);
        clock.wait(4 * MILLI);
        lines.debug("Pod-to-variant matching successful: totalPods=")
                .add(model.pods())
                .add(", variantCounts=map[");
        counts(model, false);
        lines.add("]").other();
        pods.collected("Collected replica metrics", model, ", replicaCount=");
        model.variants.forEach(this::observation);
    }

    private void found(VariantState v) {
        lines.info("Found SLO for model: model=").add(v.model).add(", class=").add(v.serviceClass);
        lines.add(", slo-tpot=").shortest(v.sloItlCentis, 2).add(", slo-ttft=");
        lines.shortest(v.sloTtftCentis, 2).event(SLO_TARGET);
    }

    private void observation(VariantState v) {
        found(v);
        clock.wait(12 * MILLI);
        if (v.readyReplicas() != v.specReplicas) {
            lines.debug("Replica count mismatch for ").add(v.namespace).add("/").add(v.model);
            lines.add(": spec=").add(v.specReplicas).add(", reporting_metrics=");
            lines.add(v.readyReplicas()).event(REPLICA_MISMATCH);
        }
        lines.debug(cluster.dice.oneIn(20) ? "✓ " : "");
        pods.observation(v, true);
    }

    private void tuner(VariantState v) {
        lines.debug("[Tuner Config] variant=").add(v.name).add("/").add(v.namespace);
        lines.add(" | Initial state: ");
        parameters(v).add(" | SLO targets: TTFT=").fixed(v.sloTtftCentis, 2).add("ms, ITL=");
        lines.fixed(v.sloItlCentis, 2).add("ms | Has covariance=true").other();
        if (v.idle()) {
            lines.debug("Skipping tuning for variant ").add(v.name).add("/").add(v.namespace);
            lines.add(" due to insufficient load. Using fallback parameters.").other();
            return;
        }
        lines.debug("Model tuner results: model=").add(v.model).add(", accelerator=");
        lines.add(v.accelerator.label()).add(", ");
        parameters(v).add(", NIS=").fixed(v.nisMicros / 10_000, 2).event(MODEL_TUNING);
    }

    private LogLines parameters(VariantState v) {
        return lines.add("alpha=")
                .fixed(v.alphaMicros, 6)
                .add(", beta=")
                .fixed(v.betaMicros, 6)
                .add(", gamma=")
                .fixed(v.gammaMicros, 6)
                .add(", delta=")
                .fixed(v.deltaMicros, 6);
    }

    private void targets(ModelState model) {
        lines.info("Model-based optimization completed for model: ").add(model.name);
        lines.add(" - model-based targets: map[");
        counts(model, true);
        lines.add("]").other();
        lines.warn("saturation analysis unavailable, using model-based targets only: modelID=");
        lines.add(model.name).other();
    }

    private void counts(ModelState model, boolean targets) {
        String separator = "";
        for (VariantState v : model.variants) {
            lines.add(separator).add(v.name).add(":");
            lines.add(targets ? v.targetReplicas : v.readyReplicas());
            separator = " ";
        }
    }

    private void decision(VariantState v) {
        pods.decision(v);
        clock.wait(6 * MILLI);
        lines.info("Applied Saturation decision: variant=").add(v.name).add(", action=");
        lines.add(v.action()).add(", current=").add(v.currentReplicas).add(", target=");
        lines.add(v.targetReplicas).add(", reason=model-based only (Saturation unavailable)");
        lines.other();
    }
}
