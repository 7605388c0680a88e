package io.github.autoscaleanalysis.wva.log;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The lines of a model-based controller of 2025-12 in JSON encoding. */
final class GeneratedJson implements GeneratedLog.Cycles {

    private static final String NAMESPACE = "llm-d-inference-scheduler";
    private static final List<String> MODELS = List.of("unsloth/Meta-Llama-3.1-8B", "Qwen/Qwen3-32B");
    private static final int MILLI = 1_000_000;

    private final LogText text;
    private final GeneratedCluster cluster;
    private final List<List<GeneratedVariant>> variantsOfModel;

    GeneratedJson(LogText text, GeneratedCluster cluster) {
        this.text = text;
        this.cluster = cluster;
        this.variantsOfModel =
                IntStream.range(0, cluster.models).mapToObj(cluster::ofModel).toList();
        cluster.startAt(Instant.parse("2025-12-09T15:16:58.054Z"));
    }

    @Override
    public void opening() {
        info("Starting manager\"}").otherLine();
        text.add("I1209 15:16:58.077280       1 leaderelection.go:257] attempting to acquire leader lease "
                        + "workload-variant-autoscaler-system/72dd1cf1.llm-d.ai...")
                .unreadableLine();
        text.add("I1209 15:16:58.117191       1 leaderelection.go:271] successfully acquired lease "
                        + "workload-variant-autoscaler-system/72dd1cf1.llm-d.ai")
                .unreadableLine();
    }

    @Override
    public void cycle() {
        cluster.nextCycle();
        info("Operating in MODEL-ONLY mode: model-based optimization only\"}").eventLine("controllerMode");
        info("Grouped VAs by model: modelCount=").add(cluster.models);
        text.add(", totalVAs=").add(cluster.variants.size()).add("\"}").otherLine();
        for (int model = 0; model < cluster.models; model++) {
            model(model);
        }
        debug("Experimental model tuner is enabled globally: tuning model performance parameters for active VAs\"}")
                .otherLine();
        cluster.variants.forEach(this::tuner);
        cluster.wait(8 * MILLI);
        solution();
        for (int model = 0; model < cluster.models; model++) {
            targets(model);
        }
        info("Applying scaling decisions: totalDecisions=")
                .add(cluster.variants.size())
                .add("\"}")
                .otherLine();
        cluster.variants.forEach(this::decision);
        info("Reconciliation completed successfully: mode=model-only, modelsProcessed=")
                .add(cluster.models)
                .add(", decisionsApplied=")
                .add(cluster.variants.size())
                .add("\"}")
                .eventLine("reconciliation");
    }

    private void model(int model) {
        List<GeneratedVariant> variants = variantsOfModel.get(model);
        String name = MODELS.get(model);
        info("Processing model: modelID=").add(name).add(", variantCount=");
        text.add(variants.size()).add("\"}").otherLine();
        cluster.wait(9 * MILLI);
        int pods =
                variants.stream().mapToInt(GeneratedVariant::reportingReplicas).sum();
        if (cluster.dice.oneIn(2)) {
            queues(variants, name, pods);
            caches(variants, name, pods);
        } else {
            caches(variants, name, pods);
            queues(variants, name, pods);
        }
        cluster.wait(4 * MILLI);
        debug("Pod-to-variant matching successful: totalPods=").add(pods).add(", variantCounts=map[");
        counts(variants, false);
        text.add("]\"}").otherLine();
        collected("Collected replica metrics", name, ", replicaCount=", pods);
        variants.forEach(variant -> observation(variant, name));
    }

    private void queues(List<GeneratedVariant> variants, String model, int pods) {
        for (GeneratedVariant variant : variants) {
            variant.pods.forEach(pod -> queue(variant, pod));
        }
        collected("Queue metrics collected (max over 1m)", model, ", podCount=", pods);
    }

    private void caches(List<GeneratedVariant> variants, String model, int pods) {
        for (GeneratedVariant variant : variants) {
            variant.pods.forEach(pod -> cache(variant, pod));
        }
        collected("KV cache metrics collected (max over 1m)", model, ", podCount=", pods);
    }

