package io.github.autoscaleanalysis.wva.scenario;

import static io.github.autoscaleanalysis.wva.event.EventType.OBSERVATION;
import static io.github.autoscaleanalysis.wva.event.EventType.RECONCILIATION;
import static io.github.autoscaleanalysis.wva.event.EventType.REPLICA_STATUS;
import static io.github.autoscaleanalysis.wva.event.EventType.SLO_TARGET;

/** {@link Generation#SERVER_DUMP_2025_09}. */
final class ServerDumpWording implements Wording {

    private static final int MILLI = 1_000_000;
    private static final String PREPARED = "System data prepared for optimization: - { ";

    private final LogLines lines;
    private final ClusterState cluster;

    ServerDumpWording(LogLines lines, ClusterState cluster) {
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
        cluster.clock.wait(5 * MILLI);
        lines.debug(PREPARED)
                .add("optimizer: {  unlimited: true,  saturationPolicy: None }}")
                .other();
        servers();
        SolutionWording.SERVER_DUMP.write(lines, cluster);
        lines.debug("Optimization completed successfully, emitting optimization metrics")
                .other();
        for (VariantState v : cluster.variants) {
            lines.debug("EmitReplicaMetrics completed for variantAutoscaling-name: ")
                    .add(v.name);
            v.decidedAtLine = lines.line();
            lines.add(", current-replicas: ").add(v.currentReplicas);
            lines.add(", desired-replicas: ").add(v.targetReplicas);
            lines.add(", accelerator: ").add(v.accelerator.label()).event(REPLICA_STATUS);
        }
        lines.debug("Completed variant processing loop").other();
        end("true");
    }

    @Override
    public void blindCycle() {
        targets();
        for (VariantState v : cluster.variants) {
            lines.warn("Metrics unavailable, skipping optimization for variant - name: ")
                    .add(v.name)
                    .other();
        }
        end("false");
    }

    private void targets() {
        for (ModelState model : cluster.models) {
            VariantState v = model.variants.get(0);
            lines.info("Found SLO for model - model: ")
                    .add(model.name)
                    .add(", class: ")
                    .add(v.serviceClass);
            lines.add(", slo-tpot: ").shortest(v.sloItlCentis, 2);
            lines.add(", slo-ttft: ").shortest(v.sloTtftCentis, 2).event(SLO_TARGET);
        }
    }

    private void servers() {
        lines.debug(PREPARED).add("servers: [");
        String separator = "  {";
        for (VariantState v : cluster.variants) {
            lines.add(separator).add("   name: ").add(v.name).add(":").add(v.namespace);
            lines.add(",   class: ").add(v.serviceClass).add(",   model: ").add(v.model);
            lines.add(",   keepAccelerator: true,   minNumReplicas: 1,   maxBatchSize: ")
                    .add(v.solvedBatch);
            lines.add(",   currentAlloc: {    accelerator: ").add(v.accelerator.label());
            lines.add(",    numReplicas: ")
                    .add(v.readyReplicas())
                    .add(",    maxBatch: ")
                    .add(v.observedBatch);
            lines.add(",    cost: ").shortest(v.costCentis * v.readyReplicas(), 2);
            lines.add(",    itlAverage: ").shortest(v.itlCentis, 2);
            lines.add(",    waitAverage: ").shortest(v.ttftCentis, 2);
            lines.add(",    load: {     arrivalRate: ").shortest(v.rateCentis, 2);
            lines.add(",     avgLength: ").add(v.outTokensCentis / 100);
            lines.add(",     arrivalCOV: 0,     serviceCOV: 0    }   },   desiredAlloc: {    accelerator: ,");
            lines.add("    numReplicas: 0,    maxBatch: 0,    cost: 0,    itlAverage: 0,    waitAverage: 0,");
            lines.add("    load: {     arrivalRate: 0,     avgLength: 0,     arrivalCOV: 0,     serviceCOV: 0");
            lines.add("    }   }  }");
            separator = ",  {";
        }
        lines.add(" ]}").event(OBSERVATION, cluster.variants.size());
    }

    private void end(String successful) {
        lines.info("Reconciliation completed - variants_processed: ").add(cluster.variants.size());
        lines.add(", optimization_successful: ").add(successful).event(RECONCILIATION);
    }
}
