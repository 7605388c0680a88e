package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;
import static io.github.autoscaleanalysis.scale.report.Cells.name;
import static io.github.autoscaleanalysis.scale.report.Cells.signed;
import static io.github.autoscaleanalysis.scale.report.JsonFields.put;

import io.github.autoscaleanalysis.scale.duration.MetricComparison;
import io.github.autoscaleanalysis.scale.duration.RunComparison;
import io.github.autoscaleanalysis.scale.stats.MannWhitney;
import io.github.autoscaleanalysis.scale.stats.NotCompared;
import io.github.autoscaleanalysis.scale.stats.TwoSamples;
import io.github.autoscaleanalysis.scale.stats.WelchT;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The texts of a comparison of two sets of runs. They depend on nothing but the comparison: no clock, locale or platform.
 *
 * <p>Immutable and safe for use by several threads. Cost: each call writes its text anew.
 */
public final class ComparisonReport {

    private static final int SCHEMA_VERSION = 1;

    private final RunComparison comparison;

    private ComparisonReport(RunComparison comparison) {
        this.comparison = comparison;
    }

    /**
     * A report of a comparison.
     *
     * @param comparison the comparison
     * @return the report
     */
    public static ComparisonReport of(RunComparison comparison) {
        return new ComparisonReport(comparison);
    }

    /**
     * The comparison to read. Figures are rounded half to even; what is undefined is {@code n/a}, with a note why.
     *
     * @return Markdown with a table, lines ended by line feeds
     */
    public String toMarkdown() {
        MarkdownTable table = new MarkdownTable(
                "metric", "n", "baseline n", "difference", "low", "high", "Welch p", "U p", "g", "δ", "note");
        for (MetricComparison metric : comparison.metrics().values()) {
            TwoSamples samples = metric.samples();
            table.row(
                    metric.metric().key(),
                    Long.toString(samples.sample().count()),
                    Long.toString(samples.baseline().count()),
                    signed(samples.difference(), 2),
                    fixed(welch(samples, w -> w.interval().low()), 2),
                    fixed(welch(samples, w -> w.interval().high()), 2),
                    fixed(metric.adjustedWelchPValue(), 4),
                    fixed(metric.adjustedMannWhitneyPValue(), 4),
                    signed(samples.hedgesG(), 2),
                    signed(samples.cliffDelta(), 2),
                    samples.notCompared().map(ComparisonReport::words).orElse(""));
        }
        return "# Comparison of scale tests\n\nRuns: " + name(comparison.runs().source()) + "  \nBaseline: "
                + name(comparison.baseline().source())
                + "  \nDifferences are runs less baseline; p-values are after Holm over all metrics.\n\n"
                + table.write();
    }

    /**
     * The comparison to process. Numbers have full precision; what is undefined is null. Field names stay as long as
     * {@code schemaVersion}, which is 1, does; new fields may come.
     *
     * @return one JSON object, indented, lines ended by line feeds
     */
    public String toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schemaVersion", SCHEMA_VERSION);
        root.put("runs", comparison.runs().source());
        root.put("baseline", comparison.baseline().source());
        ArrayNode metrics = root.putArray("metrics");
        comparison.metrics().values().forEach(metric -> metric(metrics.addObject(), metric));
        return JsonFields.write(root);
    }

    private static void metric(ObjectNode node, MetricComparison metric) {
        TwoSamples samples = metric.samples();
        node.put("metric", JsonFields.camel(metric.metric()))
                .put("count", samples.sample().count())
                .put("baselineCount", samples.baseline().count())
                .put("leftOut", metric.leftOut());
        put(node, "notCompared", samples.notCompared().map(NotCompared::name));
        put(node, "mean", samples.sample().mean());
        put(node, "baselineMean", samples.baseline().mean());
        put(node, "difference", samples.difference());
        JsonFields.interval(node, "interval", samples.welch().map(WelchT::interval));
        put(node, "welchT", welch(samples, WelchT::t));
        put(node, "welchDegreesOfFreedom", welch(samples, WelchT::degreesOfFreedom));
        put(node, "welchP", welch(samples, WelchT::pValue));
        put(node, "adjustedWelchP", metric.adjustedWelchPValue());
        put(node, "mannWhitneyU", mannWhitney(samples, MannWhitney::u));
        put(node, "mannWhitneyP", mannWhitney(samples, MannWhitney::pValue));
        put(node, "adjustedMannWhitneyP", metric.adjustedMannWhitneyPValue());
        put(node, "hedgesG", samples.hedgesG());
        put(node, "cliffDelta", samples.cliffDelta());
    }

    private static OptionalDouble welch(TwoSamples samples, ToDoubleFunction<WelchT> figure) {
        return figure(samples.welch(), figure);
    }

    private static OptionalDouble mannWhitney(TwoSamples samples, ToDoubleFunction<MannWhitney> figure) {
        return figure(samples.mannWhitney(), figure);
    }

    private static <T> OptionalDouble figure(Optional<T> test, ToDoubleFunction<T> figure) {
        return test.map(of -> OptionalDouble.of(figure.applyAsDouble(of))).orElseGet(OptionalDouble::empty);
    }

    private static String words(NotCompared reason) {
        return switch (reason) {
            case TOO_FEW_VALUES -> "not enough runs";
            case NO_SPREAD -> "no spread";
        };
    }
}
