package io.github.autoscaleanalysis.wva.assertj;

import static io.github.autoscaleanalysis.wva.align.PairClass.CLEAN;
import static io.github.autoscaleanalysis.wva.align.PairClass.LOAD_SHIFT;
import static io.github.autoscaleanalysis.wva.align.PairClass.REPLICA_MISMATCH;
import static io.github.autoscaleanalysis.wva.assertj.Failures.assertFails;
import static io.github.autoscaleanalysis.wva.assertj.Failures.assertPasses;
import static io.github.autoscaleanalysis.wva.event.LatencyMetric.ITL;
import static io.github.autoscaleanalysis.wva.event.LatencyMetric.TTFT;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.VariantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccuracyAssertionsTest {

    /** Errors of the ITL: 9 − 8.5 = 0.5, 10 − 12 = −2, 14 − 10 = 4 after a shift of the load. */
    private static ControllerLog fourCycles() {
        return new ControllerLog()
                .cycle(8, 8.5, 100, 1, 1)
                .cycle(9, 12, 100, 1, 1)
                .cycle(10, 10, 100, 1, 1)
                .cycle(14, 14, 200, 1, 1);
    }

    @Test
    void theMeanErrorOfOneClassIsHeldAgainstALimit() {
        WvaAnalysis analysis = fourCycles().analysis();

        assertPasses(analysis, run -> run.hasMeanAbsoluteErrorBelow(ITL, CLEAN, 1.251)
                .hasMeanAbsoluteErrorBelow(ITL, LOAD_SHIFT, 5));
        assertFails(
                analysis,
                run -> run.hasMeanAbsoluteErrorBelow(ITL, CLEAN, 1.25),
                "Expecting run.jsonl",
                "to have a mean absolute ITL error below 1.25 ms over CLEAN pairs",
                "but it is 1.25 ms over 2 pairs",
                "1 pair is off by at least as much, the furthest first:",
                "  2025-12-01T10:02:00Z ITL 10 ms observed, 12 ms predicted in line 8, off by 2 ms (run.jsonl:12)");
        assertFails(
                analysis,
                run -> run.hasMeanAbsoluteErrorBelow(ITL, CLEAN, 0.5),
                "Expecting run.jsonl",
                "to have a mean absolute ITL error below 0.5 ms over CLEAN pairs",
                "but it is 1.25 ms over 2 pairs",
                "2 pairs are off by at least as much, the furthest first:",
                "  2025-12-01T10:02:00Z ITL 10 ms observed, 12 ms predicted in line 8, off by 2 ms (run.jsonl:12)",
                "  2025-12-01T10:01:00Z ITL 9 ms observed, 8.5 ms predicted in line 3, off by 0.5 ms (run.jsonl:7)");
    }

    @Test
    void predictionsAreBetterThanPersistenceOrNot() {
        assertPasses(
                new ControllerLog()
                        .cycle(8, 9, 100, 1, 1)
                        .cycle(9, 9, 100, 1, 1)
                        .analysis(),
                run -> run.beatsPersistence(ITL).beatsPersistence(TTFT));
        assertFails(
                fourCycles().analysis(),
                run -> run.beatsPersistence(ITL),
                "Expecting run.jsonl",
                "to predict ITL better than persistence, which expects the last observation again",
                "but its mean absolute error is 2.167 ms and that of persistence 2 ms, over 3 pairs",
                "1 pair is further off than persistence, by the difference:",
                "  2025-12-01T10:02:00Z ITL 10 ms observed, 12 ms predicted in line 8, off by 2 ms, "
                        + "persistence by 1 ms (run.jsonl:12)");
        assertFails(
                new ControllerLog().cycle(8, 100, 1, 1).cycle(8, 100, 1, 1).analysis(),
                run -> run.beatsPersistence(TTFT),
                "Expecting run.jsonl",
                "to predict TTFT better than persistence, which expects the last observation again",
                "but its mean absolute error is 0 ms and that of persistence 0 ms, over 1 pair");
    }

    @Test
    void pairsWithoutAnErrorAreCountedBesideTheFigure() {
        assertFails(
                fourCycles()
                        .cycle(14, 14, 200, 1, 1)
                        .line("Metrics collected for VA: variant=chat, replicas=1, accelerator=H100, ttft=NaNms, "
                                + "itl=NaNms, cost=100.00, maxBatch=256, arrivalRate=200.00")
                        .analysis(),
                run -> run.hasMeanAbsoluteErrorBelow(ITL, CLEAN, 0.5),
                "Expecting run.jsonl",
                "to have a mean absolute ITL error below 0.5 ms over CLEAN pairs",
                "but it is 0.8333 ms over 3 pairs",
                "1 pair has no error",
                "2 pairs are off by at least as much, the furthest first:",
                "  2025-12-01T10:02:00Z ITL 10 ms observed, 12 ms predicted in line 8, off by 2 ms (run.jsonl:12)",
                "  2025-12-01T10:01:00Z ITL 9 ms observed, 8.5 ms predicted in line 3, off by 0.5 ms (run.jsonl:7)");
    }

    @Test
    void nothingPassesWithoutAPair() {
        assertFails(
                fourCycles().analysis(),
                run -> run.hasMeanAbsoluteErrorBelow(ITL, REPLICA_MISMATCH, 5),
                "Expecting run.jsonl",
                "to have a mean absolute ITL error below 5 ms over REPLICA_MISMATCH pairs",
                "but no REPLICA_MISMATCH pair has an ITL error; of 3 pairs there are {LOAD_SHIFT=1, CLEAN=2}");
        assertFails(
                new ControllerLog().decides(1, 1).analysis(),
                run -> run.beatsPersistence(ITL),
                "Expecting run.jsonl",
                "to predict ITL better than persistence, which expects the last observation again",
                "but the log does not support \"Prediction accuracy\":",
                "  no prediction in this log");
        assertFails(
                new ControllerLog().decides(1, 1).analysis(),
                run -> run.hasMeanAbsoluteErrorBelow(ITL, CLEAN, 5),
                "Expecting run.jsonl",
                "to have a mean absolute ITL error below 5 ms over CLEAN pairs",
                "but the log does not support \"Prediction accuracy\":",
                "  no prediction in this log");
    }

    @Test
    void eachVariantIsJudgedByItself() {
        WvaAnalysis analysis = fourCycles().of("other").cycle(8, 8, 100, 1, 1).analysis();

        assertPasses(analysis, run -> run.forVariant(VariantId.of("chat")).hasMeanAbsoluteErrorBelow(ITL, CLEAN, 2));
        assertFails(
                analysis,
                run -> run.forVariant(VariantId.of("other")).beatsPersistence(ITL),
                "Expecting variant ns/other of run.jsonl",
                "to predict ITL better than persistence, which expects the last observation again",
                "but none of 0 pairs has both errors in ITL");
        assertFails(
                analysis,
                run -> run.forVariant(VariantId.of("other")).hasMeanAbsoluteErrorBelow(ITL, CLEAN, 5),
                "Expecting variant ns/other of run.jsonl",
                "to have a mean absolute ITL error below 5 ms over CLEAN pairs",
                "but no CLEAN pair has an ITL error; of 0 pairs there are none");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aLimitIsPositiveAndFinite(double millis) {
        WvaAnalysis analysis = fourCycles().analysis();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WvaAssertions.assertThat(analysis).hasMeanAbsoluteErrorBelow(ITL, CLEAN, millis))
                .withMessage("limit of " + millis + " ms is not positive and finite");
    }
}
