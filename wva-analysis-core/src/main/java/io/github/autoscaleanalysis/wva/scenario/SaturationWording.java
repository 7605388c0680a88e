package io.github.autoscaleanalysis.wva.scenario;

import static io.github.autoscaleanalysis.wva.event.EventType.CONTROLLER_MODE;
import static io.github.autoscaleanalysis.wva.event.EventType.RECONCILIATION;
import static io.github.autoscaleanalysis.wva.event.EventType.REPLICA_MISMATCH;
import static io.github.autoscaleanalysis.wva.event.EventType.SATURATION_ANALYSIS;

import java.util.Locale;

/** {@link Generation#CAPACITY_BASED_2025_11} and, with other words, {@link Generation#SATURATION_BASED_2025_12}. */
final class SaturationWording implements Wording {

    private static final int MILLI = 1_000_000;

    private final LogLines lines;
    private final ClusterState cluster;
    private final Words words;
    private final PodWording pods;

    /**
     * What the two generations word differently.
     *
     * @param mode the mode at the beginning of a reconciliation
     * @param modeText what follows it
     * @param analysis what its analysis is called
     * @param applied what its decisions are called
     */
    record Words(String mode, String modeText, String analysis, String applied) {

        static final Words CAPACITY =
                new Words("CAPACITY-ONLY", "reactive capacity-based scaling only", "Capacity", "capacity");
        static final Words SATURATION =
                new Words("saturation-only", "reactive saturation-based scaling only", "saturation", "Saturation");
    }

    SaturationWording(LogLines lines, ClusterState cluster, Words words) {
        this.lines = lines;
        this.cluster = cluster;
        this.words = words;
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
        lines.info("Applying scaling decisions: totalDecisions=")
                .add(cluster.variants.size())
                .other();
        cluster.variants.forEach(this::decision);
        end("Reconciliation completed successfully: mode=", "", cluster.variants.size());
    }

    @Override
    public void blindCycle() {
        beginCycle();
        for (ModelState model : cluster.models) {
            processing(model);
            model.variants.forEach(pods::unavailable);
        }
        lines.info("No scaling decisions to apply").other();
        end("Reconciliation completed with errors: mode=", ", modelsFailed=" + cluster.models.size(), 0);
    }

    private void beginCycle() {
        lines.info("Operating in ").add(words.mode()).add(" mode: ").add(words.modeText());
        lines.event(CONTROLLER_MODE);
        lines.info("Grouped VAs by model: modelCount=").add(cluster.models.size());
        lines.add(", totalVAs=").add(cluster.variants.size()).other();
    }

    private void processing(ModelState model) {
        lines.info("Processing model: modelID=").add(model.name).add(", variantCount=");
        lines.add(model.variants.size()).other();
    }

    private void model(ModelState model) {
        processing(model);
        cluster.clock.wait(9 * MILLI);
        for (VariantState v : model.variants) {
            if (v.readyReplicas() != v.specReplicas) {
                lines.debug("Replica count mismatch for ")
                        .add(v.namespace)
                        .add("/")
                        .add(v.model);
                lines.add(": spec=").add(v.specReplicas).add(", reporting_metrics=");
                lines.add(v.readyReplicas()).event(REPLICA_MISMATCH);
            }
            lines.info("");
            pods.observation(v, false);
        }
        pods.write(model);
        pods.collected("Collected replica metrics", model, ", replicaCount=");
        analysis(model, true);
        analysis(model, false);
        lines.info(mode()).add(" decisions made for model: ").add(model.name).add(" - decision count: ");
        lines.add(model.variants.size()).other();
    }

    private void analysis(ModelState model, boolean detailed) {
        SaturationFigures found = model.saturation;
        lines.record(detailed ? "DEBUG" : "INFO", "", words.analysis()).add(" analysis completed: modelID=");
        lines.add(model.name);
        if (detailed) {
            lines.add(", namespace=").add(model.namespace);
        }
        lines.add(", totalReplicas=").add(found.replicas());
        lines.add(", nonSaturated=").add(found.nonSaturated());
        if (detailed) {
            lines.add(", avgSpareKv=").fixed(found.spareKvPermille(), 3);
            lines.add(", avgSpareQueue=").fixed(found.spareQueueTenths(), 1);
        }
        lines.add(", shouldScaleUp=").add(Boolean.toString(found.scaleUp()));
        lines.add(", scaleDownSafe=").add(Boolean.toString(found.scaleDownSafe()));
        lines.event(SATURATION_ANALYSIS);
    }

    private void decision(VariantState v) {
        pods.decision(v);
        lines.info("Applied ").add(words.applied()).add(" decision: variant=").add(v.name);
        lines.add(", action=").add(v.action()).add(", current=").add(v.currentReplicas);
        lines.add(", target=").add(v.targetReplicas).add(", reason=");
        lines.add(mode()).add(" mode: ").add(v.action()).other();
    }

    private void end(String message, String failed, int decisions) {
        lines.info(message).add(mode()).add(", modelsProcessed=").add(cluster.models.size());
        lines.add(failed).add(", decisionsApplied=").add(decisions).event(RECONCILIATION);
    }

    private String mode() {
        return words.mode().toLowerCase(Locale.ROOT);
    }
}
