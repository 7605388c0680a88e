package io.github.autoscaleanalysis.scale.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Theil-Sen and Mann-Kendall. */
class TrendTest {

    private static final double[] X = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final double[] Y = {3.2, 2.9, 4.1, 3.8, 5.0, 4.7, 4.7, 6.1, 5.2, 7.3, 6.0, 6.8};
    private static final double[] TIED_X = {0, 1, 1, 2, 3, 3, 3, 5, 8, 9};
    private static final double[] TIED_Y = {1.0, 2.5, 2.0, 2.0, 3.5, 3.0, 4.0, 3.5, 6.0, 5.5};

    /** From scipy 1.17.1: {@code theilslopes(y, x, alpha=level)}; y has two equal values. */
    @ParameterizedTest
    @CsvSource({"0.95,0.25,0.4500000000000002", "0.99,0.17500000000000004,0.5333333333333333"})
    void theLineIsThatOfScipy(double level, double low, double high) {
        TheilSen line = TheilSen.of(X, Y, level);

        assertThat(line.count()).isEqualTo(12);
        assertThat(line.slope().orElseThrow()).isCloseTo(0.3472222222222222, within(1e-15));
        assertThat(line.intercept().orElseThrow()).isCloseTo(2.9402777777777773, within(1e-14));
        assertThat(line.interval().orElseThrow().low()).isCloseTo(low, within(1e-15));
        assertThat(line.interval().orElseThrow().high()).isCloseTo(high, within(1e-15));
        assertThat(line.interval().orElseThrow().level()).isEqualTo(level);
    }

    /** From scipy 1.17.1: {@code theilslopes(y, x)}; x has a pair and a triple of equal values. */
    @Test
    void pointsAtTheSamePlaceHaveNoSlope() {
        TheilSen line = TheilSen.of(TIED_X, TIED_Y);

        assertThat(line.slope()).hasValue(0.5);
        assertThat(line.intercept()).hasValue(1.75);
        assertThat(line.interval().orElseThrow().low()).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(line.interval().orElseThrow().high()).isEqualTo(0.75);
    }

    @Test
    void arbitraryPointsDoNotMoveALine() {
        double[] y = Arrays.stream(X).map(x -> 3 - 0.5 * x).toArray();
        y[2] = 1e9;
        y[7] = -1e12;

        assertThat(TheilSen.of(X, y).slope()).hasValue(-0.5);
        assertThat(TheilSen.of(X, y).intercept()).hasValue(3);
    }

    @Test
    void theOrderOfPointsDoesNotMatterAndTheSlopeFollowsTheUnits() {
        double slope = TheilSen.of(X, Y).slope().orElseThrow();
        double[] backwardsX = backwards(X);
        double[] scaled = Arrays.stream(Y).map(y -> -4 * y).toArray();

        assertThat(TheilSen.of(backwardsX, backwards(Y)).slope()).hasValue(slope);
        assertThat(TheilSen.of(X, scaled).slope()).hasValue(-4 * slope);
    }

    @Test
    void theIntervalHoldsTheTrueSlopeAsOftenAsItSays() {
        Random random = new Random(21);
        int held = 0;
        for (int i = 0; i < 1000; i++) {
            double[] y =
                    Arrays.stream(X).map(x -> 2 * x + random.nextGaussian()).toArray();
            held += TheilSen.of(X, y).interval().orElseThrow().contains(2) ? 1 : 0;
        }

        // By design at least 950; the deviation of the count is 7.
        assertThat(held).isBetween(930, 985);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void withoutTwoPlacesThereIsNoLine(int n) {
        TheilSen line = TheilSen.of(new double[n], new double[n]);

        assertThat(line.count()).isEqualTo(n);
        assertThat(line.slope()).isEmpty();
        assertThat(line.intercept()).isEmpty();
        assertThat(line.interval()).isEmpty();
        assertThat(TheilSen.of(new double[] {3, 3}, new double[] {1, 2}).slope())
                .isEmpty();
    }

    @Test
    void fourPointsHaveASlopeButNoIntervalAtNinetyFivePercent() {
        // By hand: even in perfect order 2 of 24 orders are as extreme, and 2 of 120 for five points.
        double[] four = {0, 1, 2, 3};
        double[] five = {0, 1, 2, 3, 4};

        assertThat(TheilSen.of(four, four).slope()).hasValue(1);
        assertThat(TheilSen.of(four, four).interval()).isEmpty();
        assertThat(TheilSen.of(four, four, 0.8).interval()).isPresent();
        assertThat(TheilSen.of(five, five).interval()).isPresent();
    }

    @Test
    void aConstantColumnIsLevel() {
        TheilSen line = TheilSen.of(X, new double[12]);

        assertThat(line.slope()).hasValue(0);
        assertThat(line.interval().orElseThrow().low()).isZero();
        assertThat(line.interval().orElseThrow().high()).isZero();
    }

    @Test
    void extremeMagnitudesDoNotOverflow() {
        assertThat(TheilSen.of(new double[] {1e-140, 2e-140}, new double[] {-1e150, 1e150})
                        .slope()
                        .orElseThrow())
                .isFinite();
    }

    @Test
    void whatHasNoSlopesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TheilSen.of(X, TIED_Y))
                .withMessageContaining("12 and 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TheilSen.of(new double[10_001], new double[10_001]))
                .withMessageContaining("10001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TheilSen.of(new double[] {1, Double.NaN}, new double[2]))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TheilSen.of(new double[2], new double[] {1, 1e151}))
                .withMessageContaining("1.0E151");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TheilSen.of(X, Y, 1))
                .withMessageContaining("1.0");
    }

