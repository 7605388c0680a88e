package io.github.autoscaleanalysis.scale.duration;

/** What a finding is about. The order is that of the findings: first what is, then what to be wary of. */
public enum FindingKind {
    /** The metric that correlates most with duration, by |r|; the value is Pearson's r, the reference its p-value. */
    STRONGEST_PREDICTOR(""),
    /** How much of the variance of the runs it was fitted to the model explains; the value is R², of 1. */
    EXPLAINED_VARIANCE(""),
    /** The scenario of longest mean duration; the value is that mean. */
    SLOWEST_SCENARIO("min"),
    /** The scenario whose duration deviates most; the value is that standard deviation. */
    MOST_VARIABLE_SCENARIO("min"),
    /** The model explains little of runs that it has not seen; the value is the predicted R², the reference R². */
    LOW_PREDICTED_R_SQUARED(""),
    /** The model explains little of scenarios that it has not seen; the value is R² over scenarios left out, the reference R². */
    LOW_SCENARIO_R_SQUARED(""),
    /** A predictor goes along with the others; the value is its variance inflation, the reference the limit. */
    COLLINEAR_PREDICTOR(""),
    /** The model follows one run; the value is its leverage, the reference the limit. */
    HIGH_LEVERAGE(""),
    /** Without one run the model would be another; the value is its Cook's distance, the reference the limit. */
    INFLUENTIAL_RUN(""),
    /** A predictor's coefficient, the value, has the opposite sign of its correlation with duration, the reference. */
    SIGN_CONFLICT("s per unit"),
    /** A run lies off the model; the value is its externally studentized residual, the reference the limit. */
    OUTLYING_RUN(""),
    /** Runs become slower or faster with time; the value is the Theil–Sen slope, the reference Mann–Kendall's p-value. */
    TIME_TREND("s/day"),
    /** From a run on durations are others; the value is the difference of the means, the reference the mean before. */
    DURATION_CHANGE("s");

    private final String unit;

    FindingKind(String unit) {
        this.unit = unit;
    }

    /**
     * The unit of the value.
     *
     * @return the unit; an empty text for a value without unit
     */
    public String unit() {
        return unit;
    }
}
