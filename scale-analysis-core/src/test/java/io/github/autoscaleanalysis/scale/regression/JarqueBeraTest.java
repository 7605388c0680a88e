package io.github.autoscaleanalysis.scale.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class JarqueBeraTest {

    /** Columns 1 and -1, and residuals -1 and 1 of every pair but for the last, of -3 and 3. */
    private static final double[][] ROWS = {{1, 4}, {1, 6}, {-1, -1}, {-1, 1}, {1, 2}, {1, 8}};

    @Test
    void momentsAreCentralAndWithN() {
        // By hand, the fit is 5 at 1 and 0 at -1: residuals -1 1 -1 1 -3 3, m2 = 22 / 6, m4 = 166 / 6.
        double kurtosis = 166.0 / 6 / (22.0 / 6 * 22 / 6);
        JarqueBera test = pass(0, ROWS.length).jarqueBera().orElseThrow();

        assertThat(test.skewness()).isCloseTo(0, within(1e-14));
        assertThat(test.kurtosis()).isCloseTo(kurtosis, within(1e-13));
        assertThat(test.statistic()).isCloseTo((kurtosis - 3) * (kurtosis - 3) / 4, within(1e-13));
        assertThat(test.pValue()).isCloseTo(Math.exp(-test.statistic() / 2), within(1e-14));
    }

    @Test
    void partsGiveTheBitsOfTheWhole() {
        assertThat(pass(0, 2).merge(pass(2, ROWS.length)).jarqueBera())
                .isEqualTo(pass(0, ROWS.length).jarqueBera());
    }

    @Test
    void allRowsAreNeeded() {
        assertThatIllegalStateException()
                .isThrownBy(() -> pass(0, 2).jarqueBera())
                .withMessageContaining("2 rows seen of 6");
    }

    @Test
    void residualsThatAreEqualHaveNoShape() {
        // Through the origin, x of opposite signs and y = 1 have a slope of 0 and residuals of 1.
        Regression fit = LeastSquares.of("x")
                .withoutIntercept()
                .add(new double[] {1}, 1)
                .add(new double[] {-1}, 1)
                .fit();
        Diagnostics pass = fit.diagnose();
        pass.add(new double[] {1}, 1);
        pass.add(new double[] {-1}, 1);

        assertThat(pass.jarqueBera()).isEmpty();
    }

    private static Diagnostics pass(int from, int to) {
        LeastSquares rows = LeastSquares.of("x");
        for (double[] row : ROWS) {
            rows.add(new double[] {row[0]}, row[1]);
        }
        Diagnostics pass = rows.fit().diagnose();
        for (int i = from; i < to; i++) {
            pass.add(new double[] {ROWS[i][0]}, ROWS[i][1]);
        }
        return pass;
    }
}
