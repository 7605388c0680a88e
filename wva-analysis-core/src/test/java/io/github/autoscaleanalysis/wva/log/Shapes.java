package io.github.autoscaleanalysis.wva.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lines in the shape of every generation and every encoding, with made-up names and numbers. */
final class Shapes {

    private static final List<String> MESSAGES = List.of(
            "Found SLOmodelfooclassGoldslo-itl31slo-ttw720",
            "Optimization solutionsystemSolution: \\nc=Gold; m=foo/foo; rate=17.25; tk=99; sol=1, alloc={acc=T4; num=2;"
                    + " maxBatch=8; cost=30, val=-30, servTime=19.125, waitTime=1.5e+02, rho=0.5}; slo-itl=31, slo-ttw=720,"
                    + " slo-tps=0 \\nAllocationByType: \\nname=T4, count=2, limit=4, cost=30 \\ntotalCost=30 \\n",
            "Reconciliation completedvariants_processed3optimization_successfulfalse",
            "Found SLO for model - model: foo/foo, class: Gold, slo-tpot: 31, slo-ttft: 720",
            "Optimization solution - system: Solution: \\ns=foo-deploy:sim; c=Gold; m=foo; rate=3.5; tk=9; sol=1, sat=false,"
                    + " alloc={acc=T4; num=1; maxBatch=4; cost=15, val=15, servTime=22.5, waitTime=NaN, rho=+Inf,"
                    + " maxRPM=9.75}; slo-itl=31, slo-ttw=720, slo-tps=0 \\ns=bar:sim; c=Gold; m=bar; rate=0; no feasible"
                    + " allocation! \\nAllocationByType: \\n",
            "System data prepared for optimization: - { servers: [  {   name: foo:sim,   class: Gold,   model: foo/foo,  "
                    + " currentAlloc: {    accelerator: T4,    numReplicas: 2,    maxBatch: 64,    cost: 15,    itlAverage:"
                    + " 7.25,    waitAverage: 0,    load: {     arrivalRate: 75,     avgLength: 9    }   },   desiredAlloc:"
                    + " {}  } ]}",
            "EmitReplicaMetrics completed for variantAutoscaling-name: foo, current-replicas: 2, desired-replicas: 5,"
                    + " accelerator: T4",
            "Found SLO for model: model=org/Foo-1.5, class=Gold, slo-tpot=31, slo-ttft=720",
            "✓ Metrics collected for VA: variant=foo, replicas=2, accelerator=T4, ttft=41.25ms, itl=9.50ms, cost=15.00,"
                    + " maxBatch=64, arrivalRate=77.70, avgInputTokens=12.00, avgOutputTokens=34.50",
            "Optimization solution - system: Solution: \\ns=foo:sim; c=Gold; m=org/Foo-1.5; rate=77.7; inTk=12; outTk=34;"
                    + " sol=1, sat=false, alloc={acc=T4; numRep=2; maxBatch=64; cost=30, val=15, itl=9.25, ttft=1e-05,"
                    + " rho=0.11, maxRPM=101.5}; slo-itl=31, slo-ttft=720, slo-tps=0 \\n",
            "Processing decision: variant=foo, action=scale-down, current=5→target=2",
            "EmitReplicaMetrics completed - variant: foo, current-replicas: 2, desired-replicas: 5, accelerator: T4",
            "KV cache metric: pod=foo-7d9-x1, usage=0.625 (62.5%)",
            "Queue metric: pod=foo-7d9-x1, queueLength=4",
            "Saturation analysis completed: modelID=org/Foo-1.5, namespace=sim, totalReplicas=3, nonSaturated=2,"
                    + " avgSpareKv=0.250, avgSpareQueue=3.0, shouldScaleUp=true, scaleDownSafe=false",
            "Reconciliation completed successfully: mode=model-only, modelsProcessed=2, decisionsApplied=1",
            "Reconciliation completed with errors: mode=hybrid, modelsProcessed=2, modelsFailed=1, decisionsApplied=0",
            "Operating in HYBRID mode: both",
            "Replica count mismatch for sim/org/Foo-1.5: spec=3, reporting_metrics=2",
            "Model tuner results: model=foo, accelerator=T4, alpha=1.5, beta=0.25, gamma=2, delta=1e-03, NIS=0.5",
            "Starting workers");

