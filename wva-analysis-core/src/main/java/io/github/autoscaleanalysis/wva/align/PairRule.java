package io.github.autoscaleanalysis.wva.align;

/** Which observation judges a prediction. */
public enum PairRule {
    /**
     * The reference notebook's rule: the first observation with a strictly later timestamp, whatever its variant and
     * however late. One observation may judge several predictions, and of a solution line only the first server row
     * predicts.
     */
    NEXT_OBSERVATION
}
