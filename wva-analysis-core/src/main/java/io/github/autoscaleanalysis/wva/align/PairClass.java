package io.github.autoscaleanalysis.wva.align;

/**
 * Whether a pair can judge the model that predicted, and if not, why: the first that holds, in the order below. The
 * limits are {@link PairThresholds}.
 */
public enum PairClass {
    /** No traffic: the arrival rate is 0 in the prediction or the observation, or both observed latencies are 0. */
    IDLE,
    /** The lag is too short: two reconciliations followed each other at once. Never where the interval is unknown. */
    BURST,
    /** The lag is too long: at least one reconciliation is missing. Never where the interval is unknown. */
    GAP,
    /** Other replicas were observed than the prediction holds for. Never where either side gives none. */
    REPLICA_MISMATCH,
    /** The traffic is not what the prediction assumed. Never where either side gives no arrival rate. */
    LOAD_SHIFT,
    /** Nothing speaks against holding the model to it. */
    CLEAN
}
