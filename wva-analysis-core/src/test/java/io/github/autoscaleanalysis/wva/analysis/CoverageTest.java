package io.github.autoscaleanalysis.wva.analysis;

import static io.github.autoscaleanalysis.wva.align.LogLines.observes;
import static io.github.autoscaleanalysis.wva.align.LogLines.predicts;
import static io.github.autoscaleanalysis.wva.align.LogLines.workload;
import static io.github.autoscaleanalysis.wva.event.Events.at;
import static io.github.autoscaleanalysis.wva.event.Events.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autoscaleanalysis.wva.decision.GeneratedControl;
import io.github.autoscaleanalysis.wva.event.Allocation;
import io.github.autoscaleanalysis.wva.event.AnalyzedCapacity;
import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.AnalyzerThresholds;
import io.github.autoscaleanalysis.wva.event.KvCacheUsage;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.Load;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.QueueLength;
import io.github.autoscaleanalysis.wva.event.SaturationAnalysis;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.slo.MissingTarget;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoverageTest {

    private static PartCoverage of(Part part, WvaEvent... events) {
        return WvaAnalysis.of(WvaLog.of(List.of(events))).coverage().of(part);
    }

    private static void assertCoverage(PartCoverage part, Support support, long count, String... reasons) {
        assertThat(part.support()).as(part.toString()).isEqualTo(support);
        assertThat(part.count()).as(part.toString()).isEqualTo(count);
        assertThat(part.reasons()).containsExactly(reasons);
    }

    private static ScalingDecision decision(double seconds, String variant, int current, int target) {
        return new ScalingDecision(
                at(seconds),
                VariantId.of(variant),
                target > current ? ScalingAction.SCALE_UP : ScalingAction.NO_CHANGE,
                OptionalInt.of(current),
                OptionalInt.of(target));
    }

    private static Observation observation(double seconds, String variant, int replicas, OptionalDouble cost) {
        return new Observation(
                at(seconds),
                workload(variant, "m"),
                new Allocation(Optional.empty(), OptionalInt.of(replicas), OptionalInt.empty(), cost),
                Latencies.none(),
                Load.none());
    }

    private static Observation observation(double seconds, String variant, int replicas) {
        return observation(seconds, variant, replicas, OptionalDouble.empty());
    }

    private static AnalyzerResult analyzerResult(double seconds) {
        return new AnalyzerResult(
                at(seconds),
                Optional.of("m"),
                Optional.of("ns"),
                "saturation",
                new AnalyzedCapacity(
                        OptionalDouble.empty(),
                        OptionalDouble.of(1),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()),
                new AnalyzerThresholds(OptionalDouble.empty(), OptionalDouble.empty()),
                List.of());
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void anEmptyLogSupportsNothingAndSaysWhy(Part part) {
        assertThat(of(part).support()).isEqualTo(Support.UNSUPPORTED);
        assertThat(of(part).count()).isZero();
        assertThat(of(part).reasons()).hasSize(1);
        assertThat(part.title()).isNotBlank();
    }

    @Test
    void accuracyIsSupportedByCleanPairsAlone() {
        assertCoverage(
                of(Part.ACCURACY, predicts(0, "a"), observes(60, "a"), predicts(61, "a"), observes(120, "a")),
                Support.SUPPORTED,
                2);
    }

    @Test
    void accuracyIsPartialWherePredictionsAreUnpairedOrPairsNotClean() {
        assertCoverage(
                of(
                        Part.ACCURACY,
                        predicts(0, "a"),
                        observes(60, workload("a", ""), Latencies.ofMillis(9, 20), 2, OptionalDouble.of(100)),
                        predicts(61, "a")),
                Support.PARTIAL,
                1,
                "1 predictions are unpaired",
                "0 of 1 pairs are CLEAN and so judge the model");
    }

    @Test
    void accuracyNeedsPredictionsObservationsAndLatenciesOfBoth() {
        assertCoverage(of(Part.ACCURACY, observes(0, "a")), Support.UNSUPPORTED, 0, "no prediction in this log");
        assertCoverage(of(Part.ACCURACY, predicts(0, "a")), Support.UNSUPPORTED, 0, "no observation in this log");
        assertCoverage(
                of(Part.ACCURACY, predicts(0, "a"), observation(60, "a", 1)),
                Support.UNSUPPORTED,
                0,
                "no prediction has an observation of the same latency to judge it");
        assertCoverage(
                of(Part.ACCURACY, analyzerResult(0)),
                Support.UNSUPPORTED,
                0,
                "no prediction in this log: controllers of 2026 log no ITL and no TTFT");
    }

    @Test
    void objectivesAreSupportedWhereEverySliceIsEvaluated() {
        assertCoverage(
                of(Part.OBJECTIVES, target(0, Latencies.ofMillis(10, 1000)), observes(60, "a")), Support.SUPPORTED, 1);
    }

    @Test
    void objectivesArePartialWhereSomeSlicesAreNot() {
        Observation idle = observes(120, workload("a", ""), Latencies.ofMillis(0, 0), 1, OptionalDouble.of(0));

        assertCoverage(
                of(Part.OBJECTIVES, target(0, Latencies.ofMillis(10, 1000)), observes(60, "a"), idle),
                Support.PARTIAL,
                1,
                "1 slices are not evaluated: idle");
        assertCoverage(
                of(Part.OBJECTIVES, target(0, Latencies.ofMillis(10, 1000)), idle),
                Support.UNSUPPORTED,
                0,
                "1 slices are not evaluated: idle");
    }

    @Test
    void objectivesNeedObservationsAndAnObjective() {
        assertCoverage(of(Part.OBJECTIVES, observes(0, "a")), Support.UNSUPPORTED, 0, "no SLO in this log");
        assertCoverage(
                of(Part.OBJECTIVES, target(0, Latencies.ofMillis(10, 1000))),
                Support.UNSUPPORTED,
                0,
                "no observation in this log");
        WvaLog log = WvaLog.of(List.of(observes(0, "a")));
        assertCoverage(
                WvaAnalysis.notebook().analyze(log).coverage().of(Part.OBJECTIVES),
                Support.UNSUPPORTED,
                0,
                "no observation is paired");
        assertCoverage(
                WvaRules.withDefaults()
                        .with(MissingTarget.NOTEBOOK_DEFAULT)
                        .analyze(log)
                        .coverage()
                        .of(Part.OBJECTIVES),
                Support.PARTIAL,
                1,
                "no SLO in this log, judged by the notebook's default");
    }

    @Test
    void scalingIsSupportedByDecisionsAndPartialWhereEventsAreLeftOut() {
        assertCoverage(of(Part.SCALING, decision(0, "a", 1, 2)), Support.SUPPORTED, 1);
        ScalingDecision bare = decision(0, "a", 1, 2);
        ScalingDecision one = new ScalingDecision(
                at(1), VariantId.of("x", "a"), ScalingAction.SCALE_UP, OptionalInt.of(1), OptionalInt.of(2));
        ScalingDecision other = new ScalingDecision(
                at(2), VariantId.of("y", "a"), ScalingAction.SCALE_UP, OptionalInt.of(1), OptionalInt.of(2));
        assertCoverage(
                of(Part.SCALING, bare, one, other), Support.PARTIAL, 3, "1 events are left out: ambiguous variant");
    }

    @Test
    void elasticityNeedsATargetAndReplicasOfEachVariant() {
        assertCoverage(
                of(
                        Part.ELASTICITY,
                        decision(0, "a", 1, 2),
                        observation(1, "a", 1),
                        decision(60, "a", 1, 2),
                        observation(61, "a", 2)),
                Support.SUPPORTED,
                1);
        assertCoverage(
                of(
                        Part.ELASTICITY,
                        decision(0, "a", 1, 2),
                        observation(1, "a", 1),
                        observation(1, "b", 1),
                        decision(60, "a", 1, 2),
                        observation(61, "a", 2),
                        observation(61, "b", 2)),
                Support.PARTIAL,
                1,
                "1 variants lack a target or replicas");
        assertCoverage(
                of(Part.ELASTICITY, observation(1, "b", 1), observation(61, "b", 1)),
                Support.UNSUPPORTED,
                0,
                "no variant has both a target and replicas over some time");
    }

    @Test
    void lagsArePartialWhereTheLogEndsBeforeTheReplicasAreThere() {
        assertCoverage(
                of(Part.LAGS, observation(0, "a", 1), decision(1, "a", 1, 2), observation(60, "a", 2)),
                Support.SUPPORTED,
                1);
        assertCoverage(
                of(Part.LAGS, observation(0, "a", 1), decision(1, "a", 1, 2), observation(60, "a", 1)),
                Support.PARTIAL,
                1,
                "1 lags are censored");
        assertCoverage(of(Part.LAGS, decision(1, "a", 1, 1)), Support.UNSUPPORTED, 0, "no decision changes a target");
    }

    @Test
    void costIsPartialWithoutCostRates() {
        OptionalDouble rate = OptionalDouble.of(10);

        assertCoverage(
                of(Part.COST, observation(0, "a", 1, rate), observation(60, "a", 1, rate)), Support.SUPPORTED, 1);
        assertCoverage(
                of(Part.COST, observation(0, "a", 1), observation(60, "a", 1)),
                Support.PARTIAL,
                1,
                "no cost rate in this log, replica-seconds only");
        assertCoverage(
                of(
                        Part.COST,
                        observation(0, "a", 1, rate),
                        observation(0, "b", 1),
                        observation(60, "a", 1, rate),
                        observation(60, "b", 1)),
                Support.PARTIAL,
                2,
                "1 variants have no cost rate");
    }

    @Test
    void saturationNamesWhatIsMissing() {
        KvCacheUsage usage = new KvCacheUsage(at(0), "a-1", OptionalDouble.of(0.5));
        QueueLength queue = new QueueLength(at(0), "a-1", OptionalInt.of(3));
        SaturationAnalysis analysis = new SaturationAnalysis(
                at(1), Optional.of("m"), OptionalInt.of(1), OptionalInt.of(1), Optional.of(false), Optional.of(false));

        assertCoverage(of(Part.SATURATION, usage, queue, analysis), Support.SUPPORTED, 3);
        assertCoverage(
                of(Part.SATURATION, usage),
                Support.PARTIAL,
                1,
                "no queue length in this log",
                "no saturation analysis in this log");
        assertCoverage(of(Part.SATURATION, queue, analysis), Support.PARTIAL, 2, "no KV cache usage in this log");
    }

    @Test
    void analyzersAreThereOrNot() {
        assertCoverage(of(Part.ANALYZERS, analyzerResult(0), analyzerResult(60)), Support.SUPPORTED, 2);
        assertCoverage(
                of(Part.ANALYZERS, decision(0, "a", 1, 1)),
                Support.UNSUPPORTED,
                0,
                "no analyzer result in this log: controllers before 2026 log none");
    }

    @Test
    void decisionsAreReplayedWhereAnalyzersSayWhatTheyRestOn() {
        WvaEvent[] obedient = GeneratedControl.events(1, 2, 1, 10).toArray(WvaEvent[]::new);

        assertCoverage(of(Part.DECISIONS, obedient), Support.SUPPORTED, 20);
        assertCoverage(
                of(Part.DECISIONS, Arrays.copyOf(obedient, obedient.length - 5)),
                Support.PARTIAL,
                18,
                "2 cycles are not replayable: no decision");
        assertCoverage(
                of(Part.DECISIONS, analyzerResult(0)), Support.PARTIAL, 0, "1 cycles are not replayable: no decision");
        assertCoverage(
                of(Part.DECISIONS, decision(0, "a", 1, 1)),
                Support.UNSUPPORTED,
                0,
                "no analyzer result in this log: controllers before 2026 log none");
    }

    @Test
    void everyPartIsThereInOrder() {
        assertThat(WvaAnalysis.of(WvaLog.of(List.of())).coverage().parts())
                .extracting(PartCoverage::part)
                .containsExactly(Part.values());
    }

    @Test
    void aPartWithoutSupportHasAReasonAndNoCountIsNegative() {
        assertThatThrownBy(() -> new PartCoverage(Part.COST, Support.PARTIAL, 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("COST is PARTIAL by 1");
        assertThatThrownBy(() -> new PartCoverage(Part.COST, Support.SUPPORTED, -1, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }
}
