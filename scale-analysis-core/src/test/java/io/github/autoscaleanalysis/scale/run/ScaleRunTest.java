package io.github.autoscaleanalysis.scale.run;

import static io.github.autoscaleanalysis.scale.run.ScaleMetric.DURATION;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.EDGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleRunTest {

    @Test
    void whatIsNotSetIsAbsentAndNotZero() {
        ScaleRun run = ScaleRun.of("a").with(DURATION, 90);

        assertThat(run.scenario()).hasValue("a");
        assertThat(run.of(DURATION)).hasValue(90);
        assertThat(run.of(EDGES)).isEmpty();
        assertThat(run.durationMinutes()).hasValue(1.5);
        assertThat(ScaleRun.of("a").durationMinutes()).isEmpty();
        assertThat(ScaleRun.withoutScenario().scenario()).isEmpty();
    }

    @Test
    void settingAFigureMakesAnotherRun() {
        ScaleRun run = ScaleRun.of("a");

        assertThat(run.with(EDGES, 1).with(EDGES, 2).of(EDGES)).hasValue(2);
        assertThat(run.of(EDGES)).isEmpty();
    }

    @Test
    void runsAreEqualWhereScenarioAndFiguresAre() {
        ScaleRun run = ScaleRun.of("a").with(EDGES, 0);

        assertThat(run)
                .isEqualTo(ScaleRun.of("a").with(EDGES, -0.0))
                .hasSameHashCodeAs(ScaleRun.of("a").with(EDGES, 0));
        assertThat(run).isNotEqualTo(ScaleRun.of("b").with(EDGES, 0)).isNotEqualTo(ScaleRun.of("a"));
        assertThat(run.equals((Object) "a")).isFalse();
        assertThat(run).hasToString("a {EDGES=0.0}");
        assertThat(ScaleRun.withoutScenario()).hasToString("(no scenario) {}");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 1.1e15, 1e-13})
    void whatIsNoMeasurementIsRefused(double figure) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScaleRun.of("a").with(EDGES, figure))
                .withMessageContaining("edges")
                .withMessageContaining(String.valueOf(figure));
    }

    @Test
    void aBlankScenarioIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ScaleRun.of(" "));
    }

    @ParameterizedTest
    @EnumSource
    void everyMetricHasKeysALabelAndAUnit(ScaleMetric metric) {
        assertThat(metric.key()).matches("[a-z_]+");
        assertThat(metric.dashboardKey()).matches("[a-zA-Z]+");
        assertThat(metric.label()).isNotBlank();
        assertThat(metric.unit()).isNotBlank();
    }

    @Test
    void anIssueReadsAsOneLine() {
        assertThat(new RunIssue("runs.json", 3, Optional.of("edges"), "is negative"))
                .hasToString("runs.json, run 3, edges: is negative");
        assertThat(new RunIssue("runs.json", 3, Optional.empty(), "is no object"))
                .hasToString("runs.json, run 3: is no object");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunIssue("runs.json", 0, Optional.empty(), "bad"))
                .withMessageContaining("0");
    }
}
