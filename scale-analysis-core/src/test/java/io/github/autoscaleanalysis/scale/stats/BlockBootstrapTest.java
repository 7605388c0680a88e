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

class BlockBootstrapTest {

    private static final double[] A = {10.1, 10.4, 11.0, 12.2, 12.9, 12.5, 11.7, 10.8, 10.2, 9.9};
    private static final double[] B = {9.0, 9.2, 9.9, 10.5, 10.1, 9.6, 9.1, 8.8};

    /**
     * From Python 3.11 and numpy 2.4.6, written anew: splitmix64 with seed 7; per resample blocks of the sample, then of
     * the baseline, each from a bounded number; {@code fsum(x)/len(x) - fsum(y)/len(y)}; {@code numpy.quantile}.
     */
    @Test
    void theIntervalIsThatOfTheDefinition() {
        BootstrapInterval interval = BlockBootstrap.seeded(7)
                .withResamples(500)
                .differenceOfMeans(A, B)
                .orElseThrow();

        assertThat(interval.estimate()).isCloseTo(11.17 - 9.525, within(1e-14));
        assertThat(interval.interval().low()).isCloseTo(0.5985624999999999, within(1e-13));
        assertThat(interval.interval().high()).isCloseTo(2.767625, within(1e-13));
        assertThat(interval.interval().level()).isEqualTo(0.95);
        assertThat(interval.blockLengths()).containsExactly(3, 2);
        assertThat(interval.resamples()).isEqualTo(500);
        assertThat(interval.seed()).isEqualTo(7);
    }

    /** From the same script, with blocks of 1 and a level of 0.9. */
    @Test
    void blocksOfOneTakeValuesAsIndependent() {
        BootstrapInterval interval = BlockBootstrap.seeded(7)
                .withResamples(500)
                .withLevel(0.9)
                .withBlockLength(1)
                .differenceOfMeans(A, B)
                .orElseThrow();

        assertThat(interval.interval().low()).isCloseTo(0.994875000000001, within(1e-13));
        assertThat(interval.interval().high()).isCloseTo(2.3382499999999995, within(1e-13));
        assertThat(interval.blockLengths()).containsExactly(1, 1);
    }

    @Test
    void theSameSeedGivesTheSameBitsAndAnotherDoesNot() {
        assertThat(BlockBootstrap.seeded(1).differenceOfMeans(A, B))
                .isEqualTo(BlockBootstrap.seeded(1).differenceOfMeans(A, B))
                .isNotEqualTo(BlockBootstrap.seeded(2).differenceOfMeans(A, B));
    }

    @ParameterizedTest
    @CsvSource({"3,2", "8,2", "9,3", "27,3", "28,4", "1000,10", "1001,11"})
    void blocksAreTheCubeRootLongRoundedUp(int n, int length) {
        double[] series = new Random(n).doubles(n).toArray();

        assertThat(BlockBootstrap.seeded(0)
                        .withResamples(40)
                        .of(series, s -> s[0])
                        .orElseThrow()
                        .blockLengths())
                .containsExactly(length);
    }

    @Test
    void resamplesAreBlocksOfTheSeriesAroundItsEnd() {
        double[] series = {0, 1, 2, 3, 4, 5, 6};

        BlockBootstrap.seeded(3).withBlockLength(3).withResamples(1000).of(series, drawn -> {
            assertThat(drawn).hasSize(7);
            for (int i : new int[] {1, 2, 4, 5}) {
                assertThat(drawn[i]).isEqualTo((drawn[i - 1] + 1) % 7);
            }
            return drawn[0];
        });
    }

    @Test
    void aBlockAsLongAsTheSeriesOnlyTurnsIt() {
        BootstrapInterval interval = BlockBootstrap.seeded(3)
                .withBlockLength(10)
                .of(A, s -> Moments.of(s).mean().orElseThrow())
                .orElseThrow();

        assertThat(interval.interval().low()).isEqualTo(interval.estimate());
        assertThat(interval.interval().high()).isEqualTo(interval.estimate());
    }

    @Test
    void correlatedValuesWidenTheInterval() {
        double[] series = new double[400];
        Random random = new Random(11);
        for (int i = 1; i < series.length; i++) {
            series[i] = 0.9 * series[i - 1] + random.nextGaussian();
        }

        double independent = width(BlockBootstrap.seeded(1).withBlockLength(1), series);
        double blocks = width(BlockBootstrap.seeded(1).withBlockLength(40), series);

        // By theory, √((1 + 0.9) / (1 - 0.9)) = 4.4 times as wide.
        assertThat(blocks / independent).isBetween(2.5, 5.0);
    }

    @Test
    void ofIndependentValuesTheIntervalNearsStudents() {
        double[] series = new Random(12).doubles(500).toArray();
        double expected = 2 * 1.96 * Moments.of(series).standardDeviation().orElseThrow() / Math.sqrt(500);

        assertThat(width(BlockBootstrap.seeded(1).withBlockLength(1), series))
                .isCloseTo(expected, within(0.08 * expected));
    }

    @Test
    void anyStatisticMayBeCompared() {
        double[] a = A.clone();
        BootstrapInterval interval = BlockBootstrap.seeded(5)
                .difference(a, B, s -> {
                    Arrays.sort(s);
                    return s[s.length - 1];
                })
                .orElseThrow();

        assertThat(interval.estimate()).isCloseTo(12.9 - 10.5, within(1e-15));
        assertThat(a).containsExactly(A);
    }

    @Test
    void fewerThanThreeValuesHaveNoInterval() {
        assertThat(BlockBootstrap.seeded(1).differenceOfMeans(A, new double[] {1, 2}))
                .isEmpty();
        assertThat(BlockBootstrap.seeded(1).differenceOfMeans(new double[0], B)).isEmpty();
        assertThat(BlockBootstrap.seeded(1).withBlockLength(9).of(new double[2], s -> s[0]))
                .isEmpty();
    }

    @Test
    void constantSeriesHaveNoWidth() {
        BootstrapInterval interval = BlockBootstrap.seeded(1)
                .differenceOfMeans(new double[] {0.3, 0.3, 0.3}, new double[] {0.1, 0.1, 0.1, 0.1})
                .orElseThrow();

        assertThat(interval.interval().low()).isEqualTo(interval.estimate());
        assertThat(interval.interval().high()).isEqualTo(interval.estimate());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3})
    void lengthAndNumberArePositive(int n) {
        BlockBootstrap bootstrap = BlockBootstrap.seeded(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> bootstrap.withBlockLength(n))
                .withMessageContaining(String.valueOf(n));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bootstrap.withResamples(n))
                .withMessageContaining(String.valueOf(n));
    }

    @Test
    void whatCannotBeResampledIsRefused() {
        BlockBootstrap bootstrap = BlockBootstrap.seeded(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> bootstrap.withBlockLength(9).differenceOfMeans(A, B))
                .withMessageContaining("9 in a series of 8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bootstrap.withResamples(39).differenceOfMeans(A, B))
                .withMessageContaining("39");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bootstrap.withLevel(1))
                .withMessageContaining("1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bootstrap.differenceOfMeans(A, new double[] {1, 2, Double.NaN}))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bootstrap.of(A, s -> Double.NaN))
                .withMessageContaining("NaN");
    }

    private static double width(BlockBootstrap bootstrap, double[] series) {
        ConfidenceInterval interval = bootstrap
                .of(series, s -> Moments.of(s).mean().orElseThrow())
                .orElseThrow()
                .interval();
        return interval.high() - interval.low();
    }
}
