package io.github.autoscaleanalysis.scale.duration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import io.github.autoscaleanalysis.scale.stats.CorrelationMatrix;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class InsightTest {

    @Test
    void theNotebooksInsightsComeInItsWords() {
        // Figures as printed by the notebook's cells on its sample, with pandas 1.5.3 and scikit-learn 1.2.1.
        ScaleRuns sample = ScaleRuns.sample();
        Map<ScaleMetric, List<OptionalDouble>> columns = new EnumMap<>(ScaleMetric.class);
        for (ScaleMetric metric : ScaleMetric.values()) {
            columns.put(
                    metric, sample.runs().stream().map(run -> run.of(metric)).toList());
        }

        List<Insight> insights = Insight.of(
                CorrelationMatrix.of(columns),
                Optional.of(DurationModel.of(sample)),
                ScenarioStatistics.of(sample),
                PredictorRule.MAGNITUDE);

        assertThat(insights.stream().map(Insight::text))
                .containsExactly(
                        "STRONGEST PREDICTOR: observations\nCorrelation: 0.773\n"
                                + "Implication: Higher observations → longer duration",
                        "PREDICTION ACCURACY: 76%\n"
                                + "Duration is well explained by blast radius, edges, and observations.",
                        "SLOWEST SCENARIO: lambda_timeout\nAverage: 18.5 minutes",
                        "MOST VARIABLE: shared_sg_open\nStd Dev: 9.7 minutes\n(May benefit from investigation)");
        assertThat(insights.stream().map(insight -> insight.kind().unit())).containsExactly("", "%", "min", "min");
        assertThat(insights.get(0).metric()).hasValue(ScaleMetric.OBSERVATIONS);
        assertThat(insights.get(0).scenario()).isEmpty();
        assertThat(insights.get(2).metric()).isEmpty();
        assertThat(insights.get(2).scenario()).hasValue("lambda_timeout");
    }

    @Test
    void theStrongestPredictorMayBeNegativeUnlessTheSignDecides() {
        // By hand: edges fall as duration rises, r = -1; observations correlate by 5 / sqrt(50) = 0.71.
        CorrelationMatrix<ScaleMetric> correlations = CorrelationMatrix.of(new EnumMap<>(Map.of(
                ScaleMetric.DURATION, column(1, 2, 3, 4),
                ScaleMetric.BLAST_RADIUS, column(5, 5, 5, 5),
                ScaleMetric.EDGES, column(4, 3, 2, 1),
                ScaleMetric.OBSERVATIONS, column(2, 1, 5, 4))));

        List<Insight> byMagnitude = Insight.of(correlations, Optional.empty(), List.of(), PredictorRule.MAGNITUDE);
        List<Insight> bySign = Insight.of(correlations, Optional.empty(), List.of(), PredictorRule.SIGNED);

        assertThat(byMagnitude).hasSize(1);
        assertThat(byMagnitude.get(0).metric()).hasValue(ScaleMetric.EDGES);
        assertThat(byMagnitude.get(0).value()).isEqualTo(-1);
        assertThat(byMagnitude.get(0).text())
                .isEqualTo("STRONGEST PREDICTOR: edges\nCorrelation: -1.000\n"
                        + "Implication: Higher edges → shorter duration");
        assertThat(bySign.get(0).metric()).hasValue(ScaleMetric.OBSERVATIONS);
    }

    @Test
    void aModelThatExplainsLittleSaysSo() {
        // By hand: the design explains 3800 / 13800 = 27.5 %.
        CorrelationMatrix<ScaleMetric> nothing =
                CorrelationMatrix.of(new EnumMap<>(Map.of(ScaleMetric.DURATION, column())));

        List<Insight> insights = Insight.of(
                nothing,
                Optional.of(DurationModel.of(ScaleRuns.of(Runs.factorial()))),
                List.of(),
                PredictorRule.MAGNITUDE);

        assertThat(insights.stream().map(Insight::text))
                .containsExactly("PREDICTION ACCURACY: 28%\nOther factors also significantly affect duration.");
    }

    private static List<OptionalDouble> column(double... values) {
        return DoubleStream.of(values).mapToObj(OptionalDouble::of).toList();
    }
}
