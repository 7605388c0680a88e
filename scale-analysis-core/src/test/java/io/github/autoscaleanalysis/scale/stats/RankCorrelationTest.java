package io.github.autoscaleanalysis.scale.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankCorrelationTest {

    private static final double[] TIED_X = {1, 2, 2, 3, 5, 5, 5, 8, 9, 10};
    private static final double[] TIED_Y = {2, 1, 4, 4, 3, 6, 7, 7, 12, 9};
    private static final double[] X = {3.1, 0.4, 5.9, 2.6, 5.3, 5.8, 9.7};
    private static final double[] Y = {2.7, 1.8, 2.81, 8.2, 8.4, 5.9, 0.45};

    /** From scipy 1.17.1: {@code pearsonr(x, y)}, {@code spearmanr(x, y)}, {@code kendalltau(x, y)}. */
    @ParameterizedTest
    @CsvSource({
        "PEARSON,0.8739263289210224,0.0009466970077388337,STUDENT_T",
        "SPEARMAN,0.8700065668604854,0.0010647711183913256,STUDENT_T",
        "KENDALL,0.7383045377557884,0.004404737164206103,NORMAL"
    })
    void withTiesFiguresAreThoseOfScipy(CorrelationMethod method, double r, double p, NullDistribution from) {
        assertFigures(Correlation.of(TIED_X, TIED_Y, method), method, r, p, from);
    }

    /** From scipy 1.17.1, as above. */
    @ParameterizedTest
    @CsvSource({
        "PEARSON,-0.20575716224300578,0.6580426707747734,STUDENT_T",
        "SPEARMAN,-0.1785714285714286,0.7016579425162727,STUDENT_T",
        "KENDALL,-0.14285714285714288,0.7726190476190476,EXACT"
    })
    void withoutTiesFiguresAreThoseOfScipy(CorrelationMethod method, double r, double p, NullDistribution from) {
        assertFigures(Correlation.of(X, Y, method), method, r, p, from);
    }

    /** From scipy 1.17.1, as above, with x = [i*37%101 for i in range(40)], y = [(i*i*11+5*i)%97+i for i in range(40)]. */
    @ParameterizedTest
    @CsvSource({
        "PEARSON,0.3385292914128061,0.032623072512441946,STUDENT_T",
        "SPEARMAN,0.32473260095110473,0.040910112922588705,STUDENT_T",
        "KENDALL,0.23650463750909737,0.03200304222502264,NORMAL"
    })
    void ofManyPairsFiguresAreThoseOfScipy(CorrelationMethod method, double r, double p, NullDistribution from) {
        double[] x = column(40, i -> i * 37 % 101);
        double[] y = column(40, i -> (i * i * 11 + 5 * i) % 97 + i);

        assertFigures(Correlation.of(x, y, method), method, r, p, from);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7})
    void kendallsPIsTheShareOfAllOrdersThatAreAsExtreme(int n) {
        double[] ordered = column(n, i -> i);
        List<double[]> orders = new ArrayList<>();
        collectOrders(ordered.clone(), 0, orders);
        int pairs = n * (n - 1) / 2;
        int[] ordersByS = new int[pairs + 1];
        orders.forEach(order -> ordersByS[(int) Math.abs(countS(ordered, order))]++);
        for (double[] order : orders) {
            int s = (int) Math.abs(countS(ordered, order));
            int asExtreme = Arrays.stream(ordersByS, s, pairs + 1).sum();
            Correlation correlation = Correlation.of(ordered, order, CorrelationMethod.KENDALL);

            assertThat(correlation.pValue().orElseThrow()).isCloseTo((double) asExtreme / orders.size(), within(1e-14));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void coefficientsAreThoseOfPlainCountsAndOfCommonsMath(long seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(200);
        int distinct = 2 + random.nextInt(50);
        double[] x = column(n, i -> random.nextInt(distinct) - 10);
        double[] y = column(n, i -> random.nextInt(distinct) + random.nextInt(3));
        x[0] = 100;
        y[0] = 100;

        Correlation kendall = Correlation.of(x, y, CorrelationMethod.KENDALL);
        Correlation spearman = Correlation.of(x, y, CorrelationMethod.SPEARMAN);

        assertThat(MannKendall.of(x, y).s()).isEqualTo(countS(x, y));
        assertThat(kendall.coefficient().orElseThrow())
                .isCloseTo(new KendallsCorrelation().correlation(x, y), within(1e-14));
        assertThat(spearman.coefficient().orElseThrow())
                .isCloseTo(new SpearmansCorrelation().correlation(x, y), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void sidesAndTheOrderOfPairsDoNotMatterAndTheSignFollows(CorrelationMethod method) {
        Correlation correlation = Correlation.of(TIED_X, TIED_Y, method);
        double r = correlation.coefficient().orElseThrow();

        Correlation swapped = Correlation.of(TIED_Y, TIED_X, method);
        Correlation backwards = Correlation.of(backwards(TIED_X), backwards(TIED_Y), method);
        Correlation opposite = Correlation.of(TIED_X, each(TIED_Y, y -> -y), method);

        assertThat(swapped.coefficient()).hasValue(r);
        assertThat(backwards.coefficient()).hasValue(r);
        assertThat(opposite.coefficient()).hasValue(-r);
        assertThat(List.of(swapped.pValue(), backwards.pValue(), opposite.pValue()))
                .containsOnly(correlation.pValue());
    }

    @ParameterizedTest
    @EnumSource(names = {"SPEARMAN", "KENDALL"})
    void onlyTheOrderOfValuesMatters(CorrelationMethod method) {
        Correlation correlation = Correlation.of(TIED_X, TIED_Y, method);
        Correlation bent = Correlation.of(each(TIED_X, Math::exp), each(TIED_Y, y -> y * y * y), method);

        assertThat(bent.coefficient()).isEqualTo(correlation.coefficient());
        assertThat(bent.pValue()).isEqualTo(correlation.pValue());
    }

    @ParameterizedTest
    @EnumSource
    void aColumnCorrelatesWithItselfByExactlyOne(CorrelationMethod method) {
        assertThat(Correlation.of(TIED_X, TIED_X, method).coefficient()).hasValue(1);
        assertThat(Correlation.of(X, each(X, x -> -x), method).coefficient()).hasValue(-1);
    }

    @Test
    void perfectPairsLeaveStudentNoChance() {
        assertThat(Correlation.of(X, X, CorrelationMethod.PEARSON).pValue()).hasValue(0);
        assertThat(Correlation.of(X, X, CorrelationMethod.SPEARMAN).pValue()).hasValue(0);
        // By hand: 2 of the 7! orders.
        assertThat(Correlation.of(X, X, CorrelationMethod.KENDALL).pValue().orElseThrow())
                .isCloseTo(2 / 5040.0, within(1e-18));
    }

    @ParameterizedTest
    @EnumSource
    void pairsWithoutAnyCorrelationHaveAPOfOne(CorrelationMethod method) {
        // By hand: symmetric about the middle of x.
        Correlation none = Correlation.of(new double[] {1, 2, 3, 4, 5}, new double[] {1, 2, 3, 2, 1}, method);

        assertThat(none.coefficient()).hasValue(0);
        assertThat(none.pValue()).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource
    void aConstantColumnHasNoFigures(CorrelationMethod method) {
        Correlation constant = Correlation.of(new double[] {1, 2, 4}, new double[] {0.1, 0.1, 0.1}, method);

        assertThat(constant.count()).isEqualTo(3);
        assertThat(constant.coefficient()).isEmpty();
        assertThat(constant.strength()).isEmpty();
        assertThat(constant.pValue()).isEmpty();
        assertThat(constant.distribution()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void belowTwoPairsThereAreNoFigures(CorrelationMethod method) {
        for (int n = 0; n < 2; n++) {
            Correlation few = Correlation.of(new double[n], new double[n], method);

            assertThat(few.count()).isEqualTo(n);
            assertThat(few.coefficient()).isEmpty();
            assertThat(few.pValue()).isEmpty();
            assertThat(few.distribution()).isEmpty();
        }
    }

    @Test
    void twoPairsHaveAPValueOnlyByKendall() {
        double[] x = {1, 2};
        double[] y = {5, 3};

        for (CorrelationMethod method : CorrelationMethod.values()) {
            assertThat(Correlation.of(x, y, method).coefficient()).hasValue(-1);
        }
        assertThat(Correlation.of(x, y, CorrelationMethod.PEARSON).pValue()).isEmpty();
        assertThat(Correlation.of(x, y, CorrelationMethod.SPEARMAN).pValue()).isEmpty();
        assertThat(Correlation.of(x, y, CorrelationMethod.KENDALL).pValue()).hasValue(1);
    }

    @Test
    void negativeZeroIsZero() {
        double[] x = {-0.0, 0.0, 1};
        double[] y = {3, 4, 5};

        assertThat(Correlation.of(x, y, CorrelationMethod.KENDALL).coefficient())
                .isEqualTo(Correlation.of(new double[] {0, 0, 1}, y, CorrelationMethod.KENDALL)
                        .coefficient());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotFiniteIsRefused(CorrelationMethod method) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.of(new double[] {1, 2}, new double[] {1, Double.NaN}, method))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.of(new double[] {1, 2}, new double[3], method))
                .withMessageContaining("2 and 3");
    }

    @Test
    void ranksTakeNumbersThatCannotBeSummed() {
        double[] far = {1e-300, 1e300, 1e200};

        assertThat(Correlation.of(far, far, CorrelationMethod.SPEARMAN).coefficient())
                .hasValue(1);
    }

    @Test
    void aMillionPairsAreCounted() {
        // By hand: the halves are swapped, so that all pairs across them, n² / 4, are in opposite order.
        int n = 1_000_000;
        double[] x = column(n, i -> i);
        double[] y = column(n, i -> (i + n / 2) % n);

        assertThat(MannKendall.of(x, y).s()).isEqualTo((long) n * (n - 1) / 2 - 2L * n * n / 4);
    }

    @Test
    void aMatrixTakesAnyMethod() {
        Map<String, List<OptionalDouble>> columns = new LinkedHashMap<>();
        columns.put("x", Arrays.stream(X).mapToObj(OptionalDouble::of).toList());
        columns.put("y", Arrays.stream(Y).mapToObj(OptionalDouble::of).toList());

        Correlation cell =
                CorrelationMatrix.of(columns, CorrelationMethod.KENDALL).between("x", "y");

        assertThat(cell.method()).isEqualTo(CorrelationMethod.KENDALL);
        assertThat(cell.coefficient())
                .isEqualTo(Correlation.of(X, Y, CorrelationMethod.KENDALL).coefficient());
    }

    private static void assertFigures(
            Correlation actual, CorrelationMethod method, double r, double p, NullDistribution from) {
        assertThat(actual.method()).isEqualTo(method);
        assertThat(actual.coefficient().orElseThrow()).isCloseTo(r, within(1e-14));
        assertThat(actual.pValue().orElseThrow()).isCloseTo(p, within(1e-12 * p));
        assertThat(actual.distribution()).hasValue(from);
    }

    private static long countS(double[] x, double[] y) {
        long s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                s += Math.round(Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]));
            }
        }
        return s;
    }

    private static void collectOrders(double[] values, int fixed, List<double[]> orders) {
        if (fixed == values.length) {
            orders.add(values.clone());
        }
        for (int i = fixed; i < values.length; i++) {
            double[] next = values.clone();
            next[fixed] = values[i];
            next[i] = values[fixed];
            collectOrders(next, fixed + 1, orders);
        }
    }

    private static double[] column(int n, IntUnaryOperator value) {
        double[] column = new double[n];
        Arrays.setAll(column, value::applyAsInt);
        return column;
    }

    private static double[] each(double[] values, DoubleUnaryOperator operator) {
        return Arrays.stream(values).map(operator).toArray();
    }

    private static double[] backwards(double[] values) {
        double[] backwards = new double[values.length];
        Arrays.setAll(backwards, i -> values[values.length - 1 - i]);
        return backwards;
    }
}
