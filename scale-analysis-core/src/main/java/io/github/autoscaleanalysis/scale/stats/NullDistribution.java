package io.github.autoscaleanalysis.scale.stats;

/** What a p-value was read from: how the statistic is spread if there is nothing to find. */
public enum NullDistribution {
    /** Every arrangement of the values was counted; no approximation. */
    EXACT,
    /** The normal distribution, which the statistic nears as the values get more. */
    NORMAL,
    /** Student's t; exact where the values are normally distributed, else an approximation. */
    STUDENT_T
}
