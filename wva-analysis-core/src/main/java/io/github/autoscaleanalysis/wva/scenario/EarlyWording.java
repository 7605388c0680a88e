package io.github.autoscaleanalysis.wva.scenario;

import static io.github.autoscaleanalysis.wva.event.EventType.RECONCILIATION;
import static io.github.autoscaleanalysis.wva.event.EventType.SLO_TARGET;

/** {@link Generation#EARLY_2025_08}. */
final class EarlyWording implements Wording {

    private final LogLines lines;
    private final ClusterState cluster;

    EarlyWording(LogLines lines, ClusterState cluster) {
        this.lines = lines;
        this.cluster = cluster;
    }

    @Override
    public void opening() {
        ControllerStart.write(lines);
    }

    @Override
    public void cycle() {
        targets();
        lines.debug("System data prepared for optimization: systemData - &{{{[");
        for (Accelerator accelerator : cluster.accelerators) {
            lines.add("{")
                    .add(accelerator.label())
                    .add(" ")
                    .add(accelerator.type())
                    .add(" 1 0 0 {0 0 0 0} 0} ");
        }
        lines.add("]}}}").other();
        SolutionWording.EARLY.write(lines, cluster);
        lines.debug("Optimization completed successfully, emitting optimization metrics")
                .other();
        for (VariantState v : cluster.variants) {
            lines.info("Patched Deployment: name: ").add(v.name).add(" num-replicas: ");
            lines.add(v.targetReplicas).other();
            lines.debug("EmitReplicaMetrics completed").other();
            lines.info("Emitted metrics for variantname").add(v.name).add("namespace");
            lines.add(v.namespace).other();
        }
        lines.debug("Completed variant processing loop").other();
        end("true");
    }

    @Override
    public void blindCycle() {
        targets();
        for (VariantState v : cluster.variants) {
            lines.warn("Metrics unavailable, skipping optimization for variantname")
                    .add(v.name)
                    .other();
        }
        end("false");
    }

    private void targets() {
        for (ModelState model : cluster.models) {
            VariantState v = model.variants.get(0);
            lines.info("Found SLOmodel").add(model.name).add("class").add(v.serviceClass);
            lines.add("slo-itl").shortest(v.sloItlCentis, 2);
            lines.add("slo-ttw").shortest(v.sloTtftCentis, 2).event(SLO_TARGET);
        }
    }

    private void end(String successful) {
        lines.info("Reconciliation completedvariants_processed").add(cluster.variants.size());
        lines.add("optimization_successful").add(successful).event(RECONCILIATION);
    }
}
