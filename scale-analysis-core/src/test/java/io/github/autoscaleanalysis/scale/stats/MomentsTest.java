package io.github.autoscaleanalysis.scale.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @Test
    void noNumbersHaveACountAndNothingElse() {
        Moments none = new Moments();

        assertThat(none.count()).isZero();
        assertThat(none.mean()).isEmpty();
        assertThat(none.standardDeviation()).isEmpty();
        assertThat(none.min()).isEmpty();
        assertThat(none.max()).isEmpty();
    }

    @Test
    void oneNumberHasNoStandardDeviation() {
        Moments one = Moments.of(-3.5);

        assertThat(one.mean()).hasValue(-3.5);
        assertThat(one.min()).hasValue(-3.5);
        assertThat(one.max()).hasValue(-3.5);
        assertThat(one.standardDeviation()).isEmpty();
    }

    @Test
    void theDeviationIsThatOfASample() {
        // By hand: mean 5, squared deviations 9+1+1+1+0+0+4+16 = 32, 32 / 7.
        Moments moments = Moments.of(2, 4, 4, 4, 5, 5, 7, 9);

        assertThat(moments.count()).isEqualTo(8);
        assertThat(moments.mean()).hasValue(5);
        assertThat(moments.standardDeviation()).hasValue(Math.sqrt(32.0 / 7));
        assertThat(moments.min()).hasValue(2);
        assertThat(moments.max()).hasValue(9);
    }

    @Test
    void equalNumbersDeviateByExactlyNothing() {
        assertThat(Moments.of(0.1, 0.1, 0.1).standardDeviation()).hasValue(0);
    }

    @Test
    void aLargeOffsetCostsNoDigits() {
        // By hand, as NIST's NumAcc4: 1e7 + 0.2 +- 0.1, deviation 0.1; here with binary fractions, so it is exact.
        Moments moments = Moments.of(1e15, 1e15 + 0.25, 1e15 + 0.5);

        assertThat(moments.mean()).hasValue(1e15 + 0.25);
        assertThat(moments.standardDeviation()).hasValue(0.25);
    }

    @Test
    void neighbouringDoublesStillDeviate() {
        // By hand: two numbers deviate by their distance / sqrt(2).
        double x = 1234567.1;

        assertThat(Moments.of(x, Math.nextUp(x)).standardDeviation().orElseThrow())
                .isCloseTo(Math.ulp(x) / Math.sqrt(2), within(1e-15 * Math.ulp(x)));
    }

    @Test
    void whatCancelsIsNotLost() {
        // By hand: the sum is 2.
        assertThat(Moments.of(1e100, 1, -1e100, 1).mean()).hasValue(0.5);
    }

    @Test
    void everyPartitionGivesTheSameBits() {
        double[] numbers = new Random(7).doubles(1000, -1e6, 1e6).toArray();
        Moments whole = Moments.of(numbers);
        Moments left = new Moments();
        Moments right = new Moments();
        for (int i = numbers.length - 1; i >= 0; i--) {
            (i % 3 == 0 ? left : right).add(numbers[i]);
        }

        Moments merged = left.merge(right);

        assertThat(merged.count()).isEqualTo(1000);
        assertThat(merged.mean()).isEqualTo(whole.mean());
        assertThat(merged.standardDeviation()).isEqualTo(whole.standardDeviation());
        assertThat(merged.min()).isEqualTo(whole.min());
        assertThat(merged.max()).isEqualTo(whole.max());
    }

    @Test
    void mergingNothingChangesNothing() {
        Moments moments = Moments.of(1, 2).merge(new Moments());

        assertThat(moments.count()).isEqualTo(2);
        assertThat(moments.min()).hasValue(1);
        assertThat(new Moments().merge(new Moments()).mean()).isEmpty();
    }

    @Test
    void momentsMayBeMergedWithThemselves() {
        // By hand: 1, 2, 1, 2 has mean 1.5 and squared deviations of 4 * 0.25, over 3.
        Moments moments = Moments.of(1, 2);
        moments.merge(moments);

        assertThat(moments.count()).isEqualTo(4);
        assertThat(moments.mean()).hasValue(1.5);
        assertThat(moments.standardDeviation().orElseThrow()).isCloseTo(Math.sqrt(1.0 / 3), within(1e-16));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                1.1e150,
                -1.1e150,
                1e-141,
                Double.MIN_VALUE
            })
    void aNumberWhoseSquareCannotBeKeptIsRefused(double x) {
        Moments moments = Moments.of(1);

        assertThat(Moments.accepts(x)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> moments.add(x)).withMessageContaining(String.valueOf(x));
        assertThat(moments.count()).isEqualTo(1);
        assertThat(moments.mean()).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e150, 1e-140})
    void theOutermostMagnitudesAreKept(double x) {
        // By hand: x, -x has mean 0 and squared deviations of 2 x^2, over 1.
        Moments moments = Moments.of(x, -x);

        assertThat(Moments.accepts(x)).isTrue();
        assertThat(moments.mean()).hasValue(0);
        assertThat(moments.standardDeviation().orElseThrow() / x).isCloseTo(Math.sqrt(2), within(1e-15));
    }

    @Test
    void zeroIsANumberLikeAnyOther() {
        assertThat(Moments.of(0, 0).mean()).hasValue(0);
    }

    @Test
    void momentsTravel() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(Moments.of(2, 4));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Moments back = (Moments) in.readObject();

            assertThat(back.add(6).mean()).hasValue(4);
            assertThat(back.standardDeviation()).hasValue(2);
        }
    }
}
