package io.github.autoscaleanalysis.scale.report;

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

/** Writes a comparison as JSON. */
final class ComparisonJson {

    private static final int SCHEMA_VERSION = 1;

    private ComparisonJson() {}

    static String write(RunComparison comparison) {
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
}