    private void collected(String message, String model, String what, int count) {
        debug(message).add(": modelID=").add(model).add(", namespace=").add(NAMESPACE);
        text.add(what).add(count).add("\"}").otherLine();
    }

    private void queue(GeneratedVariant variant, String pod) {
        boolean waiting = variant.reportingReplicas() < variant.specReplicas && cluster.dice.oneIn(3);
        info("Queue metric: pod=").add(pod).add(", queueLength=");
        text.add(waiting ? cluster.dice.below(900) : 0).add("\"}").eventLine("queueLength");
    }

    private void cache(GeneratedVariant variant, String pod) {
        long load = variant.rateCentis / variant.reportingReplicas();
        long usage = load == 0 ? 0 : Math.min(1000, load / 150 + cluster.dice.below(100));
        info("KV cache metric: pod=").add(pod).add(", usage=");
        text.fixed(usage, 3).add(" (").fixed(usage, 1).add("%)\"}").eventLine("kvCacheUsage");
    }

    private void observation(GeneratedVariant v, String model) {
        info("Found SLO for model: model=").add(model);
        text.add(", class=Premium, slo-tpot=10, slo-ttft=1000\"}").eventLine("sloTarget");
        cluster.wait(12 * MILLI);
        if (v.reportingReplicas() != v.specReplicas) {
            debug("Replica count mismatch for ").add(NAMESPACE).add("/").add(model);
            text.add(": spec=").add(v.specReplicas).add(", reporting_metrics=");
            text.add(v.reportingReplicas()).add("\"}").eventLine("replicaMismatch");
        }
        debug(cluster.dice.oneIn(20) ? "✓ " : "").add("Metrics collected for VA: variant=");
        text.add(v.name).add(", replicas=").add(v.reportingReplicas());
        text.add(", accelerator=").add(v.accelerator());
        text.add(", ttft=").fixed(v.ttftCentis, 2).add("ms, itl=").fixed(v.itlCentis, 2);
        text.add("ms, cost=").fixed(100L * v.cost() * v.reportingReplicas(), 2);
        text.add(", maxBatch=256, arrivalRate=").fixed(v.rateCentis, 2);
        text.add(", avgInputTokens=").fixed(v.inTokensCentis, 2);
        text.add(", avgOutputTokens=").fixed(v.outTokensCentis, 2).add("\"}").eventLine("observation");
    }

    private void tuner(GeneratedVariant v) {
        debug("[Tuner Config] variant=").add(v.name).add("/").add(NAMESPACE).add(" | Initial state: ");
        parameters(v).add(" | SLO targets: TTFT=1000.00ms, ITL=10.00ms | Has covariance=true\"}");
        text.otherLine();
        if (v.idle()) {
            debug("Skipping tuning for variant ").add(v.name).add("/").add(NAMESPACE);
            text.add(" due to insufficient load. Using fallback parameters.\"}").otherLine();
            return;
        }
        debug("Model tuner results: model=").add(MODELS.get(v.model)).add(", accelerator=");
        text.add(v.accelerator()).add(", ");
        parameters(v).add(", NIS=").fixed(v.nisMicros / 10_000, 2).add("\"}").eventLine("modelTuning");
    }

    private LogText parameters(GeneratedVariant v) {
        return text.add("alpha=")
                .fixed(v.alphaMicros, 6)
                .add(", beta=")
                .fixed(v.betaMicros, 6)
                .add(", gamma=")
                .fixed(v.gammaMicros, 6)
                .add(", delta=")
                .fixed(v.deltaMicros, 6);
    }

