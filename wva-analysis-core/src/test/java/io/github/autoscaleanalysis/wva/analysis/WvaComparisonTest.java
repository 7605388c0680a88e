package io.github.autoscaleanalysis.wva.analysis;

import static io.github.autoscaleanalysis.wva.analysis.ComparedRuns.correlated;
import static io.github.autoscaleanalysis.wva.analysis.ComparedRuns.observed;
import static io.github.autoscaleanalysis.wva.analysis.ComparedRuns.withItl;
import static io.github.autoscaleanalysis.wva.event.Events.decision;
import static io.github.autoscaleanalysis.wva.event.LatencyMetric.ITL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.autoscaleanalysis.scale.stats.NotCompared;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.scaling.ScalingRules;
import io.github.autoscaleanalysis.wva.slo.Targets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WvaComparisonTest {

    private static final WvaAnalysis BASE = WvaAnalysis.of(withItl(correlated(1, 40, 20)));
    private static final WvaAnalysis SLOWER = WvaAnalysis.of(withItl(correlated(2, 40, 25)));
    private static final WvaAnalysis ALIKE = WvaAnalysis.of(withItl(correlated(3, 40, 20)));
    private static final WvaAnalysis NOTHING = WvaAnalysis.of(WvaLog.of(List.of()));

    @Test
    void identicalRunsDifferInNothing() {
        WvaComparison same = WvaComparison.of("a", BASE).and("b", BASE);

        assertThat(same.figures())
                .allSatisfy(
                        figure -> assertThat(figure.runs()).hasSize(2).allSatisfy(run -> assertThat(run.difference())
                                .isEqualTo(run.value().isPresent() ? OptionalDouble.of(0) : OptionalDouble.empty())));
        assertThat(same.differences()).hasSize(4).allSatisfy(difference -> {
            assertThat(difference.evidence()).isEqualTo(Evidence.NOT_SHOWN);
            assertThat(difference.samples().difference()).hasValue(0);
            assertThat(difference.welchAdjusted()).hasValue(1);
            assertThat(difference.mannWhitneyAdjusted()).hasValue(1);
        });
        assertThat(same.caveats()).hasSize(1).first().asString().contains("correlated");
    }

    @Test
    void aShiftOfSeveralDeviationsIsShown() {
        RunDifference observed =
                WvaComparison.of("a", BASE).and("b", SLOWER).differences().get(0);

        assertThat(observed.series()).isEqualTo(ComparedSeries.OBSERVED_LATENCY);
        assertThat(observed.metric()).isEqualTo(ITL);
        assertThat(observed.evidence()).isEqualTo(Evidence.SHOWN);
        assertThat(observed.interval().orElseThrow().interval().low()).isGreaterThan(2);
        assertThat(observed.interval().orElseThrow().interval().high()).isLessThan(8);
        assertThat(observed.samples().sample().count()).isEqualTo(40);
    }

    @Test
    void runsOfTheSameDistributionAreNotShownToDiffer() {
        assertThat(WvaComparison.of("a", BASE).and("b", ALIKE).differences())
                .extracting(RunDifference::evidence)
                .doesNotContain(Evidence.SHOWN);
    }

    @Test
    void swappingTheSidesNegatesTheDifferences() {
        WvaComparison one = WvaComparison.of("a", BASE).and("b", SLOWER);
        WvaComparison other = WvaComparison.of("b", SLOWER).and("a", BASE);

        for (int i = 0; i < one.figures().size(); i++) {
            RunFigure of = one.figures().get(i).runs().get(1);
            RunFigure swapped = other.figures().get(i).runs().get(1);
            assertThat(of.difference().isPresent())
                    .isEqualTo(swapped.difference().isPresent());
            assertThat(of.difference().orElse(0) + swapped.difference().orElse(0))
                    .isZero();
        }
        for (int i = 0; i < one.differences().size(); i++) {
            RunDifference of = one.differences().get(i);
            RunDifference swapped = other.differences().get(i);
            assertThat(of.samples().difference().orElseThrow())
                    .isEqualTo(-swapped.samples().difference().orElseThrow());
            assertThat(of.mannWhitneyAdjusted()).isEqualTo(swapped.mannWhitneyAdjusted());
            assertThat(of.evidence()).isEqualTo(swapped.evidence());
        }
    }

    @Test
    void pValuesAreAdjustedForAllTestsOfTheComparison() {
        List<RunDifference> three =
                WvaComparison.of("a", BASE).and("b", SLOWER).and("c", ALIKE).differences();

        // Of eight series with two tests each, the smallest p-value is multiplied by 16.
        double smallest = three.stream()
                .mapToDouble(d -> Math.min(
                        d.samples().welch().orElseThrow().pValue(),
                        d.samples().mannWhitney().orElseThrow().pValue()))
                .min()
                .orElseThrow();
        assertThat(three).hasSize(8);
        assertThat(three.stream()
                        .mapToDouble(d -> Math.min(
                                d.welchAdjusted().orElseThrow(),
                                d.mannWhitneyAdjusted().orElseThrow()))
                        .min())
                .hasValue(16 * smallest);
    }

    @Test
    void theFiguresOfThreeRunsStandBesideEachOther() {
        Map<String, WvaAnalysis> runs = new LinkedHashMap<>();
        runs.put("z", WvaAnalysis.of(withItl(10, 11, 13)));
        runs.put("y", WvaAnalysis.of(withItl(10, 12, 14)));
        runs.put("x", NOTHING);
        WvaComparison comparison = WvaComparison.of(runs);

        assertThat(comparison.baseline()).isEqualTo("z");
        assertThat(comparison.runs()).containsOnlyKeys("z", "y", "x");
        assertThat(figure(comparison, "slo.itl.attainment").runs())
                .containsExactly(
                        new RunFigure("z", OptionalDouble.of(2.0 / 3), 3, OptionalDouble.of(0)),
                        new RunFigure("y", OptionalDouble.of(2.0 / 3), 3, OptionalDouble.of(0)),
                        new RunFigure("x", OptionalDouble.empty(), 0, OptionalDouble.empty()));
        // The errors are 1 and 3, and 2 and 4.
        assertThat(figure(comparison, "accuracy.all.itl.meanAbsoluteError").runs())
                .extracting(RunFigure::value)
                .containsExactly(OptionalDouble.of(2), OptionalDouble.of(3), OptionalDouble.empty());
        assertThat(figure(comparison, "accuracy.all.itl.meanAbsoluteError")
                        .runs()
                        .get(1)
                        .difference())
                .hasValue(1);
    }

    @Test
    void withoutSlicesNothingIsTestedAndNothingIsZero() {
        WvaComparison comparison = WvaComparison.of("a", BASE).and("nothing", NOTHING);

        assertThat(comparison.differences()).allSatisfy(WvaComparisonTest::notEnough);
        assertThat(comparison.figures()).allSatisfy(figure -> {
            assertThat(figure.runs().get(1).value()).isEmpty();
            assertThat(figure.runs().get(1).count()).isZero();
            assertThat(figure.runs().get(1).difference()).isEmpty();
        });
        assertThat(comparison.caveats())
                .contains("nothing says nothing of \"Prediction accuracy\": no prediction in this log.");
        assertThat(WvaComparison.of("nothing", NOTHING).and("a", BASE).figures())
                .allSatisfy(
                        figure -> assertThat(figure.runs().get(1).difference()).isEmpty());
    }

    @Test
    void twoValuesAreNotEnough() {
        WvaComparison comparison = WvaComparison.of("a", BASE).and("b", WvaAnalysis.of(withItl(30, 31)));

        assertThat(comparison.differences()).allSatisfy(WvaComparisonTest::notEnough);
    }

    private static void notEnough(RunDifference difference) {
        assertThat(difference.evidence()).isEqualTo(Evidence.NOT_ENOUGH);
        assertThat(difference.interval()).isEmpty();
        assertThat(difference.welchAdjusted()).isEmpty();
        assertThat(difference.mannWhitneyAdjusted()).isEmpty();
        assertThat(difference.samples().notCompared()).contains(NotCompared.TOO_FEW_VALUES);
    }

    @Test
    void aLogOfDecisionsAloneHasScalingFiguresAndNoLatencies() {
        WvaAnalysis decisions = WvaAnalysis.of(WvaLog.of(
                List.of(decision(0, ScalingAction.NO_CHANGE, 1, 1), decision(3600, ScalingAction.SCALE_UP, 1, 2))));
        WvaComparison comparison = WvaComparison.of("a", BASE).and("b", decisions);

        assertThat(figure(comparison, "latency.itl.mean").runs().get(1).value()).isEmpty();
        assertThat(figure(comparison, "scaling.reversals").runs().get(1))
                .isEqualTo(new RunFigure("b", OptionalDouble.of(0), 2, OptionalDouble.of(0)));
        assertThat(comparison.caveats())
                .anySatisfy(caveat -> assertThat(caveat).startsWith("b shows replicas over 3600 s, a over "));
    }

    @Test
    void constantRunsApartAreUncertainOrShownWithoutAWelchTest() {
        WvaComparison comparison = WvaComparison.of("a", WvaAnalysis.of(withItl(10, 10, 10)))
                .and("b", WvaAnalysis.of(withItl(11, 11, 11)));
        RunDifference observed = comparison.differences().get(0);

        // The smallest p-value of three against three equal values, by the normal distribution, is not below 0.05 after
        // the adjustment.
        assertThat(observed.welchAdjusted()).isEmpty();
        assertThat(observed.samples().notCompared()).contains(NotCompared.NO_SPREAD);
        assertThat(observed.evidence()).isEqualTo(Evidence.UNCERTAIN);
    }

    @Test
    void otherRulesAreACaveat() {
        WvaRules rules = WvaAnalysis.notebook()
                .with(ScalingRules.withDefaults().withReversalWindow(Duration.ofMinutes(7)))
                .with(Targets.of(Latencies.ofMillis(9, 900)));
        WvaComparison comparison = WvaComparison.of("a", BASE).and("b", rules.analyze(BASE.log()));

        assertThat(comparison.caveats()).anySatisfy(caveat -> assertThat(caveat)
                .startsWith("b is analysed by other rules than a: pairs NEXT_OBSERVATION, not NEXT_CYCLE; ")
                .contains("slices PAIRED_OBSERVATIONS, not EVERY_OBSERVATION")
                .contains("; other objectives; ", "; reversal window PT7M, not ")
                .doesNotContain("longest hold"));
    }

    @Test
    void otherObjectivesAreACaveat() {
        WvaRules rules = WvaRules.withDefaults().with(Targets.of(Latencies.ofMillis(9, 900)));
        WvaComparison comparison = WvaComparison.of("a", BASE).and("b", rules.analyze(BASE.log()));

        assertThat(comparison.caveats())
                .contains("b has the objectives ITL ≤ 9.0 ms, TTFT ≤ 900.0 ms,"
                        + " a has the objectives ITL ≤ 12.0 ms, TTFT ≤ 1000.0 ms.");
    }

    @Test
    void whatVariantsOfAModelReportInOneCycleIsOneValue() {
        List<WvaEvent> events = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            events.add(observed(60 * i, "one", "m", 10 + i));
            events.add(observed(60 * i + 0.01, "two", "m", 12 + i));
            events.add(observed(60 * i + 0.02, "three", "n", 30));
        }
        WvaAnalysis shared = WvaAnalysis.of(WvaLog.of(events));
        WvaComparison comparison = WvaComparison.of("a", BASE).and("b", shared);

        // m: 11, 12, 13, 14; n: four times 30.
        assertThat(CycleSeries.of(shared, ComparedSeries.OBSERVED_LATENCY, ITL).values())
                .containsExactly(11, 12, 13, 14, 30, 30, 30, 30);
        assertThat(figure(comparison, "latency.itl.mean").runs().get(1))
                .satisfies(run -> assertThat(run.value()).hasValue(21.25))
                .satisfies(run -> assertThat(run.count()).isEqualTo(8));
        assertThat(comparison.caveats())
                .contains(
                        "b reads ITL of a model more than once a cycle: 12 readings are taken as 8 values, one a cycle.",
                        "b is of several models: their slices are tested together, one model after the other.");
        assertThat(WvaComparison.of("b", shared)
                        .and("c", WvaAnalysis.of(WvaLog.of(List.of(observed(0, "one", "other", 9)))))
                        .caveats())
                .contains("c is of other, b is of m, n.");
    }

    @Test
    void theSeedDecidesTheIntervalAndIsPartOfIt() {
        WvaComparison comparison = WvaComparison.of("a", BASE).and("b", SLOWER);
        RunDifference usual = comparison.differences().get(0);
        RunDifference seeded = comparison.withSeed(7).differences().get(0);

        assertThat(seeded.interval().orElseThrow().seed()).isEqualTo(7);
        assertThat(seeded.interval()).isNotEqualTo(usual.interval());
        assertThat(comparison.differences().get(0).interval()).isEqualTo(usual.interval());
        assertThat(usual.interval().orElseThrow().blockLengths().get(0))
                .isEqualTo(BlockLength.of(correlated(2, 40, 25), correlated(1, 40, 20)));
    }

    @Test
    void aComparisonTakesTwoRunsOfDifferentNames() {
        WvaComparison two = WvaComparison.of("a", BASE).and("b", BASE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WvaComparison.of(Map.of("a", BASE)))
                .withMessageContaining("[a]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WvaComparison.of("a", BASE).and("a", BASE))
                .withMessageContaining("same name: a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.and("b", BASE))
                .withMessageContaining("same name: b");
        assertThatIllegalArgumentException().isThrownBy(() -> two.and(" ", BASE));
    }

    private static ComparisonFigure figure(WvaComparison comparison, String key) {
        return comparison.figures().stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
