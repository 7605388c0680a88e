package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.slo.SloCompliance;
import io.github.autoscaleanalysis.wva.slo.Verdict;

/** One pair with its errors and verdicts. */
final class PairsJson {

    private PairsJson() {}

    static void write(Fields json, Pair pair, SloCompliance slo) {
        json.text("variant", pair.prediction().workload().variant().map(VariantId::toString))
                .text("model", pair.prediction().workload().model())
                .time("predictionTime", pair.prediction().timestamp())
                .number("predictionLine", pair.prediction().line())
                .time("observationTime", pair.observation().timestamp())
                .number("observationLine", pair.observation().line())
                .seconds("lagSeconds", pair.lag())
                .number("predictedReplicas", pair.prediction().allocation().replicas())
                .number("observedReplicas", pair.observation().allocation().replicas());
        for (LatencyMetric metric : LatencyMetric.values()) {
            json.object(Keys.of(metric), latency -> latency(latency, pair, metric, slo.verdict(pair, metric)));
        }
    }

    private static void latency(Fields json, Pair pair, LatencyMetric metric, Verdict verdict) {
        json.number("predictedMillis", pair.prediction().predicted().of(metric))
                .number("observedMillis", pair.observation().observed().of(metric))
                .number("errorMillis", pair.error(metric))
                .text("verdict", verdict.name());
    }
}
