package io.github.autoscaleanalysis.wva.scenario;

import static io.github.autoscaleanalysis.wva.event.LatencyMetric.ITL;
import static io.github.autoscaleanalysis.wva.event.LatencyMetric.TTFT;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.decision.ControlAudit;
import io.github.autoscaleanalysis.wva.decision.DecisionRules;
import io.github.autoscaleanalysis.wva.decision.Finding;
import io.github.autoscaleanalysis.wva.decision.FindingKind;
import io.github.autoscaleanalysis.wva.decision.ReplayResult;
import io.github.autoscaleanalysis.wva.decision.ReplicaLimits;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.scaling.LagOutcome;
import io.github.autoscaleanalysis.wva.scaling.SaturationCase;
import io.github.autoscaleanalysis.wva.scaling.SaturationOutcome;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An analysis of a scenario's log says what was described. */
class VerdictTest {

    /** From what one replica keeps an ITL of 10 ms with, to what takes two. */
    private static final LoadCurve STEP = LoadCurve.steps().at(ZERO, 600).at(ofMinutes(20), 1200);

    private static final DecisionRules LIMITED = DecisionRules.withDefaults().with(ReplicaLimits.of(1, 8));

    private static WvaLogBuilder stepped(Generation generation) {
        return WvaLogBuilder.of(generation)
                .variant("llama", v -> v.replicas(1, 8))
                .load(STEP)
                .podStartup(ofSeconds(30));
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER_DUMP_2025_09", "MODEL_BASED_2025_12"})
    void aModelWithoutErrorIsRightWherePairsAreClean(Generation generation) {
        WvaAnalysis analysis = WvaAnalysis.of(stepped(generation).build());

        assertThat(analysis.accuracy().of(ITL, PairClass.CLEAN).count()).isEqualTo(58);
        // An observation is rounded to hundredths of a millisecond.
        assertThat(analysis.accuracy().of(ITL, PairClass.CLEAN).maxError().orElseThrow())
                .isBetween(-0.005, 0.005);
        assertThat(analysis.accuracy()
                        .of(TTFT, PairClass.CLEAN)
                        .meanAbsoluteError()
                        .orElseThrow())
                .isBetween(0.0, 0.005);
    }

    @Test
    void aModelWithErrorIsWrongByNoMoreThanItsShare() {
        WvaAnalysis analysis = WvaAnalysis.of(WvaLogBuilder.of(Generation.MODEL_BASED_2025_12)
                .variant("llama", v -> v.replicas(2, 2))
                .lasting(ofHours(10))
                .load(LoadCurve.constant(600))
                .predictionError(0.1)
                .build());

        // |e| = u · truth with u even on 0 to 0.1 but for the truth's rounding: mean 0.05, 599 pairs.
        double truth = ServingModel.withDefaults().latencyMillis(ITL, 300);
        assertThat(analysis.accuracy().of(ITL, PairClass.CLEAN).count()).isEqualTo(599);
        assertThat(analysis.accuracy().of(ITL).meanAbsoluteError().orElseThrow() / truth)
                .isBetween(0.045, 0.055);
        assertThat(analysis.accuracy().of(ITL).maxError().orElseThrow() / truth).isBetween(0.09, 0.101);
        assertThat(analysis.accuracy().of(ITL).minError().orElseThrow() / truth).isBetween(-0.101, -0.09);
    }

    @Test
    void aStepOfLoadGivesOneScaleUpAndNoViolationBeyondTheNextReconciliation() {
        WvaAnalysis analysis =
                WvaAnalysis.of(stepped(Generation.MODEL_BASED_2025_12).build());

        assertThat(analysis.scaling().actions())
                .containsOnly(Map.entry(ScalingAction.NO_CHANGE, 59L), Map.entry(ScalingAction.SCALE_UP, 1L));
        assertThat(analysis.slo().attainment(ITL).bad()).isEqualTo(1);
        assertThat(analysis.slo().attainment(TTFT).bad()).isZero();
        assertThat(analysis.scaling().reversals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {30, 90, 200})
    void podsAreReadyAfterTheirStartUp(long seconds) {
        for (Generation generation : List.of(
                Generation.SERVER_DUMP_2025_09,
                Generation.MODEL_BASED_2025_12,
                Generation.CAPACITY_BASED_2025_11,
                Generation.FIELDS_2026_01)) {
            WvaAnalysis analysis = WvaAnalysis.of(stepped(generation)
                    .load(LoadCurve.steps().at(ZERO, 600).at(ofMinutes(20), 1300))
                    .podStartup(ofSeconds(seconds))
                    .build());
            if (generation == Generation.SERVER_DUMP_2025_09) {
                assertThat(analysis.scaling().lags()).isEmpty(); // it logs no decisions
                continue;
            }
            assertThat(analysis.scaling().lags()).singleElement().satisfies(lag -> {
                assertThat(lag.outcome()).isEqualTo(LagOutcome.REACHED);
                assertThat(lag.atLeast()).isLessThanOrEqualTo(ofSeconds(seconds));
                assertThat(lag.atMost().orElseThrow())
                        .isBetween(ofSeconds(seconds), ofSeconds(seconds).plusSeconds(61));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CAPACITY_BASED_2025_11", "SATURATION_BASED_2025_12", "FIELDS_2026_01"})
    void aControllerThatGoesBySaturationScalesUpWhenAskedAndDownWhenSafe(Generation generation) {
        WvaAnalysis analysis = WvaAnalysis.of(stepped(generation)
                .lasting(ofHours(2))
                .load(LoadCurve.lines()
                        .at(ZERO, 500)
                        .at(ofMinutes(40), 4000)
                        .at(ofMinutes(60), 4000)
                        .at(ofMinutes(90), 300))
                .podStartup(ofSeconds(90))
                .build());

        assertThat(analysis.scaling().saturation().cases())
                .extracting(SaturationCase::outcome)
                .containsOnly(
                        SaturationOutcome.SCALED_UP, SaturationOutcome.UNDER_WAY, SaturationOutcome.SAFE_SCALE_DOWN);
        // Of 1523.8 a minute each, three would be at 88 %, four are at 66 %.
        assertThat(analysis.scaling().targetReplicas().orElseThrow().max()).isEqualTo(4);
        assertThat(analysis.scaling().reversals()).isEmpty();
        assertThat(analysis.scaling().kvCacheUsage().max().max().orElseThrow()).isBetween(0.7, 0.9);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EARLY_2025_08", "SERVER_DUMP_2025_09"})
    void flappingIsCountedAsReversals(Generation generation) {
        WvaLogBuilder scenario = stepped(generation).load(LoadCurve.constant(300));

        assertThat(WvaAnalysis.of(scenario.build()).scaling().reversals()).isEmpty();
        // 10 decisions up and down by turns: each but the first goes back on the one before.
        assertThat(WvaAnalysis.of(scenario.fault(Fault.flapping(ofMinutes(10), ofMinutes(10)))
                                .build())
                        .scaling()
                        .reversals())
                .hasSize(9);
    }

    @Test
    void aControllerOf2026ConformsInEveryDecision() {
        for (long seed = 1; seed <= 10; seed++) {
            ControlAudit audit = ControlAudit.of(supplyAndDemand(seed).build().events(), LIMITED);

            assertThat(audit.count(ReplayResult.Conforms.class)).isEqualTo(3 * 120); // one for each model and cycle
            assertThat(audit.count(ReplayResult.Differs.class)).isZero();
            assertThat(audit.broken()).isEmpty();
            assertThat(audit.findings(FindingKind.DECISION_DIFFERS)).isEmpty();
            assertThat(audit.findings(FindingKind.CYCLE_INCOMPLETE)).isEmpty();
            assertThat(audit.causes()).hasSizeGreaterThan(5);
        }
    }

    @Test
    void aWrongDecisionIsTheOnlyOneThatDiffers() {
        for (int by : new int[] {-2, -1, 1, 3}) {
            WvaLogBuilder scenario = supplyAndDemand(3).fault(Fault.wrongDecision(ofMinutes(30), by));
            FaultTrace trace = traces(scenario).get(0);

            assertThat(ControlAudit.of(scenario.build().events(), LIMITED).findings(FindingKind.DECISION_DIFFERS))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.origin().line())
                            .isEqualTo(trace.firstLine().orElseThrow()));
        }
    }

    @Test
    void flappingDecisionsAreTheOnesThatDiffer() {
        WvaLogBuilder scenario = supplyAndDemand(5).fault(Fault.flapping(ofMinutes(40), ofMinutes(6)));
        FaultTrace trace = traces(scenario).get(0);
        List<Finding> findings =
                ControlAudit.of(scenario.build().events(), LIMITED).findings(FindingKind.DECISION_DIFFERS);

        assertThat(findings).hasSize((int) trace.lines());
        assertThat(findings.get(0).origin().line()).isEqualTo(trace.firstLine().orElseThrow());
        assertThat(findings.get(findings.size() - 1).origin().line())
                .isEqualTo(trace.lastLine().orElseThrow());
    }

    @Test
    void aVariantWhoseObjectiveNoReplicaCanMeetHasNoFeasibleAllocation() {
        WvaAnalysis analysis = WvaAnalysis.of(stepped(Generation.MODEL_BASED_2025_12)
                .variant("slow", v -> v.serving(ServingModel.withDefaults().withItl(12, 0.06)))
                .build());

        assertThat(analysis.log().events(Prediction.class))
                .filteredOn(row ->
                        row.workload().variant().equals(Optional.of(VariantId.of("llm-d-inference-scheduler", "slow"))))
                .hasSize(60)
                .noneMatch(Prediction::feasible);
        assertThat(analysis.scaling().of(VariantId.of("slow")).orElseThrow().actions())
                .containsOnlyKeys(ScalingAction.NO_CHANGE);
    }

    private static WvaLogBuilder supplyAndDemand(long seed) {
        return WvaLogBuilder.of(Generation.SUPPLY_DEMAND_2026_08)
                .lasting(ofHours(1))
                .every(ofSeconds(30))
                .variant("a", v -> v.replicas(1, 8))
                .variant("b", v -> v.replicas(1, 8).model("other/model").load(LoadCurve.ramp(10, 9000, ofMinutes(50))))
                .variant("c", v -> v.replicas(1, 8)
                        .model("third/model")
                        .namespace("ns-c")
                        .load(LoadCurve.sine(3000, 2900, ofMinutes(20))))
                .variant("d", v -> v.replicas(1, 8)
                        .model("third/model")
                        .namespace("ns-c")
                        .serving(ServingModel.withDefaults().withItl(9, 0.09))
                        .load(LoadCurve.sine(3000, 2900, ofMinutes(15 + (int) seed))))
                .load(LoadCurve.steps().at(ZERO, 3000).at(ofMinutes(20), 6000))
                .podStartup(ofSeconds(70))
                .seed(seed);
    }

    private static List<FaultTrace> traces(WvaLogBuilder scenario) {
        try {
            return scenario.writeTo(OutputStream.nullOutputStream()).faults();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
