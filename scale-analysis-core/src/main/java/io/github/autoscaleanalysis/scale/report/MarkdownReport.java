package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;
import static io.github.autoscaleanalysis.scale.report.Cells.name;
import static io.github.autoscaleanalysis.scale.report.Cells.signed;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.duration.DurationModel;
import io.github.autoscaleanalysis.scale.duration.Efficiency;
import io.github.autoscaleanalysis.scale.duration.EfficiencyRatio;
import io.github.autoscaleanalysis.scale.duration.Insight;
import io.github.autoscaleanalysis.scale.duration.Outliers;
import io.github.autoscaleanalysis.scale.duration.RunResidual;
import io.github.autoscaleanalysis.scale.duration.ScenarioStatistics;
import io.github.autoscaleanalysis.scale.duration.Trend;
import io.github.autoscaleanalysis.scale.regression.UnfittableException;
import io.github.autoscaleanalysis.scale.run.RunIssue;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.stats.Correlation;
import io.github.autoscaleanalysis.scale.stats.Strength;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes an analysis as Markdown. One writer writes one report. */
final class MarkdownReport {

    private static final double SECONDS_PER_MINUTE = 60;

    private final ScaleAnalysis analysis;
    private final StringBuilder text = new StringBuilder();

    MarkdownReport(ScaleAnalysis analysis) {
        this.analysis = analysis;
    }

    String write() {
        text.append("# Scale test summary\n\n");
        text.append("Source: ").append(name(analysis.runs().source())).append("  \n");
        text.append("Runs: ").append(analysis.runs().runs().size()).append("  \n");
        text.append("Issues: ").append(analysis.runs().issues().size()).append('\n');
        issues();
        summary();
        scenarios();
        correlations();
        model();
        outliers();
        efficiency();
        trends();
        insights();
        return text.toString();
    }

    private void issues() {
        if (analysis.runs().issues().isEmpty()) {
            return;
        }
        heading("Issues");
        for (RunIssue issue : analysis.runs().issues()) {
            text.append("- run ").append(issue.index());
            issue.line().ifPresent(line -> text.append(", line ").append(line));
            issue.field().ifPresent(field -> text.append(", ").append(name(field)));
            text.append(": ").append(name(issue.reason())).append('\n');
        }
    }

    private void summary() {
        heading("Summary statistics");
        MarkdownTable table = new MarkdownTable("", "count", "mean", "std", "min", "25%", "50%", "75%", "max");
        analysis.describe()
                .forEach((column, figures) -> table.row(
                        column,
                        Long.toString(figures.count()),
                        fixed(figures.mean(), 2),
                        fixed(figures.standardDeviation(), 2),
                        fixed(figures.min(), 2),
                        fixed(figures.lowerQuartile(), 2),
                        fixed(figures.median(), 2),
                        fixed(figures.upperQuartile(), 2),
                        fixed(figures.max(), 2)));
        text.append(table.write());
    }

    private void scenarios() {
        heading("By scenario");
        if (analysis.scenarios().isEmpty()) {
            unavailable("no run names its scenario");
            return;
        }
        MarkdownTable table = new MarkdownTable(
                "scenario", "runs", "mean min", "std min", "mean blast radius", "mean edges", "mean observations");
        for (ScenarioStatistics scenario : analysis.scenarios()) {
            table.row(
                    name(scenario.scenario()),
                    Integer.toString(scenario.runs()),
                    fixed(scenario.durationMinutes().mean(), 2),
                    fixed(scenario.durationMinutes().standardDeviation(), 2),
                    fixed(scenario.mean(ScaleMetric.BLAST_RADIUS), 2),
                    fixed(scenario.mean(ScaleMetric.EDGES), 2),
                    fixed(scenario.mean(ScaleMetric.OBSERVATIONS), 2));
        }
        text.append(table.write());
    }

    private void correlations() {
        heading("Correlation with duration");
        MarkdownTable table = new MarkdownTable("metric", "r", "strength", "runs");
        analysis.correlations().names().stream()
                .filter(metric -> metric != ScaleMetric.DURATION)
                .sorted(Comparator.comparingDouble((ScaleMetric metric) ->
                        -withDuration(metric).coefficient().orElse(Double.NEGATIVE_INFINITY)))
                .forEach(metric -> {
                    Correlation correlation = withDuration(metric);
                    table.row(
                            metric.key(),
                            fixed(correlation.coefficient(), 3),
                            correlation.strength().map(MarkdownReport::word).orElse("too few runs or constant"),
                            Long.toString(correlation.count()));
                });
        text.append(table.write());
    }

    private Correlation withDuration(ScaleMetric metric) {
        return analysis.correlations().between(ScaleMetric.DURATION, metric);
    }

    private static String word(Strength strength) {
        return strength.name().toLowerCase(Locale.ROOT);
    }

