package io.github.autoscaleanalysis.wva.align;

import static io.github.autoscaleanalysis.wva.align.LogLines.LATENCIES;
import static io.github.autoscaleanalysis.wva.align.LogLines.observes;
import static io.github.autoscaleanalysis.wva.align.LogLines.predicts;
import static io.github.autoscaleanalysis.wva.align.LogLines.reconciles;
import static io.github.autoscaleanalysis.wva.align.LogLines.workload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairClassTest {

    private static final OptionalDouble RATE = OptionalDouble.of(100);

    private static Prediction predicted(int replicas, OptionalDouble rate) {
        return predicts(0, workload("a", ""), LATENCIES, replicas, rate);
    }

    private static Observation observed(Latencies latencies, int replicas, OptionalDouble rate) {
        return observes(60, workload("a", ""), latencies, replicas, rate);
    }

    private static PairClass classOf(Prediction prediction, Observation observation) {
        return new Pair(prediction, observation).pairClass();
    }

    @Test
    void noTrafficOnEitherSideOrBothLatenciesZeroIsIdleWhateverElse() {
        OptionalDouble none = OptionalDouble.of(0);

        assertThat(classOf(predicted(1, none), observed(LATENCIES, 2, RATE))).isEqualTo(PairClass.IDLE);
        assertThat(classOf(predicted(1, RATE), observed(LATENCIES, 2, none))).isEqualTo(PairClass.IDLE);
        assertThat(classOf(predicted(1, RATE), observed(Latencies.ofMillis(0, 0), 2, RATE)))
                .isEqualTo(PairClass.IDLE);
    }

    @Test
    void oneLatencyAtZeroIsNotIdle() {
        assertThat(classOf(predicted(1, RATE), observed(Latencies.ofMillis(0, 5), 1, RATE)))
                .isEqualTo(PairClass.CLEAN);
        assertThat(classOf(
                        predicted(1, RATE),
                        observed(new Latencies(OptionalDouble.of(0), OptionalDouble.empty()), 1, RATE)))
                .isEqualTo(PairClass.CLEAN);
    }

    @Test
    void otherReplicasGoBeforeAnotherLoad() {
        assertThat(classOf(predicted(2, RATE), observed(LATENCIES, 1, OptionalDouble.of(500))))
                .isEqualTo(PairClass.REPLICA_MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({"120, CLEAN", "80, CLEAN", "120.5, LOAD_SHIFT", "79.5, LOAD_SHIFT", "100, CLEAN"})
    void aFifthMoreOrLessLoadIsNoShift(double rate, PairClass expected) {
        assertThat(classOf(predicted(1, RATE), observed(LATENCIES, 1, OptionalDouble.of(rate))))
                .isEqualTo(expected);
    }

    @Test
    void whatIsUnknownSpeaksAgainstNothing() {
        assertThat(classOf(predicted(1, OptionalDouble.empty()), observed(LATENCIES, 1, RATE)))
                .isEqualTo(PairClass.CLEAN);
        assertThat(classOf(predicted(1, RATE), observed(LATENCIES, 1, OptionalDouble.empty())))
                .isEqualTo(PairClass.CLEAN);
        assertThat(new Pair(predicted(1, RATE), observed(LATENCIES, 1, RATE)).lastKnown())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"89, BURST", "90, CLEAN", "150, CLEAN", "151, GAP"})
    void lagsAreHeldAgainstTheMedianCycleInterval(double observedAt, PairClass expected) {
        // Reconciliations at 0, 60, 120, 180 s, so 30 s and 90 s after the prediction at 60 s are the limits.
        Alignment alignment = Alignment.of(
                List.of(
                        reconciles(0),
                        reconciles(60),
                        predicts(60, "a"),
                        observes(observedAt, "b"),
                        reconciles(120),
                        reconciles(180)),
                PairRule.NEXT_OBSERVATION);

        assertThat(alignment.pairs()).extracting(Pair::pairClass).containsExactly(expected);
        assertThat(alignment.count(expected)).isEqualTo(1);
    }

    @Test
    void thresholdsAreArguments() {
        PairThresholds thresholds =
                PairThresholds.withDefaults().withLargestLoadShift(0.5).withLags(0.9, 1.1);
        Pair pair = Alignment.of(
                        List.of(
                                predicts(0, "a"),
                                reconciles(1),
                                observes(60, workload("a", ""), LATENCIES, 1, OptionalDouble.of(150)),
                                reconciles(61)),
                        PairRule.NEXT_CYCLE,
                        thresholds)
                .pairs()
                .get(0);

        assertThat(pair.pairClass()).isEqualTo(PairClass.CLEAN);
        assertThat(thresholds).isEqualTo(new PairThresholds(0.9, 1.1, 0.5));
    }

    @Test
    void thresholdsThatAreNoSharesAreRefusedWithTheirValue() {
        assertThatThrownBy(() -> new PairThresholds(-0.1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-0.1");
        assertThatThrownBy(() -> PairThresholds.withDefaults().withLags(2, 1.5)).hasMessageContaining("2");
        assertThatThrownBy(() -> PairThresholds.withDefaults().withLargestLoadShift(Double.NaN))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> PairThresholds.withDefaults().withLags(0, Double.POSITIVE_INFINITY))
                .hasMessageContaining("Infinity");
    }

    @Test
    void persistenceExpectsWhatWasSeenLast() {
        Observation last = observed(new Latencies(OptionalDouble.of(9), OptionalDouble.empty()), 1, RATE);
        Observation now = observed(Latencies.ofMillis(11.5, 30), 1, RATE);
        Pair pair = new Pair(predicted(1, RATE), now, PairClass.CLEAN, Optional.of(last));

        assertThat(pair.persistenceError(LatencyMetric.ITL)).hasValue(2.5);
        assertThat(pair.persistenceError(LatencyMetric.TTFT)).isEmpty();
        assertThat(new Pair(predicted(1, RATE), now).persistenceError(LatencyMetric.ITL))
                .isEmpty();
    }
}