    private void solution() {
        debug("Optimization solution - system: Solution: \\n");
        int first = cluster.dice.below(cluster.variants.size());
        int h100 = 0;
        int a100 = 0;
        for (int i = 0; i < cluster.variants.size(); i++) {
            GeneratedVariant v = cluster.rotated(i, first);
            row(v);
            h100 += v.h100 ? v.targetReplicas : 0;
            a100 += v.h100 ? 0 : v.targetReplicas;
        }
        text.add("AllocationByType: \\nname=NVIDIA-H100-80GB-HBM3, count=").add(h100);
        text.add(", limit=0, cost=").add(100L * h100);
        text.add(" \\nname=NVIDIA-A100-PCIE-80GB, count=").add(a100);
        text.add(", limit=0, cost=").add(40L * a100);
        text.add(" \\ntotalCost=").add(100L * h100 + 40L * a100).add(" \\n\"}");
        text.eventLine("prediction", cluster.variants.size());
    }

    private void row(GeneratedVariant v) {
        text.add("s=").add(v.name).add(":").add(NAMESPACE).add("; c=Premium; m=");
        text.add(MODELS.get(v.model)).add("; rate=").shortest(v.rateCentis, 2);
        text.add("; inTk=").add(v.inTokensCentis / 100);
        text.add("; outTk=").add(v.outTokensCentis / 100);
        if (!v.feasible) {
            text.add("; sol=0, no feasible allocation! \\n");
            return;
        }
        long cost = (long) v.cost() * v.targetReplicas;
        text.add("; sol=1, sat=false, alloc={acc=").add(v.accelerator());
        text.add("; numRep=").add(v.targetReplicas).add("; maxBatch=512; cost=").add(cost);
        text.add(", val=").add(cost - (long) v.cost() * v.reportingReplicas());
        text.add(", itl=").shortest(v.predictedItlMicros, 6);
        text.add(", ttft=").shortest(v.predictedTtftMicros, 6);
        text.add(", rho=").shortest(v.rhoNanos, 9);
        text.add(", maxRPM=").shortest(v.maxRpmTenThousandths, 4);
        text.add("}; slo-itl=10, slo-ttft=1000, slo-tps=0 \\n");
    }

    private void targets(int model) {
        info("Model-based optimization completed for model: ").add(MODELS.get(model));
        text.add(" - model-based targets: map[");
        counts(variantsOfModel.get(model), true);
        text.add("]\"}").otherLine();
        line("WARN", "saturation analysis unavailable, using model-based targets only: modelID=");
        text.add(MODELS.get(model)).add("\"}").otherLine();
    }

    private void counts(List<GeneratedVariant> variants, boolean targets) {
        String separator = "";
        for (GeneratedVariant v : variants) {
            text.add(separator).add(v.name).add(":");
            text.add(targets ? v.targetReplicas : v.reportingReplicas());
            separator = " ";
        }
    }

    private void decision(GeneratedVariant v) {
        info("Processing decision: variant=").add(v.name).add(", action=").add(v.action());
        text.add(", current=").add(v.reportingReplicas()).add("→target=");
        text.add(v.targetReplicas).add("\"}").eventLine("scalingDecision");
        info("EmitReplicaMetrics completed - variant: ").add(v.name).add(", current-replicas: ");
        text.add(v.reportingReplicas()).add(", desired-replicas: ").add(v.targetReplicas);
        text.add(", accelerator: ").add(v.accelerator()).add("\"}").eventLine("replicaStatus");
        cluster.wait(6 * MILLI);
        info("Applied Saturation decision: variant=").add(v.name).add(", action=");
        text.add(v.action()).add(", current=").add(v.reportingReplicas()).add(", target=");
        text.add(v.targetReplicas).add(", reason=model-based only (Saturation unavailable)\"}");
        text.otherLine();
    }

    private LogText info(String message) {
        return line("INFO", message);
    }

    private LogText debug(String message) {
        return line("DEBUG", message);
    }

    private LogText line(String level, String message) {
        text.add("{\"level\":\"")
                .add(level)
                .add("\",\"ts\":\"")
                .add(cluster.second())
                .add(".");
        int millis = cluster.nanoOfSecond() / MILLI;
        text.add(millis < 10 ? "00" : millis < 100 ? "0" : "").add(millis);
        return text.add("Z\",\"msg\":\"").add(message);
    }
}
