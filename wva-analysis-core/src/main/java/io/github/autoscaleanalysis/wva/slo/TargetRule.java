package io.github.autoscaleanalysis.wva.slo;

/** Which of the known objectives holds for an observation. */
public enum TargetRule {
    /** The latest at or before the observation, for its model and class of service. */
    IN_FORCE,
    /** The first that was named, in log order, for everything and from the start: the reference notebook's rule. */
    FIRST_FOR_ALL
}
