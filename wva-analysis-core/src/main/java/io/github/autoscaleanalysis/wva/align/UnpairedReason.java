package io.github.autoscaleanalysis.wva.align;

/** Why a prediction is not judged, or an observation judges none. */
public enum UnpairedReason {
    /** The prediction found no feasible allocation, so it has no figures. */
    INFEASIBLE,
    /** The prediction is not the first server row of its line, and the rule considers no other. */
    NOT_FIRST_ROW,
    /**
     * Which variant is meant cannot be told: the event names none, or only a name that several namespaces or models
     * have, and more than one variant of the log would do.
     */
    NO_VARIANT,
    /** A later prediction of the same reconciliation is for the same variant. */
    SUPERSEDED,
    /** The log ends before the next reconciliation, or before a later observation. */
    NO_LATER_CYCLE,
    /** The next reconciliation holds no observation of the prediction's variant. */
    NO_OBSERVATION_IN_NEXT_CYCLE,
    /** The observation of the next reconciliation comes too soon after the prediction; both stay unpaired. */
    TOO_EARLY,
    /** The observation of the next reconciliation comes too late after the prediction; both stay unpaired. */
    TOO_LATE,
    /** No prediction comes before the observation. */
    BEFORE_FIRST_PREDICTION,
    /** No feasible prediction of the reconciliation before is certain to be for the observation's variant. */
    NO_PREDICTION_IN_PREVIOUS_CYCLE,
    /** An earlier observation of the same reconciliation is of the same variant. */
    REPEATED,
    /** An earlier observation judges every prediction before this one. */
    NOT_NEXT
}
