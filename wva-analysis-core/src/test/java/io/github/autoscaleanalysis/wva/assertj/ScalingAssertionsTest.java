package io.github.autoscaleanalysis.wva.assertj;

import static io.github.autoscaleanalysis.wva.assertj.Failures.assertFails;
import static io.github.autoscaleanalysis.wva.assertj.Failures.assertPasses;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ScalingAssertionsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Up from 1 to 3, there two minutes later, and down to 2 at once. */
    private static ControllerLog upAndDown() {
        return new ControllerLog()
                .cycle(8, 100, 1, 1)
                .cycle(9, 200, 1, 3)
                .cycle(9, 200, 2, 3)
                .cycle(9, 200, 3, 3)
                .cycle(9, 150, 3, 2)
                .cycle(9, 150, 2, 2)
                .cycle(9, 150, 2, 2);
    }

    @Test
    void replicasArriveInTimeOrAreNamed() {
        WvaAnalysis analysis = upAndDown().analysis();

        assertPasses(analysis, run -> run.convergesWithin(MINUTE.multipliedBy(2)));
        assertFails(
                analysis,
                run -> run.convergesWithin(Duration.ofSeconds(119)),
                "Expecting run.jsonl",
                "to have the replicas of its targets within 1 min 59 s of every change",
                "but 1 of 2 times it is not shown to",
                "not in time:",
                "  2025-12-01T10:01:00Z 1→3: there after 1 min to 2 min, seen too seldom to tell (run.jsonl:9)");
        assertFails(
                analysis,
                run -> run.convergesWithin(Duration.ofMillis(59_500)),
                "Expecting run.jsonl",
                "to have the replicas of its targets within 59.5 s of every change",
                "but 2 of 2 times it is not shown to",
                "not in time:",
                "  2025-12-01T10:01:00Z 1→3: there after 1 min to 2 min (run.jsonl:9)",
                "  2025-12-01T10:04:00Z 3→2: there after at most 1 min (run.jsonl:24)");
    }

    @Test
    void aTargetThatMovesOnDoesNotStopTheTime() {
        WvaAnalysis analysis = new ControllerLog()
                .cycle(9, 200, 1, 2)
                .cycle(9, 300, 1, 4)
                .cycle(9, 300, 2, 4)
                .cycle(9, 300, 4, 4)
                .cycle(9, 300, 4, 5)
                .cycle(9, 200, 4, 4)
                .analysis();

        assertPasses(analysis, run -> run.convergesWithin(MINUTE.multipliedBy(3)));
        assertFails(
                analysis,
                run -> run.convergesWithin(Duration.ofSeconds(50)),
                "Expecting run.jsonl",
                "to have the replicas of its targets within 50 s of every change",
                "but 2 of 2 times it is not shown to",
                "4 changes, of which 2 came while replicas were still on their way",
                "not in time:",
                "  2025-12-01T10:00:00Z 1→2→4: there after 2 min to 3 min (run.jsonl:4)",
                "  2025-12-01T10:04:00Z 4→5→4: there after 1 min (run.jsonl:24)");
    }

    @Test
    void aLogThatEndsTooEarlyShowsNoConvergence() {
        WvaAnalysis analysis = new ControllerLog()
                .cycle(9, 200, 1, 2)
                .cycle(9, 200, 1, 2)
                .cycle(9, 200, 1, 2)
                .analysis();

        assertFails(
                analysis,
                run -> run.convergesWithin(MINUTE.multipliedBy(5)),
                "Expecting run.jsonl",
                "to have the replicas of its targets within 5 min of every change",
                "but 1 of 1 time it is not shown to",
                "not in time:",
                "  2025-12-01T10:00:00Z 1→2: not there after 2 min, when the log ends too early to tell (run.jsonl:4)");
        assertFails(
                analysis,
                run -> run.convergesWithin(MINUTE),
                "Expecting run.jsonl",
                "to have the replicas of its targets within 1 min of every change",
                "but 1 of 1 time it is not shown to",
                "not in time:",
                "  2025-12-01T10:00:00Z 1→2: not there after 2 min, when the log ends (run.jsonl:4)");
        assertFails(
                new ControllerLog().cycle(8, 100, 1, 1).cycle(8, 100, 1, 1).analysis(),
                run -> run.convergesWithin(MINUTE),
                "Expecting run.jsonl",
                "to have the replicas of its targets within 1 min of every change",
                "but the log does not support \"Decision-to-replica lags\":",
                "  no decision changes a target");
        assertFails(
                upAndDown().of("other").cycle(8, 100, 1, 1).analysis(),
                run -> run.forVariant(VariantId.of("other")).convergesWithin(MINUTE),
                "Expecting variant ns/other of run.jsonl",
                "to have the replicas of its targets within 1 min of every change",
                "but no decision changes its target");
    }

    @Test
    void replicasStayWithinBoundsOrTheLinesAreNamed() {
        WvaAnalysis analysis = upAndDown().analysis();

        assertPasses(analysis, run -> run.staysWithin(1, 3));
        assertFails(
                analysis,
                run -> run.staysWithin(1, 2),
                "Expecting run.jsonl",
                "to stay between 1 and 2 replicas",
                "but 5 of 14 lines that name replicas or a target do not",
                "outside:",
                "  2025-12-01T10:01:00Z scale-up 1→3 (run.jsonl:9)",
                "  2025-12-01T10:02:00Z scale-up 2→3 (run.jsonl:14)",
                "  2025-12-01T10:03:00Z 3 replicas (run.jsonl:17)",
                "  2025-12-01T10:03:00Z no-change 3→3 (run.jsonl:19)",
                "  2025-12-01T10:04:00Z 3 replicas (run.jsonl:22)");
        assertFails(
                new ControllerLog().decides(1, 2).analysis(),
                run -> run.staysWithin(2, 2),
                "Expecting run.jsonl",
                "to stay between 2 and 2 replicas",
                "but 1 of 1 line that names replicas or a target does not",
                "outside:",
                "  2025-12-01T10:00:00Z scale-up 1→2 (run.jsonl:1)");
    }

    @Test
    void replicasAreTakenFromTheLinesThatTheAnalysisTakesThemFrom() {
        assertFails(
                new ControllerLog()
                        .line("EmitReplicaMetrics completed for variantAutoscaling-name: chat, current-replicas: 3, "
                                + "desired-replicas: 4, accelerator: H100")
                        .analysis(),
                run -> run.staysWithin(1, 2),
                "Expecting run.jsonl",
                "to stay between 1 and 2 replicas",
                "but 1 of 1 line that names replicas or a target does not",
                "outside:",
                "  2025-12-01T10:00:00Z 3 replicas, 4 desired (run.jsonl:1)");
        assertFails(
                new ControllerLog()
                        .line("Found SLO for model: model=m, class=Premium, slo-tpot=10")
                        .analysis(),
                run -> run.staysWithin(1, 2),
                "Expecting run.jsonl",
                "to stay between 1 and 2 replicas",
                "but the log does not support \"Cost\":",
                "  neither replicas nor cost rates over some time");
    }

    @Test
    void scalingsThatAreTakenBackSoonAreNamed() {
        WvaAnalysis analysis = upAndDown().analysis();

        assertPasses(analysis, run -> run.hasNoReversalsWithin(Duration.ofSeconds(119)));
        assertFails(
                analysis,
                run -> run.hasNoReversalsWithin(MINUTE.multipliedBy(2)),
                "Expecting run.jsonl",
                "to take back no scaling within 2 min",
                "but 1 of 7 decisions does",
                "taken back:",
                "  2025-12-01T10:04:00Z scale-down 3→2, 2 min after scale-up 2→3 in line 14 (run.jsonl:24)");
        assertFails(
                new ControllerLog()
                        .decides(1, 2)
                        .decides(2, 1)
                        .decides(1, 2)
                        .of("other")
                        .decides(1, 1)
                        .analysis(),
                run -> run.hasNoReversalsWithin(MINUTE),
                "Expecting run.jsonl",
                "to take back no scaling within 1 min",
                "but 2 of 4 decisions do",
                "taken back:",
                "  2025-12-01T10:01:00Z chat: scale-down 2→1, 1 min after scale-up 1→2 in line 1 (run.jsonl:2)",
                "  2025-12-01T10:02:00Z chat: scale-up 1→2, 1 min after scale-down 2→1 in line 2 (run.jsonl:3)");
    }

    @Test
    void nothingPassesWithoutDecisions() {
        WvaAnalysis none = new ControllerLog()
                .line("Metrics collected for VA: variant=chat, replicas=1, accelerator=H100, ttft=9.00ms, itl=9.00ms, "
                        + "cost=100.00")
                .analysis();
        WvaAnalysis other = upAndDown()
                .line("Metrics collected for VA: variant=other, replicas=1, accelerator=H100, ttft=9.00ms, itl=9.00ms, "
                        + "cost=100.00")
                .analysis();

        assertFails(
                none,
                run -> run.hasNoReversalsWithin(MINUTE),
                "Expecting run.jsonl",
                "to take back no scaling within 1 min",
                "but the log does not support \"Scaling decisions\":",
                "  no scaling decision in this log");
        assertFails(
                none,
                run -> run.isStableFor(MINUTE),
                "Expecting run.jsonl",
                "to leave its targets alone for the last 1 min",
                "but the log does not support \"Scaling decisions\":",
                "  no scaling decision in this log");
        assertFails(
                other,
                run -> run.forVariant(VariantId.of("other")).hasNoReversalsWithin(MINUTE),
                "Expecting variant other of run.jsonl",
                "to take back no scaling within 1 min",
                "but it has no scaling decision");
        assertFails(
                other,
                run -> run.forVariant(VariantId.of("other")).isStableFor(MINUTE),
                "Expecting variant other of run.jsonl",
                "to leave its targets alone for the last 1 min",
                "but no decision names a target");
        assertPasses(other, run -> run.forVariant(VariantId.of("chat")).hasNoReversalsWithin(MINUTE));
    }

    @Test
    void aControllerIsStableOnceItLeavesItsTargetsAlone() {
        WvaAnalysis analysis = upAndDown().analysis();

        assertPasses(analysis, run -> run.isStableFor(MINUTE.multipliedBy(2)));
        assertFails(
                analysis,
                run -> run.isStableFor(Duration.ofSeconds(121)),
                "Expecting run.jsonl",
                "to leave its targets alone for the last 2 min 1 s",
                "but 1 decision changes one",
                "changed:",
                "  2025-12-01T10:04:00Z scale-down 3→2 (run.jsonl:24)");
        assertFails(
                upAndDown().of("other").decides(1, 1).decides(1, 1).analysis(),
                run -> run.isStableFor(MINUTE.multipliedBy(6)),
                "Expecting run.jsonl",
                "to leave its targets alone for the last 6 min",
                "but 2 decisions change one",
                "changed:",
                "  2025-12-01T10:01:00Z ns/chat: scale-up 1→3 (run.jsonl:9)",
                "  2025-12-01T10:04:00Z ns/chat: scale-down 3→2 (run.jsonl:24)",
                "known for less:",
                "  2025-12-01T10:08:00Z other: the last of 2 decisions within 1 min (run.jsonl:37)");
        assertFails(
                new ControllerLog().decides(1, 1).analysis(),
                run -> run.isStableFor(MINUTE),
                "Expecting run.jsonl",
                "to leave its targets alone for the last 1 min",
                "but its decisions span less",
                "known for less:",
                "  2025-12-01T10:00:00Z the last of 1 decision within 0 s (run.jsonl:1)");
    }

    @Test
    void theCostIsHeldAgainstALimitAndItsStretchesAreNamed() {
        WvaAnalysis analysis = upAndDown().analysis();

        assertPasses(analysis, run -> run.costsAtMost(720));
        assertFails(
                analysis,
                run -> run.costsAtMost(719.5),
                "Expecting run.jsonl",
                "to cost at most 719.5 replica-seconds",
                "but it cost 720, over 6 min of known replicas",
                "at the same number of replicas, the costliest first:",
                "  2025-12-01T10:03:00Z 3 replicas for 2 min: 360 (run.jsonl:17)",
                "  2025-12-01T10:00:00Z 1 replica for 2 min: 120 (run.jsonl:2)",
                "  2025-12-01T10:02:00Z 2 replicas for 1 min: 120 (run.jsonl:12)",
                "  2025-12-01T10:05:00Z 2 replicas for 1 min: 120 (run.jsonl:27)");
    }

    @Test
    void aCostThatIsNotKnownIsNotLow() {
        assertFails(
                new ControllerLog().cycle(8, 100, 1, 1).analysis(),
                run -> run.costsAtMost(1000),
                "Expecting run.jsonl",
                "to cost at most 1000 replica-seconds",
                "but the log does not support \"Cost\":",
                "  neither replicas nor cost rates over some time");
        WvaAnalysis partly = upAndDown().of("other").decides(1, 1).analysis();
        assertFails(
                partly,
                run -> run.costsAtMost(1000),
                "Expecting run.jsonl",
                "to cost at most 1000 replica-seconds",
                "but what it cost is not known: of other the replicas are known over no time");
        assertFails(
                partly,
                run -> run.forVariant(VariantId.of("other")).costsAtMost(1000),
                "Expecting variant other of run.jsonl",
                "to cost at most 1000 replica-seconds",
                "but its replicas are known over no time");
        assertPasses(partly, run -> run.forVariant(VariantId.of("chat")).costsAtMost(720));
    }

    @Test
    void limitsMustMakeSense() {
        WvaAnalysis analysis = upAndDown().analysis();

        for (Consumer<WvaAnalysisAssert> wrong : List.<Consumer<WvaAnalysisAssert>>of(
                run -> run.convergesWithin(Duration.ZERO),
                run -> run.hasNoReversalsWithin(Duration.ofSeconds(-1)),
                run -> run.isStableFor(Duration.ZERO),
                run -> run.staysWithin(-1, 2),
                run -> run.staysWithin(3, 2),
                run -> run.costsAtMost(-1),
                run -> run.costsAtMost(Double.NaN),
                run -> run.costsAtMost(Double.POSITIVE_INFINITY))) {
            assertThatIllegalArgumentException().isThrownBy(() -> wrong.accept(WvaAssertions.assertThat(analysis)));
        }
    }
}
