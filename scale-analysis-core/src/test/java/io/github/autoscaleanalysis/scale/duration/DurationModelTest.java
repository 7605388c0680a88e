package io.github.autoscaleanalysis.scale.duration;

import static io.github.autoscaleanalysis.scale.run.ScaleMetric.BLAST_RADIUS;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.DURATION;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.EDGES;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.OBSERVATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.scale.regression.UnfittableException;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected figures by hand, from the design that {@link Runs#factorial} states. */
class DurationModelTest {

    private final DurationModel model = DurationModel.of(ScaleRuns.of(Runs.factorial()));

    @Test
    void theModelFindsWhatTheDesignPutIn() {
        // 50 s over 1 node, 20 s over 10 edges, 30 s over 100 observations; 500 - 50 * 2 - 2 * 20 - 0.3 * 200.
        assertThat(model.count()).isEqualTo(8);
        assertThat(model.leftOut()).isZero();
        assertThat(model.intercept()).isCloseTo(300, within(1e-10));
        assertFigures(model.coefficients(), 50, 2, 0.3);
        assertFigures(model.standardizedCoefficients(), 50, 20, 30);
        assertFigures(model.importance(), 50, 20, 30);
        // Squares per run: 2500 + 400 + 900 explained, 10000 not, 8 runs, 4 coefficients.
        assertThat(model.rSquared().orElseThrow()).isCloseTo(3800.0 / 13800, within(1e-12));
        assertThat(model.residualStandardError()).isCloseTo(Math.sqrt(80000.0 / 4), within(1e-10));
    }

    @Test
    void aRunWithoutAFigureIsLeftOutAndCounted() {
        List<ScaleRun> runs = Runs.factorial();
        runs.add(
                0,
                ScaleRun.of("no edges").with(DURATION, 1).with(BLAST_RADIUS, 1).with(OBSERVATIONS, 1));
        runs.add(
                3,
                ScaleRun.of("no duration").with(EDGES, 1).with(BLAST_RADIUS, 1).with(OBSERVATIONS, 1));

        DurationModel fewer = DurationModel.of(ScaleRuns.of(runs));

        assertThat(fewer.count()).isEqualTo(8);
        assertThat(fewer.leftOut()).isEqualTo(2);
        assertThat(fewer.coefficients()).isEqualTo(model.coefficients());
        assertThat(fewer.residuals().stream().map(RunResidual::index)).containsExactly(2, 3, 5, 6, 7, 8, 9, 10);
        assertThat(fewer.residuals().get(2).run()).isEqualTo(runs.get(4));
    }

    @Test
    void aResidualIsActualMinusPredicted() {
        // The first run is ---: predicted 400, actual 300.
        RunResidual first = model.residuals().get(0);

        assertThat(first.index()).isEqualTo(1);
        assertThat(first.run().scenario()).hasValue("---");
        assertThat(first.actual()).isEqualTo(300);
        assertThat(first.predicted()).isCloseTo(400, within(1e-10));
        assertThat(first.residual()).isCloseTo(-100, within(1e-10));
        assertThat(first.percent().orElseThrow()).isCloseTo(-25, within(1e-10));
    }

    @Test
    void aPredictionOfNothingOrLessHasNoPercentAndIsNoOutlier() {
        RunResidual none = new RunResidual(1, ScaleRun.of("a"), 100, 0);
        RunResidual less = new RunResidual(2, ScaleRun.of("a"), 100, -1);

        assertThat(none.percent()).isEmpty();
        assertThat(less.percent()).isEmpty();
        assertThat(Outliers.of(List.of(none, less), 0).slow()).isEmpty();
        assertThat(Outliers.of(List.of(none, less), 0).fast()).isEmpty();
    }

    @Test
    void outliersLieBeyondTheThresholdTheFarthestFirst() {
        // Percent: -+- +22.7, --+ +21.7, +-- +20, +++ +16.7; --- -25, -++ -20, ++- -18.5, +-+ -17.9.
        Outliers outliers = model.outliers(21);

        assertThat(names(outliers.slow())).containsExactly("-+-", "--+");
        assertThat(names(outliers.fast())).containsExactly("---");
        assertThat(names(model.outliers(17).slow())).containsExactly("-+-", "--+", "+--");
        assertThat(names(model.outliers(17).fast())).containsExactly("---", "-++", "++-", "+-+");
        assertThat(model.outliers(30).slow()).isEmpty();
        assertThat(outliers.thresholdPercent()).isEqualTo(21);
    }

    @Test
    void atTheThresholdIsNotBeyond() {
        RunResidual slow = new RunResidual(1, ScaleRun.of("a"), 150, 100);
        RunResidual fast = new RunResidual(2, ScaleRun.of("a"), 50, 100);

        assertThat(Outliers.of(List.of(slow, fast), 50).slow()).isEmpty();
        assertThat(Outliers.of(List.of(slow, fast), 50).fast()).isEmpty();
        assertThat(Outliers.of(List.of(slow, fast), 49).slow()).containsExactly(slow);
        assertThat(Outliers.of(List.of(slow, fast), 49).fast()).containsExactly(fast);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void aThresholdIsAFinitePercentage(double threshold) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.outliers(threshold))
                .withMessageContaining(String.valueOf(threshold));
    }

    @Test
    void anyRunWithFeaturesCanBePredicted() {
        ScaleRun run =
                ScaleRun.withoutScenario().with(BLAST_RADIUS, 10).with(EDGES, 0).with(OBSERVATIONS, 0);

        assertThat(model.predict(run).orElseThrow()).isCloseTo(800, within(1e-9));
        assertThat(model.predict(ScaleRun.of("a"))).isEmpty();
    }

    @Test
    void nothingDrivesAConstantDuration() {
        DurationModel constant = DurationModel.of(ScaleRuns.of(
                Runs.factorial().stream().map(run -> run.with(DURATION, 7)).toList()));

        assertThat(constant.rSquared()).isEmpty();
        assertThat(constant.importance()).isEmpty();
        assertThat(constant.intercept()).isEqualTo(7);
    }

    @Test
    void fewerThanFiveRunsHaveNoModel() {
        ScaleRuns four = ScaleRuns.of(Runs.factorial().subList(0, 4));

        assertThatExceptionOfType(UnfittableException.class)
                .isThrownBy(() -> DurationModel.of(four))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(UnfittableException.Reason.TOO_FEW_ROWS));
    }

    private static List<String> names(List<RunResidual> residuals) {
        return residuals.stream()
                .map(residual -> residual.run().scenario().orElseThrow())
                .toList();
    }

    private static void assertFigures(
            Map<ScaleMetric, Double> figures, double blastRadius, double edges, double observations) {
        assertThat(figures.keySet()).containsExactly(BLAST_RADIUS, EDGES, OBSERVATIONS);
        assertThat(figures.get(BLAST_RADIUS)).isCloseTo(blastRadius, within(1e-10));
        assertThat(figures.get(EDGES)).isCloseTo(edges, within(1e-10));
        assertThat(figures.get(OBSERVATIONS)).isCloseTo(observations, within(1e-10));
    }
}
