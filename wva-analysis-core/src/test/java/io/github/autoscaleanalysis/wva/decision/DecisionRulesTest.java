package io.github.autoscaleanalysis.wva.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DecisionRulesTest {

    private static final DecisionRules DEFAULTS = DecisionRules.withDefaults();

    @Test
    void choicesChangeACopy() {
        DecisionRule rule = basis -> Expectation.Target.of(1);
        DriftRules drift = new DriftRules(2, 3, 0.2, 4);

        assertThat(DEFAULTS.with(rule).rule()).isSameAs(rule);
        assertThat(DEFAULTS.with(drift).drift()).isEqualTo(drift);
        assertThat(DEFAULTS.withRoundingTolerance(0.1).roundingTolerance()).isEqualTo(0.1);
        assertThat(DEFAULTS.with(Invariant.UTILIZATION, 0.2).tolerance(Invariant.UTILIZATION))
                .isEqualTo(0.2);
        assertThat(DEFAULTS.withLongestPause(Duration.ofSeconds(3)).longestPause())
                .isEqualTo(Duration.ofSeconds(3));
        assertThat(DEFAULTS.withReversalWindow(Duration.ofSeconds(4)).reversalWindow())
                .isEqualTo(Duration.ofSeconds(4));
        assertThat(DEFAULTS.withPatience(7).with(drift).patience()).isEqualTo(7);

        assertThat(DEFAULTS.rule()).isSameAs(DecisionRule.largestClaim());
        assertThat(DEFAULTS.drift()).isEqualTo(DriftRules.withDefaults());
        assertThat(DEFAULTS.roundingTolerance()).isEqualTo(1e-9);
        assertThat(DEFAULTS.tolerance(Invariant.UTILIZATION)).isEqualTo(1e-6);
        assertThat(DEFAULTS.longestPause()).isEqualTo(Duration.ofSeconds(15));
        assertThat(DEFAULTS.reversalWindow()).isEqualTo(Duration.ofMinutes(5));
        assertThat(DEFAULTS.patience()).isEqualTo(3);
    }

    @Test
    void badChoicesAreRefusedWithTheirValue() {
        for (double tolerance : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DEFAULTS.withRoundingTolerance(tolerance))
                    .withMessageContaining(Double.toString(tolerance));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DEFAULTS.with(Invariant.ACTION_SIGN, tolerance))
                    .withMessageContaining(Double.toString(tolerance));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withLongestPause(Duration.ZERO))
                .withMessageContaining("PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withReversalWindow(Duration.ofSeconds(-1)))
                .withMessageContaining("PT-1S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withPatience(0))
                .withMessageContaining("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DriftRules(1, 4, 0.1, 2))
                .withMessageContaining("1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new DriftRules(2, Double.NaN, 0.1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new DriftRules(2, 4, 0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new DriftRules(2, 4, 0.1, 0));
    }
}
