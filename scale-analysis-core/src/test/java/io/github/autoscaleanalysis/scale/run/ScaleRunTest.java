package io.github.autoscaleanalysis.scale.run;

import static io.github.autoscaleanalysis.scale.run.ScaleMetric.DURATION;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.EDGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
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
    void aRunMayKnowWhenItWasPlayedOrHowOldItIs() {
        Instant noon = Instant.parse("2025-12-01T12:00:00Z");
        ScaleRun run = ScaleRun.of("a").with(EDGES, 1);

        assertThat(run.instant()).isEmpty();
        assertThat(run.age()).isEmpty();
        assertThat(run.at(noon).instant()).hasValue(noon);
        assertThat(run.at(noon).age()).isEmpty();
        assertThat(run.aged(Duration.ZERO).age()).hasValue(Duration.ZERO);
        assertThat(run.at(noon).aged(Duration.ofHours(1)).with(EDGES, 2))
                .isEqualTo(ScaleRun.of("a").aged(Duration.ofHours(1)).at(noon).with(EDGES, 2))
                .isNotEqualTo(run.at(noon).with(EDGES, 2))
                .hasToString("a {EDGES=2.0} at 2025-12-01T12:00:00Z aged PT1H");
        assertThat(run.at(noon)).isNotEqualTo(run);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.aged(Duration.ofSeconds(-1)))
                .withMessage("negative age: PT-1S");
    }

    @Test
    void anIssueReadsAsOneLine() {
        assertThat(new RunIssue("runs.json", 3, OptionalInt.empty(), Optional.of("edges"), "is negative"))
                .hasToString("runs.json, run 3, edges: is negative");
        assertThat(new RunIssue("runs.csv", 3, OptionalInt.of(4), Optional.empty(), "has 9 cells"))
                .hasToString("runs.csv, line 4, run 3: has 9 cells");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunIssue("runs.json", 0, OptionalInt.empty(), Optional.empty(), "bad"))
                .withMessageContaining("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunIssue("runs.csv", 1, OptionalInt.of(0), Optional.empty(), "bad"))
                .withMessage("line counts from 1: 0");
    }
}
