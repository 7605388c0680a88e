package io.github.autoscaleanalysis.wva.slo;

/** Whether one observation met its objective. */
public enum Verdict {
    /** The observed latency is at most the target. */
    MET,
    /** The observed latency is above the target. */
    VIOLATED,
    /** There is no target or no observed latency. */
    NOT_EVALUATED
}
