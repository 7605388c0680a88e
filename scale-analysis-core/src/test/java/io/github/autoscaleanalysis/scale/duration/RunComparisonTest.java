package io.github.autoscaleanalysis.scale.duration;

import static io.github.autoscaleanalysis.scale.run.ScaleMetric.BLAST_RADIUS;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.DURATION;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.EDGES;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.OBSERVATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import io.github.autoscaleanalysis.scale.stats.NotCompared;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RunComparisonTest {

    private final ScaleRuns runs = Runs.of(run(1, 10, 5), run(2, 20, 5), run(3, 30, 5));
    private final ScaleRuns baseline =
            Runs.of(run(4, 1, 5).with(BLAST_RADIUS, 1), run(5, 2, 5).with(BLAST_RADIUS, 2), run(6, 3, 5));
    private final RunComparison comparison = RunComparison.of(runs, baseline);

    @Test
    void differencesAreRunsLessBaseline() {
        // By hand: means 2 and 5, deviations 1, t = -3 / sqrt(2/3) with 4 degrees of freedom.
        MetricComparison duration = of(DURATION);

        assertThat(duration.metric()).isEqualTo(DURATION);
        assertThat(duration.samples().difference()).hasValue(-3);
        assertThat(duration.samples().welch().orElseThrow().t()).isCloseTo(-3 / Math.sqrt(2.0 / 3), within(1e-12));
        assertThat(duration.samples().cliffDelta()).hasValue(-1);
        assertThat(duration.samples().hedgesG().orElseThrow()).isBetween(-3.0, -2.0);
        assertThat(duration.leftOut()).isZero();
        assertThat(comparison.runs()).isSameAs(runs);
        assertThat(comparison.baseline()).isSameAs(baseline);
        assertThat(comparison.metrics().keySet()).containsExactly(ScaleMetric.values());
    }

    @Test
    void pValuesAreAdjustedOverTheMetricsThatHaveOne() {
        // Two-sided p of 4 degrees of freedom is 1 - s (1 + (1 - s²) / 2), s² = t² / (t² + 4), t² = 13.5; it is the
        // smaller of two tests, so twice it. Observations have no spread, hence no Welch's t.
        double s = Math.sqrt(13.5 / 17.5);
        assertThat(of(DURATION).adjustedWelchPValue().orElseThrow())
                .isCloseTo(2 * (1 - s * (1 + (1 - s * s) / 2)), within(1e-12));
        // Exact p of three below three is 2 / 20; observations are all equal, p = 1: three tests.
        assertThat(of(DURATION).adjustedMannWhitneyPValue().orElseThrow()).isCloseTo(0.3, within(1e-12));
        assertThat(of(EDGES).adjustedMannWhitneyPValue().orElseThrow()).isCloseTo(0.3, within(1e-12));
        assertThat(of(OBSERVATIONS).adjustedMannWhitneyPValue()).hasValue(1);
        assertThat(of(OBSERVATIONS).adjustedWelchPValue()).isEmpty();
        assertThat(of(OBSERVATIONS).samples().notCompared()).hasValue(NotCompared.NO_SPREAD);
    }

    @Test
    void fewerThanThreeRunsASideAreNotCompared() {
        MetricComparison nodes = of(BLAST_RADIUS);

        assertThat(nodes.samples().notCompared()).hasValue(NotCompared.TOO_FEW_VALUES);
        assertThat(nodes.samples().difference()).isEmpty();
        assertThat(nodes.adjustedWelchPValue()).isEmpty();
        assertThat(nodes.adjustedMannWhitneyPValue()).isEmpty();
        assertThat(nodes.leftOut()).isEqualTo(4);
    }

    @Test
    void noRunsAreNotCompared() {
        ScaleRuns none = ScaleRuns.of(List.of());

        assertThat(RunComparison.of(none, none).metrics().values())
                .allSatisfy(metric -> assertThat(metric.samples().notCompared()).hasValue(NotCompared.TOO_FEW_VALUES));
    }

    @Test
    void theLevelIsThatOfTheIntervals() {
        RunComparison wider = RunComparison.of(runs, baseline, 0.99);

        assertThat(Objects.requireNonNull(wider.metrics().get(DURATION))
                        .samples()
                        .welch()
                        .orElseThrow()
                        .interval()
                        .level())
                .isEqualTo(0.99);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunComparison.of(runs, baseline, 1))
                .withMessageContaining("1.0");
    }

    private MetricComparison of(ScaleMetric metric) {
        return Objects.requireNonNull(comparison.metrics().get(metric));
    }

    private static ScaleRun run(double seconds, double edges, double observations) {
        return ScaleRun.of("a").with(DURATION, seconds).with(EDGES, edges).with(OBSERVATIONS, observations);
    }
}
