package io.github.autoscaleanalysis.wva.align;

import static io.github.autoscaleanalysis.wva.align.LogLines.findsNothing;
import static io.github.autoscaleanalysis.wva.align.LogLines.observes;
import static io.github.autoscaleanalysis.wva.align.LogLines.predicts;
import static io.github.autoscaleanalysis.wva.align.LogLines.reconciles;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The degenerate cases that {@link Alignment} and {@link UnpairedReason} promise, by the default rule. */
class NextCycleTest {

    private static Alignment align(WvaEvent... events) {
        return Alignment.of(List.of(events), PairRule.NEXT_CYCLE);
    }

    private static Unpaired left(WvaEvent event, UnpairedReason reason) {
        return new Unpaired(event, reason);
    }

    private static void assertPairs(Alignment alignment, WvaEvent... predictionsAndObservations) {
        assertThat(alignment.pairs())
                .flatExtracting(Pair::prediction, Pair::observation)
                .containsExactly((Object[]) predictionsAndObservations);
    }

    @Test
    void aPredictionIsJudgedByItsVariantsObservationInTheNextReconciliation() {
        Observation first = observes(0, "a");
        Prediction prediction = predicts(0.01, "a");
        Observation second = observes(60, "a");
        Prediction last = predicts(60.01, "a");

        Alignment alignment = align(first, prediction, reconciles(0.02), second, last, reconciles(60.02));

        assertPairs(alignment, prediction, second);
        assertThat(alignment.pairs().get(0).lastKnown()).contains(first);
        assertThat(alignment.unpaired())
                .containsExactly(
                        left(first, UnpairedReason.BEFORE_FIRST_PREDICTION), left(last, UnpairedReason.NO_LATER_CYCLE));
        assertThat(alignment.unpairedPredictions()).containsExactly(last);
        assertThat(alignment.cycleInterval()).contains(Duration.ofSeconds(60));
        assertThat(alignment.rule()).isEqualTo(PairRule.NEXT_CYCLE);
        assertThat(alignment.thresholds()).isEqualTo(PairThresholds.withDefaults());
    }

    @Test
    void aReconciliationWithoutAnObservationIsStillTheNextOne() {
        Prediction prediction = predicts(0, "a");
        Observation late = observes(120, "a");

        Alignment alignment = align(prediction, reconciles(1), reconciles(61), late, reconciles(121));

        assertThat(alignment.pairs()).isEmpty();
        assertThat(alignment.unpaired())
                .containsExactly(
                        left(prediction, UnpairedReason.NO_OBSERVATION_IN_NEXT_CYCLE),
                        left(late, UnpairedReason.NO_PREDICTION_IN_PREVIOUS_CYCLE));
    }

