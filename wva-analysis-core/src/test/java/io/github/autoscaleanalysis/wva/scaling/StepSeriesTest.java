package io.github.autoscaleanalysis.wva.scaling;

import static io.github.autoscaleanalysis.wva.scaling.ScalingLog.second;
import static io.github.autoscaleanalysis.wva.scaling.ScalingLog.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StepSeriesTest {

    private static final StepSeries SERIES = series(10, 0, 1.0, 2, 3.0, 4, 3.0, 5, 1.0);

    static StepSeries series(double end, double... timesAndValues) {
        TreeMap<Instant, Double> points = new TreeMap<>();
        for (int i = 0; i < timesAndValues.length; i += 2) {
            points.put(second(timesAndValues[i]), timesAndValues[i + 1]);
        }
        return StepSeries.of(points, second(end));
    }

    @Test
    void equalValuesThatFollowEachOtherAreOneStep() {
        assertThat(SERIES.steps())
                .containsExactly(
                        new Step(second(0), second(2), 1),
                        new Step(second(2), second(5), 3),
                        new Step(second(5), second(10), 1));
        assertThat(SERIES.steps().get(1).length()).isEqualTo(seconds(3));
        assertThat(SERIES)
                .isEqualTo(series(10, 0, 1.0, 2, 3.0, 5, 1.0))
                .hasSameHashCodeAs(series(10, 0, 1, 2, 3, 5, 1));
        assertThat(SERIES).isNotEqualTo(series(11, 0, 1.0, 2, 3.0, 5, 1.0)).isNotEqualTo("series");
        assertThat(SERIES).hasToString("3 steps from 2025-12-01T10:00:00Z to 2025-12-01T10:00:10Z");
        assertThat(series(2, 0, 0.0, 1, -0.0).steps()).hasSize(1);
    }

    @Test
    void aValueHoldsFromItsTimeOnUntilTheNext() {
        assertThat(SERIES.at(second(0))).hasValue(1);
        assertThat(SERIES.at(second(1.999))).hasValue(1);
        assertThat(SERIES.at(second(2))).hasValue(3);
        assertThat(SERIES.at(second(9.999))).hasValue(1);
        assertThat(SERIES.at(second(10))).isEmpty();
        assertThat(SERIES.at(second(-0.001))).isEmpty();
        assertThat(SERIES.at(Instant.MAX)).isEmpty();
    }

    @Test
    void figuresAreWeightedByTime() {
        assertThat(SERIES.integral()).hasValue(2 + 9 + 5);
        assertThat(SERIES.mean()).hasValue(1.6);
        assertThat(SERIES.min()).hasValue(1);
        assertThat(SERIES.max()).hasValue(3);
        assertThat(SERIES.covered()).isEqualTo(seconds(10));
        assertThat(SERIES.changes()).isEqualTo(2);
        assertThat(SERIES.changesPerHour()).hasValue(720);
        assertThat(SERIES.dwellTimes()).containsExactly(seconds(3));
        assertThat(SERIES.timeAtValue()).containsExactly(Map.entry(1.0, seconds(7)), Map.entry(3.0, seconds(3)));
        assertThat(SERIES.quantile(0)).hasValue(1);
        assertThat(SERIES.quantile(0.7)).hasValue(1);
        assertThat(SERIES.quantile(0.71)).hasValue(3);
        assertThat(SERIES.quantile(1)).hasValue(3);
    }

    @Test
    void anEmptySeriesHasNoFigures() {
        for (StepSeries empty : new StepSeries[] {
            StepSeries.empty(),
            series(5),
            series(0, 0, 1.0),
            series(0, 1, 1.0, 2, 2.0),
            SERIES.between(second(3), second(3))
        }) {
            assertThat(empty.isEmpty()).isTrue();
            assertThat(empty.start()).isEmpty();
            assertThat(empty.end()).isEmpty();
            assertThat(empty.steps()).isEmpty();
            assertThat(empty.at(second(0))).isEmpty();
            assertThat(empty.covered()).isZero();
            assertThat(empty.changes()).isZero();
            assertThat(empty.changesPerHour()).isEmpty();
            assertThat(empty.integral()).isEmpty();
            assertThat(empty.mean()).isEmpty();
            assertThat(empty.min()).isEmpty();
            assertThat(empty.max()).isEmpty();
            assertThat(empty.quantile(0.5)).isEmpty();
            assertThat(empty.timeAtValue()).isEmpty();
            assertThat(empty.dwellTimes()).isEmpty();
            assertThat(empty.plus(SERIES)).isEqualTo(empty).hasToString("no steps");
        }
    }

    @Test
    void callersErrorsAreNamed() {
        assertThatThrownBy(() -> series(1, 0, Double.NaN)).hasMessageContaining("value NaN at 2025-12-01T10:00:00Z");
        assertThatThrownBy(() -> SERIES.quantile(1.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.1");
        assertThatThrownBy(() -> SERIES.quantile(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SERIES.between(second(2), second(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SERIES.between(second(2), Instant.MAX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("out of range");
        assertThatThrownBy(() -> new Step(second(1), second(1), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Step(second(1), second(2), Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPartHasThePartsFigures() {
        StepSeries part = SERIES.between(second(1), second(6));

        assertThat(part).isEqualTo(series(6, 1, 1.0, 2, 3.0, 5, 1.0));
        assertThat(SERIES.between(second(-5), second(50))).isEqualTo(SERIES);
        assertThat(SERIES.between(second(20), second(50))).isEqualTo(StepSeries.empty());
        assertThat(part.start()).contains(second(1));
        assertThat(part.end()).contains(second(6));
    }

    @Test
    void aSumIsKnownWhereBothAre() {
        assertThat(SERIES.plus(series(7, 1, 10.0, 3, 20.0))).isEqualTo(series(7, 1, 11.0, 2, 13.0, 3, 23.0, 5, 21.0));
        assertThat(series(2, 0, 1e308).plus(series(3, 0, 1e308, 1, 1.0))).isEqualTo(series(2, 1, 1e308 + 1));
    }

    @Test
    void aGapIsNoStepAndNoChange() {
        Readings readings = new Readings();
        for (double at : new double[] {0, 10, 100, 105}) {
            readings.add(Nanos.of(second(at)), at);
        }
        StepSeries gapped = readings.series(Nanos.of(second(108)), Nanos.of(seconds(20)));

        assertThat(gapped.steps())
                .containsExactly(
                        new Step(second(0), second(10), 0),
                        new Step(second(100), second(105), 100),
                        new Step(second(105), second(108), 105));
        assertThat(gapped.changes()).isEqualTo(1);
        assertThat(gapped.covered()).isEqualTo(seconds(18));
        assertThat(gapped.at(second(50))).isEmpty();
        assertThat(gapped.integral()).hasValue(100 * 5 + 105 * 3);
        assertThat(gapped.dwellTimes()).isEmpty();
        StepSeries sum = gapped.plus(series(200, 0, 1.0));
        assertThat(sum.steps()).hasSize(3);
        assertThat(sum.at(second(50))).isEmpty();
        assertThat(sum.max()).hasValue(106);
        assertThat(readings.series(Nanos.of(second(500)), Nanos.of(seconds(20))).end())
                .contains(second(105));
    }

    /** Against BigDecimal, which is exact as long as nothing is divided. */
    @Test
    void sumsOverTimeAreExactAndDoNotDependOnTheSplit() {
        Random random = new Random(20251201);
        for (int trial = 0; trial < 200; trial++) {
            ExactIntegral whole = new ExactIntegral();
            ExactIntegral[] parts = {new ExactIntegral(), new ExactIntegral(), new ExactIntegral()};
            BigDecimal expected = BigDecimal.ZERO;
            long nanos = 0;
            for (int i = 0; i < 50; i++) {
                double value = (random.nextDouble() - 0.5) * Math.pow(2, random.nextInt(600) - 300);
                value = random.nextInt(10) == 0 ? 0 : random.nextInt(20) == 0 ? Double.MIN_VALUE * i : value;
                long duration = random.nextLong(1L << (1 + random.nextInt(55)));
                whole.add(value, duration);
                parts[random.nextInt(parts.length)].add(value, duration);
                expected = expected.add(new BigDecimal(value).multiply(BigDecimal.valueOf(duration)));
                nanos += duration;
            }
            ExactIntegral merged = new ExactIntegral();
            for (ExactIntegral part : parts) {
                merged.add(part);
            }
            assertThat(whole.seconds()).hasValue(expected.movePointLeft(9).doubleValue());
            assertThat(merged.seconds()).isEqualTo(whole.seconds());
            assertThat(merged.mean(100))
                    .hasValue(expected.multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(nanos), MathContext.DECIMAL128)
                            .doubleValue());
        }
    }

    @Test
    void largeAndSmallValuesCancelExactly() {
        assertThat(series(3, 0, Double.MAX_VALUE, 1, -Double.MAX_VALUE, 2, 1e-300)
                        .integral())
                .hasValue(1e-300);
    }

    @Test
    void manyValuesKeepTheirTimes() {
        TreeMap<Instant, Integer> points = new TreeMap<>();
        for (int i = 0; i < 5000; i++) {
            points.put(second(i), i % 1237);
        }
        StepSeries many = StepSeries.of(points, second(5000));

        assertThat(many.timeAtValue())
                .hasSize(1237)
                .containsEntry(0.0, seconds(5))
                .containsEntry(1236.0, seconds(4));
        assertThat(many.timeAtValue().values().stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(many.covered());
        assertThat(many.quantile(0.5)).hasValue(611);
    }
}
