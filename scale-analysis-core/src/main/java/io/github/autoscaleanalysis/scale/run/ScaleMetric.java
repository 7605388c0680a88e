package io.github.autoscaleanalysis.scale.run;

/** What a scale-test run measures. The order is that of the reference notebook's correlation matrix. */
public enum ScaleMetric {
    /** How long the run took, in seconds; the dashboard gives milliseconds. */
    DURATION("duration_seconds", "overmindDurationMs", 1000, "Duration", "s"),
    /** How many nodes the change could reach, in nodes. */
    BLAST_RADIUS("blast_radius", "blastRadiusNodes", 1, "Blast radius", "nodes"),
    /** How many edges lie between those nodes, in edges. */
    EDGES("edges", "blastRadiusEdges", 1, "Edges", "edges"),
    /** How many observations the run made, in observations; both keys are the same. */
    OBSERVATIONS("observations", "observations", 1, "Observations", "observations"),
    /** How many risks the run found, in risks. */
    RISK_COUNT("risk_count", "riskCount", 1, "Risk count", "risks");

    private final String key;
    private final String dashboardKey;
    private final double dashboardUnitsPerUnit;
    private final String label;
    private final String unit;

    ScaleMetric(String key, String dashboardKey, double dashboardUnitsPerUnit, String label, String unit) {
        this.key = key;
        this.dashboardKey = dashboardKey;
        this.dashboardUnitsPerUnit = dashboardUnitsPerUnit;
        this.label = label;
        this.unit = unit;
    }

    /**
     * The field in the reference notebook's data.
     *
     * @return the key, such as {@code duration_seconds}
     */
    public String key() {
        return key;
    }

    /**
     * The field in the dashboard's answers.
     *
     * @return the key, such as {@code overmindDurationMs}
     */
    public String dashboardKey() {
        return dashboardKey;
    }

    /**
     * A name to show to people.
     *
     * @return the label, such as {@code Blast radius}
     */
    public String label() {
        return label;
    }

    /**
     * The unit of the figure.
     *
     * @return the unit, such as {@code s}
     */
    public String unit() {
        return unit;
    }

    double fromDashboard(double figure) {
        return figure / dashboardUnitsPerUnit;
    }
}
