package io.github.autoscaleanalysis.scale.duration;

/** What makes a metric the strongest predictor of duration. */
public enum PredictorRule {
    /** The largest |r|; a strong negative correlation counts as much as a positive one. The default. */
    MAGNITUDE,
    /** The largest r with its sign, as in the reference notebook. */
    SIGNED;

    double rank(double coefficient) {
        return this == MAGNITUDE ? Math.abs(coefficient) : coefficient;
    }
}
