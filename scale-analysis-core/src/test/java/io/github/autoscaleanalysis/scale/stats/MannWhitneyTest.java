package io.github.autoscaleanalysis.scale.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MannWhitneyTest {

    private static final double[] A = {1.1, 2.3, 3.7, 4.2, 9.5};
    private static final double[] B = {0.7, 1.9, 5.1, 6.6, 7.2, 8.8, 10.3};

    /** From scipy 1.17.1: {@code mannwhitneyu(a, b)}, which is exact here. */
    @Test
    void fewValuesWithoutTiesAreCounted() {
        MannWhitney test = MannWhitney.of(A, B);

        assertThat(test.u()).isEqualTo(13);
        assertThat(test.distribution()).isEqualTo(NullDistribution.EXACT);
        assertThat(test.pValue()).isCloseTo(0.5303030303030304, within(1e-15));
    }

    /**
     * From scipy 1.17.1: {@code mannwhitneyu(a, b, method='exact')} with
     * {@code a = [i*29%71+.5 for i in range(30)]}, {@code b = [i*31%73+6.25 for i in range(45)]}.
     */
    @Test
    void theExactDistributionReachesToFortyNineASide() {
        MannWhitney test = MannWhitney.of(column(30, 29, 71, 0.5), column(45, 31, 73, 6.25));

        assertThat(test.u()).isEqualTo(551);
        assertThat(test.distribution()).isEqualTo(NullDistribution.EXACT);
        assertThat(test.pValue()).isCloseTo(0.182820371503057, within(1e-13));
    }

    /** From scipy 1.17.1: {@code mannwhitneyu(a, b, method='asymptotic')}; {@code a, b} of 15 values with six ties. */
    @Test
    void tiesAreCorrectedFor() {
        MannWhitney test = MannWhitney.of(
                new double[] {27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4},
                new double[] {27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 30.5, 24.4
                });

        assertThat(test.u()).isEqualTo(45.5);
        assertThat(test.distribution()).isEqualTo(NullDistribution.NORMAL);
        assertThat(test.pValue()).isCloseTo(0.005788641486744119, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"3,3", "3,5", "5,3", "4,6", "6,6"})
    void exactPIsTheShareOfAllSplitsThatAreAsExtreme(int n, int m) {
        int[] splitsByU = new int[n * m + 1];
        int splits = 0;
        for (int chosen = 0; chosen < 1 << (n + m); chosen++) {
            if (Integer.bitCount(chosen) == n) {
                splitsByU[larger(chosen, n + m)]++;
                splits++;
            }
        }
        for (int chosen = 0; chosen < 1 << (n + m); chosen++) {
            if (Integer.bitCount(chosen) == n) {
                int u = larger(chosen, n + m);
                int below =
                        Arrays.stream(splitsByU, 0, Math.min(u, n * m - u) + 1).sum();
                MannWhitney test = MannWhitney.of(values(chosen, n + m), values(~chosen, n + m));

                assertThat(test.u()).isEqualTo(u);
                assertThat(test.pValue()).isCloseTo(Math.min(1, 2.0 * below / splits), within(1e-14));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void uIsThatOfPlainCountsAndOfCommonsMath(long seed) {
        Random random = new Random(seed);
        double[] a =
                random.ints(3 + random.nextInt(100), 0, 30).asDoubleStream().toArray();
        double[] b =
                random.ints(3 + random.nextInt(100), 5, 35).asDoubleStream().toArray();
        double u = 0;
        for (double x : a) {
            for (double y : b) {
                u += x > y ? 1 : x == y ? 0.5 : 0;
            }
        }

        assertThat(MannWhitney.of(a, b).u()).isEqualTo(u);
        assertThat(Math.max(u, (double) a.length * b.length - u)).isEqualTo(new MannWhitneyUTest().mannWhitneyU(a, b));
    }

    @Test
    void onlyTheOrderOfValuesMatters() {
        double[] bentA = Arrays.stream(A).map(Math::exp).toArray();
        double[] bentB = Arrays.stream(B).map(Math::exp).toArray();

        assertThat(MannWhitney.of(bentA, bentB)).isEqualTo(MannWhitney.of(A, B));
    }

    @Test
    void fiftyValuesAreTooManyToCount() {
        double[] many = column(50, 1, 100, 0.5);

        assertThat(MannWhitney.of(many, B).distribution()).isEqualTo(NullDistribution.NORMAL);
        assertThat(MannWhitney.of(Arrays.copyOf(many, 49), B).distribution()).isEqualTo(NullDistribution.EXACT);
    }

    @Test
    void equalValuesTellNothing() {
        MannWhitney test = MannWhitney.of(new double[] {7, 7, 7}, new double[] {7, 7, 7, 7});

        assertThat(test.u()).isEqualTo(6);
        assertThat(test.pValue()).isEqualTo(1);
    }

    @Test
    void valuesFarApartKeepTheirTail() {
        // From scipy 1.17.1: mannwhitneyu(range(100), range(1000, 1100), method='asymptotic').pvalue
        MannWhitney test = MannWhitney.of(column(100, 1, 1000, 0), column(100, 1, 1000, 1000));

        assertThat(test.pValue()).isCloseTo(2.562143669163401e-34, within(1e-11 * 2.562143669163401e-34));
    }

    private static int larger(int chosen, int all) {
        int u = 0;
        for (int i = 0; i < all; i++) {
            if ((chosen >> i & 1) == 1) {
                u += i - Integer.bitCount(chosen & ((1 << i) - 1));
            }
        }
        return u;
    }

    private static double[] values(int chosen, int all) {
        double[] values = new double[all];
        int size = 0;
        for (int i = 0; i < all; i++) {
            if ((chosen >> i & 1) == 1) {
                values[size++] = i;
            }
        }
        return Arrays.copyOf(values, size);
    }

    private static double[] column(int n, int factor, int modulus, double offset) {
        double[] column = new double[n];
        Arrays.setAll(column, i -> i * factor % modulus + offset);
        return column;
    }
}
