package io.github.autoscaleanalysis.scale.duration;

/** What an insight is about. The order is that of the reference notebook. */
public enum InsightKind {
    /** The metric that correlates most with duration; the value is Pearson's r, without unit. */
    STRONGEST_PREDICTOR("STRONGEST PREDICTOR", ""),
    /** How much of the durations' variance the model explains; the value is R² in percent. */
    PREDICTION_ACCURACY("PREDICTION ACCURACY", "%"),
    /** The scenario of longest mean duration; the value is that mean in minutes. */
    SLOWEST_SCENARIO("SLOWEST SCENARIO", "min"),
    /** The scenario whose duration deviates most; the value is that standard deviation in minutes. */
    MOST_VARIABLE("MOST VARIABLE", "min");

    private final String title;
    private final String unit;

    InsightKind(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /**
     * A heading to show to people.
     *
     * @return the title
     */
    public String title() {
        return title;
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
