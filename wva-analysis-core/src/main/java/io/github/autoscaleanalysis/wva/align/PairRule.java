package io.github.autoscaleanalysis.wva.align;

/** Which observation judges a prediction. */
public enum PairRule {
    /**
     * The reference notebook's rule: the first observation with a strictly later timestamp, whatever its variant and
     * however late. One observation may judge several predictions, and of a solution line only the first server row
     * predicts.
     */
    NEXT_OBSERVATION,
    /**
     * The observation of the same variant in the next reconciliation, one to one, and neither much earlier nor much
     * later than one cycle after the prediction.
     *
     * <p>A variant is the same if its name is, and its namespace and model where both sides know them. A prediction
     * without a variant is judged by the only variant of its model that the log has shown, else by the only variant at
     * all. Of several predictions for a variant in one reconciliation the last one counts, of several observations the
     * first.
     */
    NEXT_CYCLE
}
