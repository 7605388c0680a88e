package io.github.autoscaleanalysis.wva.accuracy;

/** Why a pair does not count for a latency metric: the first that holds. */
public enum LeftOut {
    /** The prediction has no figure. */
    NO_PREDICTION,
    /** The observation has no figure. */
    NO_OBSERVATION,
    /**
     * A figure or the error is above 1e150 ms or, without being 0, below 1e-140 ms in magnitude, where sums of squares
     * cannot be kept.
     */
    BEYOND_MEASURE
}
