package io.github.autoscaleanalysis.wva.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.autoscaleanalysis.testing.AgainstSharedData;
import io.github.autoscaleanalysis.testing.SharedFile;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real log of a 2026 controller, and the logs of 2025, which have no analyzer results. */
@AgainstSharedData
class ControlAuditAcceptanceTest {

    private static final String LOG_2026 = "corpus/logs/2026-08-07-console-kubectl.log";

    static Stream<Path> experiments() {
        return SharedFile.foldersOf("corpus/experiments", "").stream()
                .map(folder -> folder.resolve("wva-controller-logs.jsonl"));
    }

    private static List<WvaEvent> events() throws IOException {
        return WvaLog.read(SharedFile.of(LOG_2026)).events();
    }

    private static ControlAudit audit() throws IOException {
        return ControlAudit.of(events(), DecisionRules.withDefaults());
    }

    @Test
    void everyReconciliationIsOneCompleteCycle() throws IOException {
        ControlAudit audit = audit();

        assertThat(audit.cycles()).hasSize(87).allSatisfy(cycle -> {
            assertThat(cycle.isComplete()).isTrue();
            assertThat(cycle.model()).isEqualTo(ModelId.of("dhl-wva-209", "unsloth/Meta-Llama-3.1-8B-Instruct"));
            assertThat(cycle.analyzers()).hasSize(2);
            assertThat(cycle.decisions()).hasSize(1);
            assertThat(cycle.statuses()).hasSize(1);
            assertThat(cycle.outcome()).isPresent();
        });
        assertThat(audit.leftOut()).isEmpty();
    }

    // 65 replayable cycles is what an independent replay found; in the other 22, lines 56 to 328, the throughput
    // analyzer logs "variants": [].
    @Test
    void everyReplayableCycleConforms() throws IOException {
        ControlAudit audit = audit();

        assertThat(audit.count(ReplayResult.Conforms.class)).isEqualTo(65);
        assertThat(audit.count(ReplayResult.Differs.class)).isZero();
        assertThat(audit.notReplayable()).isEqualTo(Map.of(UnreplayableReason.NO_PER_REPLICA_CAPACITY, 22L));
        assertThat(audit.replays().get(21).result())
                .isEqualTo(new ReplayResult.NotReplayable(UnreplayableReason.NO_PER_REPLICA_CAPACITY, "throughput"));
        assertThat(audit.replays().get(0).decisions().get(0).limits())
                .isEqualTo(new ReplicaLimits(1, 4, LimitSource.LOG));
    }

    @Test
    void theIdentitiesHoldInEveryResultWithCapacity() throws IOException {
        ControlAudit audit = audit();

        for (Invariant invariant : List.of(
                Invariant.UTILIZATION,
                Invariant.SPARE_CAPACITY,
                Invariant.REQUIRED_CAPACITY,
                Invariant.WHOLE_REPLICAS)) {
            assertThat(audit.invariants(invariant)).satisfies(summary -> {
                assertThat(summary.held()).isEqualTo(174 - 22);
                assertThat(summary.broken()).isZero();
                assertThat(summary.largestResidual().orElseThrow()).isLessThan(1e-12);
                assertThat(summary.notEvaluated()).isEqualTo(Map.of(NotEvaluatedReason.NO_PER_REPLICA_CAPACITY, 22L));
            });
        }
        assertThat(audit.invariants(Invariant.ACTION_SIGN).held()).isEqualTo(87);
    }

    // By the log: throughput's prc is 343.1 in line 342 and 1739.7 in line 370, 5.07 times, at demands of 859 and 895;
    // saturation's is 329011 in line 1027 and 25348 in line 1041, a 13th, at no demand.
    @Test
    void theCyclesInWhichTheEstimateMovedAndTheDemandDidNotAreEstimatorDriven() throws IOException {
        assertThat(audit().findings(FindingKind.ESTIMATOR_DRIVEN))
                .extracting(Finding::cycle, finding -> finding.origin().line(), Finding::analyzer)
                .containsExactly(
                        tuple(24, 370L, Optional.of("throughput")), tuple(67, 1041L, Optional.of("saturation")));
    }

