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
import io.github.autoscaleanalysis.scale.stats.CorrelationMatrix;
import io.github.autoscaleanalysis.scale.stats.EDivisive;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingTest {

    private final List<Finding> sample = find(ScaleRuns.sample(), Optional.of(DurationModel.of(ScaleRuns.sample())));

    @Test
    void theSampleIsToBeTakenWithCare() {
        // Predicted R² 0.16, VIF 15.9 and 12.6, leverage 0.90 by statsmodels 0.13.5; blast radius has r = 0.63.
        assertThat(sample.stream().filter(f -> f.severity() == Severity.WARNING).map(Finding::text))
                .containsExactly(
                        "The predicted R² is 0.16 beside an R² of 0.76: the model explains little of runs that it has "
                                + "not seen (rests on few runs)",
                        "R² over scenarios left out is -123.96 beside an R² of 0.76: the model explains little of "
                                + "scenarios that it has not seen (rests on few runs)",
                        "The VIF of blast_radius is 15.9, above 5: its coefficient and importance say little by "
                                + "themselves",
                        "The VIF of observations is 12.6, above 5: its coefficient and importance say little by "
                                + "themselves",
                        "Run 6 has a leverage of 0.90, above 0.57: what the model says of figures like its own rests "
                                + "on it",
                        "Run 6 has a Cook's distance of 3.82, above 1: without it the model would be another",
                        "The coefficient of blast_radius is -2.6286 s per unit, its correlation with duration +0.628: "
                                + "the coefficient does not say what more of it brings");
    }

    @Test
    void findingsAreData() {
        Finding strongest = only(sample, FindingKind.STRONGEST_PREDICTOR);
        assertThat(strongest.severity()).isEqualTo(Severity.INFO);
        assertThat(strongest.value()).isCloseTo(0.7729814720630116, within(1e-12));
        assertThat(strongest.n()).isEqualTo(14);
        assertThat(strongest.basis().metric()).hasValue(OBSERVATIONS);
        assertThat(strongest.basis().reference().orElseThrow()).isCloseTo(0.0011875819301074473, within(1e-12));
        assertThat(strongest.caveats()).containsExactly(Caveat.COLLINEAR);
        Finding slowest = only(sample, FindingKind.SLOWEST_SCENARIO);
        assertThat(slowest.basis().scenario()).hasValue("lambda_timeout");
        assertThat(slowest.n()).isEqualTo(2);
        assertThat(slowest.caveats()).containsExactly(Caveat.FEW_RUNS);
        assertThat(only(sample, FindingKind.EXPLAINED_VARIANCE).caveats())
                .containsExactly(Caveat.FEW_RUNS, Caveat.HIGH_LEVERAGE, Caveat.NOT_FOR_UNSEEN_RUNS);
        assertThat(only(sample, FindingKind.HIGH_LEVERAGE).basis().run()).hasValue(6);
        assertThat(sample.stream().map(Finding::kind)).isSorted();
        assertThat(FindingKind.TIME_TREND.unit()).isEqualTo("s/day");
    }

    @Test
    void aWeakStrongestPredictorOfFewRunsMayBeChance() {
        List<Finding> few = find(
                Runs.of(
                        ScaleRun.of("a").with(DURATION, 1).with(EDGES, 3),
                        ScaleRun.of("a").with(DURATION, 2).with(EDGES, 1),
                        ScaleRun.of("a").with(DURATION, 3).with(EDGES, 2)),
                Optional.empty());

        assertThat(only(few, FindingKind.STRONGEST_PREDICTOR).caveats())
                .containsExactly(Caveat.FEW_RUNS, Caveat.MAY_BE_CHANCE);
        assertThat(only(few, FindingKind.SLOWEST_SCENARIO).caveats()).isEmpty();
        assertThat(only(few, FindingKind.MOST_VARIABLE_SCENARIO).text())
                .isEqualTo("a varies most: standard deviation 0.0 min over 3 runs");
    }

    @Test
    void outlyingRunsAreNoticed() {
        ScaleRuns runs = ScaleRuns.of(Runs.withOutliers());
        List<Finding> outliers = find(runs, Optional.of(DurationModel.of(runs))).stream()
                .filter(f -> f.kind() == FindingKind.OUTLYING_RUN)
                .toList();

        assertThat(outliers.stream().map(f -> f.basis().run().orElseThrow())).containsExactly(12, 3, 21);
        assertThat(outliers).allSatisfy(f -> assertThat(f.severity()).isEqualTo(Severity.NOTICE));
        assertThat(outliers.get(0).text()).startsWith("Run 12 was slower than chance lets one run be: ");
        assertThat(outliers.get(2).text()).startsWith("Run 21 was faster than chance lets one run be: ");
    }

    @Test
    void aModelThatExplainsItsOwnAndOtherRunsNeedsNoWarning() {
        // The design five times, its first four terms and 1 s more in every third run.
        List<ScaleRun> runs = IntStream.range(0, 40)
                .mapToObj(i -> {
                    ScaleRun run = Runs.factorial().get(i % 8);
                    return run.with(
                            DURATION,
                            10 * run.of(BLAST_RADIUS).orElseThrow()
                                    + run.of(EDGES).orElseThrow()
                                    + run.of(OBSERVATIONS).orElseThrow()
                                    + (i % 3 == 0 ? 1 : 0));
                })
                .toList();
        List<Finding> found = find(ScaleRuns.of(runs), Optional.of(DurationModel.of(ScaleRuns.of(runs))));

        assertThat(found).noneMatch(f -> f.severity() == Severity.WARNING);
        assertThat(only(found, FindingKind.EXPLAINED_VARIANCE).caveats()).isEmpty();
    }

    @Test
    void aVarianceInflationUpToTenIsANotice() {
        // Observations are edges but for the sign of a third column: r² = 100² / (100² + 40²), VIF = 1 + 100² / 40² =
        // 7.25.
        List<ScaleRun> runs = Runs.factorial().stream()
                .map(run -> run.with(
                        OBSERVATIONS,
                        10 * run.of(EDGES).orElseThrow()
                                + 0.4 * run.of(OBSERVATIONS).orElseThrow()))
                .toList();
        List<Finding> found = find(ScaleRuns.of(runs), Optional.of(DurationModel.of(ScaleRuns.of(runs)))).stream()
                .filter(f -> f.kind() == FindingKind.COLLINEAR_PREDICTOR)
                .toList();

        assertThat(found).hasSize(2).allSatisfy(f -> {
            assertThat(f.severity()).isEqualTo(Severity.NOTICE);
            assertThat(f.value()).isCloseTo(7.25, within(1e-9));
        });
    }

    @Test
    void aConstantDurationIsNoFindingOfTheModel() {
        ScaleRuns constant = ScaleRuns.of(
                Runs.factorial().stream().map(run -> run.with(DURATION, 7)).toList());

        assertThat(find(constant, Optional.of(DurationModel.of(constant))).stream()
                        .map(Finding::kind))
                .containsExactly(FindingKind.SLOWEST_SCENARIO);
    }

    @Test
    void runsThatBecameSlowerAreAWarningFasterANotice() {
        List<Finding> slower = find(days(i -> i < 7 ? 100 + i : 200 + i, "a"), Optional.empty());
        List<Finding> faster = find(days(i -> i < 7 ? 200 - i : 100 - i, "b"), Optional.empty());

        assertThat(only(slower, FindingKind.TIME_TREND).severity()).isEqualTo(Severity.WARNING);
        assertThat(only(slower, FindingKind.TIME_TREND).text())
                .startsWith("Runs became slower by ")
                .endsWith(" s a day over 14 runs, Mann–Kendall p = 0.0000");
        assertThat(only(slower, FindingKind.DURATION_CHANGE).text())
                .isEqualTo("From run 8 on runs were slower by 107 s on average, before 103 s");
        assertThat(only(faster, FindingKind.TIME_TREND).severity()).isEqualTo(Severity.NOTICE);
        assertThat(only(faster, FindingKind.DURATION_CHANGE).value()).isEqualTo(-107);
        assertThat(only(faster, FindingKind.DURATION_CHANGE).text())
                .isEqualTo("From run 8 on runs were faster by 107 s on average, before 197 s");
    }

    @Test
    void mixedScenariosAndNoTrendAreSaid() {
        List<ScaleRun> mixed = new ArrayList<>(days(i -> 100 + i, "a").runs().subList(0, 4));
        mixed.addAll(days(i -> 100 + i, "b").runs().subList(4, 9));

        assertThat(only(find(ScaleRuns.of(mixed), Optional.empty()), FindingKind.TIME_TREND)
                        .caveats())
                .containsExactly(Caveat.FEW_RUNS, Caveat.SEVERAL_SCENARIOS);
        assertThat(find(days(i -> 100 + i % 2, "a"), Optional.empty()))
                .noneMatch(f -> f.kind() == FindingKind.TIME_TREND || f.kind() == FindingKind.DURATION_CHANGE);
    }

    @Test
    void aFindingRestsOnRunsAndAFiniteValue() {
        FindingBasis basis = FindingBasis.model();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Finding(FindingKind.HIGH_LEVERAGE, Severity.INFO, Double.NaN, 1, basis, List.of()))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding(FindingKind.HIGH_LEVERAGE, Severity.INFO, 1, 0, basis, List.of()))
                .withMessageContaining("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new FindingBasis(Optional.empty(), Optional.empty(), OptionalInt.of(0), OptionalDouble.empty()))
                .withMessageContaining("0");
    }

    private static ScaleRuns days(IntToDoubleFunction seconds, String scenario) {
        return ScaleRuns.of(IntStream.range(0, 14)
                .mapToObj(day -> ScaleRun.of(scenario)
                        .with(DURATION, seconds.applyAsDouble(day))
                        .at(Instant.EPOCH.plus(Duration.ofDays(day))))
                .toList());
    }

    private static Finding only(List<Finding> findings, FindingKind kind) {
        List<Finding> ofKind = findings.stream().filter(f -> f.kind() == kind).toList();
        assertThat(ofKind).hasSize(1);
        return ofKind.get(0);
    }

    private static List<Finding> find(ScaleRuns runs, Optional<DurationModel> model) {
        Map<ScaleMetric, List<OptionalDouble>> columns = new EnumMap<>(ScaleMetric.class);
        for (ScaleMetric metric : ScaleMetric.values()) {
            columns.put(metric, runs.runs().stream().map(run -> run.of(metric)).toList());
        }
        return Finding.of(
                CorrelationMatrix.of(columns),
                model,
                ScenarioStatistics.of(runs),
                TimeTrend.of(runs),
                Optional.of(DurationChanges.of(runs, EDivisive.seeded(1))));
    }
}
