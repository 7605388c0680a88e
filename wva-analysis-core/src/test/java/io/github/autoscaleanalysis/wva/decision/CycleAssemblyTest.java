package io.github.autoscaleanalysis.wva.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.autoscaleanalysis.wva.event.Allocation;
import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.ControllerMode;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.Load;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.SaturationAnalysis;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantCapacity;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CycleAssemblyTest {

    private static final ModelId MODEL = ModelId.of("ns", "m");

    private static Rounds bare(Rounds rounds, int current, int target) {
        return rounds.add(new ScalingDecision(
                        rounds.here(),
                        VariantId.of("v"),
                        Rounds.action(current, target),
                        OptionalInt.of(current),
                        OptionalInt.of(target)))
                .add(new ReplicaStatus(
                        rounds.here(),
                        VariantId.of("v"),
                        OptionalInt.of(current),
                        OptionalInt.of(target),
                        Optional.empty()));
    }

    private static Prediction prediction(Rounds rounds) {
        return new Prediction(
                rounds.here(),
                1,
                new Workload(Optional.of(VariantId.of("ns", "v")), Optional.of("m"), Optional.empty()),
                true,
                Allocation.none(),
                Latencies.none(),
                Latencies.none(),
                Load.none());
    }

    private static SaturationAnalysis saturation(Rounds rounds) {
        return new SaturationAnalysis(
                rounds.here(),
                Optional.of("m"),
                OptionalInt.of(1),
                OptionalInt.of(1),
                Optional.of(false),
                Optional.of(false));
    }

    @Test
    void withoutEventsThereIsNothing() {
        ControlAudit audit = ControlAudit.of(List.of(), DecisionRules.withDefaults());

        assertThat(audit.cycles()).isEmpty();
        assertThat(audit.findings()).isEmpty();
        assertThat(audit.replicaTruth()).isEmpty();
        assertThat(audit.notReplayable()).isEmpty();
        assertThat(audit.leftOut()).isEmpty();
        assertThat(audit.invariants(Invariant.UTILIZATION).largestResidual()).isEmpty();
    }

    @Test
    void aCycleHoldsAllOfItsReconciliation() {
        Rounds rounds = new Rounds()
                .analyzer("saturation", 10, 100, 1)
                .analyzer("throughput", 10, 100, 1)
                .decision(1, 1)
                .completed();

        ControlCycle cycle = rounds.audit().cycles().get(0);

        assertThat(cycle.model()).isEqualTo(MODEL);
        assertThat(cycle.analyzers()).isEqualTo(rounds.events.subList(0, 2));
        assertThat(cycle.decisions()).isEqualTo(rounds.events.subList(2, 3));
        assertThat(cycle.statuses()).isEqualTo(rounds.events.subList(3, 4));
        assertThat(cycle.outcome()).hasValueSatisfying(end -> assertThat(end).isEqualTo(rounds.events.get(4)));
        assertThat(cycle.timestamp()).isEqualTo(Rounds.START);
        assertThat(cycle.missing()).isEmpty();
    }

    @Test
    void aPredictionTellsTheModelOf2025() {
        Rounds rounds = new Rounds();
        rounds.add(prediction(rounds));
        bare(rounds, 1, 2).completed();
        bare(rounds, 2, 2).completed();
        ControlAudit audit = rounds.audit();

        assertThat(audit.cycles()).extracting(ControlCycle::model).containsExactly(MODEL, MODEL);
        assertThat(audit.cycles()).allMatch(ControlCycle::isComplete);
        assertThat(audit.leftOut()).isEqualTo(Map.of(LeftOutReason.OTHER_TYPE, 1L));
        assertThat(audit.findings()).isEmpty();
    }

    @Test
    void anObservationTellsTheModelToo() {
        Rounds rounds = new Rounds();
        rounds.add(new Observation(
                rounds.here(),
                new Workload(Optional.of(VariantId.of("v")), Optional.of("m"), Optional.empty()),
                Allocation.none(),
                Latencies.none(),
                Load.none()));
        rounds.add(new Observation(
                rounds.here(), Workload.of(VariantId.of("w")), Allocation.none(), Latencies.none(), Load.none()));
        rounds.add(prediction(rounds));
        bare(rounds, 1, 2).completed();

        assertThat(rounds.audit().cycles()).extracting(ControlCycle::model).containsExactly(MODEL);
    }

    @Test
    void theCapacityRuleTellsTheOnlyModelOfItsReconciliation() {
        Rounds rounds = new Rounds();
        rounds.add(saturation(rounds)).add(saturation(rounds));
        bare(rounds, 1, 1).completed();
        rounds.add(saturation(rounds)).completed();
        rounds.completed();
        ControlAudit audit = rounds.audit();

        assertThat(audit.cycles()).extracting(cycle -> cycle.model().toString()).containsExactly("m", "m", "?");
        assertThat(audit.cycles().get(1).missing())
                .extracting(CycleGap::toString)
                .containsExactly("DECISION", "REPLICA_STATUS");
    }

    @Test
    void aVariantOfNoKnownModelIsDecidedOnAllTheSame() {
        Rounds rounds = new Rounds();
        rounds.add(new ControllerMode(rounds.here(), "HYBRID"));
        bare(rounds, 1, 1).completed();
        rounds.decision("w", 1, 1).completed();

        assertThat(rounds.audit().cycles())
                .extracting(ControlCycle::model)
                .containsExactly(
                        new ModelId(Optional.empty(), Optional.empty()),
                        new ModelId(Optional.empty(), Optional.of("ns")));
    }

    @Test
    void aStatusWithoutDecisionIsOfItsVariantsModel() {
        Rounds rounds = new Rounds().analyzer("a", 1, 100, 1);
        rounds.add(new ReplicaStatus(
                        rounds.here(), VariantId.of("v"), OptionalInt.of(1), OptionalInt.of(2), Optional.empty()))
                .completed();
        ControlAudit audit = rounds.audit();

        assertThat(audit.cycles()).singleElement().satisfies(cycle -> {
            assertThat(cycle.model()).isEqualTo(MODEL);
            assertThat(cycle.missing()).containsExactly(new CycleGap(CyclePart.DECISION, ""));
        });
        assertThat(audit.replicaTruth().get(0).series(ReplicaView.REPORTED).points())
                .containsExactly(new ReplicaSeries.Point(Rounds.START, 1));
        assertThat(audit.findings()).singleElement().satisfies(finding -> assertThat(finding.basis())
                .isEqualTo("lacks DECISION"));
    }

    @Test
    void variantsOfOneNameInTwoNamespacesAreKeptApart() {
        Rounds rounds = new Rounds()
                .of("ns1", "m1")
                .analyzer("a", 10, 100, 1)
                .of("ns2", "m2")
                .analyzer("a", 10, 100, 2)
                .of("ns2", "m2")
                .decision(2, 2)
                .of("ns1", "m1")
                .decision(1, 1)
                .completed();

        assertThat(rounds.audit().cycles()).allSatisfy(cycle -> {
            assertThat(cycle.isComplete()).isTrue();
            assertThat(cycle.statuses().get(0).currentReplicas())
                    .isEqualTo(cycle.decisions().get(0).currentReplicas());
        });
    }

    @Test
    void resultsSwappedBetweenModelsLackTheirVariants() {
        Rounds rounds = new Rounds();
        for (int i = 0; i < 3; i++) {
            rounds.of("ns", "m1").add(other(rounds.result("a", 10, 100, 1, 1, "T1"), "v1"));
            rounds.of("ns", "m2").add(other(rounds.result("a", 10, 100, 1, 1, "T1"), "v2"));
            rounds.decision("v1", 1, 1).decision("v2", 1, 1).completed();
        }
        AnalyzerResult one = (AnalyzerResult) rounds.events.get(7);
        AnalyzerResult two = (AnalyzerResult) rounds.events.get(8);
        rounds.events.set(7, other(one, "v2"));
        rounds.events.set(8, other(two, "v1"));

        ControlAudit audit = rounds.audit();

        assertThat(audit.cycles()).hasSize(6);
        assertThat(audit.findings(FindingKind.CYCLE_INCOMPLETE))
                .extracting(Finding::cycle, Finding::basis)
                .containsExactly(tuple(2, "lacks DECISION v2"), tuple(3, "lacks DECISION v1"));
        assertThat(audit.count(ReplayResult.Conforms.class)).isEqualTo(4);
    }

    private static AnalyzerResult other(AnalyzerResult result, String variant) {
        return new AnalyzerResult(
                result.origin(),
                result.model(),
                result.namespace(),
                result.analyzer(),
                result.capacity(),
                result.thresholds(),
                result.variants().stream()
                        .map(capacity -> new VariantCapacity(
                                VariantId.of(variant),
                                capacity.perReplicaCapacity(),
                                capacity.role(),
                                capacity.reason()))
                        .toList());
    }

    @Test
    void aLogThatBreaksOffLacksWhatIsMissing() {
        Rounds rounds = new Rounds().analyzer("a", 10, 100, 1);
        rounds.add(new ScalingDecision(
                rounds.here(), VariantId.of("ns", "v"), Rounds.action(1, 1), OptionalInt.of(1), OptionalInt.of(1)));

        assertThat(rounds.audit().cycles().get(0).missing())
                .containsExactly(new CycleGap(CyclePart.REPLICA_STATUS, "v"), new CycleGap(CyclePart.OUTCOME, ""));
    }

    @Test
    void aPauseEndsAReconciliationWhoseEndIsNotLogged() {
        Rounds rounds = new Rounds()
                .analyzer("a", 10, 100, 1)
                .later(60)
                .analyzer("b", 10, 100, 1)
                .decision(1, 1)
                .completed();

        assertThat(rounds.audit().cycles()).hasSize(2);
        assertThat(rounds.audit(DecisionRules.withDefaults().withLongestPause(Duration.ofMinutes(2)))
                        .cycles())
                .hasSize(1);
    }

    @Test
    void aDecisionTakenAgainBeginsAReconciliation() {
        Rounds rounds = new Rounds();
        rounds.decision(1, 2).later(5).decision(2, 2).later(5).analyzer("a", 1, 100, 1);
        rounds.later(5).decision(2, 2).later(5).analyzer("a", 1, 100, 1);

        assertThat(rounds.audit().cycles()).hasSize(4);
    }

    @Test
    void anAnalyzerThatSpeaksTwiceBeforeTheDecisionIsHeardTwice() {
        Rounds rounds = new Rounds()
                .analyzer("a", 10, 100, 1)
                .analyzer("a", 20, 100, 1)
                .decision(1, 1)
                .completed();

        assertThat(rounds.audit().cycles()).singleElement().satisfies(cycle -> assertThat(cycle.analyzers())
                .hasSize(2));
    }

    @Test
    void cyclesAreInTimeOrder() {
        List<List<WvaEvent>> parts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            parts.add(new Rounds()
                    .later(60 * i)
                    .analyzer("a", 10, 100, 1)
                    .decision(1, 1)
                    .completed()
                    .events);
        }
        Collections.reverse(parts);

        ControlAudit audit =
                ControlAudit.of(parts.stream().flatMap(List::stream).toList(), DecisionRules.withDefaults());

        assertThat(audit.cycles())
                .extracting(ControlCycle::timestamp)
                .containsExactly(Rounds.START, Rounds.START.plusSeconds(60), Rounds.START.plusSeconds(120));
        assertThat(audit.cycles()).extracting(ControlCycle::index).containsExactly(0, 1, 2);
    }

    @Test
    void anAnalyzerThatComesOrGoesForGoodIsNotMissed() {
        Rounds rounds = new Rounds();
        for (int i = 0; i < 6; i++) {
            rounds.analyzer("always", 10, 100, 1);
            if (i >= 2) {
                rounds.analyzer("late", 10, 100, 1);
            }
            if (i < 4) {
                rounds.analyzer("early", 10, 100, 1);
            }
            rounds.decision(1, 1).completed();
        }

        assertThat(rounds.audit().cycles()).allMatch(ControlCycle::isComplete);
    }

    @Test
    void anAnalyzerThatAllOtherCyclesHaveIsMissedInTheFirstAndTheLast() {
        Rounds first = new Rounds().analyzer("a", 10, 100, 1).decision(1, 1).completed();
        Rounds last = new Rounds();
        for (int i = 0; i < 3; i++) {
            first.analyzer("a", 10, 100, 1)
                    .analyzer("b", 10, 100, 1)
                    .decision(1, 1)
                    .completed();
            last.analyzer("a", 10, 100, 1)
                    .analyzer("b", 10, 100, 1)
                    .decision(1, 1)
                    .completed();
        }
        last.decision(1, 1).completed();

        assertThat(first.audit().cycles().get(0).missing())
                .containsExactly(new CycleGap(CyclePart.ANALYZER_RESULT, "b"));
        assertThat(last.audit().cycles().get(3).missing())
                .containsExactly(
                        new CycleGap(CyclePart.ANALYZER_RESULT, "a"), new CycleGap(CyclePart.ANALYZER_RESULT, "b"));
        assertThat(last.audit().findings(FindingKind.CYCLE_INCOMPLETE)).hasSize(2);
    }

    @Test
    void aResultWithoutModelIsACycleOfNone() {
        Rounds rounds = new Rounds();
        AnalyzerResult result = rounds.result("a", 10, 100, 1, 1, "T1");
        rounds.add(new AnalyzerResult(
                        result.origin(),
                        Optional.empty(),
                        result.namespace(),
                        "a",
                        result.capacity(),
                        result.thresholds(),
                        result.variants()))
                .decision(1, 1)
                .completed();

        assertThat(rounds.audit().cycles()).singleElement().satisfies(cycle -> assertThat(cycle.isComplete())
                .isTrue());
    }

    @Test
    void anIndexIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ControlCycle(
                        -1, MODEL, new Rounds().here(), List.of(), List.of(), List.of(), Optional.empty(), List.of()))
                .withMessageContaining("-1");
    }
}
