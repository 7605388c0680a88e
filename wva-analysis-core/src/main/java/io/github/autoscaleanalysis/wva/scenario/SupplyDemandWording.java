package io.github.autoscaleanalysis.wva.scenario;

import static io.github.autoscaleanalysis.wva.event.EventType.RECONCILIATION;
import static io.github.autoscaleanalysis.wva.event.EventType.REPLICA_STATUS;
import static io.github.autoscaleanalysis.wva.event.EventType.SCALING_DECISION;

/** {@link Generation#SUPPLY_DEMAND_2026_08}. */
final class SupplyDemandWording implements Wording {

    private final LogLines lines;
    private final ClusterState cluster;
    private final AnalyzerWording analyzers;
    private final long leaseNanos;

    /** Writes what the analyzers of a model found. */
    interface AnalyzerWording {

        void write(ModelState model);
    }

    /** The lease is acquired so long after the start. */
    SupplyDemandWording(LogLines lines, ClusterState cluster, AnalyzerWording analyzers, long leaseNanos) {
        this.lines = lines;
        this.cluster = cluster;
        this.analyzers = analyzers;
        this.leaseNanos = leaseNanos;
    }

    @Override
    public void opening() {
        String namespace = cluster.models.get(0).namespace;
        lines.info("setup\tcmd/main.go:159", "Logger initialized").other();
        lines.info("config/loader.go:131", "Loaded config from file")
                .field("path", "/etc/wva/config.yaml")
                .other();
        lines.info("config/loader.go:87", "Configuration loaded successfully").other();
        lines.info("setup\tcmd/main.go:345", "Watching single namespace")
                .field("namespace", namespace)
                .other();
        lines.info("setup\tcmd/main.go:682", "Starting manager").other();
        cachesPopulated();
        lines.klog(
                "I",
                leaseNanos,
                "leaderelection.go:271] successfully acquired lease " + namespace + "/72dd1cf1.llm-d.ai");
    }

    @Override
    public void cycle() {
        beginCycle();
        for (ModelState model : cluster.models) {
            processing(model);
            cluster.clock.wait(20_000_000);
            for (VariantState v : model.variants) {
                v.pods.forEach(pod -> unmatched(pod, model));
            }
            analyzers.write(model);
            decisions(model);
        }
        endCycle();
    }

    @Override
    public void blindCycle() {
        beginCycle();
        for (ModelState model : cluster.models) {
            processing(model);
            lines.record("ERROR", "saturation/engine_v2.go:512", "Failed to collect replica metrics");
            modelFields(model).field("error", "no metrics found").other();
        }
        lines.info("saturation/engine.go:592", "No scaling decisions to apply").other();
        lines.info("saturation/engine.go:585", "Optimization completed successfully")
                .field("mode", "saturation");
        lines.field("modelsProcessed", cluster.models.size())
                .field("decisionsApplied", 0)
                .event(RECONCILIATION);
    }

    private void beginCycle() {
        if (cluster.dice.oneIn(12)) {
            cachesPopulated();
        }
        lines.info("saturation/engine.go:490", "Grouped VAs by model").field("modelCount", cluster.models.size());
        lines.field("totalVAs", cluster.variants.size()).other();
    }

    private void processing(ModelState model) {
        lines.info("saturation/engine.go:1019", "Processing model (V2)");
        modelFields(model).field("variantCount", model.variants.size());
        lines.field("groupKey", model.name + "|" + model.namespace).other();
    }

    private void endCycle() {
        lines.info("saturation/engine.go:1077", "V2 optimizer produced decisions")
                .field("optimizer", "cost-aware");
        lines.field("decisionCount", cluster.variants.size());
        lines.field("modelCount", cluster.models.size()).other();
        lines.info("saturation/engine.go:578", "Applying scaling decisions")
                .field("totalDecisions", cluster.variants.size())
                .other();
        cluster.variants.forEach(this::decision);
        lines.info("saturation/engine.go:585", "Optimization completed successfully")
                .field("mode", "saturation");
        lines.field("modelsProcessed", cluster.models.size());
        lines.field("decisionsApplied", cluster.variants.size()).event(RECONCILIATION);
    }

    private void unmatched(String pod, ModelState model) {
        if (cluster.dice.oneIn(2)) {
            lines.info(
                            "collector/replica_metrics.go:1035",
                            "Pod has engine metrics but no dispatch rate — possible pod/pod_name label mismatch")
                    .field("pod", pod);
            lines.field("model", model.name).field("namespace", model.namespace).other();
        }
    }

    private void decisions(ModelState model) {
        lines.info("saturation/engine_v2.go:744", "scaling-decision");
        modelFields(model).field("decisions").add("[");
        String separator = "";
        for (VariantState v : model.variants) {
            lines.add(separator).add("{\"name\":\"").add(v.name).add("\",\"curr\":");
            lines.add(v.currentReplicas).add(",\"tgt\":").add(v.targetReplicas);
            lines.add(",\"action\":\"").add(v.action()).add("\"}");
            separator = ",";
        }
        lines.add("]").other();
    }

    private void decision(VariantState v) {
        lines.info("saturation/engine.go:1621", "Processing decision for VA")
                .field("variant", v.namespace + "/" + v.name);
        lines.field("action", v.action());
        lines.field("current", v.currentReplicas);
        v.decidedAtLine = lines.line();
        lines.field("target", v.targetReplicas).event(SCALING_DECISION);
        lines.info("actuator/actuator.go:89", "EmitReplicaMetrics completed").field("variantName", v.name);
        lines.field("currentReplicas", v.currentReplicas);
        lines.field("desiredReplicas", v.targetReplicas);
        lines.field("accelerator", v.accelerator.type()).event(REPLICA_STATUS);
        if (v.targetReplicas != v.currentReplicas) {
            unreported(v);
        }
        lines.info("saturation/engine.go:1830", "Successfully emitted metrics").field("variant", v.name);
        lines.field("target", v.targetReplicas);
        lines.field("accelerator", v.accelerator.type()).other();
        lines.info("saturation/engine.go:1871", "Applied saturation decision via shared cache")
                .field("variant", v.namespace + "/" + v.name);
        lines.field("namespace", v.namespace).field("action", v.action());
        lines.field("target", v.targetReplicas).field("reason", "V2").other();
    }

    private void unreported(VariantState v) {
        lines.klog(
                "E",
                cluster.dice,
                "event.go:442] \"Could not construct reference, will not report event\" err=\"no kind is registered for"
                        + " the type variant.VariantAutoscaling in scheme \\\"pkg/runtime/scheme.go:110\\\"\""
                        + " object={\"metadata\":{\"name\":\"" + v.name + "\",\"namespace\":\"" + v.namespace
                        + "\"}} eventType=\"Normal\" reason=\"Scaled\" message=\"V2 (optimizer: cost-aware)\"");
    }

    private void cachesPopulated() {
        lines.record("LEVEL(-2)", "controller-runtime.cache\tcache/reflector.go:439", "Caches populated");
        lines.field("type", "*v1.ConfigMap");
        lines.field("reflector", "pkg/mod/k8s.io/client-go@v0.34.5/tools/cache/reflector.go:290")
                .other();
    }

    private LogLines modelFields(ModelState model) {
        return lines.field("modelID", model.name).field("namespace", model.namespace);
    }
}
