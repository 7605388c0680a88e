package io.github.autoscaleanalysis.wva.slo;

/** Which lines of a log set objectives. What the caller gives comes before any of them. */
public enum TargetLines {
    /** {@code Found SLO} lines, and solution lines where and when no such line holds. */
    FOUND_THEN_SOLUTION,
    /** {@code Found SLO} lines only. */
    FOUND_ONLY,
    /** Solution lines only. */
    SOLUTION_ONLY,
    /** None: only the caller sets objectives. */
    NONE
}
