package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;
import static io.github.autoscaleanalysis.scale.report.Cells.name;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.duration.DurationChange;
import io.github.autoscaleanalysis.scale.duration.DurationChanges;
import io.github.autoscaleanalysis.scale.duration.Efficiency;
import io.github.autoscaleanalysis.scale.duration.EfficiencyRatio;
import io.github.autoscaleanalysis.scale.duration.Finding;
import io.github.autoscaleanalysis.scale.duration.Insight;
import io.github.autoscaleanalysis.scale.duration.ScenarioStatistics;
import io.github.autoscaleanalysis.scale.duration.Severity;
import io.github.autoscaleanalysis.scale.duration.TimeTrend;
import io.github.autoscaleanalysis.scale.duration.Trend;
import io.github.autoscaleanalysis.scale.regression.UnfittableException;
import io.github.autoscaleanalysis.scale.run.RunIssue;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.stats.Correlation;
import io.github.autoscaleanalysis.scale.stats.CorrelationMethod;
import io.github.autoscaleanalysis.scale.stats.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes an analysis as Markdown. One writer writes one report. */
final class MarkdownReport {

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
        findings();
        summary();
        scenarios();
        correlations();
        model();
        efficiency();
        trends();
        overTime();
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

    private void findings() {
        heading("Findings");
        if (analysis.findings().isEmpty()) {
            unavailable("too few runs");
        }
        for (Finding finding : analysis.findings()) {
            String severity = finding.severity().name().toLowerCase(Locale.ROOT);
            text.append("- ").append(finding.severity() == Severity.WARNING ? "**warning**" : severity);
            text.append(": ").append(name(finding.text())).append('\n');
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
                        -Math.abs(withDuration(metric).coefficient().orElse(0))))
                .forEach(metric -> {
                    Correlation correlation = withDuration(metric);
                    table.row(
                            metric.key(),
                            fixed(correlation.coefficient(), 3),
                            correlation.strength().map(MarkdownReport::word).orElse("too few runs or constant"),
                            Long.toString(correlation.count()));
                });
        text.append(table.write()).append('\n');
        MarkdownTable tests = new MarkdownTable("two-sided p", "Pearson r", "p", "Spearman ρ", "p", "Kendall τ-b", "p");
        for (ScaleMetric metric : analysis.correlations().names()) {
            if (metric != ScaleMetric.DURATION) {
                List<String> cells = new ArrayList<>(List.of(metric.key()));
                for (CorrelationMethod method : CorrelationMethod.values()) {
                    Correlation correlation = analysis.correlations(method).between(ScaleMetric.DURATION, metric);
                    cells.add(fixed(correlation.coefficient(), 3));
                    cells.add(fixed(correlation.pValue(), 4));
                }
                tests.row(cells.toArray(String[]::new));
            }
        }
        text.append(tests.write());
    }

    private Correlation withDuration(ScaleMetric metric) {
        return analysis.correlations().between(ScaleMetric.DURATION, metric);
    }

    private static String word(Strength strength) {
        return strength.name().toLowerCase(Locale.ROOT);
    }

    private void model() {
        heading("Duration model");
        if (hasModel()) {
            text.append(new MarkdownModel(analysis.durationModel()).model());
        }
        heading("Outliers");
        if (hasModel()) {
            text.append(new MarkdownOutliers(analysis.durationModel()).write());
        }
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
        text.append("Mean of the runs' ratios:\n\n").append(table.write());
        MarkdownTable sums = new MarkdownTable("scenario", "s/node", "s/1k edges", "s/observation");
        for (Efficiency efficiency : analysis.efficiency()) {
            sums.row(
                    name(efficiency.scenario()),
                    fixed(efficiency.secondsPerNode().ratioOfSums(), 2),
                    fixed(efficiency.secondsPerThousandEdges().ratioOfSums(), 2),
                    fixed(efficiency.secondsPerObservation().ratioOfSums(), 2));
        }
        text.append("\nRatio of the runs' sums:\n\n").append(sums.write());
    }

    private static String ratio(EfficiencyRatio ratio) {
        String zero = ratio.zeroDenominators() == 0 ? "" : ", " + ratio.zeroDenominators() + " for 0";
        String left = ratio.leftOut() == 0 ? "" : " (" + ratio.leftOut() + " left out" + zero + ")";
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

    private void overTime() {
        heading("Over time (duration in seconds)");
        TimeTrend trend = analysis.timeTrend();
        if (trend.basis().isEmpty()) {
            unavailable("no run has a duration and a time");
            return;
        }
        text.append("Runs: ").append(trend.count()).append(" used, ").append(trend.leftOut());
        text.append(" left out for an absent duration or time  \n");
        text.append("Theil–Sen slope: ").append(fixed(trend.slope(), 4)).append(" s a day");
        trend.interval().ifPresent(ends -> text.append(", 95 % ")
                .append(fixed(ends.low(), 4))
                .append(" to ")
                .append(fixed(ends.high(), 4)));
        text.append(" (positive = slower with time)  \n");
        text.append("Mann–Kendall p: ").append(fixed(trend.test().pValue(), 4)).append("  \n");
        text.append("Change points: ")
                .append(analysis.durationChanges().map(MarkdownReport::count).orElse("not searched for, too many runs"))
                .append('\n');
        analysis.durationChanges().ifPresent(found -> changes(found.changes()));
    }

    private static String count(DurationChanges found) {
        return Integer.toString(found.changes().size());
    }

    private void changes(List<DurationChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        MarkdownTable table = new MarkdownTable("first run after", "run", "mean s before", "mean s after", "p");
        for (DurationChange change : changes) {
            table.row(
                    change.run().scenario().map(Cells::name).orElse(Cells.NO_SCENARIO),
                    Integer.toString(change.index()),
                    fixed(change.secondsBefore(), 1),
                    fixed(change.secondsAfter(), 1),
                    fixed(change.pValue(), 4));
        }
        text.append('\n').append(table.write());
    }

    private void insights() {
        heading("Key insights (the reference notebook's words, see the findings)");
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
