package io.github.autoscaleanalysis.wva.log;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The lines of a controller of 2026 in console encoding, as {@code kubectl logs --timestamps} prints them. */
final class GeneratedConsole implements GeneratedLog.Cycles {

    private static final String NAMESPACE = "dhl-wva-209";
    private static final List<String> MODELS = List.of("unsloth/Meta-Llama-3.1-8B-Instruct", "Qwen/Qwen3-32B-Instruct");
    private static final int LINE_NANOS = 30_000;

    private final LogText text;
    private final GeneratedCluster cluster;
    private final List<List<GeneratedVariant>> variantsOfModel;

    GeneratedConsole(LogText text, GeneratedCluster cluster) {
        this.text = text;
        this.cluster = cluster;
        this.variantsOfModel =
                IntStream.range(0, cluster.models).mapToObj(cluster::ofModel).toList();
        cluster.startAt(Instant.parse("2026-08-07T20:20:19.281752804Z"));
    }

    @Override
    public void opening() {
        info("setup\tcmd/main.go:159", "Logger initialized").otherLine();
        info("config/loader.go:131", "Loaded config from file").add("\t{\"path\": \"/etc/wva/config.yaml\"}");
        text.otherLine();
        info("config/loader.go:87", "Configuration loaded successfully").otherLine();
        info("setup\tcmd/main.go:345", "Watching single namespace").add("\t{\"namespace\": \"");
        text.add(NAMESPACE).add("\"}").otherLine();
        info("setup\tcmd/main.go:682", "Starting manager").otherLine();
        cachesPopulated();
        stamp().add("I0807 20:20:34.825707       1 leaderelection.go:271] successfully acquired lease ")
                .add(NAMESPACE)
                .add("/72dd1cf1.llm-d.ai")
                .unreadableLine();
    }

    @Override
    public void cycle() {
        cluster.nextCycle();
        if (cluster.dice.oneIn(12)) {
            cachesPopulated();
        }
        info("saturation/engine.go:490", "Grouped VAs by model").add("\t{\"modelCount\": ");
        text.add(cluster.models).add(", \"totalVAs\": ").add(cluster.variants.size());
        text.add("}").otherLine();
        for (int model = 0; model < cluster.models; model++) {
            model(model);
        }
        info("saturation/engine.go:1077", "V2 optimizer produced decisions").add("\t{\"optimizer\": \"cost-aware\"");
        number("decisionCount", cluster.variants.size());
        number("modelCount", cluster.models).add("}").otherLine();
        info("saturation/engine.go:578", "Applying scaling decisions").add("\t{\"totalDecisions\": ");
        text.add(cluster.variants.size()).add("}").otherLine();
        cluster.variants.forEach(this::decision);
        info("saturation/engine.go:585", "Optimization completed successfully").add("\t{\"mode\": \"saturation\"");
        number("modelsProcessed", cluster.models);
        number("decisionsApplied", cluster.variants.size()).add("}").eventLine("reconciliation");
    }

    private void model(int model) {
        String name = MODELS.get(model);
        List<GeneratedVariant> variants = variantsOfModel.get(model);
        info("saturation/engine.go:1019", "Processing model (V2)");
        model("modelID", name);
        number("variantCount", variants.size()).add(", \"groupKey\": \"");
        text.add(name).add("|").add(NAMESPACE).add("\"}").otherLine();
        cluster.wait(20_000_000);
        for (GeneratedVariant v : variants) {
            v.pods.forEach(pod -> unmatched(pod, name));
        }
        saturation(variants, name);
        throughput(variants, name);
        decisions(variants, name);
    }

    private void unmatched(String pod, String model) {
        if (cluster.dice.oneIn(2)) {
            info(
                            "collector/replica_metrics.go:1035",
                            "Pod has engine metrics but no dispatch rate — possible pod/pod_name label mismatch")
                    .add("\t{\"pod\": \"")
                    .add(pod)
                    .add("\", \"model\": \"");
            text.add(model)
                    .add("\", \"namespace\": \"")
                    .add(NAMESPACE)
                    .add("\"}")
                    .otherLine();
        }
    }

