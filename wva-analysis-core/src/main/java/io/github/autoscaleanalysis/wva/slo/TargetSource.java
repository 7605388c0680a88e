package io.github.autoscaleanalysis.wva.slo;

/** Where an objective comes from. */
public enum TargetSource {
    /** A {@code Found SLO} line of the log. */
    FOUND_LINE,
    /** A row of an {@code Optimization solution} line, which repeats the objectives the optimizer worked towards. */
    SOLUTION_LINE,
    /** The caller, by hand or from an {@link OpenSlo} document. */
    CALLER,
    /** The reference notebook's default of 10 ms ITL and 1000 ms TTFT, because the caller asked for it. */
    NOTEBOOK_DEFAULT
}
