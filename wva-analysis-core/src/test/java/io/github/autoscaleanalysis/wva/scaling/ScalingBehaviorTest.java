package io.github.autoscaleanalysis.wva.scaling;

import static io.github.autoscaleanalysis.wva.event.Events.at;
import static io.github.autoscaleanalysis.wva.event.Events.decision;
import static io.github.autoscaleanalysis.wva.event.ScalingAction.NO_CHANGE;
import static io.github.autoscaleanalysis.wva.event.ScalingAction.SCALE_DOWN;
import static io.github.autoscaleanalysis.wva.event.ScalingAction.SCALE_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ScalingBehaviorTest {

    @Test
    void actionsAreOrderedByCountThenWordAndUnknownOnesAreKept() {
        ScalingAction migrate = new ScalingAction("migrate");
        ScalingBehavior scaling = ScalingBehavior.of(List.of(
                decision(0, SCALE_UP, 1, 3),
                decision(1, migrate, 3, 3),
                decision(2, NO_CHANGE, 3, 3),
                decision(3, NO_CHANGE, 3, 3),
                decision(4, SCALE_DOWN, 3, 2)));

        assertThat(scaling.actions())
                .containsExactly(
                        Map.entry(NO_CHANGE, 2L),
                        Map.entry(migrate, 1L),
                        Map.entry(SCALE_DOWN, 1L),
                        Map.entry(SCALE_UP, 1L));
        assertThat(scaling.decisions()).isEqualTo(5);
        assertThat(scaling.share(NO_CHANGE)).hasValue(0.4);
        assertThat(scaling.share(new ScalingAction("never"))).hasValue(0);
        assertThat(scaling.currentReplicas()).contains(new ReplicaRange(1, 3));
        assertThat(scaling.targetReplicas()).contains(new ReplicaRange(2, 3));
    }

    @Test
    void withoutDecisionsThereAreNoFigures() {
        ScalingBehavior scaling = ScalingBehavior.of(List.of());

        assertThat(scaling.actions()).isEmpty();
        assertThat(scaling.share(SCALE_UP)).isEmpty();
        assertThat(scaling.currentReplicas()).isEmpty();
        assertThat(scaling.targetReplicas()).isEmpty();
    }

    @Test
    void decisionsWithoutReplicasCountAsActionsButNotInTheRange() {
        ScalingDecision bare =
                new ScalingDecision(at(0), VariantId.of("v"), SCALE_UP, OptionalInt.empty(), OptionalInt.empty());
        ScalingBehavior scaling = ScalingBehavior.of(List.of(bare, decision(1, NO_CHANGE, 4, 4)));

        assertThat(scaling.decisions()).isEqualTo(2);
        assertThat(scaling.currentReplicas()).contains(new ReplicaRange(4, 4));
    }

    @Test
    void aRangeRunsUpwards() {
        assertThat(new ReplicaRange(1, 6)).hasToString("1 - 6");
        assertThatThrownBy(() -> new ReplicaRange(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
