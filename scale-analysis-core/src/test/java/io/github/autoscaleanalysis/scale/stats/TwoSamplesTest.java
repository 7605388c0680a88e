package io.github.autoscaleanalysis.scale.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.stat.inference.TTest;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwoSamplesTest {

    private static final double[] A = {
        27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4
    };
    private static final double[] B = {
        27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 30.5, 24.4
    };
    private static final double[] CONSTANT = {4, 4, 4};

    /**
     * From scipy 1.17.1: {@code r = ttest_ind(a, b, equal_var=False)}, {@code r.statistic, r.df, r.pvalue},
     * {@code r.confidence_interval(level)}.
     */
    @ParameterizedTest
    @CsvSource({"0.95,-4.868022741791966,-0.7986439248746979", "0.99,-5.578393475186436,-0.08827319148022861"})
    void welchsTestIsThatOfScipy(double level, double low, double high) {
        WelchT welch = TwoSamples.of(A, B, level).welch().orElseThrow();

        assertThat(welch.t()).isCloseTo(-2.8529548701715215, relative(-2.8529548701715215));
        assertThat(welch.degreesOfFreedom()).isCloseTo(27.88730398842012, relative(27.88730398842012));
        assertThat(welch.pValue()).isCloseTo(0.008071938172194903, relative(0.008071938172194903));
        assertThat(welch.interval().low()).isCloseTo(low, relative(low));
        assertThat(welch.interval().high()).isCloseTo(high, relative(high));
        assertThat(welch.interval().level()).isEqualTo(level);
    }

    @Test
    void welchsTestIsThatOfCommonsMath() {
        WelchT welch = TwoSamples.of(A, B).welch().orElseThrow();

        assertThat(welch.t()).isCloseTo(new TTest().t(A, B), relative(2.85));
        assertThat(welch.pValue()).isCloseTo(new TTest().tTest(A, B), within(1e-12));
    }

    /**
     * From Python 3.11 and numpy 2.4.6: {@code sp = sqrt((14*var(a, ddof=1) + 14*var(b, ddof=1)) / 28)},
     * {@code (mean(a)-mean(b)) / sp * exp(lgamma(14) - lgamma(13.5)) / sqrt(14)}, and
     * {@code sum((p>q)-(p<q) for p in a for q in b) / 225}.
     */
    @Test
    void effectSizesAreThoseOfTheirDefinition() {
        TwoSamples samples = TwoSamples.of(A, B);

        assertThat(samples.hedgesG().orElseThrow()).isCloseTo(-1.0135538067442946, within(1e-13));
        assertThat(samples.cliffDelta().orElseThrow()).isCloseTo(-0.5955555555555555, within(1e-15));
        assertThat(samples.difference().orElseThrow()).isCloseTo(-2.8333333333333335, within(1e-14));
        assertThat(samples.notCompared()).isEmpty();
        assertThat(samples.sample().count()).isEqualTo(15);
        assertThat(samples.baseline().mean().orElseThrow())
                .isCloseTo(Arrays.stream(B).average().orElseThrow(), within(1e-13));
    }

    @Test
    void hedgesCorrectionIsThatOfTheGammaFunction() {
        // By hand: 4 degrees of freedom, pooled deviation 1, Γ(2) / (√2 Γ(1.5)) = 1 / (√2 √π / 2) = √(2/π).
        TwoSamples samples = TwoSamples.of(new double[] {2, 3, 4}, new double[] {0, 1, 2});

        assertThat(samples.hedgesG().orElseThrow()).isCloseTo(2 * Math.sqrt(2 / Math.PI), within(1e-14));
    }

    @Test
    void swappingTheSidesChangesTheSignAndNothingElse() {
        TwoSamples samples = TwoSamples.of(A, B);
        TwoSamples swapped = TwoSamples.of(B, A);
        WelchT welch = samples.welch().orElseThrow();
        WelchT opposite = swapped.welch().orElseThrow();

        assertThat(swapped.difference()).hasValue(-samples.difference().orElseThrow());
        assertThat(opposite.t()).isEqualTo(-welch.t());
        assertThat(opposite.degreesOfFreedom()).isCloseTo(welch.degreesOfFreedom(), within(1e-13));
        assertThat(opposite.pValue()).isCloseTo(welch.pValue(), within(1e-15));
        assertThat(opposite.interval().low()).isCloseTo(-welch.interval().high(), within(1e-13));
        assertThat(opposite.interval().high()).isCloseTo(-welch.interval().low(), within(1e-13));
        assertThat(swapped.hedgesG().orElseThrow()).isCloseTo(-samples.hedgesG().orElseThrow(), within(1e-14));
        assertThat(swapped.cliffDelta()).hasValue(-samples.cliffDelta().orElseThrow());
        assertThat(swapped.mannWhitney().orElseThrow().pValue())
                .isEqualTo(samples.mannWhitney().orElseThrow().pValue());
    }

    @Test
    void theUnitOfTheValuesIsThatOfDifferenceAndIntervalAlone() {
        WelchT welch = TwoSamples.of(A, B).welch().orElseThrow();
        TwoSamples scaled = TwoSamples.of(times1024(A), times1024(B));
        WelchT ofScaled = scaled.welch().orElseThrow();

        assertThat(ofScaled.t()).isEqualTo(welch.t());
        assertThat(ofScaled.pValue()).isEqualTo(welch.pValue());
        assertThat(ofScaled.interval().low()).isCloseTo(1024 * welch.interval().low(), within(1e-10));
        assertThat(scaled.hedgesG()).isEqualTo(TwoSamples.of(A, B).hedgesG());
    }

    @Test
    void theIntervalHoldsNoDifferenceWherePIsLarger() {
        double p = TwoSamples.of(A, B).welch().orElseThrow().pValue();

        assertThat(intervalAt(1 - p * 1.001).contains(0)).isFalse();
        assertThat(intervalAt(1 - p * 0.999).contains(0)).isTrue();
    }

    @Test
    void extremeMagnitudesDoNotOverflow() {
        TwoSamples large = TwoSamples.of(new double[] {1e150, 2e149, 3e149}, new double[] {-1e150, 1e149, 0});
        TwoSamples small = TwoSamples.of(new double[] {1e-140, 2e-140, 4e-140}, new double[] {5e-140, 7e-140, 0});

        assertThat(large.welch().orElseThrow().degreesOfFreedom()).isBetween(2.0, 4.0);
        assertThat(small.welch().orElseThrow().degreesOfFreedom()).isBetween(2.0, 4.0);
        assertThat(large.hedgesG().orElseThrow()).isBetween(0.1, 10.0);
        assertThat(small.hedgesG().orElseThrow()).isBetween(-10.0, -0.1);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "2,3", "3,2", "0,5"})
    void fewerThanThreeValuesASideAreNotCompared(int n, int m) {
        TwoSamples few = TwoSamples.of(Arrays.copyOf(A, n), Arrays.copyOf(B, m));

        assertThat(few.notCompared()).hasValue(NotCompared.TOO_FEW_VALUES);
        assertThat(few.difference()).isEmpty();
        assertThat(few.welch()).isEmpty();
        assertThat(few.mannWhitney()).isEmpty();
        assertThat(few.hedgesG()).isEmpty();
        assertThat(few.cliffDelta()).isEmpty();
        assertThat(few.sample().count()).isEqualTo(n);
        assertThat(few.baseline().count()).isEqualTo(m);
    }

    @Test
    void sidesThatDoNotDeviateHaveRanksAlone() {
        TwoSamples constant = TwoSamples.of(new double[] {5, 5, 5, 5}, CONSTANT);

        assertThat(constant.notCompared()).hasValue(NotCompared.NO_SPREAD);
        assertThat(constant.difference()).hasValue(1);
        assertThat(constant.welch()).isEmpty();
        assertThat(constant.hedgesG()).isEmpty();
        assertThat(constant.cliffDelta()).hasValue(1);
        assertThat(constant.mannWhitney().orElseThrow().u()).isEqualTo(12);
    }

    @Test
    void oneSideMayBeConstant() {
        // By hand: only the sample has a variance, 1, so the standard error is √(1/3) and its freedom 2.
        TwoSamples samples = TwoSamples.of(new double[] {5, 6, 7}, CONSTANT);

        assertThat(samples.notCompared()).isEmpty();
        assertThat(samples.welch().orElseThrow().degreesOfFreedom()).isCloseTo(2, within(1e-15));
        assertThat(samples.welch().orElseThrow().t()).isCloseTo(2 * Math.sqrt(3), within(1e-14));
    }

    @Test
    void aSampleBesideItselfDoesNotDiffer() {
        TwoSamples same = TwoSamples.of(A, A);

        assertThat(same.difference()).hasValue(0);
        assertThat(same.welch().orElseThrow().pValue()).isEqualTo(1);
        assertThat(same.mannWhitney().orElseThrow().pValue()).isEqualTo(1);
        assertThat(same.hedgesG()).hasValue(0);
        assertThat(same.cliffDelta()).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
    void aLevelIsBetweenZeroAndOne(double level) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoSamples.of(A, B, level))
                .withMessageContaining(String.valueOf(level));
    }

    @Test
    void whatIsNotFiniteIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoSamples.of(A, new double[] {1, Double.NaN}))
                .withMessageContaining("NaN");
    }

    private static ConfidenceInterval intervalAt(double level) {
        return TwoSamples.of(A, B, level).welch().orElseThrow().interval();
    }

    private static double[] times1024(double[] values) {
        return Arrays.stream(values).map(v -> 1024 * v).toArray();
    }

    private static Offset<Double> relative(double expected) {
        return within(1e-12 * Math.abs(expected));
    }
}
