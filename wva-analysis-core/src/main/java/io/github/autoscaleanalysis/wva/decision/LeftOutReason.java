package io.github.autoscaleanalysis.wva.decision;

/** Why an event is in no control cycle. */
public enum LeftOutReason {
    /** Cycles do not consist of events of its type. */
    OTHER_TYPE,
    /** The same was logged twice at the same time. */
    DUPLICATE
}
