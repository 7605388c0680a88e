package io.github.autoscaleanalysis.wva.scaling;

/** How a saturation analysis and the decisions about its model went together. */
public enum SaturationOutcome {
    /** More replicas were asked for, and a decision for more came before the next analysis. */
    SCALED_UP,
    /**
     * More replicas were asked for, and the decisions before the next analysis keep targets above the replicas that
     * were analysed: more had been decided on before and were on their way.
     */
    UNDER_WAY,
    /** More replicas were asked for, and the decisions before the next analysis are for no more. */
    NOT_SCALED_UP,
    /** More replicas were asked for, and the next analysis came before any decision. */
    NO_DECISION,
    /** More replicas were asked for, and the log ends before any decision or further analysis. */
    LOG_ENDED,
    /** A decision for more replicas although the analysis before it did not ask for more. */
    UNASKED_SCALE_UP,
    /** A decision for fewer replicas, which the analysis before it called safe. */
    SAFE_SCALE_DOWN,
    /** A decision for fewer replicas although the analysis before it did not call it safe. */
    UNSAFE_SCALE_DOWN,
    /** A decision for other replicas that no analysis precedes, or one that does not say what is judged here. */
    UNJUDGED
}
