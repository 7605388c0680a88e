package io.github.autoscaleanalysis.wva.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.autoscaleanalysis.wva.event.VariantId;
import org.junit.jupiter.api.Test;

class ReplicaLimitsTest {

    @Test
    void withoutReplicaNumbersThereAreNoLimits() {
        assertThat(new LimitEstimate().limits()).isEmpty();
    }

    @Test
    void withoutContradictionsTheLimitsAreAllNumbersSeen() {
        LimitEstimate estimate = new LimitEstimate();
        estimate.addCurrent(2);
        estimate.addCurrent(4);
        assertThat(estimate.limits()).hasValue(new ReplicaLimits(2, 4, LimitSource.LOG));

        estimate.addTarget(6);
        estimate.addReplay(6, 6);
        estimate.addTarget(1);
        estimate.addReplay(1, 1);
        assertThat(estimate.limits()).hasValue(new ReplicaLimits(1, 6, LimitSource.LOG));
    }

    @Test
    void aTargetThatContradictsMoreDecisionsThanItExplainsIsNoLimit() {
        LimitEstimate estimate = new LimitEstimate();
        for (int i = 0; i < 3; i++) {
            estimate.addCurrent(1);
            estimate.addTarget(1);
            estimate.addReplay(0, 1);
            estimate.addCurrent(4);
            estimate.addTarget(4);
            estimate.addReplay(9, 4);
        }
        estimate.addTarget(0);
        estimate.addReplay(0, 0);
        estimate.addTarget(5);
        estimate.addReplay(5, 5);

        assertThat(estimate.limits()).hasValue(new ReplicaLimits(1, 4, LimitSource.LOG));
    }

    @Test
    void targetsAloneGiveTheirRange() {
        LimitEstimate estimate = new LimitEstimate();
        estimate.addTarget(3);
        estimate.addTarget(5);

        assertThat(estimate.limits()).hasValue(new ReplicaLimits(3, 5, LimitSource.LOG));
    }

    @Test
    void negativeReplicasCountAsNone() {
        LimitEstimate estimate = new LimitEstimate();
        estimate.addCurrent(-3);
        estimate.addTarget(-1);

        assertThat(estimate.limits()).hasValue(new ReplicaLimits(0, 0, LimitSource.LOG));
    }

    @Test
    void theCallersLimitsGoBeforeThoseOfTheLogAndAVariantsBeforeAllOthers() {
        DecisionRules rules = DecisionRules.withDefaults()
                .with(ReplicaLimits.of(1, 9))
                .with(VariantId.of("ns", "v"), ReplicaLimits.of(2, 3))
                .with(VariantId.of("w"), ReplicaLimits.of(4, 5));

        assertThat(rules.limits(VariantId.of("ns", "v"))).hasValue(ReplicaLimits.of(2, 3));
        assertThat(rules.limits(VariantId.of("other", "v"))).hasValue(ReplicaLimits.of(1, 9));
        assertThat(rules.limits(VariantId.of("ns", "w"))).hasValue(ReplicaLimits.of(4, 5));
        assertThat(DecisionRules.withDefaults().limits(VariantId.of("v"))).isEmpty();
        Rounds rounds = new Rounds().analyzer("a", 900, 100, 2).decision(2, 3).completed();
        assertThat(rounds.audit(rules).replays().get(0).decisions().get(0).limits())
                .isEqualTo(ReplicaLimits.of(2, 3));
        assertThat(rounds.audit().replays().get(0).decisions().get(0).limits())
                .isEqualTo(new ReplicaLimits(2, 3, LimitSource.LOG));
    }

    @Test
    void limitsAreInOrderAndNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReplicaLimits.of(3, 2))
                .withMessageContaining("3 to 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReplicaLimits.of(-1, 2))
                .withMessageContaining("-1 to 2");
        assertThat(ReplicaLimits.of(1, 4)).hasToString("1 - 4 (CALLER)");
        assertThat(ReplicaLimits.none().clamp(-5)).isZero();
    }
}
