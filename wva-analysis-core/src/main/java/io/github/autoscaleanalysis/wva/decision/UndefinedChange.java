package io.github.autoscaleanalysis.wva.decision;

/** Why a change of utilization is not split into its factors. */
public enum UndefinedChange {
    /** A figure, or the per-replica capacity, is absent now or before. */
    FIGURE_ABSENT,
    /** A figure is 0 now or before, and has no logarithm. */
    FIGURE_ZERO,
    /** Several variants make up the supply. */
    SEVERAL_VARIANTS
}
