package io.github.autoscaleanalysis.wva.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.autoscaleanalysis.wva.event.VariantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplicaTruthTest {

    private static Rounds cycle(Rounds rounds, int ready, int current, int target) {
        return rounds.analyzer("a", 10, 100, ready, current, "T1")
                .decision(current, target)
                .completed();
    }

    private static Instant minute(int minute) {
        return Rounds.START.plusSeconds(60L * minute);
    }

    private static ReplicaTruth truth(int[]... cycles) {
        Rounds rounds = new Rounds();
        for (int[] cycle : cycles) {
            cycle(rounds, cycle[0], cycle[1], cycle[2]);
        }
        assertThat(rounds.audit().replicaTruth()).hasSize(1);
        return rounds.audit().replicaTruth().get(0);
    }

    private static int[] seen(int ready, int current, int target) {
        return new int[] {ready, current, target};
    }

    // Decided in minute 1, taken for given in 2, ready in 4.
    private static ReplicaTruth scaleUp() {
        return truth(seen(1, 1, 1), seen(1, 1, 3), seen(1, 3, 3), seen(2, 3, 3), seen(3, 3, 3));
    }

    @Test
    void eachViewIsAStepSeries() {
        ReplicaTruth truth = scaleUp();

        assertThat(truth.model()).isEqualTo(ModelId.of("ns", "m"));
        assertThat(truth.variant()).isEqualTo(VariantId.of("ns", "v"));
        assertThat(truth.series(ReplicaView.TARGET).points())
                .containsExactly(new ReplicaSeries.Point(minute(0), 1), new ReplicaSeries.Point(minute(1), 3));
        assertThat(truth.series(ReplicaView.CURRENT).points())
                .containsExactly(new ReplicaSeries.Point(minute(0), 1), new ReplicaSeries.Point(minute(2), 3))
                .isEqualTo(truth.series(ReplicaView.REPORTED).points());
        assertThat(truth.series(ReplicaView.READY).points())
                .containsExactly(
                        new ReplicaSeries.Point(minute(0), 1),
                        new ReplicaSeries.Point(minute(3), 2),
                        new ReplicaSeries.Point(minute(4), 3));
    }

    @Test
    void aSeriesHoldsEachValueUntilTheNext() {
        ReplicaSeries series = scaleUp().series(ReplicaView.READY);

        assertThat(series.at(minute(0).minusMillis(1))).isEmpty();
        assertThat(series.at(minute(0))).hasValue(1);
        assertThat(series.at(minute(3).minusMillis(1))).hasValue(1);
        assertThat(series.at(minute(3))).hasValue(2);
        assertThat(series.at(minute(99))).hasValue(3);
        assertThat(new ReplicaTruth(ModelId.of("n", "m"), VariantId.of("v"), Map.of(), List.of(), List.of())
                        .series(ReplicaView.READY)
                        .at(minute(0)))
                .isEmpty();
    }

    @Test
    void viewsPartUntilTheyAgreeAgain() {
        assertThat(scaleUp().divergences())
                .extracting(
                        Divergence::one,
                        Divergence::other,
                        divergence -> divergence.from().timestamp(),
                        Divergence::until,
                        Divergence::cycles,
                        Divergence::largestGap)
                .containsExactly(
                        tuple(ReplicaView.TARGET, ReplicaView.CURRENT, minute(1), Optional.of(minute(2)), 1, 2),
                        tuple(ReplicaView.TARGET, ReplicaView.READY, minute(1), Optional.of(minute(4)), 3, 2),
                        tuple(ReplicaView.CURRENT, ReplicaView.READY, minute(2), Optional.of(minute(4)), 2, 2));
    }

    @Test
    void aDivergenceAtTheEndIsOpen() {
        assertThat(truth(seen(2, 2, 2), seen(2, 2, 1)).divergences()).hasSize(2).allSatisfy(divergence -> {
            assertThat(divergence.until()).isEmpty();
            assertThat(divergence.largestGap()).isEqualTo(-1);
        });
    }

    @Test
    void theLagIsAnIntervalBetweenTwoCycles() {
        assertThat(scaleUp().lags()).singleElement().satisfies(lag -> {
            assertThat(lag.decision().targetReplicas()).hasValue(3);
            assertThat(lag.end()).isEqualTo(LagEnd.REACHED);
            assertThat(lag.atLeast()).isEqualTo(Duration.ofMinutes(2));
            assertThat(lag.atMost()).hasValue(Duration.ofMinutes(3));
        });
    }

    @Test
    void anotherTargetTakesTheFirstOnesPlace() {
        ReplicaTruth truth = truth(seen(1, 1, 3), seen(1, 3, 2), seen(2, 2, 2));

        assertThat(truth.lags())
                .extracting(ReadyLag::end, ReadyLag::atLeast, ReadyLag::atMost)
                .containsExactly(
                        tuple(LagEnd.SUPERSEDED, Duration.ofMinutes(1), Optional.empty()),
                        tuple(LagEnd.REACHED, Duration.ZERO, Optional.of(Duration.ZERO)));
    }

    @Test
    void theWaitIsOpenWhereTheLogEnds() {
        assertThat(truth(seen(3, 3, 1), seen(3, 3, 1), seen(2, 3, 1)).lags())
                .singleElement()
                .satisfies(lag -> {
                    assertThat(lag.end()).isEqualTo(LagEnd.OPEN);
                    assertThat(lag.atLeast()).isEqualTo(Duration.ofMinutes(2));
                    assertThat(lag.atMost()).isEmpty();
                });
    }

    @Test
    void readyReplicasAreUnknownWhereTheSupplyIsNoWholeNumberOfThem() {
        Rounds rounds = new Rounds();
        rounds.add(Rounds.with(rounds.result("a", 0, 100, 1, 1, "T1"), Rounds.figures(150, 10, 0.1, 0, 0)))
                .decision(1, 2)
                .completed();

        assertThat(rounds.audit()
                        .replicaTruth()
                        .get(0)
                        .series(ReplicaView.READY)
                        .points())
                .isEmpty();
        assertThat(rounds.audit().replicaTruth().get(0).lags())
                .extracting(ReadyLag::end)
                .containsExactly(LagEnd.OPEN);
    }
}
