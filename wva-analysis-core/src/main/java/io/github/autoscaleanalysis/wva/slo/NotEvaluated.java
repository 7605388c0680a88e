package io.github.autoscaleanalysis.wva.slo;

/** What the slices without a verdict count as. */
public enum NotEvaluated {
    /** As neither; they are counted beside the figures. The default. */
    EXCLUDE,
    /** As bad: what is not shown to be met is not. */
    COUNT_AS_BAD,
    /** As good: what is not shown to be violated is not. */
    COUNT_AS_GOOD,
    /** As an error: a figure that would rest on such slices is refused by {@link SlicesNotEvaluatedException}. */
    FAIL
}
