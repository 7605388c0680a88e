package io.github.autoscaleanalysis.wva.accuracy;

import static io.github.autoscaleanalysis.wva.event.Events.observation;
import static io.github.autoscaleanalysis.wva.event.Events.prediction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PredictionAccuracyTest {

    private static Pair pair(double predictedItl, double observedItl) {
        return new Pair(
                prediction(0, Latencies.ofMillis(predictedItl, 0), 1),
                observation(60, new Latencies(OptionalDouble.of(observedItl), OptionalDouble.empty()), 1));
    }

    @Test
    void theFiguresAreThoseOfTheErrors() {
        // Errors 2, −1, 5, by hand: mean 2, mean absolute 8/3, squares about the mean 0 + 9 + 9, std √(18/2) = 3.
        ErrorStatistics itl = PredictionAccuracy.of(List.of(pair(8, 10), pair(8, 7), pair(8, 13)))
                .of(LatencyMetric.ITL);

        assertThat(itl.count()).isEqualTo(3);
        assertThat(itl.leftOut()).isZero();
        assertThat(itl.meanError()).hasValue(2);
        assertThat(itl.meanAbsoluteError().getAsDouble()).isCloseTo(8 / 3.0, within(1e-15));
        assertThat(itl.standardDeviation()).hasValue(3);
        assertThat(itl.minError()).hasValue(-1);
        assertThat(itl.maxError()).hasValue(5);
    }

    @Test
    void pairsThatLackAValueAreLeftOutAndCounted() {
        ErrorStatistics ttft =
                PredictionAccuracy.of(List.of(pair(8, 10), pair(8, 7))).of(LatencyMetric.TTFT);

        assertThat(ttft.count()).isZero();
        assertThat(ttft.leftOut()).isEqualTo(2);
    }

    @Test
    void anErrorBeyondAllMeasureIsLeftOutAndCounted() {
        ErrorStatistics itl =
                PredictionAccuracy.of(List.of(pair(1e300, 10), pair(8, 9))).of(LatencyMetric.ITL);

        assertThat(itl.leftOut()).isEqualTo(1);
        assertThat(itl.meanError()).hasValue(1);
    }

    @Test
    void withoutPairsEveryFigureIsEmpty() {
        ErrorStatistics itl = PredictionAccuracy.of(List.of()).of(LatencyMetric.ITL);

        assertThat(itl.count()).isZero();
        assertThat(itl.meanError()).isEmpty();
        assertThat(itl.meanAbsoluteError()).isEmpty();
        assertThat(itl.standardDeviation()).isEmpty();
        assertThat(itl.minError()).isEmpty();
        assertThat(itl.maxError()).isEmpty();
    }

    @Test
    void onePairHasAMeanButNoDeviation() {
        ErrorStatistics itl = PredictionAccuracy.of(List.of(pair(8, 10))).of(LatencyMetric.ITL);

        assertThat(itl.meanError()).hasValue(2);
        assertThat(itl.standardDeviation()).isEmpty();
    }
}
