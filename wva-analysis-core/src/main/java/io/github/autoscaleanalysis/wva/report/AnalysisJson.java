package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.accuracy.ErrorStatistics;
import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.scaling.ReplicaRange;
import io.github.autoscaleanalysis.wva.scaling.ScalingBehavior;
import io.github.autoscaleanalysis.wva.slo.Objective;
import io.github.autoscaleanalysis.wva.slo.SloCompliance;
import io.github.autoscaleanalysis.wva.slo.Verdict;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Every figure of an analysis under stable names. */
final class AnalysisJson {

    private static final int SCHEMA_VERSION = 1;

    private AnalysisJson() {}

    static String write(WvaAnalysis analysis) {
        return Fields.indented(Fields.Absent.NULL, json -> json.number("schemaVersion", SCHEMA_VERSION)
                .text("source", analysis.log().source())
                .object("rules", rules -> rules.text(
                                "pairs", analysis.rules().pairRule().name())
                        .text("missingTarget", analysis.rules().missingTarget().name()))
                .object(
                        "ledger",
                        ledger -> EventJson.ledger(ledger, analysis.log().ledger()))
                .object("issues", issues -> analysis.log()
                        .issueCounts()
                        .forEach((reason, count) -> issues.number(reason.name(), count)))
                .number("predictions", analysis.alignment().predictions().size())
                .number("observations", analysis.alignment().observations().size())
                .number(
                        "unpairedPredictions",
                        analysis.alignment().unpairedPredictions().size())
                .object("accuracy", accuracy -> {
                    for (LatencyMetric metric : LatencyMetric.values()) {
                        accuracy.object(
                                key(metric),
                                errors -> errors(errors, analysis.accuracy().of(metric)));
                    }
                })
                .object("slo", slo -> slo(slo, analysis.slo()))
                .object("scaling", scaling -> scaling(scaling, analysis.scaling()))
                .objects("pairs", analysis.alignment().pairs(), (pair, value) -> pair(pair, value, analysis.slo())));
    }

    private static void errors(Fields json, ErrorStatistics errors) {
        json.number("n", errors.count())
                .number("leftOut", errors.leftOut())
                .number("meanMillis", errors.meanError())
                .number("meanAbsoluteMillis", errors.meanAbsoluteError())
                .number("stdMillis", errors.standardDeviation())
                .number("minMillis", errors.minError())
                .number("maxMillis", errors.maxError());
    }

    private static void slo(Fields json, SloCompliance slo) {
        json.text("targetSource", slo.objective().map(Objective::source))
                .number("itlTargetMillis", target(slo, LatencyMetric.ITL))
                .number("ttftTargetMillis", target(slo, LatencyMetric.TTFT))
                .object("any", any -> {
                    for (Verdict verdict : Verdict.values()) {
                        any.number(key(verdict), slo.count(verdict));
                    }
                });
        for (LatencyMetric metric : LatencyMetric.values()) {
            json.object(key(metric), counts -> {
                for (Verdict verdict : Verdict.values()) {
                    counts.number(key(verdict), slo.count(metric, verdict));
                }
                counts.number("attainment", slo.attainment(metric).ratio());
            });
        }
    }

    private static void scaling(Fields json, ScalingBehavior scaling) {
        json.number("decisions", scaling.decisions()).object("actions", actions -> scaling.actions()
                .forEach((action, count) -> actions.number(action.word(), count)));
        range(json, "currentReplicas", scaling.currentReplicas());
        range(json, "targetReplicas", scaling.targetReplicas());
    }

    private static void range(Fields json, String name, Optional<ReplicaRange> range) {
        json.optionalObject(
                name,
                range.isPresent(),
                bounds -> range.ifPresent(r -> bounds.number("min", r.min()).number("max", r.max())));
    }

    private static void pair(Fields json, Pair pair, SloCompliance slo) {
        json.text("variant", pair.prediction().workload().variant().map(VariantId::toString))
                .text("model", pair.prediction().workload().model())
                .text(
                        "predictionTime",
                        DateTimeFormatter.ISO_INSTANT.format(pair.prediction().timestamp()))
                .number("predictionLine", pair.prediction().line())
                .text(
                        "observationTime",
                        DateTimeFormatter.ISO_INSTANT.format(pair.observation().timestamp()))
                .number("observationLine", pair.observation().line())
                .number("lagSeconds", Times.seconds(pair.lag()))
                .number("predictedReplicas", pair.prediction().allocation().replicas())
                .number("observedReplicas", pair.observation().allocation().replicas());
        for (LatencyMetric metric : LatencyMetric.values()) {
            json.object(key(metric), latency -> latency(latency, pair, metric, slo.verdict(pair, metric)));
        }
    }

    private static void latency(Fields json, Pair pair, LatencyMetric metric, Verdict verdict) {
        Latencies predicted = pair.prediction().predicted();
        Latencies observed = pair.observation().observed();
        json.number("predictedMillis", predicted.of(metric))
                .number("observedMillis", observed.of(metric))
                .number("errorMillis", pair.error(metric))
                .text("verdict", verdict.name());
    }

    private static OptionalDouble target(SloCompliance slo, LatencyMetric metric) {
        return slo.objective().map(o -> o.targets().of(metric)).orElse(OptionalDouble.empty());
    }

    private static String key(LatencyMetric metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }

    private static String key(Verdict verdict) {
        return switch (verdict) {
            case MET -> "met";
            case VIOLATED -> "violated";
            case NOT_EVALUATED -> "notEvaluated";
        };
    }
}