    /**
     * From Python 3.11 and scipy 1.17.1: S by all pairs, Kendall's variance (1970, 4.10) 211.6667 and 118.5111,
     * {@code 2 * norm.sf((abs(s) - 1) / sqrt(variance))}; tau from {@code kendalltau(x, y)}.
     */
    @Test
    void withTiesTheTestIsKendallsWithContinuity() {
        MannKendall inTime = MannKendall.of(Y);
        MannKendall tied = MannKendall.of(TIED_X, TIED_Y);

        assertThat(inTime.count()).isEqualTo(12);
        assertThat(inTime.s()).isEqualTo(49);
        assertThat(inTime.pValue().orElseThrow()).isCloseTo(0.0009694411962555215, within(1e-15));
        assertThat(inTime.distribution()).hasValue(NullDistribution.NORMAL);
        assertThat(tied.s()).isEqualTo(33);
        assertThat(tied.tau().orElseThrow()).isCloseTo(0.7859370885787427, within(1e-15));
        assertThat(tied.pValue().orElseThrow()).isCloseTo(0.003287639636271535, within(1e-15));
    }

    /** From scipy 1.17.1: {@code kendalltau(range(12), y)}, which is exact here. */
    @Test
    void withoutTiesTheTestIsExact() {
        double[] y = Y.clone();
        y[6] = 4.9;
        MannKendall test = MannKendall.of(y);

        assertThat(test.tau().orElseThrow()).isCloseTo(0.7575757575757575, within(1e-15));
        assertThat(test.pValue().orElseThrow()).isCloseTo(0.00024002425044091711, within(1e-17));
        assertThat(test.distribution()).hasValue(NullDistribution.EXACT);
    }

    @Test
    void turningTimeAroundChangesTheSignAlone() {
        MannKendall test = MannKendall.of(Y);
        MannKendall back = MannKendall.of(backwards(Y));

        assertThat(back.s()).isEqualTo(-test.s());
        assertThat(back.tau()).hasValue(-test.tau().orElseThrow());
        assertThat(back.pValue()).isEqualTo(test.pValue());
    }

    @Test
    void onlyTheOrderOfTimesAndValuesMatters() {
        MannKendall bent = MannKendall.of(
                Arrays.stream(TIED_X).map(Math::exp).toArray(),
                Arrays.stream(TIED_Y).map(Math::sqrt).toArray());

        assertThat(bent.pValue()).isEqualTo(MannKendall.of(TIED_X, TIED_Y).pValue());
    }

    @Test
    void moreThanThirtyThreeValuesAreTooManyToCount() {
        assertThat(MannKendall.of(new Random(1).doubles(33).toArray()).distribution())
                .hasValue(NullDistribution.EXACT);
        assertThat(MannKendall.of(new Random(1).doubles(34).toArray()).distribution())
                .hasValue(NullDistribution.NORMAL);
    }

    @Test
    void aTrendUpAndDownIsNone() {
        MannKendall test = MannKendall.of(new double[] {1, 2, 3, 2, 1});

        assertThat(test.s()).isZero();
        assertThat(test.tau()).hasValue(0);
        assertThat(test.pValue()).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void equalValuesOrNoneHaveNoTrend(int n) {
        MannKendall test = MannKendall.of(new double[n]);

        assertThat(test.count()).isEqualTo(n);
        assertThat(test.s()).isZero();
        assertThat(test.tau()).isEmpty();
        assertThat(test.pValue()).isEmpty();
        assertThat(test.distribution()).isEmpty();
        assertThat(MannKendall.of(new double[] {4, 4}, new double[] {1, 2}).pValue())
                .isEmpty();
    }

    private static double[] backwards(double[] values) {
        double[] backwards = new double[values.length];
        Arrays.setAll(backwards, i -> values[values.length - 1 - i]);
        return backwards;
    }
}
