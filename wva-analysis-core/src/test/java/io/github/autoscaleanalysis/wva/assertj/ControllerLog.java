package io.github.autoscaleanalysis.wva.assertj;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.analysis.WvaRules;
import io.github.autoscaleanalysis.wva.log.LogCapture;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/**
 * Writes the log of a controller of 2025-12 that reconciles each minute. A cycle takes five lines: the objective, the
 * observation, the prediction, the decision and the end.
 */
final class ControllerLog {

    static final Instant START = Instant.parse("2025-12-01T10:00:00Z");

    private final LogCapture capture = LogCapture.of("run.jsonl");
    private final PrintStream out = new PrintStream(capture.stream(), false, StandardCharsets.UTF_8);
    private String variant = "chat";
    private int minute;
    private String objective = "slo-tpot=10, slo-ttft=1000";

    /** What is written from here on is of this variant. */
    ControllerLog of(String name) {
        variant = name;
        return this;
    }

    ControllerLog withObjective(String figures) {
        objective = figures;
        return this;
    }

    /** A cycle with latencies in ms of which the last was predicted right. */
    ControllerLog cycle(double itl, double rate, int current, int target) {
        return cycle(itl, itl, rate, current, target);
    }

    /** A cycle that observes an ITL and predicts one for the next. */
    ControllerLog cycle(double itl, double nextItl, double rate, int current, int target) {
        line("Found SLO for model: model=m, class=Premium, " + objective);
        line(format(
                "Metrics collected for VA: variant=%s, replicas=%d, accelerator=H100, ttft=%.2fms, itl=%.2fms, "
                        + "cost=100.00, maxBatch=256, arrivalRate=%.2f, avgInputTokens=225.00, avgOutputTokens=468.00",
                variant, current, 2 * itl, itl, rate));
        line(format(
                "Optimization solution - system: Solution: \\ns=%s:ns; c=Premium; m=m; rate=%.2f; inTk=225; outTk=468; "
                        + "sol=1, sat=false, alloc={acc=H100; numRep=%d; maxBatch=512; cost=100, val=0, itl=%.6f, "
                        + "ttft=%.6f, rho=0.11, maxRPM=832.15}; slo-itl=10, slo-ttft=1000, slo-tps=0 \\n",
                variant, rate, target, nextItl, 2 * nextItl));
        decision(current, target);
        line("Reconciliation completed successfully: mode=model-only, modelsProcessed=1, decisionsApplied=1");
        minute++;
        return this;
    }

    /** A cycle of which nothing but the decision was logged. */
    ControllerLog decides(int current, int target) {
        decision(current, target);
        minute++;
        return this;
    }

    private void decision(int current, int target) {
        String action = target > current ? "scale-up" : target < current ? "scale-down" : "no-change";
        line("Processing decision: variant=" + variant + ", action=" + action + ", current=" + current + "→target="
                + target);
    }

    ControllerLog line(String message) {
        return raw(
                "{\"level\":\"INFO\",\"ts\":\"" + START.plusSeconds(60L * minute) + "\",\"msg\":\"" + message + "\"}");
    }

    ControllerLog raw(String line) {
        out.print(line + "\n");
        return this;
    }

    WvaLog log() {
        out.flush();
        return capture.log();
    }

    WvaAnalysis analysis() {
        return WvaAnalysis.of(log());
    }

    WvaAnalysis analysis(WvaRules rules) {
        return rules.analyze(log());
    }

    private static String format(String text, Object... figures) {
        return String.format(Locale.ROOT, text, figures);
    }
}