    private void model() {
        heading("Duration model");
        if (!hasModel()) {
            return;
        }
        DurationModel model = analysis.durationModel();
        text.append("```\nduration_seconds = ")
                .append(fixed(model.intercept(), 2))
                .append('\n');
        model.coefficients().forEach((metric, coefficient) -> text.append(coefficient < 0 ? "  - " : "  + ")
                .append(fixed(Math.abs(coefficient), 4))
                .append(" × ")
                .append(metric.key())
                .append('\n'));
        text.append("```\n\nR²: ").append(fixed(model.rSquared(), 3));
        text.append(model.rSquared().isEmpty() ? " (duration is constant)" : "").append("  \n");
        text.append("Runs: ").append(model.count()).append(" used, ").append(model.leftOut());
        text.append(" left out for an absent figure\n\n");
        Map<ScaleMetric, Double> importance = model.importance();
        if (importance.isEmpty()) {
            unavailable("importance: nothing drives a constant duration");
            return;
        }
        MarkdownTable table = new MarkdownTable("importance", "share", "standardized s");
        importance.entrySet().stream()
                .sorted(Map.Entry.<ScaleMetric, Double>comparingByValue().reversed())
                .forEach(share -> table.row(
                        share.getKey().key(),
                        fixed(share.getValue(), 1) + "%",
                        fixed(model.standardizedCoefficients().getOrDefault(share.getKey(), 0.0), 2)));
        text.append(table.write());
    }

    private void outliers() {
        heading("Outliers");
        if (!hasModel()) {
            return;
        }
        Outliers outliers = analysis.outliers(Outliers.USUAL_THRESHOLD_PERCENT);
        String threshold = fixed(outliers.thresholdPercent(), 0) + "%";
        outliers("Slower than expected by more than " + threshold, outliers.slow());
        text.append('\n');
        outliers("Faster than expected by more than " + threshold, outliers.fast());
    }

    private void outliers(String title, List<RunResidual> residuals) {
        text.append(title).append(residuals.isEmpty() ? ": none\n" : ":\n\n");
        if (residuals.isEmpty()) {
            return;
        }
        MarkdownTable table = new MarkdownTable("scenario", "run", "actual min", "expected min", "residual");
        for (RunResidual residual : residuals) {
            table.row(
                    residual.run().scenario().map(Cells::name).orElse("(no scenario)"),
                    Integer.toString(residual.index()),
                    fixed(residual.actual() / SECONDS_PER_MINUTE, 1),
                    fixed(residual.predicted() / SECONDS_PER_MINUTE, 1),
                    signed(residual.percent().orElseThrow(), 0) + "%");
        }
        text.append(table.write());
    }

    private void efficiency() {
        heading("Efficiency (lower = faster)");
        if (analysis.efficiency().isEmpty()) {
            unavailable("no run names its scenario");
            return;
        }
        MarkdownTable table = new MarkdownTable("scenario", "s/node", "s/1k edges", "s/observation", "mean min");
        for (Efficiency efficiency : analysis.efficiency()) {
            table.row(
                    name(efficiency.scenario()),
                    ratio(efficiency.secondsPerNode()),
                    ratio(efficiency.secondsPerThousandEdges()),
                    ratio(efficiency.secondsPerObservation()),
                    fixed(efficiency.meanDurationMinutes(), 2));
        }
        text.append(table.write());
    }

    private static String ratio(EfficiencyRatio ratio) {
        String left = ratio.leftOut() == 0 ? "" : " (" + ratio.leftOut() + " left out)";
        return fixed(ratio.mean(), 2) + left;
    }

    private void trends() {
        heading("Trends (duration in minutes)");
        MarkdownTable table = new MarkdownTable("metric", "slope", "intercept", "from", "to", "runs", "note");
        for (Trend trend : analysis.trends().values()) {
            table.row(
                    trend.metric().key(),
                    fixed(trend.slope(), 6),
                    fixed(trend.intercept(), 4),
                    fixed(trend.from(), 0),
                    fixed(trend.to(), 0),
                    Long.toString(trend.count()),
                    trend.whyNoLine().map(UnfittableException::getMessage).orElse(""));
        }
        text.append(table.write());
    }

    private void insights() {
        heading("Key insights");
        List<Insight> insights = analysis.insights();
        if (insights.isEmpty()) {
            unavailable("too few runs");
        }
        for (int i = 0; i < insights.size(); i++) {
            List<String> lines = insights.get(i).text().lines().map(Cells::name).toList();
            text.append(i + 1)
                    .append(". ")
                    .append(String.join("  \n   ", lines))
                    .append('\n');
        }
    }

    private boolean hasModel() {
        analysis.whyNoDurationModel().ifPresent(why -> unavailable(String.valueOf(why.getMessage())));
        return analysis.whyNoDurationModel().isEmpty();
    }

    private void unavailable(String reason) {
        text.append(Cells.UNDEFINED).append(" (").append(reason).append(")\n");
    }

    private void heading(String title) {
        text.append("\n## ").append(title).append("\n\n");
    }
}
