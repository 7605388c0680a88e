package io.github.autoscaleanalysis.scale.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {

    @Test
    void noNumbersHaveACountAndNothingElse() {
        Summary none = Summary.of();

        assertThat(none.count()).isZero();
        assertThat(none.mean()).isEmpty();
        assertThat(none.standardDeviation()).isEmpty();
        assertThat(none.min()).isEmpty();
        assertThat(none.lowerQuartile()).isEmpty();
        assertThat(none.median()).isEmpty();
        assertThat(none.upperQuartile()).isEmpty();
        assertThat(none.max()).isEmpty();
    }

    @Test
    void oneNumberIsItsOwnQuartiles() {
        Summary one = Summary.of(4);

        assertThat(one.count()).isEqualTo(1);
        assertThat(one.standardDeviation()).isEmpty();
        assertThat(one.lowerQuartile()).hasValue(4);
        assertThat(one.median()).hasValue(4);
        assertThat(one.upperQuartile()).hasValue(4);
    }

    @Test
    void quartilesAreInterpolatedAsType7() {
        // By hand, Hyndman and Fan type 7: position (n - 1) p + 1 of 1, 2, 3, 10 is 1.75, 2.5, 3.25.
        Summary summary = Summary.of(10, 1, 3, 2);

        assertThat(summary.mean()).hasValue(4);
        assertThat(summary.min()).hasValue(1);
        assertThat(summary.lowerQuartile()).hasValue(1.75);
        assertThat(summary.median()).hasValue(2.5);
        assertThat(summary.upperQuartile()).hasValue(4.75);
        assertThat(summary.max()).hasValue(10);
    }

    @Test
    void theOutermostQuantilesAreMinimumAndMaximum() {
        Summary summary = Summary.of(3, 1, 2);

        assertThat(summary.quantile(0)).hasValue(1);
        assertThat(summary.quantile(1)).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aQuantileNeedsAProbability(double p) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Summary.of(1).quantile(p))
                .withMessageContaining(String.valueOf(p));
    }

    @Test
    void theNumbersStayTheCallers() {
        double[] numbers = {3, 1, 2};
        Summary summary = Summary.of(numbers);
        numbers[0] = 100;

        assertThat(numbers).containsExactly(100, 1, 2);
        assertThat(summary.quantile(1)).hasValue(3);
    }

    @Test
    void aNumberThatIsNotFiniteIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Summary.of(1, Double.NaN))
                .withMessageContaining("NaN");
    }
}
