package io.github.autoscaleanalysis.wva.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockLengthTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "8, 2", "9, 3", "27, 3", "28, 4", "1000, 10"})
    void aConstantSeriesTakesTheCubeRootOfItsLengthRoundedUp(int length, int expected) {
        double[] series = new double[length];
        Arrays.fill(series, 2.5);
        assertThat(BlockLength.of(series)).isEqualTo(expected);
    }

    @Test
    void theLengthIsThatOfTheSourcesFormula() {
        // n = 8, mean 4.5, autocovariances × 8: 42, 26.25, 11.5, −1.25, −11, −16.75, … of 1 to 8. The limit is
        // 2 √(log10 8 / 8) = 0.672; the correlation at lag 1 is 0.625, so m = 1 and lags up to 2 count, with the
        // windows
        // 1 and 0: G = 2·26.25, g = 42 + 2·26.25, b = ∛(1.5 (52.5 / 94.5)²) · 2 = 1.547; ∛8 = 2 is longer.
        assertThat(BlockLength.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8})).isEqualTo(2);
        // Four levels of 16: by the same formula in Python 3.11, sums written out, b = 10.925 with m = 7.
        double[] steps = new double[64];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = new double[] {1, 3, 2, 4}[i / 16];
        }
        assertThat(BlockLength.of(steps)).isEqualTo(11);
    }

    @Test
    void correlatedValuesTakeLongerBlocksThanIndependentOnes() {
        // An AR(1) series with φ = 0.5 asks for ∛(1.5 (2φ / (1 − φ²))² n) = ∛(1.5 · 16/9 · 1000) = 13.9 where n = 1000.
        assertThat(BlockLength.of(ComparedRuns.correlated(1, 1000, 5))).isBetween(11, 19);
    }

    @Test
    void bothSidesTakeTheLongerLengthButLeaveThreeBlocksOfTheShorter() {
        double[] hundred = new double[100];
        assertThat(BlockLength.of(hundred, new double[30])).isEqualTo(5);
        assertThat(BlockLength.of(new double[7], hundred)).isEqualTo(3);
        assertThat(BlockLength.of(hundred, new double[1])).isEqualTo(1);
    }
}
