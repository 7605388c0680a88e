package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.slo.SloCompliance;
import io.github.autoscaleanalysis.wva.slo.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.StringJoiner;
import tools.jackson.core.io.NumberOutput;

/** The pairs of an analysis in the columns of the reference notebook. */
final class PairsCsv {

    private static final String HEADER = "prediction_time,observation_time,time_delta_seconds,"
            + "predicted_itl,observed_itl,pred_error_itl,predicted_ttft,observed_ttft,pred_error_ttft,"
            + "predicted_replicas,observed_replicas,time_minutes,"
            + "slo_itl_violated,slo_ttft_violated,any_slo_violated";

    private PairsCsv() {}

    static String write(WvaAnalysis analysis) {
        Layout layout = Layout.of(analysis.rules());
        StringBuilder csv = new StringBuilder(HEADER)
                .append(layout == Layout.NOTEBOOK ? "" : ",pair_class")
                .append('\n');
        List<Pair> pairs = analysis.alignment().pairs();
        for (Pair pair : pairs) {
            Instant start = pairs.get(0).prediction().timestamp();
            csv.append(row(pair, start, analysis.slo()));
            if (layout == Layout.WHOLE) {
                csv.append(',').append(pair.pairClass());
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    private static String row(Pair pair, Instant start, SloCompliance slo) {
        Instant predictedAt = pair.prediction().timestamp();
        StringJoiner row = new StringJoiner(",")
                .add(DateTimeFormatter.ISO_INSTANT.format(predictedAt))
                .add(DateTimeFormatter.ISO_INSTANT.format(pair.observation().timestamp()))
                .add(number(Times.seconds(pair.lag())));
        for (LatencyMetric metric : LatencyMetric.values()) {
            row.add(number(pair.prediction().predicted().of(metric)))
                    .add(number(pair.observation().observed().of(metric)))
                    .add(number(pair.error(metric)));
        }
        return row.add(number(pair.prediction().allocation().replicas()))
                .add(number(pair.observation().allocation().replicas()))
                .add(number(Times.seconds(Duration.between(start, predictedAt)) / 60))
                .add(violated(slo.verdict(pair, LatencyMetric.ITL)))
                .add(violated(slo.verdict(pair, LatencyMetric.TTFT)))
                .add(violated(slo.verdict(pair)))
                .toString();
    }

    private static String number(double value) {
        return NumberOutput.toString(value, true);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }

    private static String violated(Verdict verdict) {
        return switch (verdict) {
            case VIOLATED -> "True";
            case MET -> "False";
            case NOT_EVALUATED -> "";
        };
    }
}
