package io.github.autoscaleanalysis.wva.scaling;

/** What to do with demands of parts of a replica. */
public enum DemandRounding {
    /** Demand / capacity of one replica, as it is. */
    EXACT,
    /** Rounded up to the replicas that it takes, as the SPEC Research Group counts resources. */
    WHOLE_REPLICAS
}
