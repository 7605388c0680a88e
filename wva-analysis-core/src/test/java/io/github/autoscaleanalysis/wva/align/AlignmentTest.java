package io.github.autoscaleanalysis.wva.align;

import static io.github.autoscaleanalysis.wva.event.Events.observation;
import static io.github.autoscaleanalysis.wva.event.Events.prediction;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    private static final Latencies FAST = Latencies.ofMillis(8, 20);
    private static final Latencies SLOW = Latencies.ofMillis(11.5, 15);

    /** Replicas differ between any two predictions of a round, and between any two observations. */
    private static final Comparator<Pair> PREDICTION_AND_OBSERVATION = Comparator.comparing(
                    (Pair pair) -> pair.prediction().allocation().replicas().getAsInt())
            .thenComparing(pair -> pair.observation().allocation().replicas().getAsInt());

    private static Alignment align(WvaEvent... events) {
        return Alignment.of(List.of(events), PairRule.NEXT_OBSERVATION);
    }

    @Test
    void aPredictionIsJudgedByTheFirstStrictlyLaterObservation() {
        Prediction prediction = prediction(60, FAST, 1);
        Observation sameInstant = observation(60, FAST, 1);
        Observation next = observation(120, SLOW, 2);

        Alignment alignment = align(prediction, sameInstant, next, observation(180, FAST, 1));

        assertThat(alignment.pairs())
                .containsExactly(new Pair(prediction, next, PairClass.REPLICA_MISMATCH, Optional.empty()));
        assertThat(alignment.pairs().get(0).lag()).isEqualTo(Duration.ofSeconds(60));
        assertThat(alignment.rule()).isEqualTo(PairRule.NEXT_OBSERVATION);
    }

    @Test
    void oneObservationMayJudgeSeveralPredictions() {
        Observation next = observation(100, SLOW, 1);

        assertThat(align(prediction(10, FAST, 1), prediction(20, FAST, 2), next).pairs())
                .extracting(Pair::observation)
                .containsExactly(next, next);
    }

    @Test
    void onlyTheFirstServerRowOfALinePredicts() {
        Alignment alignment = align(prediction(0, 1, FAST, 1), prediction(0, 2, SLOW, 2), observation(60, SLOW, 1));

        assertThat(alignment.predictions()).hasSize(1);
        assertThat(alignment.pairs()).hasSize(1);
        assertThat(alignment.pairs().get(0).prediction().row()).isEqualTo(1);
    }

    @Test
    void aPredictionWithoutALaterObservationStaysUnpaired() {
        Prediction last = prediction(60, FAST, 1);

        Alignment alignment = align(observation(0, FAST, 1), observation(60, FAST, 1), last);

        assertThat(alignment.pairs()).isEmpty();
        assertThat(alignment.unpairedPredictions()).containsExactly(last);
        assertThat(alignment.observations()).hasSize(2);
    }

    @Test
    void whatHasNoPartnerIsListedWithTheReason() {
        Observation before = observation(0, FAST, 1);
        Prediction prediction = prediction(10, 1, FAST, 1);
        Prediction otherRow = prediction(10, 2, FAST, 1);
        Observation next = observation(60, FAST, 1);
        Observation notNext = observation(61, FAST, 1);
        Prediction last = prediction(70, FAST, 1);

        assertThat(align(before, prediction, otherRow, next, notNext, last).unpaired())
                .containsExactly(
                        new Unpaired(before, UnpairedReason.BEFORE_FIRST_PREDICTION),
                        new Unpaired(otherRow, UnpairedReason.NOT_FIRST_ROW),
                        new Unpaired(notNext, UnpairedReason.NOT_NEXT),
                        new Unpaired(last, UnpairedReason.NO_LATER_CYCLE));
    }

    @Test
    void predictionsOnlyAndObservationsOnlyAndNothingGiveNoPairs() {
        assertThat(align(prediction(0, FAST, 1)).unpairedPredictions()).hasSize(1);
        assertThat(align(observation(0, FAST, 1)).pairs()).isEmpty();
        assertThat(align().pairs()).isEmpty();
    }

    @Test
    void eventsOutOfTimeOrderAreAlignedInTimeOrder() {
        Alignment alignment = align(
                observation(120, SLOW, 1), prediction(70, FAST, 2), observation(60, FAST, 1), prediction(10, FAST, 1));

        assertThat(alignment.pairs()).extracting(pair -> pair.lag().toSeconds()).containsExactly(50L, 50L);
    }

    @Test
    void ofTwoObservationsAtTheSameInstantTheFirstInTheLogJudges() {
        Observation first = observation(60, SLOW, 1);

        assertThat(align(prediction(0, FAST, 1), first, observation(60, FAST, 2))
                        .pairs())
                .extracting(Pair::observation)
                .containsExactly(first);
    }

    @Test
    void theErrorIsObservedMinusPredictedAndEmptyWhereEitherIsAbsent() {
        Pair pair = new Pair(prediction(0, FAST, 1), observation(60, SLOW, 1));
        Latencies onlyTtft = new Latencies(OptionalDouble.empty(), OptionalDouble.of(1));

        assertThat(pair.error(LatencyMetric.ITL)).hasValue(3.5);
        assertThat(pair.error(LatencyMetric.TTFT)).hasValue(-5);
        assertThat(new Pair(prediction(0, onlyTtft, 1), observation(60, SLOW, 1)).error(LatencyMetric.ITL))
                .isEmpty();
        assertThat(new Pair(prediction(0, FAST, 1), observation(60, onlyTtft, 1)).error(LatencyMetric.ITL))
                .isEmpty();
    }

    /** The notebook's own way: for each prediction, look through all observations. */
    private static Optional<Observation> byLookingThroughAll(Prediction prediction, List<Observation> observations) {
        Optional<Observation> best = Optional.empty();
        for (Observation observation : observations) {
            boolean later = observation.timestamp().isAfter(prediction.timestamp());
            if (later
                    && best.filter(b -> !b.timestamp().isAfter(observation.timestamp()))
                            .isEmpty()) {
                best = Optional.of(observation);
            }
        }
        return best;
    }

    @Test
    void thePairsAreThoseOfLookingThroughAllObservations() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Prediction> predictions = new ArrayList<>();
            List<Observation> observations = new ArrayList<>();
            List<WvaEvent> events = new ArrayList<>();
            for (int i = random.nextInt(30); i >= 0; i--) {
                if (random.nextBoolean()) {
                    predictions.add(prediction(random.nextInt(20), FAST, i));
                    events.add(predictions.get(predictions.size() - 1));
                } else {
                    observations.add(observation(random.nextInt(20), FAST, i));
                    events.add(observations.get(observations.size() - 1));
                }
            }
            List<Pair> expected = new ArrayList<>();
            for (Prediction prediction : predictions) {
                byLookingThroughAll(prediction, observations).ifPresent(o -> expected.add(new Pair(prediction, o)));
            }

            Alignment alignment = Alignment.of(events, PairRule.NEXT_OBSERVATION);

            assertThat(alignment.pairs())
                    .usingElementComparator(PREDICTION_AND_OBSERVATION)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(alignment.unpairedPredictions()).hasSize(predictions.size() - expected.size());
        }
    }
}
