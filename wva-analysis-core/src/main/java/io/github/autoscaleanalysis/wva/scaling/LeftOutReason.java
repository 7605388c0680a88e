package io.github.autoscaleanalysis.wva.scaling;

/** Why an event is missing from the figures of scaling over time. */
public enum LeftOutReason {
    /** Its time is before 1824 or after 2116. */
    TIME_OUT_OF_RANGE,
    /** It names no variant, and neither its model nor the log leaves only one. */
    NO_VARIANT,
    /** It can mean several variants: a bare name that two namespaces have, or a model that several variants serve. */
    AMBIGUOUS_VARIANT,
    /** It lacks the figure it would have given, or that figure is negative or not finite. */
    NO_VALUE,
    /** Its demand cannot be counted in replicas: the capacity of one is missing, or the variants' capacities differ. */
    NO_COMMON_CAPACITY
}
