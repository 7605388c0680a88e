package io.github.autoscaleanalysis.scale.duration;

/** Whether figures that tell one predictor from the others can be relied on. */
public enum Reliability {
    /** The variance inflation is 5 or less. */
    RELIABLE,
    /** The variance inflation is above 5: the predictor goes along with the others, and could stand in for them. */
    UNRELIABLE
}
