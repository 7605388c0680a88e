package io.github.autoscaleanalysis.wva.slo;

/** Where an objective comes from. */
public enum TargetSource {
    /** The log's first {@code Found SLO} line. */
    FOUND_LINE,
    /** The reference notebook's default of 10 ms ITL and 1000 ms TTFT, because the caller asked for it. */
    NOTEBOOK_DEFAULT
}
