package io.github.autoscaleanalysis.wva.slo;

/** Why a slice has no verdict. Where several reasons hold, the first in this order is given. */
public enum NotEvaluatedReason {
    /** There is no observed latency. */
    NO_OBSERVATION,
    /** Nothing was asked of the server, see {@link io.github.autoscaleanalysis.wva.event.Observation#isIdle()}. */
    IDLE,
    /** No objective is in force, none names this latency, or it is not certain which of several holds. */
    NO_TARGET,
    /** The latency or its target is NaN or infinite. Events carry no such figure; a caller's bare numbers can. */
    NOT_FINITE
}
