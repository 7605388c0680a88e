package io.github.autoscaleanalysis.wva.slo;

/** Whether one slice met its objective. */
public enum Verdict {
    /** The observed latency is at most the target. */
    MET,
    /** The observed latency is above the target. */
    VIOLATED,
    /** Nothing can be said; a {@link NotEvaluatedReason} says why. */
    NOT_EVALUATED
}
