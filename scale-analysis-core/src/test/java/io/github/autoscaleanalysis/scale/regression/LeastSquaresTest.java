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
    void aFitThroughTheOriginHasNoIntercept() {
        // By hand: Sum xy 53, Sum x^2 30, Sum y^2 94: slope 53 / 30, RSS 94 - 53^2 / 30 over 3.
        Regression fit = LeastSquares.of("x")
                .add(new double[] {1}, 2)
                .add(new double[] {2}, 4)
                .add(new double[] {3}, 5)
                .add(new double[] {4}, 7)
                .withoutIntercept()
                .fit();

        double residual = 94 - 53.0 * 53 / 30;
        assertThat(fit.intercept()).isZero();
        assertThat(fit.interceptEstimate()).isEmpty();
        assertThat(fit.degreesOfFreedom()).isEqualTo(3);
        assertThat(fit.coefficients().get("x")).isEqualTo(53 / 30.0);
        assertThat(fit.residualSumOfSquares()).isCloseTo(residual, within(1e-13));
        assertThat(fit.totalSumOfSquares()).isEqualTo(94);
        assertThat(fit.rSquared().orElseThrow()).isCloseTo(1 - residual / 94, within(1e-15));
        assertThat(fit.adjustedRSquared().orElseThrow()).isCloseTo(1 - residual / 3 / (94 / 4.0), within(1e-15));
        assertThat(fit.standardErrors().get("x")).isCloseTo(Math.sqrt(residual / 3 / 30), within(1e-15));
        assertThat(fit.collinearity().varianceInflation()).containsExactly(entry("x", 1.0));
        assertThat(fit.collinearity().conditionNumber()).isEqualTo(1);
        assertThat(fit.meanInterval(0.95, 0).low()).isZero();
    }

    @Test
    void aFitThroughTheOriginKeepsItsColumnOfOnes() {
        LeastSquares rows = LeastSquares.of("x", "one").withoutIntercept();
        for (int i = 0; i < 4; i++) {
            rows.add(new double[] {i, 1}, 3 + 2 * i);
        }

        assertThat(rows.fit().coefficients()).containsExactly(entry("x", 2.0), entry("one", 3.0));
        assertThat(rows.count()).isEqualTo(4);
    }

    @Test
    void withoutInterceptLeavesTheRowsAsTheyAre() {
        LeastSquares rows = beside(x -> x * x);
        double before = rows.fit().intercept();

        rows.withoutIntercept().add(new double[] {1, 2}, 3);
        assertThat(rows.fit().intercept()).isEqualTo(before);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows.merge(rows.withoutIntercept()))
                .withMessageContaining("without intercept");
    }

    @Test
    void aPolynomialIsFoundAgainFromItsOneFigure() {
        // By construction: y = 1 - 2 x + 0.5 x^3.
        LeastSquares left = LeastSquares.polynomial("x", 3);
        LeastSquares right = LeastSquares.polynomial("x", 3);
        for (int i = -5; i < 5; i++) {
            (i % 2 == 0 ? left : right).add(new double[] {i}, 1 - 2 * i + 0.5 * i * i * i);
        }

        Regression fit = left.merge(right).fit();

        assertThat(fit.count()).isEqualTo(10);
        assertThat(fit.intercept()).isEqualTo(1);
        assertThat(fit.coefficients()).containsExactly(entry("x", -2.0), entry("x^2", 0.0), entry("x^3", 0.5));
        assertThat(fit.predict(10)).isEqualTo(481);
        assertThat(fit.rSquared()).hasValue(1);
        assertThat(fit.residualStandardError()).isZero();
    }

    @Test
    void aPolynomialTakesOneFigureWhosePowersCanBeKept() {
        LeastSquares rows = LeastSquares.polynomial("x", 10);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.polynomial("x", 0))
                .withMessageContaining("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows.add(new double[] {1, 2}, 1))
                .withMessageContaining("2 figures for a polynomial of one");
        for (double x : new double[] {1e16, 1e-15, 1e-100, Double.NaN, 1e200}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rows.add(new double[] {x}, 1))
                    .withMessageContaining(String.valueOf(x));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> rows.add(new double[] {1}, Double.NaN));
        assertThat(rows.add(new double[] {0}, 0).count()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> rows.merge(LeastSquares.of("x")));
    }

    @Test
    void rowsTakenAwayLeaveNoTrace() {
        for (LeastSquares design : new LeastSquares[] {LeastSquares.of("x"), LeastSquares.polynomial("x", 1)}) {
            LeastSquares kept = design.copy();
            LeastSquares others = design.copy();
            for (int i = 0; i < 10; i++) {
                kept.add(new double[] {i}, i * i);
                others.add(new double[] {0.1 * i}, i);
            }

            LeastSquares rest = kept.copy().merge(others).without(others);
            assertThat(rest.count()).isEqualTo(10);
            assertThat(rest.fit().coefficients()).isEqualTo(kept.fit().coefficients());
            assertThat(rest.fit().standardErrors()).isEqualTo(kept.fit().standardErrors());
        }
    }

    @Test
    void estimatesSayHowSureTheyAre() {
        // By hand: residual variance 0.1, Sxx 5; Student's t with 2 degrees of freedom has closed forms.
        double within95 = 0.95 * Math.sqrt(2 / (1 - 0.95 * 0.95));
        Regression fit = LeastSquares.of("x")
                .add(new double[] {1}, 2)
                .add(new double[] {2}, 3)
                .add(new double[] {3}, 5)
                .add(new double[] {4}, 6)
                .fit();
        Estimate slope = fit.estimate("x");

        assertThat(slope.value()).isEqualTo(1.4);
        assertThat(slope.standardError()).isEqualTo(Math.sqrt(0.1 / 5));
        assertThat(slope.t().orElseThrow()).isCloseTo(1.4 / Math.sqrt(0.02), within(1e-14));
        // With 2 degrees of freedom p = 1 - t / sqrt(2 + t^2).
        assertThat(slope.pValue().orElseThrow()).isCloseTo(1 - Math.sqrt(98 / 100.0), within(1e-14));
        assertThat(slope.interval(0.95).low()).isCloseTo(1.4 - within95 * Math.sqrt(0.02), within(1e-12));
        assertThat(slope.interval(0.95).high()).isCloseTo(1.4 + within95 * Math.sqrt(0.02), within(1e-12));
        // For one column F is t squared, and p the same.
        assertThat(fit.fTest().orElseThrow().statistic()).isCloseTo(98, within(1e-12));
        assertThat(fit.fTest().orElseThrow().pValue()).isCloseTo(slope.pValue().orElseThrow(), within(1e-14));
        assertThat(fit.fTest().orElseThrow().numeratorDegreesOfFreedom()).isEqualTo(1);
        assertThat(fit.fTest().orElseThrow().denominatorDegreesOfFreedom()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> slope.interval(1)).withMessageContaining("1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> fit.estimate("y")).withMessageContaining("y");
    }

    @Test
    void aFitWithoutResidualsIsSureOfEverything() {
        // By construction: y = 3 + 2 z - 5 a; the residual is exactly 0, whatever rounding would leave.
        LeastSquares rows = LeastSquares.of("z", "a", "nothing");
        for (int i = 0; i < 9; i++) {
            rows.add(new double[] {i * i, i, 0.1 * (i % 3)}, 3 + 2 * i * i - 5 * i);
        }

        Regression fit = rows.fit();

        assertThat(fit.intercept()).isEqualTo(3);
        assertThat(fit.coefficients()).containsExactly(entry("z", 2.0), entry("a", -5.0), entry("nothing", 0.0));
        assertThat(fit.standardErrors().values()).containsOnly(0.0);
        assertThat(fit.rSquared()).hasValue(1);
        assertThat(fit.adjustedRSquared()).hasValue(1);
        assertThat(fit.residualSumOfSquares()).isZero();
        assertThat(fit.estimate("z").t()).isEmpty();
        assertThat(fit.estimate("z").pValue()).isEmpty();
        assertThat(fit.estimate("z").interval(0.9).contains(2)).isTrue();
        assertThat(fit.fTest()).isEmpty();
        assertThat(fit.informationCriteria()).isEmpty();
    }

    @Test
    void aFigureThatIsZeroThroughTheOriginHasNoRSquared() {
        LeastSquares rows = LeastSquares.of("x").withoutIntercept();
        rows.add(new double[] {1}, 0).add(new double[] {2}, 0);

        assertThat(rows.fit().rSquared()).isEmpty();
        assertThat(rows.fit().adjustedRSquared()).isEmpty();
    }

    @Test
    void oneColumnPerScenarioIsRefusedBesideAnIntercept() {
        LeastSquares rows = LeastSquares.of("a", "b", "c");
        for (int i = 0; i < 12; i++) {
            double[] row = new double[3];
            row[i % 3] = 1;
            rows.add(row, i);
        }

        assertRefused(rows, Reason.COLLINEAR_COLUMN, "c");
        // By hand: each column's coefficient is the mean of its rows.
        assertThat(rows.withoutIntercept().fit().coefficients())
                .containsExactly(entry("a", 4.5), entry("b", 5.5), entry("c", 6.5));
    }

    @Test
    void aColumnOfZerosIsRefusedThroughTheOrigin() {
        assertRefused(beside(x -> 0).withoutIntercept(), Reason.COLLINEAR_COLUMN, "other");
    }

    @Test
    void closelyRelatedColumnsDoNotHideTheOneThatIsACombination() {
        // By construction: each column leaves the one before by a part in 1e12, so 60 digits do not tell the last
        // apart.
        Random random = new Random(13);
        LeastSquares rows = LeastSquares.of("a", "b", "c", "d", "sum");
        LeastSquares without = LeastSquares.of("a", "b", "c", "d");
        for (int i = 0; i < 40; i++) {
            double a = random.nextDouble();
            double b = a + 1e-12 * random.nextDouble();
            double c = b + 1e-12 * random.nextDouble();
            double d = c + 1e-12 * random.nextDouble();
            double y = random.nextDouble();
            rows.add(new double[] {a, b, c, d, a + d}, y);
            without.add(new double[] {a, b, c, d}, y);
        }

        assertRefused(rows, Reason.COLLINEAR_COLUMN, "sum");
        assertThat(without.fit().collinearity().scaledConditionNumber()).isGreaterThan(1e12);
    }

    @Test
    void aFitTravels() throws IOException, ClassNotFoundException {
        Regression fit = beside(x -> x * x).fit();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(fit);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Regression back = (Regression) in.readObject();

            assertThat(back.standardErrors()).isEqualTo(fit.standardErrors());
            assertThat(back.predictionInterval(0.9, 1, 2)).isEqualTo(fit.predictionInterval(0.9, 1, 2));
        }
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
