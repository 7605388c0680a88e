package io.github.autoscaleanalysis.wva.scaling;

import static io.github.autoscaleanalysis.wva.scaling.ScalingLog.second;
import static io.github.autoscaleanalysis.wva.scaling.ScalingLog.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.autoscaleanalysis.wva.event.Events;
import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class VariantScalingTest {

    private static final VariantId CHAT = VariantId.of("chat");
    private static final VariantId CHAT_IN_A = VariantId.of("a", "chat");
    private static final VariantId CHAT_IN_B = VariantId.of("b", "chat");
    private static final VariantId CODE = VariantId.of("a", "code");
    private static final Optional<String> NO_MODEL = Optional.empty();

    private static VariantScaling only(ScalingLog log) {
        ScalingBehavior scaling = ScalingBehavior.of(log.events());
        assertThat(scaling.variants()).hasSize(1);
        return scaling.variants().get(0);
    }

    /** Up at 60, seen between 120 and 180; back to 1 at 300, seen at once in the next cycle; the log ends at 420. */
    private static ScalingLog upAndDown() {
        return new ScalingLog()
                .observation(0, CHAT, NO_MODEL, 1, 10)
                .decision(0, CHAT, 1, 1)
                .status(0, CHAT, 1, 1)
                .observation(60, CHAT, NO_MODEL, 1, 10)
                .decision(60, CHAT, 1, 3)
                .status(60, CHAT, 1, 3)
                .observation(120, CHAT, NO_MODEL, 1, 10)
                .decision(120, CHAT, 1, 3)
                .status(120, CHAT, 1, 3)
                .observation(180, CHAT, NO_MODEL, 3, 30)
                .decision(180, CHAT, 3, 3)
                .status(180, CHAT, 3, 3)
                .observation(300, CHAT, NO_MODEL, 3, 30)
                .decision(300, CHAT, 3, 1)
                .status(300, CHAT, 3, 1)
                .observation(360, CHAT, NO_MODEL, 1, 10)
                .decision(360, CHAT, 1, 1)
                .status(360, CHAT, 1, 1)
                .observation(420, CHAT, NO_MODEL, 1, 10);
    }

    @Test
    void replicasAndTargetsAreStepFunctions() {
        VariantScaling chat = only(upAndDown());

        assertThat(chat.targets()).isEqualTo(StepSeriesTest.series(420, 0, 1, 60, 3, 300, 1));
        assertThat(chat.targetSource()).contains(ReplicaSource.DECISION);
        assertThat(chat.replicas()).isEqualTo(StepSeriesTest.series(420, 0, 1, 180, 3, 360, 1));
        assertThat(chat.replicas().dwellTimes()).containsExactly(seconds(180));
        assertThat(chat.replicas().timeAtValue())
                .containsExactly(Map.entry(1.0, seconds(240)), Map.entry(3.0, seconds(180)));
        assertThat(chat.targets().changesPerHour()).hasValue(2 * 3600.0 / 420);
        assertThat(chat.decisions()).isEqualTo(6);
        assertThat(chat.actions())
                .containsExactly(
                        Map.entry(ScalingAction.NO_CHANGE, 3L),
                        Map.entry(ScalingAction.SCALE_UP, 2L),
                        Map.entry(ScalingAction.SCALE_DOWN, 1L));
        assertThat(chat.currentReplicas()).contains(new ReplicaRange(1, 3));
        assertThat(chat.targetReplicas()).contains(new ReplicaRange(1, 3));
        assertThat(chat.model()).isEmpty();
    }

    @Test
    void theSourceOfReplicasHasTheMoreReadingsAndCanBeChosen() {
        ScalingLog log = upAndDown();

        // 7 observations, 6 replica statuses.
        assertThat(only(log).replicaSource()).contains(ReplicaSource.OBSERVATION);
        VariantScaling byStatus = ScalingBehavior.of(
                        log.events(), ScalingRules.withDefaults().with(ReplicaSource.REPLICA_STATUS))
                .variants()
                .get(0);
        assertThat(byStatus.replicaSource()).contains(ReplicaSource.REPLICA_STATUS);
        assertThat(byStatus.replicas()).isEqualTo(only(log).replicas());
        assertThat(only(new ScalingLog().decision(0, CHAT, 2, 2).decision(5, CHAT, 2, 2))
                        .replicaSource())
                .contains(ReplicaSource.DECISION);
        assertThat(ScalingBehavior.of(
                                new ScalingLog().decision(0, CHAT, 2, 2).events(),
                                ScalingRules.withDefaults().with(ReplicaSource.OBSERVATION))
                        .variants()
                        .get(0)
                        .replicaSource())
                .isEmpty();
    }

    @Test
    void withoutDecisionsTheTargetIsWhatTheStatusDesires() {
        VariantScaling chat = only(
                new ScalingLog().status(0, CHAT, 1, 2).status(60, CHAT, 2, 2).status(120, CHAT, 2, 2));

        assertThat(chat.targets()).isEqualTo(StepSeriesTest.series(120, 0, 2));
        assertThat(chat.targetSource()).contains(ReplicaSource.REPLICA_STATUS);
        assertThat(chat.elasticity().underProvisionedTime()).hasValue(50);
        assertThat(chat.elasticity().supplySources()).containsExactly(ReplicaSource.REPLICA_STATUS);
        assertThat(chat.elasticity().demandSource()).isEqualTo(DemandSource.TARGET_REPLICAS);
    }

    @Test
    void elasticityCanBeAskedForTheCallersDemand() {
        VariantScaling chat = only(upAndDown());
        Elasticity elasticity = chat.elasticity(StepSeriesTest.series(420, 0, 2));

        assertThat(elasticity.demandSource()).isEqualTo(DemandSource.CALLER);
        assertThat(elasticity.supplySources()).containsExactly(ReplicaSource.OBSERVATION);
        assertThat(elasticity.underProvisioning()).hasValue(240.0 / 420);
        assertThat(elasticity.overProvisioning()).hasValue(180.0 / 420);
        assertThatThrownBy(() -> chat.elasticity(StepSeriesTest.series(420, 0, -2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void costIsTheRateOfAllReplicasOverTime() {
        VariantCost cost = only(upAndDown()).cost();

        assertThat(cost.replicaSeconds()).hasValue(240 + 3 * 180);
        assertThat(cost.replicaTime()).isEqualTo(seconds(420));
        assertThat(cost.replicaSource()).contains(ReplicaSource.OBSERVATION);
        assertThat(cost.cost()).hasValue(10 * 240 + 30 * 180);
        assertThat(cost.costTime()).isEqualTo(seconds(420));
        assertThat(cost.costSource()).contains(CostSource.OBSERVATION);
    }

    @Test
    void costOverTimeAddsUpToTheCostAtEveryChangeOfAnyVariant() {
        ScalingCost cost = ScalingBehavior.of(
                        new ScalingLog()
                                .observation(0, CHAT, Optional.empty(), 1, 10)
                                .observation(60, CODE, Optional.empty(), 2, 5)
                                .observation(120, CHAT, Optional.empty(), 3, 30)
                                .observation(150, CODE, Optional.empty(), 1, 5)
                                .observation(180, CHAT, Optional.empty(), 3, 30)
                                .events(),
                        ScalingRules.withDefaults())
                .cost();

        // By hand: 10 a second for 120 s, then 30 for 60 s; and 5 from 60 s to 150 s.
        assertThat(cost.costOverTime())
                .containsExactly(
                        entry(second(0), 0.0),
                        entry(second(60), 600.0),
                        entry(second(120), 1500.0),
                        entry(second(150), 2550.0),
                        entry(second(180), 3450.0));
        assertThat(cost.cost()).hasValue(3450);
        assertThat(cost.replicaSecondsOverTime()).containsEntry(second(180), 120 + 180 + 180.0);
        assertThat(cost.replicaSeconds()).hasValue(480);
    }

    @Test
    void costOverTimeStaysWhereNothingIsKnownAndIsEmptyWhereNothingEverIs() {
        ScalingRules rules = ScalingRules.withDefaults().withLongestHold(seconds(100));
        ScalingCost gap = ScalingBehavior.of(
                        new ScalingLog()
                                .observation(0, CHAT, Optional.empty(), 1, 10)
                                .observation(60, CHAT, Optional.empty(), 1, 20)
                                .observation(600, CHAT, Optional.empty(), 1, 10)
                                .observation(660, CHAT, Optional.empty(), 1, 10)
                                .events(),
                        rules)
                .cost();

        assertThat(gap.costOverTime())
                .containsExactly(
                        entry(second(0), 0.0),
                        entry(second(60), 600.0),
                        entry(second(600), 600.0),
                        entry(second(660), 1200.0));
        assertThat(ScalingBehavior.of(List.of()).cost().costOverTime()).isEmpty();
        assertThat(ScalingBehavior.of(List.of()).cost().replicaSecondsOverTime())
                .isEmpty();
    }

    @Test
    void costIsPredictedWhereNoneIsObservedAndEmptyWhereNoneIsKnown() {
        ScalingBehavior scaling = ScalingBehavior.of(new ScalingLog()
                .prediction(0, Optional.of(CHAT), "m", 1, 40)
                .prediction(60, Optional.of(CHAT), "m", 1, 40)
                .decision(0, CODE, 1, 1)
                .decision(60, CODE, 1, 1)
                .events());
        VariantCost predicted = scaling.of(CHAT).orElseThrow().cost();
        VariantCost unknown = scaling.of(CODE).orElseThrow().cost();

        assertThat(predicted.cost()).hasValue(2400);
        assertThat(predicted.costSource()).contains(CostSource.PREDICTION);
        assertThat(predicted.replicaSeconds()).isEmpty();
        assertThat(predicted.replicaSource()).isEmpty();
        assertThat(unknown.cost()).isEmpty();
        assertThat(unknown.costTime()).isZero();
        assertThat(unknown.costSource()).isEmpty();
        assertThat(unknown.replicaSeconds()).hasValue(60);
        assertThat(scaling.cost().cost()).hasValue(2400);
        assertThat(scaling.cost().costTime()).isEqualTo(seconds(60));
        assertThat(scaling.cost().variantsWithCost()).isEqualTo(1);
        assertThat(scaling.cost().replicaSeconds()).hasValue(60);
        assertThat(scaling.cost().replicaTime()).isEqualTo(seconds(60));
        assertThat(scaling.cost().variantsWithReplicas()).isEqualTo(1);
        assertThat(scaling.cost().byVariant()).containsOnlyKeys(CODE, CHAT);
        assertThat(scaling.cost().of(CHAT)).contains(predicted);
        assertThat(scaling.cost().of(CHAT_IN_A)).isEmpty();
    }

    @Test
    void lagsAreIntervalsSetByTheSampling() {
        List<ScalingLag> lags = only(upAndDown()).lags();

        assertThat(lags).hasSize(2);
        assertThat(lags.get(0).outcome()).isEqualTo(LagOutcome.REACHED);
        assertThat(lags.get(0).decision().line()).isEqualTo(5);
        assertThat(lags.get(0).atLeast()).isEqualTo(seconds(60));
        assertThat(lags.get(0).atLeastFrom()).contains(ReplicaSource.REPLICA_STATUS);
        assertThat(lags.get(0).atMost()).contains(seconds(120));
        assertThat(lags.get(0).atMostFrom()).contains(ReplicaSource.OBSERVATION);
        assertThat(lags.get(1).atLeast()).isZero();
        assertThat(lags.get(1).atLeastFrom()).isEmpty();
        assertThat(lags.get(1).atMost()).contains(seconds(60));
        assertThat(lags).noneMatch(ScalingLag::isCensored);
    }

    @Test
    void lagsAreCensoredByTheNextTargetAndByTheEndOfTheLog() {
        List<ScalingLag> lags = only(new ScalingLog()
                        .decision(0, CHAT, 1, 2)
                        .status(0, CHAT, 1, 2)
                        .status(30, CHAT, 1, 2)
                        .decision(60, CHAT, 1, 4)
                        .status(60, CHAT, 1, 4)
                        .decision(90, CHAT, 1, 1)
                        .decision(120, CHAT, 1, 5)
                        .status(150, CHAT, 3, 5))
                .lags();

        assertThat(lags)
                .extracting(ScalingLag::outcome)
                .containsExactly(
                        LagOutcome.OVERTAKEN, LagOutcome.OVERTAKEN, LagOutcome.ALREADY_THERE, LagOutcome.LOG_ENDED);
        // A sighting at the very moment of the next decision is still seen under this one.
        assertThat(lags)
                .extracting(ScalingLag::atLeast)
                .containsExactly(seconds(60), seconds(0), seconds(0), seconds(30));
        assertThat(lags)
                .allMatch(lag -> lag.atMost().isEmpty() && lag.atMostFrom().isEmpty());
        assertThat(lags).extracting(ScalingLag::isCensored).containsExactly(true, true, false, true);
    }

    @Test
    void lagsUseMismatchesOfAModelWithOneVariantAndDecisionsWhereNothingElseIsSeen() {
        VariantScaling chat = only(new ScalingLog()
                .observation(0, CHAT, Optional.of("m"), 1, 1)
                .decision(0, CHAT, 1, 2)
                .mismatch(60, Optional.of("a"), "m", 2, 1)
                .decision(60, CHAT, 1, 2)
                .mismatch(120, Optional.of("a"), "m", 3, 2));
        assertThat(chat.lags()).singleElement().satisfies(lag -> {
            assertThat(lag.atLeastFrom()).contains(ReplicaSource.REPLICA_MISMATCH);
            assertThat(lag.atMostFrom()).contains(ReplicaSource.REPLICA_MISMATCH);
            assertThat(lag.atMost()).contains(seconds(120));
        });

        VariantScaling blind = only(new ScalingLog().decision(0, CHAT, 1, 2).decision(60, CHAT, 2, 2));
        assertThat(blind.lags()).singleElement().satisfies(lag -> {
            assertThat(lag.atMost()).contains(seconds(60));
            assertThat(lag.atMostFrom()).contains(ReplicaSource.DECISION);
        });
    }

    @Test
    void aDecisionWithoutItsReplicasGivesNoTargetAndNoLag() {
        ScalingDecision bare = new ScalingDecision(
                Events.at(0), CHAT, ScalingAction.SCALE_UP, OptionalInt.empty(), OptionalInt.empty());
        ScalingDecision unknownStart = new ScalingDecision(
                Events.at(30), CHAT, ScalingAction.SCALE_UP, OptionalInt.empty(), OptionalInt.of(2));
        ScalingDecision negative = new ScalingDecision(
                Events.at(40), VariantId.of("z"), ScalingAction.SCALE_UP, OptionalInt.of(-1), OptionalInt.of(-2));
        ScalingBehavior scaling = ScalingBehavior.of(new ScalingLog()
                .add(bare)
                .add(unknownStart)
                .decision(60, CHAT, 1, 4)
                .add(negative)
                .events());
        VariantScaling chat = scaling.of(CHAT).orElseThrow();

        assertThat(chat.targets()).isEqualTo(StepSeriesTest.series(60, 30, 2));
        assertThat(chat.lags()).singleElement().satisfies(lag -> assertThat(lag.outcome())
                .isEqualTo(LagOutcome.LOG_ENDED));
        assertThat(scaling.of(VariantId.of("z")).orElseThrow().replicas().isEmpty())
                .isTrue();
        assertThat(scaling.of(VariantId.of("z")).orElseThrow().targetSource()).isEmpty();
        assertThat(scaling.of(VariantId.of("z")).orElseThrow().elasticity().supplySources())
                .isEmpty();
    }

    @Test
    void aLagRunsUpwards() {
        ScalingDecision decision = Events.decision(0, ScalingAction.SCALE_UP, 1, 2);
        assertThatThrownBy(() -> new ScalingLag(
                        decision,
                        LagOutcome.REACHED,
                        seconds(2),
                        Optional.empty(),
                        Optional.of(seconds(1)),
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScalingLag(
                        decision,
                        LagOutcome.LOG_ENDED,
                        seconds(-2),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReversalGoesTheOtherWayWithinTheWindow() {
        ScalingLog log = new ScalingLog()
                .decision(0, CHAT, 1, 2)
                .decision(60, CHAT, 1, 3)
                .decision(120, CHAT, 3, 3)
                .decision(360, CHAT, 3, 2)
                .decision(661, CHAT, 2, 3);
        VariantScaling chat = only(log);

        assertThat(chat.reversals()).singleElement().satisfies(reversal -> {
            assertThat(reversal.move().line()).isEqualTo(2);
            assertThat(reversal.back().line()).isEqualTo(4);
            assertThat(reversal.back().timestamp()).isEqualTo(second(360));
            assertThat(reversal.after()).isEqualTo(Duration.ofMinutes(5));
        });
        assertThat(chat.reversalsWithin(seconds(299))).isEmpty();
        assertThat(chat.reversalsWithin(seconds(301))).hasSize(2);
        ScalingBehavior wider =
                ScalingBehavior.of(log.events(), ScalingRules.withDefaults().withReversalWindow(seconds(301)));
        assertThat(wider.reversals()).hasSize(2).isEqualTo(wider.reversalsWithin(seconds(301)));
    }

    @Test
    void whereReplicasAreNotNamedTheWordIsTheDirection() {
        ScalingLog log = new ScalingLog();
        ScalingAction[] words = {
            ScalingAction.SCALE_UP, new ScalingAction("migrate"), ScalingAction.SCALE_DOWN, ScalingAction.SCALE_UP
        };
        for (int i = 0; i < words.length; i++) {
            log.add(new ScalingDecision(Events.at(i), CHAT, words[i], OptionalInt.empty(), OptionalInt.of(i)));
        }
        assertThat(only(log).reversals()).hasSize(2);
    }

    @Test
    void aBareNameIsThatOfTheOnlyNamespaceThatHasIt() {
        ScalingBehavior scaling = ScalingBehavior.of(new ScalingLog()
                .decision(0, CHAT, 1, 2)
                .prediction(0, Optional.of(CHAT_IN_A), "m", 2, 2)
                .status(60, CHAT, 2, 2)
                .events());

        assertThat(scaling.variants()).extracting(VariantScaling::id).containsExactly(CHAT_IN_A);
        assertThat(scaling.of(CHAT)).isPresent().isEqualTo(scaling.of(CHAT_IN_A));
        assertThat(scaling.of(CHAT_IN_B)).isEmpty();
        assertThat(scaling.of(CODE)).isEmpty();
        assertThat(scaling.of(CHAT).orElseThrow().model()).contains("m");
        assertThat(scaling.leftOut()).isEmpty();
    }

    @Test
    void aBareNameThatTwoNamespacesHaveIsCountedAndNotGuessed() {
        ScalingBehavior scaling = ScalingBehavior.of(new ScalingLog()
                .decision(0, CHAT_IN_A, 1, 2)
                .decision(0, CHAT_IN_B, 1, 3)
                .decision(60, CHAT, 5, 6)
                .status(60, CHAT, 7, 7)
                .events());

        assertThat(scaling.decisions()).isEqualTo(3);
        assertThat(scaling.targetReplicas()).contains(new ReplicaRange(2, 6));
        assertThat(scaling.variants()).extracting(VariantScaling::id).containsExactly(CHAT_IN_A, CHAT_IN_B);
        assertThat(scaling.of(CHAT)).isEmpty();
        assertThat(scaling.of(CHAT_IN_B).orElseThrow().decisions()).isEqualTo(1);
        assertThat(scaling.leftOut()).containsExactly(Map.entry(LeftOutReason.AMBIGUOUS_VARIANT, 2L));
    }

    @Test
    void aLineWithoutVariantIsThatOfItsModelsOnlyVariant() {
        ScalingLog log = new ScalingLog()
                .observation(0, CHAT, Optional.of("m"), 1, 7)
                .observation(0, CODE, Optional.of("n"), 1, 8)
                .prediction(0, Optional.empty(), "m", 1, 7)
                .prediction(0, Optional.empty(), "unheard", 1, 7)
                .mismatch(0, Optional.of("a"), "unheard", 1, 0)
                .observation(60, VariantId.of("chat-2"), Optional.of("m"), 1, 7);
        assertThat(ScalingBehavior.of(log.events()).leftOut())
                .containsEntry(LeftOutReason.NO_VARIANT, 3L)
                .hasSize(1);
        log.mismatch(60, Optional.empty(), "m", 2, 1);
        assertThat(ScalingBehavior.of(log.events()).leftOut()).containsEntry(LeftOutReason.AMBIGUOUS_VARIANT, 1L);

        ScalingBehavior alone = ScalingBehavior.of(new ScalingLog()
                .prediction(0, Optional.empty(), "m", 1, 40)
                .prediction(60, Optional.empty(), "m", 1, 40)
                .status(60, CHAT, 1, 1)
                .events());
        assertThat(alone.leftOut()).isEmpty();
        assertThat(alone.of(CHAT).orElseThrow().cost().cost()).hasValue(2400);
    }

    @Test
    void aTimeOutOfRangeIsCountedAndLeftOut() {
        ScalingDecision far = Events.decision(0, ScalingAction.SCALE_UP, 1, 2);
        ScalingBehavior scaling = ScalingBehavior.of(List.of(
                far.at(Origin.at(Instant.MAX)),
                new Reconciliation(
                        Origin.at(Instant.MIN),
                        true,
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty())));

        assertThat(scaling.decisions()).isEqualTo(1);
        assertThat(scaling.variants()).isEmpty();
        assertThat(scaling.leftOut()).containsExactly(Map.entry(LeftOutReason.TIME_OUT_OF_RANGE, 2L));
    }

    @Test
    void aPauseOfTheLogIsNotFilledIn() {
        ScalingLog log = new ScalingLog()
                .status(0, CHAT, 1, 1)
                .status(60, CHAT, 1, 1)
                .status(50_000, CHAT, 2, 2)
                .status(50_060, CHAT, 2, 2);

        assertThat(only(log).replicas().covered()).isEqualTo(seconds(120));
        assertThat(only(log).replicas().changes()).isZero();
        assertThat(ScalingBehavior.of(log.events(), ScalingRules.withDefaults().withLongestHold(Duration.ofDays(1)))
                        .variants()
                        .get(0)
                        .replicas()
                        .covered())
                .isEqualTo(seconds(50_060));
    }

    @Test
    void linesOutOfTimeOrderArePutInOrder() {
        List<WvaEvent> events = new ArrayList<>(upAndDown().events());
        VariantScaling expected = only(upAndDown());
        Collections.swap(events, 0, 10);

        assertThat(ScalingBehavior.of(events).variants().get(0).replicas()).isEqualTo(expected.replicas());
    }
}
