package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.stats.ConfidenceInterval;
import io.github.autoscaleanalysis.wva.accuracy.Calibration;
import io.github.autoscaleanalysis.wva.accuracy.ErrorStatistics;
import io.github.autoscaleanalysis.wva.accuracy.LeftOut;
import io.github.autoscaleanalysis.wva.accuracy.PercentageError;
import io.github.autoscaleanalysis.wva.accuracy.PredictionAccuracy;
import io.github.autoscaleanalysis.wva.accuracy.Skill;
import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.util.Optional;
import java.util.function.Function;

/** Prediction errors: overall, by class, by variant and by replica count. */
final class AccuracyJson {

    private AccuracyJson() {}

    static void write(Fields json, PredictionAccuracy accuracy) {
        json.object("overall", overall -> metrics(overall, accuracy::of))
                .object("byClass", classes -> {
                    for (PairClass pairClass : PairClass.values()) {
                        classes.object(pairClass.name(), of -> metrics(of, metric -> accuracy.of(metric, pairClass)));
                    }
                })
                .objects("byVariant", accuracy.variants(), (of, variant) -> {
                    of.text("variant", variant.toString());
                    metrics(of, metric -> accuracy.of(metric, variant));
                })
                .objects("byReplicas", accuracy.replicas(), (of, replicas) -> {
                    of.number("replicas", replicas);
                    metrics(of, metric -> accuracy.ofReplicas(metric, replicas));
                });
    }

    private static void metrics(Fields json, Function<LatencyMetric, ErrorStatistics> errors) {
        for (LatencyMetric metric : LatencyMetric.values()) {
            json.object(Keys.of(metric), figures -> errors(figures, errors.apply(metric)));
        }
    }

    private static void errors(Fields json, ErrorStatistics errors) {
        json.number("n", errors.count())
                .number("leftOut", errors.leftOut())
                .object("leftOutByReason", reasons -> {
                    for (LeftOut reason : LeftOut.values()) {
                        reasons.number(reason.name(), errors.leftOut(reason));
                    }
                })
                .text("scope", errors.scope().name())
                .number("meanMillis", errors.meanError())
                .number("meanAbsoluteMillis", errors.meanAbsoluteError())
                .number("stdMillis", errors.standardDeviation())
                .number("rootMeanSquareMillis", errors.rootMeanSquareError())
                .number("minMillis", errors.minError())
                .number("maxMillis", errors.maxError())
                .number("medianMillis", errors.medianError())
                .object("absoluteQuantilesMillis", quantiles -> quantiles
                        .number("p50", errors.absoluteErrorQuantile(0.5))
                        .number("p90", errors.absoluteErrorQuantile(0.9))
                        .number("p95", errors.absoluteErrorQuantile(0.95))
                        .number("p99", errors.absoluteErrorQuantile(0.99)))
                .number("biasPercent", errors.biasPercent())
                .number("weightedAbsolutePercent", errors.weightedAbsolutePercentageError())
                .object("meanAbsolutePercent", of -> percentage(of, errors.meanAbsolutePercentageError()))
                .object(
                        "symmetricMeanAbsolutePercent",
                        of -> percentage(of, errors.symmetricMeanAbsolutePercentageError()))
                .object("skill", of -> skill(of, errors.skill()))
                .optional("calibration", errors.calibration(), AccuracyJson::calibration);
    }

    private static void percentage(Fields json, PercentageError error) {
        json.number("percent", error.percent()).number("n", error.count()).number("leftOut", error.leftOut());
    }

    private static void skill(Fields json, Skill skill) {
        json.number("n", skill.count())
                .number("meanAbsoluteMillis", skill.meanAbsoluteError())
                .number("persistenceMeanAbsoluteMillis", skill.persistenceMeanAbsoluteError())
                .number("relativeMeanAbsolute", skill.relativeMeanAbsoluteError());
    }

    private static void calibration(Fields json, Calibration line) {
        json.number("n", line.count())
                .number("interceptMillis", line.intercept())
                .number("slope", line.slope())
                .number("correlation", line.correlation());
        interval(json, "interceptInterval", line.interceptInterval());
        interval(json, "slopeInterval", line.slopeInterval());
    }

    private static void interval(Fields json, String name, Optional<ConfidenceInterval> interval) {
        json.optional(name, interval, (of, ends) -> of.number("level", 0.95)
                .number("low", ends.low())
                .number("high", ends.high()));
    }
}
