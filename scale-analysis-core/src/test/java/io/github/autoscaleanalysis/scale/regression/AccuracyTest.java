package io.github.autoscaleanalysis.scale.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected figures: rational arithmetic on the same doubles. */
class AccuracyTest {

    private final Random random = new Random(17);
    private final List<double[]> rows = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void columnsMayGoAlongAsCloselyAsARowOfDigits(int exponent) {
        double condition = Math.pow(10, exponent);
        for (int i = 0; i < 60; i++) {
            double x = between(-1, 1);
            add(x, x + 2 / condition * between(-1, 1), 1 + between(-1, 1));
        }

        Regression fit = assertExact();
        // By construction: columns of equal length at an angle of 2 / condition.
        assertThat(fit.collinearity().scaledConditionNumber()).isBetween(condition / 2, condition * 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e3, 1e9})
    void timestampsMayBeInMillisecondsOrNanoseconds(double perSecond) {
        for (int i = 0; i < 60; i++) {
            double time = Math.rint((1.7e9 + 60 * i + between(0, 1)) * perSecond);
            add(time, between(0, 100), 20 + 0.25 * i + between(-1, 1));
        }

        assertExact();
    }

    @Test
    void columnsMayBeOfAnyMagnitude() {
        for (int i = 0; i < 60; i++) {
            add(1e-120 * between(1, 2), 1e120 * between(1, 2), between(-1, 1), between(0, 5));
        }

        assertExact();
    }

    @Test
    void coefficientsMayDifferByMagnitudes() {
        for (int i = 0; i < 60; i++) {
            double x = between(-1, 1);
            double other = between(1e9, 1e9 + 1);
            add(x, other, 1e12 * x + 1e-6 * other + 1e-12 * between(-1, 1));
        }

        assertExact();
    }

    private Regression assertExact() {
        int columns = rows.get(0).length - 1;
        String[] names = new String[columns];
        Arrays.setAll(names, i -> "B" + (i + 1));
        LeastSquares accumulator = LeastSquares.of(names);
        rows.forEach(row -> accumulator.add(Arrays.copyOf(row, columns), row[columns]));
        Regression fit = accumulator.fit();
        Map<String, BigDecimal> expected = ExactFit.of(rows);
        Map<String, Double> actual = Figures.of(fit, true);

        assertThat(actual).containsOnlyKeys(expected.keySet());
        expected.forEach((figure, value) -> assertThat(Lre.of(actual.getOrDefault(figure, Double.NaN), value))
                .as(figure + " " + actual.get(figure) + " for " + value)
                .isGreaterThanOrEqualTo(14.8));
        return fit;
    }

    private void add(double... row) {
        rows.add(row);
    }

    private double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }
}
