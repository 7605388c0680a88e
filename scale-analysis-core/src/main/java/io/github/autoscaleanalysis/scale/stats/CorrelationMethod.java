package io.github.autoscaleanalysis.scale.stats;

/** Which coefficient says how closely two columns go together. */
public enum CorrelationMethod {
    /** Pearson's r: how close the pairs lie to a straight line. Moved by single far values. */
    PEARSON,
    /** Spearman's ρ: Pearson's r of the ranks, equal values sharing the mean of theirs. */
    SPEARMAN,
    /** Kendall's τ-b: pairs of pairs in the same order less those in opposite order, corrected for equal values. */
    KENDALL
}