    private void saturation(List<GeneratedVariant> variants, String model) {
        long replicas = 0;
        long demand = 0;
        for (GeneratedVariant v : variants) {
            replicas += v.reportingReplicas();
            demand += v.rateCentis * 2;
        }
        long supply = 329_011 * replicas;
        analyzer(model, "saturation");
        number("supply", supply);
        number("demand", demand);
        utilization(demand, supply);
        number("rc", Math.max(0, demand - supply));
        text.add(", \"sc\": ").shortest(Math.max(0, supply * 10_000_000_000L - demand * 14_285_714_285L), 10);
        variants(variants, true);
    }

    private void throughput(List<GeneratedVariant> variants, String model) {
        long demand = 0;
        long supply = 0;
        for (GeneratedVariant v : variants) {
            demand += v.rateCentis * 87;
            supply += perReplicaMillis(v) * v.reportingReplicas();
        }
        analyzer(model, "throughput");
        text.add(", \"supply\": ");
        digits(supply);
        text.add(", \"demand\": ");
        digits(demand);
        utilization(demand, supply);
        text.add(", \"rc\": ");
        digits(Math.max(0, demand - supply));
        text.add(", \"sc\": ");
        digits(Math.max(0, supply - demand));
        variants(variants, false);
    }

    private void analyzer(String model, String analyzer) {
        info("saturation/engine_v2.go:695", "analyzer-result");
        model("modelID", model).add(", \"analyzer\": \"").add(analyzer).add("\"");
    }

    private void utilization(long demand, long supply) {
        text.add(", \"util\": ");
        if (demand == 0 || supply == 0) {
            text.add("0");
        } else {
            text.fixed(demand * 1_000_000 / supply, 6).add(furtherDigits());
        }
    }

    private void variants(List<GeneratedVariant> variants, boolean saturation) {
        text.add(", \"scaleUpThreshold\": 0.85, \"scaleDownBoundary\": 0.7, \"variants\": [");
        String separator = "";
        for (GeneratedVariant v : variants) {
            if (saturation || !v.idle()) {
                text.add(separator).add("{\"name\":\"").add(v.name).add("-scaler\",\"prc\":");
                if (saturation) {
                    text.add(329_011);
                } else {
                    digits(perReplicaMillis(v));
                }
                text.add(",\"role\":\"decode\",\"reason\":\"");
                text.add(saturation ? (v.idle() ? "P4-k1" : "P3-k2") : v.h100 ? "T1-ols" : "T2-default");
                text.add("\"}");
                separator = ",";
            }
        }
        text.add("]}").eventLine("analyzerResult");
    }

    private static long perReplicaMillis(GeneratedVariant v) {
        return v.idle() ? 0 : v.maxRpmTenThousandths;
    }

    /** A number in thousandths with as many digits as Go prints of a double. */
    private void digits(long millis) {
        if (millis == 0) {
            text.add("0");
        } else {
            text.fixed(millis, 3).add(furtherDigits());
        }
    }

    /** Nine digits, the last of which is not 0. */
    private long furtherDigits() {
        return 100_000_001L + 10L * cluster.dice.below(90_000_000) + cluster.dice.below(9);
    }

    private void decisions(List<GeneratedVariant> variants, String model) {
        info("saturation/engine_v2.go:744", "scaling-decision");
        model("modelID", model).add(", \"decisions\": [");
        String separator = "";
        for (GeneratedVariant v : variants) {
            text.add(separator).add("{\"name\":\"").add(v.name).add("-scaler\",\"curr\":");
            text.add(v.reportingReplicas()).add(",\"tgt\":").add(v.targetReplicas);
            text.add(",\"action\":\"").add(v.action()).add("\"}");
            separator = ",";
        }
        text.add("]}").otherLine();
    }

