package io.github.autoscaleanalysis.scale.report;

/** A section that every report has, in their order, for pictures to stand in. */
public enum ReportPart {
    /** What is worth knowing, and what to be wary of. */
    FINDINGS("Findings"),
    /** Each figure described by itself. */
    SUMMARY("Summary statistics"),
    /** What the runs of each scenario have in common. */
    SCENARIOS("By scenario"),
    /** How far other figures go along with duration. */
    CORRELATIONS("Correlation with duration"),
    /** The model of duration, and how well it fits. */
    MODEL("Duration model"),
    /** The runs that pull the model towards themselves. */
    INFLUENCE("Influence on the model"),
    /** The runs that lie off the model. */
    OUTLIERS("Outliers"),
    /** How long scenarios take for their size. */
    EFFICIENCY("Efficiency (lower = faster)"),
    /** The lines of duration on each other figure. */
    TRENDS("Trends (duration in minutes)"),
    /** Whether runs became slower. */
    OVER_TIME("Over time (duration in seconds)"),
    /** The reference notebook's words. */
    INSIGHTS("Key insights (the reference notebook's words, see the findings)");

    private final String title;

    ReportPart(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Writes what stands below the title. */
    ReportSection body() {
        return switch (this) {
            case FINDINGS -> new FindingsSection();
            case SUMMARY -> new SummarySection();
            case SCENARIOS -> new ScenariosSection();
            case CORRELATIONS -> new CorrelationsSection();
            case MODEL -> new ModelSection();
            case INFLUENCE -> new InfluenceSection();
            case OUTLIERS -> new OutliersSection();
            case EFFICIENCY -> new EfficiencySection();
            case TRENDS -> new TrendsSection();
            case OVER_TIME -> new OverTimeSection();
            case INSIGHTS -> new InsightsSection();
        };
    }
}
