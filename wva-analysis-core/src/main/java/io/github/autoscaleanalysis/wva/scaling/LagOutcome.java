package io.github.autoscaleanalysis.wva.scaling;

/** What became of a decision for another number of replicas. */
public enum LagOutcome {
    /** The replicas were seen at the target. */
    REACHED,
    /** Another target was decided on before the replicas were seen at this one: the lag is censored. */
    OVERTAKEN,
    /** The log ends before the replicas were seen at the target: the lag is censored. */
    LOG_ENDED,
    /** The replicas were at the target already when it was decided on, so there is no lag. */
    ALREADY_THERE
}
