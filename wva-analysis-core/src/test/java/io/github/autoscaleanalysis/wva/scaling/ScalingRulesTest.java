package io.github.autoscaleanalysis.wva.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScalingRulesTest {

    @Test
    void theDefaultsAreTheDocumentedOnes() {
        ScalingRules rules = ScalingRules.withDefaults();

        assertThat(rules.reversalWindow()).isEqualTo(Duration.ofMinutes(5));
        assertThat(rules.longestHold()).isEqualTo(Duration.ofHours(1));
        assertThat(rules.movementWindow()).isEqualTo(Duration.ofMinutes(1));
        assertThat(rules.samplingWindow()).isEqualTo(Duration.ofSeconds(1));
        assertThat(rules.replicaSource()).isEmpty();
        assertThat(rules.demandRounding()).isEqualTo(DemandRounding.EXACT);
    }

    @Test
    void everyChoiceStaysBesideTheOthers() {
        ScalingRules rules = ScalingRules.withDefaults()
                .withReversalWindow(Duration.ofSeconds(1))
                .withLongestHold(Duration.ofDays(1_000_000))
                .withMovementWindow(Duration.ofSeconds(3))
                .withSamplingWindow(Duration.ofSeconds(4))
                .with(ReplicaSource.DECISION)
                .with(DemandRounding.WHOLE_REPLICAS);

        assertThat(rules.reversalWindow()).isEqualTo(Duration.ofSeconds(1));
        assertThat(rules.longestHold()).isEqualTo(Duration.ofDays(1_000_000));
        assertThat(rules.movementWindow()).isEqualTo(Duration.ofSeconds(3));
        assertThat(rules.samplingWindow()).isEqualTo(Duration.ofSeconds(4));
        assertThat(rules.replicaSource()).contains(ReplicaSource.DECISION);
        assertThat(rules.demandRounding()).isEqualTo(DemandRounding.WHOLE_REPLICAS);
        assertThat(ScalingBehavior.of(List.of(), rules).rules()).isSameAs(rules);
    }

    @Test
    void aLengthThatIsLongerThanCanBeCountedIsForever() {
        assertThat(Nanos.of(Duration.ofDays(1_000_000))).isGreaterThan(Nanos.of(Duration.ofDays(50_000)));
    }

    @Test
    void callersErrorsAreNamed() {
        ScalingRules rules = ScalingRules.withDefaults();
        assertThatThrownBy(() -> rules.withReversalWindow(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reversal window PT0S");
        assertThatThrownBy(() -> rules.withLongestHold(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules.with(ReplicaSource.CALLER)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules.with(ReplicaSource.REPLICA_MISMATCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REPLICA_MISMATCH");
    }
}
