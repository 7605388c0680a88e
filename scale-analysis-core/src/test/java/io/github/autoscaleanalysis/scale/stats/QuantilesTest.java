package io.github.autoscaleanalysis.scale.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {

    @Test
    void noNumbersHaveNoQuantile() {
        Quantiles none = Quantiles.of();

        assertThat(none.count()).isZero();
        assertThat(none.median()).isEmpty();
        assertThat(none.at(0)).isEmpty();
        assertThat(none.at(1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.5, 1})
    void oneNumberIsEachOfItsQuantiles(double probability) {
        assertThat(Quantiles.of(-4.2).at(probability)).hasValue(-4.2);
    }

    /** From numpy 2.4.6: {@code numpy.quantile([3.3, 1.1, 4.7, 1.9, 5.2, 9.1, 2.6], p)}, to the last bit. */
    @ParameterizedTest
    @CsvSource({
        "0.07,1.436",
        "0.1,1.58",
        "0.33,2.586",
        "0.9,6.760000000000002",
        "0.95,7.929999999999997",
        "0.99,8.865999999999998"
    })
    void quantilesAreThoseOfNumpy(double probability, double expected) {
        assertThat(Quantiles.of(3.3, 1.1, 4.7, 1.9, 5.2, 9.1, 2.6).at(probability))
                .hasValue(expected);
    }

    @Test
    void quantilesGrowWithTheirProbability() {
        Quantiles quantiles = Quantiles.of(new Random(3).doubles(50, -1, 1).toArray());
        double last = quantiles.at(0).orElseThrow();
        for (int i = 1; i <= 10_000; i++) {
            double next = quantiles.at(i / 10_000.0).orElseThrow();
            assertThat(next).isGreaterThanOrEqualTo(last);
            last = next;
        }
    }

    @Test
    void aDistanceBeyondTheLargestDoubleDoesNoHarm() {
        assertThat(Quantiles.of(-Double.MAX_VALUE, Double.MAX_VALUE).median()).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aQuantileNeedsAProbability(double probability) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.of(1).at(probability))
                .withMessageContaining(String.valueOf(probability));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
    void aNumberThatIsNotFiniteIsRefused(double number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.of(1, number, 2))
                .withMessageContaining(String.valueOf(number));
    }

    @Test
    void theNumbersStayTheCallers() {
        double[] numbers = {3, 1, 2};
        Quantiles quantiles = Quantiles.of(numbers);
        numbers[0] = 100;

        assertThat(numbers).containsExactly(100, 1, 2);
        assertThat(quantiles.at(1)).hasValue(3);
    }
}
