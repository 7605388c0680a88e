package io.github.autoscaleanalysis.scale.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.scale.regression.UnfittableException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeastSquaresTest {

    @Test
    void aLineIsFittedThroughItsPoints() {
        // By hand: x 1 2 3 4, y 2 3 5 6: Sxy 7, Sxx 5, slope 1.4, intercept 4 - 1.4 * 2.5; residuals 0.1 -0.3 0.3 -0.1.
        Regression fit = LeastSquares.of("x")
                .add(new double[] {1}, 2)
                .add(new double[] {2}, 3)
                .add(new double[] {3}, 5)
                .add(new double[] {4}, 6)
                .fit();

        assertThat(fit.count()).isEqualTo(4);
        assertThat(fit.intercept()).isCloseTo(0.5, within(1e-14));
        assertThat(fit.coefficients().get("x")).isCloseTo(1.4, within(1e-14));
        assertThat(fit.rSquared().orElseThrow()).isCloseTo(1 - 0.2 / 10, within(1e-14));
        assertThat(fit.residualStandardError()).isCloseTo(Math.sqrt(0.2 / 2), within(1e-14));
        assertThat(fit.standardizedCoefficients().get("x")).isCloseTo(1.4 * Math.sqrt(5.0 / 4), within(1e-14));
        assertThat(fit.predict(10)).isCloseTo(14.5, within(1e-13));
    }

    @Test
    void aPlaneIsFoundAgainAndColumnsKeepTheirOrder() {
        // By construction: y = 3 + 2 z - 5 a.
        LeastSquares rows = LeastSquares.of("z", "a");
        for (int i = 0; i < 6; i++) {
            double z = i * i;
            rows.add(new double[] {z, i}, 3 + 2 * z - 5 * i);
        }

        Regression fit = rows.fit();

        assertThat(fit.coefficients().keySet()).containsExactly("z", "a");
        assertThat(fit.standardizedCoefficients().keySet()).containsExactly("z", "a");
        assertThat(fit.intercept()).isCloseTo(3, within(1e-12));
        assertThat(fit.coefficients().get("z")).isCloseTo(2, within(1e-12));
        assertThat(fit.coefficients().get("a")).isCloseTo(-5, within(1e-12));
        assertThat(fit.rSquared().orElseThrow()).isCloseTo(1, within(1e-15));
    }

    @Test
    void aConstantFigureHasNoRSquared() {
        Regression fit = LeastSquares.of("x")
                .add(new double[] {1}, 0.1)
                .add(new double[] {2}, 0.1)
                .add(new double[] {4}, 0.1)
                .fit();

        assertThat(fit.rSquared()).isEmpty();
        assertThat(fit.coefficients()).containsExactly(entry("x", 0.0));
        assertThat(fit.intercept()).isEqualTo(0.1);
    }

    @Test
    void mergedRowsFitAsIfAddedToOne() {
        Random random = new Random(3);
        LeastSquares whole = LeastSquares.of("a", "b");
        LeastSquares left = LeastSquares.of("a", "b");
        LeastSquares right = LeastSquares.of("a", "b");
        for (int i = 0; i < 20; i++) {
            double[] row = {random.nextDouble(), random.nextDouble()};
            double y = random.nextDouble();
            whole.add(row, y);
            (i < 10 ? left : right).add(row, y);
        }

        Regression merged = left.merge(right).fit();

        assertThat(merged.count()).isEqualTo(20);
        assertThat(merged.coefficients()).isEqualTo(whole.fit().coefficients());
        assertThat(merged.intercept()).isEqualTo(whole.fit().intercept());
    }

    @Test
    void mergingWithItselfCountsEveryRowTwice() {
        LeastSquares rows = LeastSquares.of("x").add(new double[] {1}, 2).add(new double[] {2}, 4);

        assertThat(rows.merge(rows).fit().count()).isEqualTo(4);
    }

    @Test
    void aFitMayBeFollowedByMoreRows() {
        LeastSquares rows = LeastSquares.of("x");
        double[] row = {1};
        rows.add(row, 1);
        row[0] = 2;
        rows.add(row, 2);
        row[0] = 3;
        rows.add(row, 3);

        assertThat(rows.fit().coefficients().get("x")).isCloseTo(1, within(1e-15));
        assertThat(rows.add(new double[] {4}, 0).fit().count()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void noMoreRowsThanCoefficientsIsRefused(int count) {
        LeastSquares rows = LeastSquares.of("a", "b");
        for (int i = 0; i < count; i++) {
            rows.add(new double[] {i, i * i}, i);
        }

        assertThatExceptionOfType(UnfittableException.class)
                .isThrownBy(rows::fit)
                .withMessageContaining(count + " for 3 coefficients")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_FEW_ROWS))
                .satisfies(e -> assertThat(e.column()).isEmpty());
    }

    @Test
    void aSumOfColumnsIsRefusedByName() {
        Random random = new Random(5);
        LeastSquares rows = LeastSquares.of("x1", "x2", "x3");
        for (int i = 0; i < 50; i++) {
            double x1 = 1000 * random.nextDouble();
            double x2 = random.nextDouble();
            rows.add(new double[] {x1, x2, x1 + x2}, random.nextDouble());
        }

        assertRefused(rows, Reason.COLLINEAR_COLUMN, "x3");
    }

    @Test
    void aTenthOfAColumnIsRefusedByName() {
        assertRefused(beside(x -> 0.1 * x), Reason.COLLINEAR_COLUMN, "other");
    }

    @Test
    void fahrenheitBesideCelsiusIsRefusedByName() {
        assertRefused(beside(x -> 1.8 * x + 32), Reason.COLLINEAR_COLUMN, "other");
    }

    @Test
    void aCombinationFarFromZeroIsRefusedByName() {
        assertRefused(beside(x -> 1e6 + 0.001 * x), Reason.COLLINEAR_COLUMN, "other");
    }

    @Test
    void aConstantColumnIsRefusedByName() {
        assertRefused(beside(x -> 0.1), Reason.CONSTANT_COLUMN, "other");
        assertRefused(beside(x -> 0), Reason.CONSTANT_COLUMN, "other");
    }

    @Test
    void aColumnOfItsOwnBitIsFitted() {
        // By construction: y = 1 + x + other, and other leaves x by one part in a million to the power of 1.5.
        LeastSquares rows = LeastSquares.of("x", "other");
        for (int i = 0; i < 20; i++) {
            double other = i + 1e-9 * (i * i % 7);
            rows.add(new double[] {i, other}, 1 + i + other);
        }

        Regression fit = rows.fit();

        assertThat(fit.coefficients().get("x")).isCloseTo(1, within(1e-4));
        assertThat(fit.coefficients().get("other")).isCloseTo(1, within(1e-4));
    }

    @Test
    void aTimestampIsNotAConstant() {
        // By construction: y = 2 (x - 1.7e9).
        LeastSquares rows = LeastSquares.of("x");
        for (int i = 0; i < 10; i++) {
            rows.add(new double[] {1.7e9 + i}, 2 * i);
        }

        assertThat(rows.fit().coefficients().get("x")).isCloseTo(2, within(1e-12));
    }

    @Test
    void columnsNeedNamesThatDiffer() {
        assertThatIllegalArgumentException().isThrownBy(LeastSquares::of);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.of("a", "b", "a"))
                .withMessageContaining("a");
    }

    @Test
    void aRowNeedsOneFigurePerColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.of("a", "b").add(new double[] {1}, 1))
                .withMessageContaining("1 figures for 2 columns");
    }

    @Test
    void aRowWithAFigureThatIsNotFiniteIsRefusedWhole() {
        LeastSquares rows = LeastSquares.of("a")
                .add(new double[] {1}, 1)
                .add(new double[] {2}, 2)
                .add(new double[] {3}, 3);

        assertThatIllegalArgumentException().isThrownBy(() -> rows.add(new double[] {Double.NaN}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> rows.add(new double[] {1}, Double.POSITIVE_INFINITY));
        assertThat(rows.fit().count()).isEqualTo(3);
    }

    @Test
    void rowsOfOtherColumnsAreNotMerged() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.of("a", "b").merge(LeastSquares.of("b", "a")))
                .withMessageContaining("a, b and b, a");
    }

    @Test
    void aPredictionNeedsAFiniteFigurePerColumn() {
        Regression fit = beside(x -> x * x).fit();

        assertThatIllegalArgumentException().isThrownBy(() -> fit.predict(1));
        assertThatIllegalArgumentException().isThrownBy(() -> fit.predict(1, Double.NaN));
    }

    @Test
    void rowsTravel() throws IOException, ClassNotFoundException {
        LeastSquares rows = beside(x -> x * x);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(rows);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Regression back = ((LeastSquares) in.readObject()).fit();

            assertThat(back.coefficients()).isEqualTo(rows.fit().coefficients());
        }
    }

    private static LeastSquares beside(DoubleUnaryOperator other) {
        Random random = new Random(11);
        LeastSquares rows = LeastSquares.of("x", "other");
        for (int i = 0; i < 40; i++) {
            double x = 100 * random.nextDouble();
            rows.add(new double[] {x, other.applyAsDouble(x)}, random.nextDouble());
        }
        return rows;
    }

    private static void assertRefused(LeastSquares rows, Reason reason, String column) {
        assertThatExceptionOfType(UnfittableException.class)
                .isThrownBy(rows::fit)
                .withMessageContaining(column)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .satisfies(e -> assertThat(e.column()).hasValue(column));
    }
}
