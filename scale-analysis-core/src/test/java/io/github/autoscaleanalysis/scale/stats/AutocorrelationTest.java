package io.github.autoscaleanalysis.scale.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AutocorrelationTest {

    @Test
    void neighboursAreSetAgainstEachOther() {
        // By hand: mean 2, deviations -1 0 2 -1: (0 + 0 - 2) / 6.
        assertThat(of(1, 2, 4, 1).coefficient()).hasValue(-2 / 6.0);
    }

    @Test
    void aLargeOffsetCostsNoDigits() {
        assertThat(of(1e9 + 1, 1e9 + 2, 1e9 + 4, 1e9 + 1).coefficient()).hasValue(-2 / 6.0);
    }

    @Test
    void partsAreMergedInTheirOrder() {
        Autocorrelation whole = of(1, 2, 4, 1, 7, 0);

        Autocorrelation merged = of().merge(of(1)).merge(of()).merge(of(2, 4)).merge(of(1, 7, 0));
        assertThat(merged.count()).isEqualTo(6);
        assertThat(merged.coefficient()).isEqualTo(whole.coefficient());
    }

    @Test
    void aSequenceMayFollowItself() {
        Autocorrelation twice = of(1, 2, 4);
        twice.merge(twice);

        assertThat(twice.coefficient()).isEqualTo(of(1, 2, 4, 1, 2, 4).coefficient());
    }

    @Test
    void equalNumbersAndFewerThanTwoHaveNone() {
        assertThat(of().coefficient()).isEmpty();
        assertThat(of(3).coefficient()).isEmpty();
        assertThat(of(0.1, 0.1, 0.1).coefficient()).isEmpty();
    }

    @Test
    void aNumberThatCannotBeSummedIsRefused() {
        Autocorrelation sequence = of(1, 2);

        assertThatIllegalArgumentException().isThrownBy(() -> sequence.add(Double.NaN));
        assertThat(sequence.add(4).add(1).coefficient()).hasValue(-2 / 6.0);
    }

    private static Autocorrelation of(double... numbers) {
        Autocorrelation sequence = new Autocorrelation();
        for (double x : numbers) {
            sequence.add(x);
        }
        return sequence;
    }
}
