package io.github.autoscaleanalysis.wva.decision;

/** Where the limits of a variant's replicas come from. */
public enum LimitSource {
    /** The caller gave them. */
    CALLER,
    /** They are the range of replicas that the log shows. */
    LOG,
    /** There are none. */
    NONE
}