    private static Alignment withLag(double lag, PairThresholds thresholds) {
        return Alignment.of(
                List.of(
                        reconciles(0),
                        reconciles(60),
                        reconciles(120),
                        predicts(180, "a"),
                        reconciles(180),
                        observes(180 + lag, "a"),
                        reconciles(181 + lag)),
                PairRule.NEXT_CYCLE,
                thresholds);
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 60, 90})
    void aLagFromHalfToOneAndAHalfCycleIntervalsMakesAPair(double lag) {
        Alignment alignment = withLag(lag, PairThresholds.withDefaults());

        assertThat(alignment.cycleInterval()).contains(Duration.ofSeconds(60));
        assertThat(alignment.pairs()).hasSize(1);
        assertThat(alignment.unpaired()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"29, TOO_EARLY", "91, TOO_LATE"})
    void anyOtherLagLeavesBothUnpaired(double lag, UnpairedReason expected) {
        Alignment alignment = withLag(lag, PairThresholds.withDefaults());

        assertThat(alignment.pairs()).isEmpty();
        assertThat(alignment.unpaired()).extracting(Unpaired::reason).containsExactly(expected, expected);
    }

    @Test
    void theLimitsOfTheLagAreArguments() {
        PairThresholds thresholds = PairThresholds.withDefaults().withLags(0.25, 2);

        assertThat(withLag(15, thresholds).pairs()).hasSize(1);
        assertThat(withLag(120, thresholds).pairs()).hasSize(1);
        assertThat(withLag(14, thresholds).pairs()).isEmpty();
    }

    @Test
    void withoutTwoCyclesNoLagIsTooShortOrTooLong() {
        Alignment alignment = align(predicts(0, "a"), reconciles(1), observes(100_000, "a"));

        assertThat(alignment.cycleInterval()).isEmpty();
        assertThat(alignment.pairs()).hasSize(1);
        assertThat(alignment.count(PairClass.CLEAN)).isEqualTo(1);
    }

    @Test
    void variantsNamespacesAndModelsAreNotMixed() {
        Prediction ofA = predicts(0, "n/a", "m");
        Prediction ofB = predicts(0, "n/b", "m");
        Prediction elsewhere = predicts(0, "o/a", "m");
        Prediction otherModel = predicts(0, "n/c", "m");
        Observation seenB = observes(60, "n/b", "m");
        Observation seenElsewhere = observes(60, "o/a", "m");
        Observation seenA = observes(60, "n/a", "m");
        Observation seenC = observes(60, "n/c", "other");

        Alignment alignment = align(
                ofA, ofB, elsewhere, otherModel, reconciles(1), seenB, seenElsewhere, seenA, seenC, reconciles(61));

        assertPairs(alignment, ofA, seenA, ofB, seenB, elsewhere, seenElsewhere);
        assertThat(alignment.unpaired())
                .containsExactly(
                        left(otherModel, UnpairedReason.NO_OBSERVATION_IN_NEXT_CYCLE),
                        left(seenC, UnpairedReason.NO_PREDICTION_IN_PREVIOUS_CYCLE));
    }

    @Test
    void aNamespaceThatOnlyOneSideKnowsDoesNotKeepThemApart() {
        assertThat(align(predicts(0, "n/a", "m"), reconciles(1), observes(60, "a"), reconciles(61))
                        .pairs())
                .hasSize(1);
        assertThat(align(predicts(0, "a"), reconciles(1), observes(60, "n/a", "m"), reconciles(61))
                        .pairs())
                .hasSize(1);
    }

    @Test
    void aBareNameThatSeveralNamespacesHaveIsNoVariant() {
        Prediction one = predicts(0, "n/a");
        Prediction other = predicts(0, "o/a");
        Observation bare = observes(60, "a");

        assertThat(align(one, other, reconciles(1), bare, reconciles(61)).unpaired())
                .containsExactly(
                        left(one, UnpairedReason.NO_VARIANT),
                        left(other, UnpairedReason.NO_VARIANT),
                        left(bare, UnpairedReason.NO_VARIANT));

        Prediction bareToo = predicts(0, "a");
        assertThat(align(bareToo, reconciles(1), observes(60, "n/a"), observes(60, "o/a"), reconciles(61))
                        .unpaired())
                .contains(left(bareToo, UnpairedReason.NO_VARIANT))
                .hasSize(3);
    }

    @Test
    void theExactNameGoesBeforeOneThatWouldDo() {
        Prediction prediction = predicts(0, "n/a", "m");
        Observation exact = observes(60, "n/a", "m");

        assertPairs(
                align(prediction, reconciles(1), observes(60, "a"), exact, observes(60, "o/a"), reconciles(61)),
                prediction,
                exact);
    }

    @Test
    void aNameThatLosesItsNamespaceInTheLogIsStillFound() {
        Prediction second = predicts(60, "n/a");
        Observation bare = observes(120, "a");

        Alignment alignment =
                align(observes(60, "n/a"), second, reconciles(61), bare, reconciles(121), reconciles(181));

        assertPairs(alignment, second, bare);
    }

    @Test
    void aPredictionWithoutVariantIsJudgedByTheOnlyVariantOfItsModelElseByTheOnlyOne() {
        Prediction unnamed = predicts(0, "", "m");
        Observation ofModel = observes(60, "n/a", "m");
        assertPairs(
                align(unnamed, reconciles(1), observes(60, "n/b", "other"), ofModel, reconciles(61)), unnamed, ofModel);

        Observation only = observes(60, "a");
        assertPairs(align(unnamed, reconciles(1), only, reconciles(61)), unnamed, only);

        assertThat(align(unnamed, reconciles(1), observes(60, "n/a", "m"), observes(60, "n/b", "m"), reconciles(61))
                        .unpaired())
                .contains(left(unnamed, UnpairedReason.NO_VARIANT));
        assertThat(align(unnamed, reconciles(1), observes(60, "a"), observes(60, "b"), reconciles(61))
                        .unpaired())
                .contains(left(unnamed, UnpairedReason.NO_VARIANT));
        assertThat(align(unnamed, reconciles(1), observes(60, "a", "other"), reconciles(61))
                        .unpaired())
                .contains(left(unnamed, UnpairedReason.NO_OBSERVATION_IN_NEXT_CYCLE));
        Prediction nothingKnown = predicts(0, "");
        assertPairs(align(nothingKnown, reconciles(1), only, reconciles(61)), nothingKnown, only);
    }

    @Test
    void observationsWithoutVariantAreToldApartByTheirModel() {
        Prediction unnamed = predicts(0, "", "m");
        Observation other = observes(60, "", "other");
        Observation same = observes(60, "", "m");

        assertPairs(align(unnamed, reconciles(1), other, same, reconciles(61)), unnamed, same);
    }

    @Test
    void ofSeveralPredictionsTheLastCountsAndOfSeveralObservationsTheFirst() {
        Prediction superseded = predicts(0, "a");
        Prediction last = predicts(1, "a");
        Observation first = observes(60, "a");
        Observation repeated = observes(60, "a");

        Alignment alignment = align(superseded, last, reconciles(2), first, repeated, reconciles(62));

        assertPairs(alignment, last, first);
        assertThat(alignment.unpaired())
                .containsExactly(left(superseded, UnpairedReason.SUPERSEDED), left(repeated, UnpairedReason.REPEATED));
    }

    @Test
    void anInfeasiblePredictionIsNotJudged() {
        Prediction infeasible = findsNothing(0, "a");
        Prediction lastOne = findsNothing(60, "a");
        Observation observation = observes(60, "a");

        assertThat(align(infeasible, reconciles(1), observation, lastOne, reconciles(61))
                        .unpaired())
                .containsExactly(
                        left(infeasible, UnpairedReason.INFEASIBLE),
                        left(observation, UnpairedReason.NO_PREDICTION_IN_PREVIOUS_CYCLE),
                        left(lastOne, UnpairedReason.INFEASIBLE));
    }

    @Test
    void ofTwoReconciliationsAtOnceTheSecondIsJudged() {
        // As some real controllers do: each minute two reconciliations within 30 ms.
        Prediction first = predicts(60, "a");
        Prediction second = predicts(60.03, "a");
        Observation again = observes(60.03, "a");
        Observation next = observes(120, "a");

        Alignment alignment = align(
                reconciles(0),
                reconciles(0.03),
                first,
                reconciles(60),
                again,
                second,
                reconciles(60.04),
                next,
                reconciles(120.01),
                reconciles(120.04));

        assertPairs(alignment, second, next);
        assertThat(alignment.unpaired())
                .containsExactly(left(first, UnpairedReason.TOO_EARLY), left(again, UnpairedReason.TOO_EARLY));
    }

    @Test
    void withoutReconciliationsCyclesEndAtPauses() {
        Prediction first = predicts(1, "a");
        Prediction firstOfB = predicts(1, "b");
        Observation second = observes(60, "a");
        Prediction secondOfA = predicts(62, "a");
        Observation third = observes(120, "a");

        Alignment alignment = align(
                observes(0, "a"),
                observes(0, "b"),
                first,
                firstOfB,
                second,
                secondOfA,
                third,
                observes(121, "b"),
                predicts(121, "b"));

        assertThat(alignment.cycleInterval()).contains(Duration.ofSeconds(60));
        assertPairs(alignment, first, second, secondOfA, third);
        assertThat(alignment.unpaired()).contains(left(firstOfB, UnpairedReason.NO_OBSERVATION_IN_NEXT_CYCLE));
    }

    @Test
    void withoutReconciliationsAndIntervalAnObservationAfterAPredictionBeginsACycle() {
        Prediction ofA = predicts(0, "a");
        Prediction ofB = predicts(0, "b");
        Observation seenA = observes(50, "a");
        Observation seenB = observes(51, "b");

        assertPairs(align(ofA, ofB, seenA, seenB), ofA, seenA, ofB, seenB);
    }

    @Test
    void eventsOutOfTimeOrderAreSortedAndFileOrderDecidesAtTheSameTime() {
        Prediction prediction = predicts(0, "a");
        Observation first = observes(60, "a");
        Observation sameTime = observes(60, "a");

        Alignment alignment = align(reconciles(1), first, sameTime, reconciles(61), prediction);

        assertPairs(alignment, prediction, first);
        assertThat(alignment.observations()).containsExactly(first, sameTime);
        assertThat(alignment.predictions()).containsExactly(prediction);
    }

    @Test
    void lastKnownIsWhatStoodBeforeThePredictionInTheLog() {
        Observation before = observes(60, "a");
        Prediction prediction = predicts(60, "a");

        Alignment alignment = align(
                observes(0, "a"),
                reconciles(1),
                before,
                prediction,
                observes(60, "a"),
                reconciles(61),
                observes(120, "a"),
                reconciles(121));

        assertThat(alignment.pairs().get(0).lastKnown()).containsSame(before);
    }

    @Test
    void withoutAnythingThereIsNothing() {
        Alignment nothing = align();

        assertThat(nothing.pairs()).isEmpty();
        assertThat(nothing.unpaired()).isEmpty();
        assertThat(nothing.cycleInterval()).isEmpty();
        assertThat(nothing.count(PairClass.IDLE)).isZero();
    }
}