    // Found by hand in the log: see the lines.
    @Test
    void theFindingsAreThoseOfTheLog() throws IOException {
        ControlAudit audit = audit();

        assertThat(linesOf(audit, FindingKind.REVERSAL)).containsExactly(374L, 545L, 575L);
        assertThat(linesOf(audit, FindingKind.ESTIMATOR_JUMP)).containsExactly(356L, 370L, 403L, 418L, 499L, 1041L);
        assertThat(linesOf(audit, FindingKind.DECISION_ON_ESTIMATOR_JUMP)).containsExactly(374L, 422L);
        assertThat(linesOf(audit, FindingKind.ESTIMATOR_DOWNGRADE)).containsExactly(369L, 862L);
        assertThat(linesOf(audit, FindingKind.DEMAND_DISPUTED)).containsExactly(987L);
        assertThat(audit.findings()).hasSize(16).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void theFactorsExplainEveryChangeOfUtilization() throws IOException {
        List<UtilizationChange> changes = audit().utilizationChanges();

        assertThat(changes).hasSize(2 * 86);
        assertThat(changes.stream()
                        .map(UtilizationChange::change)
                        .filter(LogChange.Split.class::isInstance)
                        .map(LogChange.Split.class::cast))
                .hasSize(81)
                .allSatisfy(split -> assertThat(Math.abs(split.residual())).isLessThan(1e-12));
    }

    // 53: throughput's demand rises from 6598 to 10919; 58: the load ends. 42: prc 2975 → 3859 at less demand.
    @Test
    void decisionsArePutDownToWhatLedToThem() throws IOException {
        Map<Integer, Cause> causes =
                audit().causes().stream().collect(Collectors.toMap(DecisionCause::cycle, DecisionCause::cause));

        assertThat(causes)
                .hasSize(12)
                .containsEntry(22, Cause.UNDEFINED)
                .containsEntry(24, Cause.MIX)
                .containsEntry(42, Cause.ESTIMATOR)
                .containsEntry(53, Cause.DEMAND)
                .containsEntry(58, Cause.DEMAND)
                .containsEntry(59, Cause.STANDING);
    }

    // Target 4 at 21:13:39; supply / prc is 3 at 21:14:39 and 4 at 21:15:40, in both analyzers.
    @Test
    void theReplicasComeOneToTwoMinutesAfterTheDecision() throws IOException {
        ReplicaTruth truth = audit().replicaTruth().get(0);

        assertThat(truth.lags())
                .filteredOn(lag -> lag.decision().line() == 828)
                .containsExactly(new ReadyLag(
                        truth.lags().get(8).decision(),
                        LagEnd.REACHED,
                        Duration.ofSeconds(60),
                        Optional.of(Duration.ofSeconds(121))));
        assertThat(truth.series(ReplicaView.READY).at(Instant.parse("2026-08-07T21:15:00Z")))
                .hasValue(3);
        assertThat(truth.series(ReplicaView.CURRENT).points())
                .isEqualTo(truth.series(ReplicaView.REPORTED).points());
    }

    @Test
    void oneDecisionOffByOneReplicaIsFoundWhereverItIsAndWithoutKnowingTheLimits() throws IOException {
        List<WvaEvent> events = events();
        ControlAudit right = audit();
        for (CycleReplay replay : right.replays()) {
            if (replay.result() instanceof ReplayResult.Conforms conforms) {
                ScalingDecision decision = replay.decisions().get(0).decision();
                for (int wrong : new int[] {conforms.target() - 1, conforms.target() + 1}) {
                    List<WvaEvent> faulty = new ArrayList<>(events);
                    faulty.set(events.indexOf(decision), Rounds.with(decision, wrong));
                    ControlAudit audit = ControlAudit.of(faulty, DecisionRules.withDefaults());
                    assertThat(audit.findings().stream().filter(finding -> finding.severity() == Severity.ERROR))
                            .as("line %d with target %d", decision.line(), wrong)
                            .singleElement()
                            .satisfies(finding -> assertThat(finding.origin()).isEqualTo(decision.origin()));
                    assertThat(audit.count(ReplayResult.Conforms.class)).isEqualTo(64);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyReconciliationOf2025IsOneCycle(Path log) throws IOException {
        List<WvaEvent> events = WvaLog.read(log).events();
        ControlAudit audit = ControlAudit.of(events, DecisionRules.withDefaults());

        assertThat(audit.cycles())
                .hasSize((int)
                        events.stream().filter(Reconciliation.class::isInstance).count())
                .allMatch(cycle -> cycle.outcome().isPresent()
                        && cycle.isComplete() != cycle.decisions().isEmpty());
        assertThat(audit.notReplayable().keySet())
                .isSubsetOf(UnreplayableReason.NO_ANALYZER_RESULT, UnreplayableReason.NO_DECISION);
        assertThat(audit.count(ReplayResult.NotReplayable.class))
                .isEqualTo(audit.cycles().size());
        assertThat(audit.cycles().stream()
                        .mapToInt(cycle -> cycle.decisions().size())
                        .sum())
                .isEqualTo((int) events.stream()
                        .filter(ScalingDecision.class::isInstance)
                        .count());
        assertThat(audit.replicaTruth().size()).isLessThanOrEqualTo(1);
    }

    private static List<Long> linesOf(ControlAudit audit, FindingKind kind) {
        return audit.findings(kind).stream()
                .map(finding -> finding.origin().line())
                .toList();
    }
}
