package io.github.autoscaleanalysis.wva.scenario;

/** What controllers of 2025 say when they start. */
final class ControllerStart {

    private static final String LEASE = "workload-variant-autoscaler-system/72dd1cf1.llm-d.ai";

    private ControllerStart() {}

    static void write(LogLines lines) {
        lines.info("Starting manager").other();
        lines.klog("I", 23_280_000, "leaderelection.go:257] attempting to acquire leader lease " + LEASE + "...");
        lines.klog("I", 63_191_000, "leaderelection.go:271] successfully acquired lease " + LEASE);
    }
}