    private void decision(GeneratedVariant v) {
        info("saturation/engine.go:1621", "Processing decision for VA");
        text.add("\t{\"variant\": \"").add(NAMESPACE).add("/").add(v.name).add("-scaler\", \"action\": \"");
        text.add(v.action()).add("\"");
        number("current", v.reportingReplicas());
        number("target", v.targetReplicas).add("}").eventLine("scalingDecision");
        info("actuator/actuator.go:89", "EmitReplicaMetrics completed");
        text.add("\t{\"variantName\": \"").add(v.name).add("-scaler\"");
        number("currentReplicas", v.reportingReplicas());
        number("desiredReplicas", v.targetReplicas);
        accelerator(v).eventLine("replicaStatus");
        if (v.targetReplicas != v.reportingReplicas()) {
            unreported(v);
        }
        info("saturation/engine.go:1830", "Successfully emitted metrics");
        text.add("\t{\"variant\": \"").add(v.name).add("-scaler\"");
        number("target", v.targetReplicas);
        accelerator(v).otherLine();
        info("saturation/engine.go:1871", "Applied saturation decision via shared cache");
        text.add("\t{\"variant\": \"").add(NAMESPACE).add("/").add(v.name).add("-scaler\", \"namespace\": \"");
        text.add(NAMESPACE).add("\", \"action\": \"").add(v.action()).add("\"");
        number("target", v.targetReplicas).add(", \"reason\": \"V2\"}").otherLine();
    }

    private void unreported(GeneratedVariant v) {
        stamp().add("E0807 ").add(cluster.second().substring(11)).add(".");
        text.add(100_000 + cluster.dice.below(900_000)).add("       1 event.go:442] \"Could not construct ");
        text.add("reference, will not report event\" err=\"no kind is registered for the type ");
        text.add("variant.VariantAutoscaling in scheme \\\"pkg/runtime/scheme.go:110\\\"\" object={\"metadata\":");
        text.add("{\"name\":\"")
                .add(v.name)
                .add("-scaler\",\"namespace\":\"")
                .add(NAMESPACE)
                .add("\"}} ");
        text.add("eventType=\"Normal\" reason=\"Scaled\" message=\"V2 (optimizer: cost-aware)\"");
        text.unreadableLine();
    }

    private void cachesPopulated() {
        line("LEVEL(-2)", "controller-runtime.cache\tcache/reflector.go:439", "Caches populated");
        text.add("\t{\"type\": \"*v1.ConfigMap\", \"reflector\": ");
        text.add("\"pkg/mod/k8s.io/client-go@v0.34.5/tools/cache/reflector.go:290\"}")
                .otherLine();
    }

    private LogText accelerator(GeneratedVariant v) {
        return text.add(", \"accelerator\": \"")
                .add(v.h100 ? "NVIDIA-H100-80GB-HBM3" : "NVIDIA-A100-PCIE-80GB")
                .add("\"}");
    }

    private LogText model(String key, String model) {
        return text.add("\t{\"")
                .add(key)
                .add("\": \"")
                .add(model)
                .add("\", \"namespace\": \"")
                .add(NAMESPACE)
                .add("\"");
    }

    private LogText number(String key, long value) {
        return text.add(", \"").add(key).add("\": ").add(value);
    }

    private LogText info(String caller, String message) {
        return line("INFO", caller, message);
    }

    private LogText line(String level, String caller, String message) {
        stamp().add(cluster.second()).add("Z\t").add(level).add("\t").add(caller);
        return text.add("\t").add(message);
    }

    private LogText stamp() {
        cluster.wait(LINE_NANOS);
        return text.add(cluster.second())
                .add(".")
                .add(Integer.toString(1_000_000_000 + cluster.nanoOfSecond()).substring(1))
                .add("Z ");
    }
}
