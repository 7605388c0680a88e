package io.github.autoscaleanalysis.wva.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.wva.event.AnalyzedCapacity;
import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults put one at a time into the logs of obedient controllers: each is found, and nothing else. */
class SeededFaultTest {

    private static final DecisionRules LIMITED =
            DecisionRules.withDefaults().with(ReplicaLimits.of(GeneratedControl.MIN, GeneratedControl.MAX));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anObedientControllerConformsInEveryCycle(long seed) {
        ControlAudit audit = ControlAudit.of(GeneratedControl.events(seed, 4, 3, 60), LIMITED);

        assertThat(audit.cycles()).hasSize(4 * 60).allMatch(ControlCycle::isComplete);
        assertThat(audit.count(ReplayResult.Conforms.class)).isEqualTo(4 * 60);
        assertThat(errors(audit)).isEmpty();
        assertThat(audit.broken()).isEmpty();
        assertThat(audit.leftOut()).isEmpty();
        assertThat(audit.causes()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theLimitsSeenInAnObedientLogExplainIt(long seed) {
        ControlAudit audit = ControlAudit.of(GeneratedControl.events(seed, 3, 2, 60), DecisionRules.withDefaults());

        assertThat(audit.count(ReplayResult.Conforms.class)).isEqualTo(3 * 60);
        assertThat(audit.replays())
                .allMatch(replay -> replay.decisions().get(0).limits().source() == LimitSource.LOG);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void modelsDoNotTalkIntoEachOther(long seed) {
        List<WvaEvent> all = GeneratedControl.events(seed, 4, 3, 40);
        ControlAudit together = ControlAudit.of(all, LIMITED);

        for (int m = 0; m < 4; m++) {
            String namespace = "ns" + m;
            ControlAudit alone = ControlAudit.of(ofNamespace(all, namespace), LIMITED);
            assertThat(of(together, namespace)).isEqualTo(of(alone, namespace));
            assertThat(findings(together, namespace)).isEqualTo(findings(alone, namespace));
            assertThat(together.replicaTruth().stream()
                            .filter(truth -> truth.model().namespace().equals(Optional.of(namespace)))
                            .toList())
                    .isEqualTo(alone.replicaTruth());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aDecisionChangedByOneReplicaIsFound(long seed) {
        List<WvaEvent> events = GeneratedControl.events(seed, 4, 3, 50);
        int place = anyPlace(events, ScalingDecision.class, seed);
        ScalingDecision right = (ScalingDecision) events.get(place);
        int target = right.targetReplicas().orElseThrow();
        int wrong = target == GeneratedControl.MAX || (seed % 2 == 0 && target > GeneratedControl.MIN)
                ? target - 1
                : target + 1;
        events.set(place, Rounds.with(right, wrong));

        ControlAudit audit = ControlAudit.of(events, LIMITED);

        assertThat(errors(audit)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.DECISION_DIFFERS);
            assertThat(finding.origin()).isEqualTo(right.origin());
            assertThat(finding.value()).hasValue(wrong - target);
        });
        assertThat(differing(audit)).containsExactly(new ReplayResult.Differs(target, wrong));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aRequiredCapacityOffByOneReplicaIsFound(long seed) {
        List<WvaEvent> events = GeneratedControl.events(seed, 4, 1, 50);
        int place = anyPlace(events, AnalyzerResult.class, seed);
        AnalyzerResult right = (AnalyzerResult) events.get(place);
        double replica = right.variants().get(0).perReplicaCapacity().orElseThrow();
        AnalyzedCapacity figures = right.capacity();
        events.set(
                place,
                Rounds.with(
                        right,
                        new AnalyzedCapacity(
                                figures.supply(),
                                figures.demand(),
                                figures.utilization(),
                                OptionalDouble.of(figures.required().orElseThrow() + replica),
                                figures.spare())));

        ControlAudit audit = ControlAudit.of(events, LIMITED);

        assertThat(audit.broken()).singleElement().satisfies(check -> {
            assertThat(check.invariant()).isEqualTo(Invariant.REQUIRED_CAPACITY);
            assertThat(check.origin()).isEqualTo(right.origin());
            assertThat(((InvariantOutcome.Broken) check.outcome()).residual()).isCloseTo(1, within(1e-9));
        });
        int cycle = audit.broken().get(0).cycle();
        assertThat(errors(audit)).allMatch(finding -> finding.cycle() == cycle);
        assertThat(audit.replays())
                .allMatch(
                        replay -> replay.cycle().index() == cycle || replay.result() instanceof ReplayResult.Conforms);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void swappedAnalyzersAreFound(long seed) {
        List<WvaEvent> events = GeneratedControl.events(seed, 4, 3, 50);
        int place;
        do {
            place = anyPlace(events, AnalyzerResult.class, seed++);
        } while (place < 100 || !((AnalyzerResult) events.get(place)).analyzer().equals("saturation"));
        AnalyzerResult one = (AnalyzerResult) events.get(place);
        AnalyzerResult other = (AnalyzerResult) events.get(place + 1);
        events.set(place, Rounds.named(one, other.analyzer()));
        events.set(place + 1, Rounds.named(other, one.analyzer()));

        ControlAudit audit = ControlAudit.of(events, LIMITED);

        assertThat(errors(audit)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.ANALYZERS_SWAPPED);
            assertThat(finding.origin()).isEqualTo(one.origin());
        });
        assertThat(audit.findings(FindingKind.ESTIMATOR_JUMP)).isEmpty();
        assertThat(audit.findings(FindingKind.ESTIMATOR_DRIVEN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aMissingAnalyzerIsFound(long seed) {
        List<WvaEvent> events = GeneratedControl.events(seed, 4, 3, 50);
        int place = anyPlace(events, AnalyzerResult.class, seed);
        AnalyzerResult missing = (AnalyzerResult) events.remove(place);

        ControlAudit audit = ControlAudit.of(events, LIMITED);

        assertThat(errors(audit)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.CYCLE_INCOMPLETE);
            assertThat(finding.analyzer()).hasValue(missing.analyzer());
            assertThat(finding.model().namespace()).isEqualTo(missing.namespace());
        });
        assertThat(audit.notReplayable()).containsOnlyKeys(UnreplayableReason.ANALYZER_MISSING);
        assertThat(audit.count(ReplayResult.NotReplayable.class)).isEqualTo(1);
        assertThat(audit.count(ReplayResult.Differs.class)).isZero();
        assertThat(audit.replays().stream()
                        .filter(replay -> replay.result() instanceof ReplayResult.NotReplayable)
                        .map(CycleReplay::result))
                .containsExactly(
                        new ReplayResult.NotReplayable(UnreplayableReason.ANALYZER_MISSING, missing.analyzer()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void cyclesAreCutWithoutTheirEnds(long seed) {
        List<WvaEvent> events = GeneratedControl.events(seed, 3, 3, 30);
        events.removeIf(Reconciliation.class::isInstance);

        ControlAudit audit = ControlAudit.of(events, LIMITED);

        assertThat(audit.cycles()).hasSize(90).allSatisfy(cycle -> assertThat(cycle.missing())
                .containsExactly(new CycleGap(CyclePart.OUTCOME, "")));
        assertThat(audit.count(ReplayResult.Conforms.class)).isEqualTo(90);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void linesLoggedTwiceChangeNothing(long seed) {
        List<WvaEvent> events = GeneratedControl.events(seed, 3, 3, 30);
        List<WvaEvent> twice = new ArrayList<>();
        for (WvaEvent event : events) {
            twice.add(event);
            if (!(event instanceof Reconciliation)) {
                twice.add(event);
            }
        }

        ControlAudit audit = ControlAudit.of(twice, LIMITED);

        assertThat(audit.cycles().equals(ControlAudit.of(events, LIMITED).cycles()))
                .isTrue();
        assertThat(audit.leftOut())
                .containsOnly(Map.entry(LeftOutReason.DUPLICATE, (long) twice.size() - events.size()));
    }

    private static int anyPlace(List<WvaEvent> events, Class<? extends WvaEvent> kind, long seed) {
        Random random = new Random(seed * 31);
        int place;
        do {
            place = random.nextInt(events.size());
        } while (!kind.isInstance(events.get(place)));
        return place;
    }

    private static List<Finding> errors(ControlAudit audit) {
        return audit.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static List<ReplayResult> differing(ControlAudit audit) {
        return audit.replays().stream()
                .map(CycleReplay::result)
                .filter(ReplayResult.Differs.class::isInstance)
                .toList();
    }

    private static List<WvaEvent> ofNamespace(List<WvaEvent> events, String namespace) {
        List<WvaEvent> own = new ArrayList<>();
        boolean decided = false;
        for (WvaEvent event : events) {
            if (event instanceof ScalingDecision decision) {
                decided = decision.variant().namespace().equals(Optional.of(namespace));
            }
            boolean mine = event instanceof AnalyzerResult result
                    ? result.namespace().equals(Optional.of(namespace))
                    : decided || event instanceof Reconciliation;
            if (mine) {
                own.add(event);
            }
        }
        assertThat(own).hasAtLeastOneElementOfType(ReplicaStatus.class);
        return own;
    }

    private static List<List<Object>> of(ControlAudit audit, String namespace) {
        return audit.replays().stream()
                .filter(replay -> replay.cycle().model().namespace().equals(Optional.of(namespace)))
                .map(replay -> List.<Object>of(
                        replay.cycle().analyzers(),
                        replay.cycle().statuses(),
                        replay.decisions(),
                        replay.cycle().missing()))
                .toList();
    }

    private static List<List<Object>> findings(ControlAudit audit, String namespace) {
        return audit.findings().stream()
                .filter(finding -> finding.model().namespace().equals(Optional.of(namespace)))
                .map(finding -> List.<Object>of(
                        finding.kind(),
                        finding.origin(),
                        finding.variant(),
                        finding.analyzer(),
                        finding.value(),
                        finding.basis()))
                .toList();
    }
}
