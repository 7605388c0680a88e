package io.github.autoscaleanalysis.examples;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/**
 * An autoscaler under test, with the cluster it scales, in simulated time: a reconciliation a minute, and pods that start
 * within the minute after the next. It logs in the words of WVA's controllers of 2025-12. In a test of one's own the real
 * one stands here.
 */
final class ToyAutoscaler {

    /** What the autoscaler decides by. */
    interface Rule {

        /** How many replicas a load in requests a minute needs, in a minute counted from 0. */
        int target(double load, int minute);
    }

    private static final Instant START = Instant.parse("2025-12-01T10:00:00Z");
    private static final int MINUTES_TO_START = 2;

    private final Rule rule;
    private final PrintStream log;
    private final List<Integer> readyAt = new ArrayList<>(List.of(0));
    private int minute;

    ToyAutoscaler(Rule rule, PrintStream log) {
        this.rule = rule;
        this.log = log;
    }

    /** Serves a load, in requests a minute by the minute, for so many minutes. */
    void serve(IntToDoubleFunction load, int minutes) {
        for (minute = 0; minute < minutes; minute++) {
            reconcile(load.applyAsDouble(minute));
        }
    }

    private void reconcile(double load) {
        int ready = (int) readyAt.stream().filter(time -> time <= minute).count();
        int target = rule.target(load, minute);
        info("Found SLO for model: model=toy/m, class=Premium, slo-tpot=10, slo-ttft=100");
        info(
                "Metrics collected for VA: variant=toy, replicas=%d, accelerator=H100, ttft=%.2fms, itl=%.2fms, "
                        + "cost=%.2f, maxBatch=256, arrivalRate=%.2f, avgInputTokens=225.00, avgOutputTokens=468.00",
                ready, ttft(load, ready), itl(load, ready), 10.0 * ready, load);
        info(
                "Optimization solution - system: Solution: \\ns=toy:test; c=Premium; m=toy/m; rate=%.2f; inTk=225; "
                        + "outTk=468; sol=1, sat=false, alloc={acc=H100; numRep=%d; maxBatch=256; cost=%d, val=0, "
                        + "itl=%.6f, ttft=%.6f, rho=0.5, maxRPM=1000.00}; slo-itl=10, slo-ttft=100, slo-tps=0 \\n",
                load, target, 10 * target, itl(load, target), ttft(load, target));
        info("Processing decision: variant=toy, action=%s, current=%d→target=%d", action(ready, target), ready, target);
        info("Reconciliation completed successfully: mode=model-only, modelsProcessed=1, decisionsApplied=1");
        scale(target);
    }

    private void scale(int target) {
        while (readyAt.size() < target) {
            readyAt.add(minute + MINUTES_TO_START);
        }
        while (readyAt.size() > target) {
            readyAt.remove(readyAt.size() - 1);
        }
    }

    private static double itl(double load, int replicas) {
        return 6 + 4 * load / replicas / 1000;
    }

    private static double ttft(double load, int replicas) {
        return 15 + 10 * load / replicas / 1000;
    }

    private static String action(int current, int target) {
        return target > current ? "scale-up" : target < current ? "scale-down" : "no-change";
    }

    private void info(String message, Object... figures) {
        log.printf(
                Locale.ROOT,
                "{\"level\":\"INFO\",\"ts\":\"%s\",\"msg\":\"%s\"}%n",
                START.plusSeconds(60L * minute),
                String.format(Locale.ROOT, message, figures));
    }
}
