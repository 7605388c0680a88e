package io.github.autoscaleanalysis.wva.assertj;

import static io.github.autoscaleanalysis.wva.assertj.Failures.assertFails;
import static io.github.autoscaleanalysis.wva.assertj.Failures.assertPasses;
import static io.github.autoscaleanalysis.wva.event.LatencyMetric.ITL;
import static io.github.autoscaleanalysis.wva.event.LatencyMetric.TTFT;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.analysis.WvaRules;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.slo.NotEvaluated;
import io.github.autoscaleanalysis.wva.slo.SloRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectiveAssertionsTest {

    /** ITL 8, 12.5, 0 while idle, 9, of which three have a verdict and two are met. */
    private static ControllerLog fourCycles() {
        return new ControllerLog()
                .cycle(8, 100, 1, 1)
                .cycle(12.5, 250, 1, 2)
                .cycle(0, 0, 2, 1)
                .cycle(9, 90, 1, 1);
    }

    private static WvaAnalysis counting(NotEvaluated weight) {
        return fourCycles()
                .analysis(WvaRules.withDefaults().with(SloRules.withDefaults().with(weight)));
    }

    @Test
    void anObjectiveIsMetInTheShareThatMeetsIt() {
        WvaAnalysis analysis = fourCycles().analysis();

        assertPasses(
                analysis, run -> run.meetsSlo(ITL, 2.0 / 3).meetsSlo(TTFT, 1).attainmentAtLeast(0.66));
        assertFails(
                analysis,
                run -> run.meetsSlo(ITL, 0.95),
                "Expecting run.jsonl",
                "to meet its ITL objective in at least 95 % of slices",
                "but 2 of 3 did: 66.67 %",
                "1 slice without a verdict left out: 1 idle",
                "violated:",
                "  2025-12-01T10:01:00Z ITL 12.5 ms > 10 ms, 1 replica, 250 requests/min (run.jsonl:7)");
    }

    @Test
    void bothObjectivesTogetherAreMetWhereNeitherIsViolated() {
        assertFails(
                fourCycles()
                        .withObjective("slo-tpot=8, slo-ttft=17")
                        .cycle(9, 90, 1, 1)
                        .analysis(),
                run -> run.attainmentAtLeast(0.51),
                "Expecting run.jsonl",
                "to meet all its objectives in at least 51 % of slices",
                "but 2 of 4 did: 50 %",
                "1 slice without a verdict left out: 1 idle",
                "violated:",
                "  2025-12-01T10:01:00Z ITL 12.5 ms > 10 ms, 1 replica, 250 requests/min (run.jsonl:7)",
                "  2025-12-01T10:04:00Z ITL 9 ms > 8 ms, TTFT 18 ms > 17 ms, 1 replica, 90 requests/min (run.jsonl:22)");
    }

    @Test
    void aShareThatRoundsToTheGoalIsGivenInFull() {
        ControllerLog log = new ControllerLog();
        for (int i = 0; i < 9; i++) {
            log.cycle(i < 6 ? 8 : 12, 100, 1, 1);
        }

        assertFails(
                log.analysis(),
                run -> run.meetsSlo(ITL, 0.6667),
                "Expecting run.jsonl",
                "to meet its ITL objective in at least 66.67 % of slices",
                "but 6 of 9 did: 66.66666666666666 %",
                "violated:",
                "  2025-12-01T10:06:00Z ITL 12 ms > 10 ms, 1 replica, 100 requests/min (run.jsonl:32)",
                "  2025-12-01T10:07:00Z ITL 12 ms > 10 ms, 1 replica, 100 requests/min (run.jsonl:37)",
                "  2025-12-01T10:08:00Z ITL 12 ms > 10 ms, 1 replica, 100 requests/min (run.jsonl:42)");
    }

    @Test
    void theFirstTenAreNamedAndTheOthersCounted() {
        ControllerLog log = new ControllerLog();
        for (int i = 0; i < 22; i++) {
            log.cycle(11, 100, 1, 1);
        }

        assertFails(
                log.analysis(),
                run -> run.meetsSlo(ITL, 1),
                "Expecting run.jsonl",
                "to meet its ITL objective in at least 100 % of slices",
                "but 0 of 22 did: 0 %",
                "violated:",
                "  2025-12-01T10:00:00Z ITL 11 ms > 10 ms, 1 replica, 100 requests/min (run.jsonl:2)",
                "  2025-12-01T10:01:00Z ITL 11 ms > 10 ms, 1 replica, 100 requests/min (run.jsonl:7)",
                "  2025-12-01T10:02:00Z ITL 11 ms > 10 ms, 1 replica, 100 requests/min (run.jsonl:12)",
                "  2025-12-01T10:03:00Z ITL 11 ms > 10 ms, 1 replica, 100 requests/min (run.jsonl:17)",
                "  2025-12-01T10:04:00Z ITL 11 ms > 10 ms, 1 replica, 100 requests/min (run.jsonl:22)",
                "  2025-12-01T10:05:00Z ITL 11 ms > 10 ms, 1 replica, 100 requests/min (run.jsonl:27)",
                "  2025-12-01T10:06:00Z ITL 11 ms > 10 ms, 1 replica, 100 requests/min (run.jsonl:32)",
                "  2025-12-01T10:07:00Z ITL 11 ms > 10 ms, 1 replica, 100 requests/min (run.jsonl:37)",
                "  2025-12-01T10:08:00Z ITL 11 ms > 10 ms, 1 replica, 100 requests/min (run.jsonl:42)",
                "  2025-12-01T10:09:00Z ITL 11 ms > 10 ms, 1 replica, 100 requests/min (run.jsonl:47)",
                "  and 12 more");
    }

    @Test
    void slicesWithoutAVerdictCountAsTheRulesOfTheAnalysisSay() {
        assertPasses(counting(NotEvaluated.COUNT_AS_GOOD), run -> run.meetsSlo(ITL, 0.75));
        assertFails(
                counting(NotEvaluated.COUNT_AS_GOOD),
                run -> run.meetsSlo(ITL, 0.76),
                "Expecting run.jsonl",
                "to meet its ITL objective in at least 76 % of slices",
                "but 3 of 4 did: 75 %",
                "1 slice without a verdict counted as met: 1 idle",
                "violated:",
                "  2025-12-01T10:01:00Z ITL 12.5 ms > 10 ms, 1 replica, 250 requests/min (run.jsonl:7)");
        assertFails(
                counting(NotEvaluated.COUNT_AS_BAD),
                run -> run.meetsSlo(ITL, 0.6),
                "Expecting run.jsonl",
                "to meet its ITL objective in at least 60 % of slices",
                "but 2 of 4 did: 50 %",
                "1 slice without a verdict counted as violated: 1 idle",
                "violated:",
                "  2025-12-01T10:01:00Z ITL 12.5 ms > 10 ms, 1 replica, 250 requests/min (run.jsonl:7)",
                "without a verdict, which counts as violated:",
                "  2025-12-01T10:02:00Z ITL 0 ms (idle), 2 replicas, 0 requests/min (run.jsonl:12)");
        assertFails(
                counting(NotEvaluated.FAIL),
                run -> run.meetsSlo(ITL, 0.1),
                "Expecting run.jsonl",
                "to meet its ITL objective in at least 10 % of slices",
                "but 1 of 4 slices has no verdict, which the rules of the analysis make an error",
                "without a verdict:",
                "  2025-12-01T10:02:00Z ITL 0 ms (idle), 2 replicas, 0 requests/min (run.jsonl:12)");
    }

    @Test
    void nothingPassesWhereNothingIsEvaluated() {
        assertFails(
                new ControllerLog().cycle(0, 0, 1, 1).cycle(0, 0, 1, 1).analysis(),
                run -> run.meetsSlo(ITL, 0.5),
                "Expecting run.jsonl",
                "to meet its ITL objective in at least 50 % of slices",
                "but the log does not support \"Service-level objectives\":",
                "  2 slices are not evaluated: idle");
        assertFails(
                new ControllerLog()
                        .withObjective("slo-tpot=10")
                        .cycle(8, 100, 1, 1)
                        .cycle(0, 0, 1, 1)
                        .analysis(),
                run -> run.meetsSlo(TTFT, 0.5),
                "Expecting run.jsonl",
                "to meet its TTFT objective in at least 50 % of slices",
                "but none of 2 slices has a verdict: 1 idle, 1 no target");
        assertFails(
                new ControllerLog().decides(1, 2).analysis(),
                run -> run.attainmentAtLeast(0.5),
                "Expecting run.jsonl",
                "to meet all its objectives in at least 50 % of slices",
                "but the log does not support \"Service-level objectives\":",
                "  no observation in this log");
        assertFails(
                new ControllerLog()
                        .cycle(8, 100, 1, 1)
                        .of("other")
                        .decides(1, 1)
                        .analysis(),
                run -> run.forVariant(VariantId.of("other")).attainmentAtLeast(0.5),
                "Expecting variant other of run.jsonl",
                "to meet all its objectives in at least 50 % of slices",
                "but it has no slice");
    }

    @Test
    void eachVariantIsJudgedByItself() {
        WvaAnalysis analysis = new ControllerLog()
                .cycle(8, 100, 1, 1)
                .of("other")
                .cycle(12, 100, 1, 1)
                .analysis();

        assertPasses(analysis, run -> run.forVariant(VariantId.of("chat"))
                .meetsSlo(ITL, 1)
                .forAllVariants()
                .meetsSlo(ITL, 0.5));
        assertFails(
                analysis,
                run -> run.forVariant(VariantId.of("ns", "other")).meetsSlo(ITL, 0.5),
                "Expecting variant ns/other of run.jsonl",
                "to meet its ITL objective in at least 50 % of slices",
                "but 0 of 1 did: 0 %",
                "violated:",
                "  2025-12-01T10:01:00Z ITL 12 ms > 10 ms, 1 replica, 100 requests/min (run.jsonl:7)");
        assertFails(
                analysis,
                run -> run.meetsSlo(ITL, 0.6),
                "Expecting run.jsonl",
                "to meet its ITL objective in at least 60 % of slices",
                "but 1 of 2 did: 50 %",
                "violated:",
                "  2025-12-01T10:01:00Z ns/other: ITL 12 ms > 10 ms, 1 replica, 100 requests/min (run.jsonl:7)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.01, 95, Double.NaN})
    void aGoalIsAShare(double goal) {
        WvaAnalysis analysis = fourCycles().analysis();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WvaAssertions.assertThat(analysis).meetsSlo(ITL, goal))
                .withMessage("goal " + goal + " is not above 0 and at most 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WvaAssertions.assertThat(analysis).attainmentAtLeast(goal));
    }
}
