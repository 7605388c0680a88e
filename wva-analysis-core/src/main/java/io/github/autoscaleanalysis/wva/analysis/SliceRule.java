package io.github.autoscaleanalysis.wva.analysis;

/** What is held against the objectives. */
public enum SliceRule {
    /** Every observation once, whether it judges a prediction or not. */
    EVERY_OBSERVATION,
    /** The reference notebook's rule: the observation of every pair, as often as it judges a prediction. */
    PAIRED_OBSERVATIONS
}
