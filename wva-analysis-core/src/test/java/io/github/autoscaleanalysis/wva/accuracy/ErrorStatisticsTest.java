package io.github.autoscaleanalysis.wva.accuracy;

import static io.github.autoscaleanalysis.wva.align.LogLines.observes;
import static io.github.autoscaleanalysis.wva.align.LogLines.predicts;
import static io.github.autoscaleanalysis.wva.align.LogLines.workload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.scale.stats.ConfidenceInterval;
import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.Workload;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ErrorStatisticsTest {

    private static final Workload WORKLOAD = workload("a", "");

    /** Predicted 8, 9, 10, 12, 11; observed 10, 8.5, 13, 11, 15.5: errors 2, −0.5, 3, −1, 4.5. */
    private static final ErrorStatistics EXAMPLE =
            itl(pair(8, 10), pair(9, 8.5, 10), pair(10, 13, 8.5), pair(12, 11, 13), pair(11, 15.5, 11));

    private static Pair pair(double predicted, double observed, double... last) {
        return new Pair(
                predicts(0, WORKLOAD, itl(predicted), 1, OptionalDouble.empty()),
                observes(60, WORKLOAD, itl(observed), 1, OptionalDouble.empty()),
                PairClass.CLEAN,
                last.length == 0
                        ? Optional.empty()
                        : Optional.of(observes(0, WORKLOAD, itl(last[0]), 1, OptionalDouble.empty())));
    }

    private static Latencies itl(double millis) {
        return new Latencies(
                Double.isNaN(millis) ? OptionalDouble.empty() : OptionalDouble.of(millis), OptionalDouble.empty());
    }

    private static ErrorStatistics itl(Pair... pairs) {
        return PredictionAccuracy.of(List.of(pairs)).of(LatencyMetric.ITL);
    }

    private static void assertFigure(OptionalDouble actual, double expected) {
        assertThat(actual.getAsDouble()).isCloseTo(expected, within(1e-14 * Math.abs(expected)));
    }

    @Test
    void theFiguresAreThoseOfTheErrors() {
        // Python 3: statistics.mean, statistics.stdev and sums over the five errors.
        assertThat(EXAMPLE.count()).isEqualTo(5);
        assertFigure(EXAMPLE.meanError(), 1.6);
        assertFigure(EXAMPLE.meanAbsoluteError(), 2.2);
        assertFigure(EXAMPLE.standardDeviation(), 2.329162939770423);
        assertFigure(EXAMPLE.rootMeanSquareError(), 2.6267851073127395);
        assertThat(EXAMPLE.minError()).hasValue(-1);
        assertThat(EXAMPLE.maxError()).hasValue(4.5);
        assertThat(EXAMPLE.medianError()).hasValue(2);
        assertThat(EXAMPLE.scope()).isEqualTo(Scope.VARIANT);
    }

    @Test
    void quantilesOfTheAbsoluteErrorsInterpolate() {
        // By hand, type 7: |e| sorted is 0.5, 1, 2, 3, 4.5, at position p · 4.
        assertThat(EXAMPLE.absoluteErrorQuantile(0)).hasValue(0.5);
        assertThat(EXAMPLE.absoluteErrorQuantile(0.5)).hasValue(2);
        assertFigure(EXAMPLE.absoluteErrorQuantile(0.9), 3.9);
        assertFigure(EXAMPLE.absoluteErrorQuantile(0.95), 4.2);
        assertFigure(EXAMPLE.absoluteErrorQuantile(0.99), 4.44);
        assertThat(EXAMPLE.absoluteErrorQuantile(1)).hasValue(4.5);
        assertThatThrownBy(() -> EXAMPLE.absoluteErrorQuantile(1.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.1");
        assertThatThrownBy(() -> EXAMPLE.absoluteErrorQuantile(Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void relativeFiguresAreInPercent() {
        // Python 3, fractions: Σe/Σo = 8/58, Σ|e|/Σ|o| = 11/58, and the means of the ratios.
        assertFigure(EXAMPLE.biasPercent(), 13.793103448275861);
        assertFigure(EXAMPLE.weightedAbsolutePercentageError(), 18.96551724137931);
        assertFigure(EXAMPLE.meanAbsolutePercentageError().percent(), 17.416488634704955);
        assertThat(EXAMPLE.meanAbsolutePercentageError().count()).isEqualTo(5);
        assertFigure(EXAMPLE.symmetricMeanAbsolutePercentageError().percent(), 19.336276156620702);
    }

    @Test
    void pairsThatDivideByZeroAreLeftOutOfTheRatiosAndCounted() {
        ErrorStatistics idle = itl(pair(8, 0), pair(8, 10), pair(0, 0));

        assertThat(idle.meanAbsolutePercentageError()).isEqualTo(new PercentageError(OptionalDouble.of(20), 1, 2));
        // |0 − 8| / 4 = 200 % and 2 / 9 = 22.2 %
        assertFigure(idle.symmetricMeanAbsolutePercentageError().percent(), (200 + 200 / 9.0) / 2);
        assertThat(idle.symmetricMeanAbsolutePercentageError().leftOut()).isEqualTo(1);
        ErrorStatistics onlyIdle = itl(pair(8, 0));
        assertThat(onlyIdle.biasPercent()).isEmpty();
        assertThat(onlyIdle.weightedAbsolutePercentageError()).isEmpty();
        assertThat(onlyIdle.meanAbsolutePercentageError()).isEqualTo(new PercentageError(OptionalDouble.empty(), 0, 1));
    }

    @Test
    void negativeObservationsCountByTheirMagnitude() {
        // Σ|e| = 3 + 2, Σ|o| = 4 + 10, Σe/Σo = (−3 + 2)/(−4 + 10)
        ErrorStatistics odd = itl(pair(-1, -4), pair(8, 10));

        assertFigure(odd.weightedAbsolutePercentageError(), 500 / 14.0);
        assertFigure(odd.biasPercent(), -100 / 6.0);
    }

    @Test
    void skillIsTakenOverThePairsThatHaveBothErrors() {
        // Without the first pair: |e| 0.5, 3, 1, 4.5 and persistence 1.5, 4.5, 2, 4.5.
        assertThat(EXAMPLE.skill()).isEqualTo(new Skill(4, OptionalDouble.of(2.25), OptionalDouble.of(3.125)));
        assertFigure(EXAMPLE.skill().relativeMeanAbsoluteError(), 0.72);
    }

    @Test
    void skillAgainstAPerfectPersistenceIsUndefined() {
        assertThat(itl(pair(8, 10, 10)).skill().relativeMeanAbsoluteError()).isEmpty();
        assertThat(itl(pair(8, 10)).skill()).isEqualTo(new Skill(0, OptionalDouble.empty(), OptionalDouble.empty()));
        assertThat(itl(pair(8, 10)).skill().relativeMeanAbsoluteError()).isEmpty();
        assertThat(itl(pair(8, 10, 1e300)).skill().count()).isZero();
    }

    @Test
    void calibrationIsTheLeastSquaresLine() {
        // Python 3, fractions, from Sxx = 10, Sxy = 9, Syy = 29.7; t(0.975, 3) = 3.182446305284263 (tables).
        Calibration line = EXAMPLE.calibration().orElseThrow();

        assertThat(line.count()).isEqualTo(5);
        assertThat(line.intercept()).isCloseTo(2.6, within(1e-13));
        assertThat(line.slope()).isCloseTo(0.9, within(1e-14));
        assertThat(line.correlation().getAsDouble()).isCloseTo(0.5222329678670935, within(1e-14));
        assertThat(line.interceptInterval().orElseThrow().low()).isCloseTo(-24.67265502024183, within(1e-7));
        assertThat(line.interceptInterval().orElseThrow().high()).isCloseTo(29.872655020241833, within(1e-7));
        assertThat(line.slopeInterval().orElseThrow().low()).isCloseTo(-1.8003952358742912, within(1e-7));
        assertThat(line.slopeInterval().orElseThrow().high()).isCloseTo(3.600395235874291, within(1e-7));
    }

    @Test
    void calibrationWantsTwoDifferentPredictionsAndForIntervalsAThirdPair() {
        assertThat(itl(pair(8, 10)).calibration()).isEmpty();
        assertThat(itl(pair(8, 10), pair(8, 11), pair(8, 12)).calibration()).isEmpty();
        Calibration two = itl(pair(8, 10), pair(9, 12)).calibration().orElseThrow();
        assertThat(two.slope()).isCloseTo(2, within(1e-13));
        assertThat(two.slopeInterval()).isEmpty();
        assertThat(two.interceptInterval()).isEmpty();
        Calibration flat =
                itl(pair(8, 10), pair(9, 10), pair(11, 10)).calibration().orElseThrow();
        assertThat(flat.slope()).isZero();
        assertThat(flat.intercept()).isEqualTo(10);
        assertThat(flat.correlation()).isEmpty();
        assertThat(flat.slopeInterval()).contains(new ConfidenceInterval(0, 0, 0.95));
    }

    @Test
    void whatIsLeftOutIsCountedByReason() {
        ErrorStatistics some = itl(
                pair(Double.NaN, Double.NaN),
                pair(Double.NaN, 8),
                pair(8, Double.NaN),
                pair(8, 10),
                pair(1e300, 8),
                pair(1e-300, 8));

        assertThat(some.count()).isEqualTo(1);
        assertThat(some.leftOut()).isEqualTo(5);
        assertThat(some.leftOut(LeftOut.NO_PREDICTION)).isEqualTo(2);
        assertThat(some.leftOut(LeftOut.NO_OBSERVATION)).isEqualTo(1);
        assertThat(some.leftOut(LeftOut.BEYOND_MEASURE)).isEqualTo(2);
    }

    @Test
    void withoutPairsEveryFigureIsEmpty() {
        ErrorStatistics none = itl();

        assertThat(none.count()).isZero();
        assertThat(none.meanError()).isEmpty();
        assertThat(none.meanAbsoluteError()).isEmpty();
        assertThat(none.standardDeviation()).isEmpty();
        assertThat(none.rootMeanSquareError()).isEmpty();
        assertThat(none.minError()).isEmpty();
        assertThat(none.maxError()).isEmpty();
        assertThat(none.medianError()).isEmpty();
        assertThat(none.absoluteErrorQuantile(0.5)).isEmpty();
        assertThat(none.biasPercent()).isEmpty();
        assertThat(none.weightedAbsolutePercentageError()).isEmpty();
        assertThat(none.calibration()).isEmpty();
        assertThat(none.skill().relativeMeanAbsoluteError()).isEmpty();
    }

    @Test
    void onePairHasEverythingButADeviationAndALine() {
        ErrorStatistics one = itl(pair(8, 10));

        assertThat(one.standardDeviation()).isEmpty();
        assertThat(one.rootMeanSquareError()).hasValue(2);
        assertThat(one.medianError()).hasValue(2);
        assertThat(one.absoluteErrorQuantile(0.99)).hasValue(2);
    }
}
