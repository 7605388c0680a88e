package io.github.autoscaleanalysis.scale.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceIntervalTest {

    @Test
    void theEndsBelongToTheInterval() {
        ConfidenceInterval interval = new ConfidenceInterval(-1, 2, 0.95);

        assertThat(interval.contains(-1)).isTrue();
        assertThat(interval.contains(2)).isTrue();
        assertThat(interval.contains(2.1)).isFalse();
        assertThat(interval.contains(-1.1)).isFalse();
        assertThat(interval.contains(Double.NaN)).isFalse();
        assertThat(new ConfidenceInterval(1, 1, 0.95).contains(1)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2,1,0.95", "NaN,1,0.95", "1,Infinity,0.95", "1,2,0", "1,2,1", "1,2,NaN"})
    void whatIsNoIntervalIsRefused(double low, double high, double level) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceInterval(low, high, level));
    }

    @Test
    void resultsRefuseWhatIsNoFigure() {
        ConfidenceInterval interval = new ConfidenceInterval(1, 2, 0.95);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WelchT(Double.NaN, 3, 0.5, interval))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WelchT(1, -3, 0.5, interval))
                .withMessageContaining("-3.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WelchT(1, 3, 1.5, interval))
                .withMessageContaining("1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MannWhitney(-1, 0.5, NullDistribution.EXACT))
                .withMessageContaining("-1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MannWhitney(1, Double.NaN, NullDistribution.EXACT))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChangePoint(0, 1, 0.5))
                .withMessageContaining("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChangePoint(1, Double.POSITIVE_INFINITY, 0.5))
                .withMessageContaining("Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BootstrapInterval(Double.NaN, interval, List.of(1), 100, 1))
                .withMessageContaining("NaN");
    }

    /** From scipy 1.17.1: {@code 2 * norm.sf(z)}. */
    @ParameterizedTest
    @CsvSource({"0,1", "1.5,0.13361440253771614", "-10,1.523970604832094e-23", "30,9.813427854295816e-198"})
    void theNormalTailKeepsItsDigits(double z, double p) {
        assertThat(StandardNormal.twoSided(z)).isCloseTo(p, within(1e-12 * p));
    }

    /** From scipy 1.17.1: {@code norm.ppf((1 + level) / 2)}. */
    @ParameterizedTest
    @CsvSource({"0.95,1.959963984540054", "0.99,2.5758293035489004"})
    void theNormalReachIsThatOfScipy(double level, double reach) {
        assertThat(StandardNormal.reach(level)).isCloseTo(reach, within(1e-14));
    }
}
