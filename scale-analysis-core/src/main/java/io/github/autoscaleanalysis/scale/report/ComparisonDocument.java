package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;
import static io.github.autoscaleanalysis.scale.report.Cells.signed;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Document;
import io.github.autoscaleanalysis.scale.document.Note;
import io.github.autoscaleanalysis.scale.document.Text;
import io.github.autoscaleanalysis.scale.duration.MetricComparison;
import io.github.autoscaleanalysis.scale.duration.RunComparison;
import io.github.autoscaleanalysis.scale.stats.NotCompared;
import io.github.autoscaleanalysis.scale.stats.Summary;
import io.github.autoscaleanalysis.scale.stats.TwoSamples;
import io.github.autoscaleanalysis.scale.stats.WelchT;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Puts the report of a comparison together. */
final class ComparisonDocument {

    private final RunComparison comparison;
    private final Content content = new Content();

    private ComparisonDocument(RunComparison comparison) {
        this.comparison = comparison;
    }

    static Document of(RunComparison comparison) {
        return new ComparisonDocument(comparison).document();
    }

    private Document document() {
        content.paragraph(Text.of("Runs: " + comparison.runs().source())
                .andNewLine()
                .and("Baseline: " + comparison.baseline().source())
                .andNewLine()
                .and("Differences are runs less baseline; p-values are after Holm over all metrics."));
        content.add(ComparisonAnswers.of(comparison));
        differences();
        sides();
        scenarios();
        issues();
        return new Document("Comparison of scale tests", content.blocks());
    }

    private void differences() {
        content.section("Differences");
        Rows table = new Rows("metric")
                .figures("n", "baseline n", "difference", "low", "high", "Welch p", "U p", "g", "δ")
                .words("note");
        for (MetricComparison metric : comparison.metrics().values()) {
            TwoSamples samples = metric.samples();
            table.row(
                    metric.metric().key(),
                    Long.toString(samples.sample().count()),
                    Long.toString(samples.baseline().count()),
                    signed(samples.difference(), 2),
                    fixed(welch(samples, test -> test.interval().low()), 2),
                    fixed(welch(samples, test -> test.interval().high()), 2),
                    fixed(metric.adjustedWelchPValue(), 4),
                    fixed(metric.adjustedMannWhitneyPValue(), 4),
                    signed(samples.hedgesG(), 2),
                    signed(samples.cliffDelta(), 2),
                    samples.notCompared().map(ComparisonDocument::words).orElse(""));
        }
        table.writeTo(content);
        Differences unlike = new Differences(comparison);
        if (unlike.areShown()) {
            warn(Note.Kind.WARNING, "The sets are not alike, so durations may differ for that: ", unlike);
        } else {
            warn(Note.Kind.CAVEAT, "The sets may not be alike, and durations differ for that: ", unlike);
        }
        content.note(Note.Kind.CAVEAT, "Intervals, from low to high, are before Holm");
    }

    private void warn(Note.Kind kind, String words, Differences unlike) {
        unlike.unlike().forEach(reason -> content.note(kind, words + reason));
    }

    private void sides() {
        content.section("Each side");
        Rows table = new Rows("metric")
                .figures("mean", "std", "median", "baseline mean", "baseline std", "baseline median", "left out");
        for (MetricComparison metric : comparison.metrics().values()) {
            Summary runs = metric.samples().sample();
            Summary baseline = metric.samples().baseline();
            table.row(
                    metric.metric().key(),
                    fixed(runs.mean(), 2),
                    fixed(runs.standardDeviation(), 2),
                    fixed(runs.median(), 2),
                    fixed(baseline.mean(), 2),
                    fixed(baseline.standardDeviation(), 2),
                    fixed(baseline.median(), 2),
                    Long.toString(metric.leftOut()));
        }
        table.writeTo(content);
        content.note(Note.Kind.CAVEAT, "Left out are runs of both sides that lack the figure");
    }

    private void scenarios() {
        content.section("Scenarios");
        SortedMap<String, Long> runs = Differences.scenarios(comparison.runs());
        SortedMap<String, Long> baseline = Differences.scenarios(comparison.baseline());
        SortedSet<String> names = new TreeSet<>(runs.keySet());
        names.addAll(baseline.keySet());
        if (names.isEmpty()) {
            Cells.unavailable(content, ScenariosSection.NO_SCENARIOS);
            return;
        }
        Rows table = new Rows("scenario").figures("runs", "baseline runs");
        for (String name : names) {
            table.row(name, Long.toString(runs.getOrDefault(name, 0L)), Long.toString(baseline.getOrDefault(name, 0L)));
        }
        table.writeTo(content);
    }

    private void issues() {
        if (comparison.runs().issues().isEmpty()
                && comparison.baseline().issues().isEmpty()) {
            return;
        }
        content.section("Issues");
        Stream.of(comparison.runs(), comparison.baseline())
                .flatMap(set -> set.issues().stream())
                .forEach(issue -> content.item(issue.toString()));
    }

    private static OptionalDouble welch(TwoSamples samples, ToDoubleFunction<WelchT> figure) {
        return samples.welch()
                .map(test -> OptionalDouble.of(figure.applyAsDouble(test)))
                .orElseGet(OptionalDouble::empty);
    }

    private static String words(NotCompared reason) {
        return switch (reason) {
            case TOO_FEW_VALUES -> "not enough runs";
            case NO_SPREAD -> "no spread";
        };
    }
}
