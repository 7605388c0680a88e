package io.github.autoscaleanalysis.scale.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {

    private static final double[] X = {1, 2, 3, 4, 7};
    private static final double[] Y = {2, 3, 5, 6, 5};

    @Test
    void aRowIsJudgedByAFitToTheOthers() {
        Regression fit = line(X, Y, X.length).fit();
        Diagnostics pass = fit.diagnose();
        double press = 0;
        for (int i = 0; i < X.length; i++) {
            // The definitions: residual, prediction and error of a fit without the row.
            LeastSquares others = LeastSquares.of("x");
            for (int j = 0; j < X.length; j++) {
                if (j != i) {
                    others.add(new double[] {X[j]}, Y[j]);
                }
            }
            Regression without = others.fit();
            double deleted = Y[i] - without.predict(X[i]);
            press += deleted * deleted;

            RowDiagnostics row = pass.add(new double[] {X[i]}, Y[i]);
            assertThat(row.predicted()).isEqualTo(fit.predict(X[i]));
            assertThat(row.residual()).isCloseTo(Y[i] - fit.predict(X[i]), within(1e-14));
            assertThat(row.deletedResidual().orElseThrow()).isCloseTo(deleted, within(1e-13));
            assertThat(row.leverage()).isCloseTo(1 / 5.0 + Math.pow(X[i] - 3.4, 2) / 21.2, within(1e-15));
            double spare = 1 - row.leverage();
            assertThat(row.internallyStudentized().orElseThrow())
                    .isCloseTo(row.residual() / (fit.residualStandardError() * Math.sqrt(spare)), within(1e-13));
            assertThat(row.externallyStudentized().orElseThrow())
                    .isCloseTo(row.residual() / (without.residualStandardError() * Math.sqrt(spare)), within(1e-13));
            assertThat(row.dffits().orElseThrow())
                    .isCloseTo(
                            (fit.predict(X[i]) - without.predict(X[i]))
                                    / (without.residualStandardError() * Math.sqrt(row.leverage())),
                            within(1e-13));
            double moved = 0;
            for (double x : X) {
                moved += Math.pow(fit.predict(x) - without.predict(x), 2);
            }
            assertThat(row.cooksDistance().orElseThrow())
                    .isCloseTo(moved / 2 / Math.pow(fit.residualStandardError(), 2), within(1e-13));
        }

        assertThat(pass.count()).isEqualTo(5);
        assertThat(pass.press().orElseThrow()).isCloseTo(press, within(1e-12));
        // By hand: y deviates from its mean 4.2 by 10.8 in squares.
        assertThat(fit.totalSumOfSquares()).isCloseTo(10.8, within(1e-14));
        assertThat(pass.predictedRSquared().orElseThrow()).isCloseTo(1 - press / 10.8, within(1e-13));
    }

    @Test
    void neighbouringResidualsAreSetAgainstEachOther() {
        Regression fit =
                line(new double[] {1, 2, 3, 4}, new double[] {2, 3, 5, 6}, 4).fit();

        // By hand: residuals 0.1 -0.3 0.3 -0.1: (0.16 + 0.36 + 0.16) / 0.2.
        assertThat(pass(fit, new double[] {1, 2, 3, 4}, new double[] {2, 3, 5, 6}, 0, 4)
                        .durbinWatson()
                        .orElseThrow())
                .isCloseTo(3.4, within(1e-14));
    }

    @Test
    void aRowThatTheFitNeedsHasNoResidual() {
        // By construction: the last row alone tells the second column.
        LeastSquares rows = LeastSquares.of("x", "only");
        for (int i = 0; i < 4; i++) {
            rows.add(new double[] {i, 0}, i * i);
        }
        Regression fit = rows.add(new double[] {1, 1}, 9).fit();
        Diagnostics pass = fit.diagnose();
        for (int i = 0; i < 4; i++) {
            assertThat(pass.add(new double[] {i, 0}, i * i).deletedResidual()).isPresent();
        }

        RowDiagnostics row = pass.add(new double[] {1, 1}, 9);

        assertThat(row.leverage()).isEqualTo(1);
        assertThat(row.residual()).isZero();
        assertThat(row.deletedResidual()).isEmpty();
        assertThat(row.internallyStudentized()).isEmpty();
        assertThat(row.externallyStudentized()).isEmpty();
        assertThat(row.cooksDistance()).isEmpty();
        assertThat(row.dffits()).isEmpty();
        assertThat(pass.press()).isEmpty();
        assertThat(pass.predictedRSquared()).isEmpty();
        assertThat(pass.durbinWatson()).isPresent();
    }

    @Test
    void withoutResidualsThereIsNothingToStudentizeBy() {
        Regression fit = line(X, new double[] {3, 5, 7, 9, 15}, 5).fit();
        Diagnostics pass = fit.diagnose();
        for (double x : X) {
            RowDiagnostics row = pass.add(new double[] {x}, 1 + 2 * x);
            assertThat(row.residual()).isZero();
            assertThat(row.deletedResidual()).hasValue(0);
            assertThat(row.internallyStudentized()).isEmpty();
            assertThat(row.cooksDistance()).isEmpty();
        }

        assertThat(pass.press()).hasValue(0);
        assertThat(pass.predictedRSquared()).hasValue(1);
        assertThat(pass.durbinWatson()).isEmpty();
    }

    @Test
    void oneRowOffALineIsNotSetAgainstTheOthers() {
        double[] y = {1, 2, 3, 4, 20};
        Regression fit = line(X, y, 5).fit();
        Diagnostics pass = fit.diagnose();
        for (int i = 0; i < 4; i++) {
            assertThat(pass.add(new double[] {X[i]}, y[i]).externallyStudentized())
                    .isPresent();
        }

        RowDiagnostics off = pass.add(new double[] {X[4]}, y[4]);
        assertThat(off.externallyStudentized()).isEmpty();
        assertThat(off.dffits()).isEmpty();
        assertThat(off.internallyStudentized()).isPresent();
    }

    @Test
    void oneDegreeOfFreedomLeavesNoneWithoutTheRow() {
        Regression fit = line(X, Y, 3).fit();

        RowDiagnostics row = fit.diagnose().add(new double[] {X[0]}, Y[0]);
        assertThat(row.externallyStudentized()).isEmpty();
        assertThat(row.internallyStudentized()).isPresent();
    }

    @Test
    void aRowLiesOnTheCurveOfItsOwnCooksDistance() {
        Regression fit = line(X, Y, 5).fit();
        Diagnostics pass = fit.diagnose();
        for (int i = 0; i < X.length; i++) {
            RowDiagnostics row = pass.add(new double[] {X[i]}, Y[i]);

            assertThat(fit.studentizedAt(row.cooksDistance().orElseThrow(), row.leverage())
                            .orElseThrow())
                    .isCloseTo(Math.abs(row.externallyStudentized().orElseThrow()), within(1e-12));
        }
        assertThat(fit.studentizedAt(0, 0.5)).hasValue(0);
    }

    @Test
    void aCurveEndsWhereNoResidualHasTheDistance() {
        Regression fit = line(X, Y, 5).fit();

        // By hand: r² is at most 3, the degrees of freedom, and 1 · 2 (1 - h) / h is 3 at h = 0.4, more below.
        assertThat(fit.studentizedAt(1, 0.39)).isEmpty();
        // r² = 2 · 0.5 / 0.5 = 2, t² = 2 · 2 / (3 - 2).
        assertThat(fit.studentizedAt(1, 0.5).orElseThrow()).isCloseTo(2, within(1e-15));
        assertThat(line(X, Y, 3).fit().studentizedAt(0.01, 0.5)).isEmpty();
    }

    @Test
    void aCurveNeedsADistanceAndALeverage() {
        Regression fit = line(X, Y, 5).fit();

        for (double distance : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> fit.studentizedAt(distance, 0.5))
                    .withMessageContaining(String.valueOf(distance));
        }
        for (double leverage : new double[] {0, 1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> fit.studentizedAt(1, leverage))
                    .withMessageContaining(String.valueOf(leverage));
        }
    }

    @Test
    void aConstantFigureHasNoPredictedRSquared() {
        double[] y = {4, 4, 4, 4, 4};

        assertThat(pass(line(X, y, 5).fit(), X, y, 0, 5).predictedRSquared()).isEmpty();
    }

    @Test
    void whatNeedsAllRowsIsRefusedBefore() {
        Regression fit = line(X, Y, 5).fit();
        Diagnostics pass = pass(fit, X, Y, 0, 4);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(pass::press)
                .withMessageContaining("4 rows seen of 5");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(pass::predictedRSquared);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(pass::durbinWatson);
    }

    @Test
    void partsAreMergedInTheirOrder() {
        Random random = new Random(31);
        double[] x = random.doubles(50).toArray();
        double[] y = random.doubles(50).toArray();
        Regression fit = line(x, y, 50).fit();
        Diagnostics whole = pass(fit, x, y, 0, 50);

        Diagnostics merged = fit.diagnose()
                .merge(pass(fit, x, y, 0, 17))
                .merge(fit.diagnose())
                .merge(pass(fit, x, y, 17, 50));

        assertThat(merged.press()).isEqualTo(whole.press());
        assertThat(merged.predictedRSquared()).isEqualTo(whole.predictedRSquared());
        assertThat(merged.durbinWatson()).isEqualTo(whole.durbinWatson());
    }

    @Test
    void passesOfDifferentFitsAreNotMerged() {
        Diagnostics pass = line(X, Y, 5).fit().diagnose();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> pass.merge(line(X, Y, 4).fit().diagnose()))
                .withMessageContaining("x of 5 rows and x of 4 rows");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> pass.merge(line(X, Y, 5).withoutIntercept().fit().diagnose()));
    }

    @Test
    void aRowNeedsAFiniteFigurePerColumn() {
        Diagnostics pass = line(X, Y, 5).fit().diagnose();

        assertThatIllegalArgumentException().isThrownBy(() -> pass.add(new double[] {1, 2}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> pass.add(new double[] {Double.NaN}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> pass.add(new double[] {1}, Double.POSITIVE_INFINITY));
        assertThat(pass.count()).isZero();
    }

    private static LeastSquares line(double[] x, double[] y, int rows) {
        LeastSquares line = LeastSquares.of("x");
        for (int i = 0; i < rows; i++) {
            line.add(new double[] {x[i]}, y[i]);
        }
        return line;
    }

    private static Diagnostics pass(Regression fit, double[] x, double[] y, int from, int to) {
        Diagnostics pass = fit.diagnose();
        for (int i = from; i < to; i++) {
            pass.add(new double[] {x[i]}, y[i]);
        }
        return pass;
    }
}