    private static final List<String[]> WITH_FIELDS = List.of(
            new String[] {
                "Processing decision for VA",
                "\"variant\":\"sim/foo\",\"action\":\"no-change\",\"current\":2,\"target\":2"
            },
            new String[] {
                "Metrics collected for VA",
                "\"variant\":\"foo\",\"replicas\":2,\"accelerator\":\"T4\",\"ttft\":\"41.25\",\"itl\":9.5,\"cost\":15.0,"
                        + "\"maxBatch\":null"
            },
            new String[] {
                "analyzer-result",
                "\"modelID\":\"org/Foo\",\"namespace\":\"sim\",\"analyzer\":\"queue\",\"supply\":12.5,\"demand\":-0.5,"
                        + "\"util\":0.75,\"rc\":0,\"sc\":1e2,\"scaleUpThreshold\":0.85,\"scaleDownBoundary\":0.7,"
                        + "\"variants\":[{\"name\":\"foo\",\"prc\":6.25,\"role\":\"both\",\"reason\":\"k\\u00e9pt \\\"so\\\"\"},"
                        + "7,{\"name\":\"bar\"}]"
            },
            new String[] {
                "EmitReplicaMetrics completed",
                "\"variantName\":\"foo\",\"currentReplicas\":2,\"desiredReplicas\":5,\"accelerator\":\"T4\""
            },
            new String[] {
                "Optimization completed successfully",
                "\"mode\":\"saturation-only\",\"modelsProcessed\":2,\"decisionsApplied\":1"
            },
            new String[] {
                "saturation analysis completed",
                "\"modelID\":\"foo\",\"totalReplicas\":1,\"nonSaturated\":1,\"shouldScaleUp\":false,\"scaleDownSafe\":true,"
                        + "\"extra\":{\"a\":[1,[2,{}]]}"
            },
            new String[] {"Queue metric", "\"pod\":\"foo-1\",\"queueLength\":3"});

    private static final List<String> OTHERS = List.of(
            "{\"level\":\"INFO\",\"ts\":1.7641584e9,\"msg\":\"Queue metric: pod=a, queueLength=1\"}",
            "{\"level\":\"INFO\",\"ts\":\"2025-11-26T12:00:00.5+0100\",\"msg\":\"KV cache metric: pod=a, usage=NaN\"}",
            "{\"msg\":\"Queue metric: pod=a, queueLength=1\",\"level\":\"INFO\"}",
            "I0807 20:20:19.509309       1 leaderelection.go:257] attempting to acquire leader lease",
            "\tgoroutine 17 [running]:",
            "  ",
            "",
            "2026-08-08T02:23:10Z\tERROR\tno caller and no message",
            "{\"level\":\"ERROR\",\"ts\":\"2025-11-26T12:00:00.123Z\",\"msg\":\"cut off\",\"err");

    private Shapes() {}

    /** All lines, without their ends. */
    static List<byte[]> lines() {
        List<String> lines = new ArrayList<>();
        for (String message : MESSAGES) {
            String plain = message.replace("\\n", " ");
            lines.add("{\"level\":\"INFO\",\"ts\":\"2025-11-26T12:34:56.789Z\",\"msg\":\"" + message + "\"}");
            lines.add("2026-08-08T02:23:10Z\tINFO\tcontroller/foo.go:42\t" + plain);
            lines.add("2026-08-08T02:23:10.250Z\tDEBUG\tmain\tfoo.go:7\t" + plain + "\t{\"id\": \"x-1\", \"n\": 3}");
        }
        for (String[] message : WITH_FIELDS) {
            lines.add("{\"level\":\"INFO\",\"ts\":\"2026-01-02T03:04:05.678Z\",\"caller\":\"foo.go:1\",\"msg\":\""
                    + message[0] + "\"," + message[1] + "}");
            lines.add("2026-08-07T20:20:34.944276476Z 2026-08-07T20:20:34Z\tINFO\tfoo.go:99\t" + message[0] + "\t{"
                    + message[1] + "}");
            lines.add("2026-08-07T20:20:34.944276476Z {\"ts\":\"2026-08-07T20:20:34Z\",\"msg\":\"" + message[0]
                    + "\" , " + message[1] + "}");
        }
        lines.addAll(OTHERS);
        return lines.stream().map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** A log of about this many bytes: lines at even distances, every third with CRLF, the last without an end. */
    static byte[] log(int bytes) {
        List<byte[]> lines = lines();
        int all = lines.stream().mapToInt(line -> line.length + 1).sum();
        int step = Math.max(1, all / bytes);
        step += step % 3 == 0 ? 1 : 0; // the encodings alternate by three
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < lines.size() && log.length() < bytes; i += step) {
            log.append(new String(lines.get(i), StandardCharsets.ISO_8859_1)).append(i % 3 == 0 ? "\r\n" : "\n");
        }
        return log.substring(0, log.length() - 1).getBytes(StandardCharsets.ISO_8859_1);
    }
}
