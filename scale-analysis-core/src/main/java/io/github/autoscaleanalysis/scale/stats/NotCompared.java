package io.github.autoscaleanalysis.scale.stats;

/** Why a comparison of two samples lacks figures. */
public enum NotCompared {
    /** A side has fewer than three values: nothing is compared. */
    TOO_FEW_VALUES,
    /** Neither side deviates at all: what is measured in deviations (Welch's t, Hedges' g) has no meaning. */
    NO_SPREAD
}
