package io.github.autoscaleanalysis.scale.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected figures: BigDecimal, which adds and multiplies doubles exactly. */
class ExactSumTest {

    private final Random random = new Random(41);
    private final ExactSum sum = new ExactSum();
    private BigDecimal expected = BigDecimal.ZERO;

    @Test
    void nothingHasASumOfZero() {
        assertThat(sum.value()).isZero();
        assertThat(new ExactSum().merge(new ExactSum()).value()).isZero();
    }

    @Test
    void everyDoubleIsAdded() {
        for (int i = 0; i < 5_000; i++) {
            add(anyDouble());
        }

        assertSum();
    }

    @Test
    void everyProductIsAdded() {
        for (int i = 0; i < 5_000; i++) {
            addProduct(anyDouble(), anyDouble());
        }

        assertSum();
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                1,
                -1,
                Double.MIN_VALUE,
                -Double.MIN_VALUE,
                Double.MIN_NORMAL,
                0x0.fffffffffffffp-1022,
                Double.MAX_VALUE,
                -Double.MAX_VALUE
            })
    void carriesAreMadeUpForHoweverOftenANumberComes(double x) {
        for (int i = 0; i < 3_000; i++) {
            sum.add(x).addProduct(x, x);
        }
        BigDecimal exact = new BigDecimal(x);
        expected = exact.add(exact.multiply(exact)).multiply(BigDecimal.valueOf(3_000));

        assertSum();
    }

    @Test
    void whatCancelsLeavesNothing() {
        for (int i = 0; i < 1_000; i++) {
            double x = anyDouble();
            sum.add(x).addProduct(x, 3).add(-x).addProduct(-3, x);
        }

        assertSum();
    }

    @Test
    void smallNumbersSurviveBesideLargeOnes() {
        add(1e300);
        add(-1e-300);
        addProduct(1e-200, 1e-100);
        add(1e300);

        assertSum();
    }

    @Test
    void numbersOfAnyLengthAreAdded() {
        for (int bits : new int[] {0, 1, 51, 52, 53, 104, 105, 1000, 3000}) {
            for (int exponent : new int[] {-5000, -2150, -1, 0, 1, 51, 52, 1000}) {
                for (int sign : new int[] {1, -1}) {
                    BigInteger integer = new BigInteger(bits, random).multiply(BigInteger.valueOf(sign));
                    sum.add(integer, exponent);
                    BigDecimal number = new BigDecimal(integer);
                    BigDecimal power = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(exponent)));
                    expected = expected.add(exponent < 0 ? number.divide(power) : number.multiply(power));
                }
            }
        }

        assertSum();
    }

    @Test
    void sumsAreMergedAndTakenAwayExactly() {
        ExactSum other = new ExactSum();
        for (int i = 0; i < 700; i++) {
            add(anyDouble());
            other.add(anyDouble()).addProduct(anyDouble(), anyDouble());
        }
        BigDecimal ofOther = other.value();

        sum.merge(other);
        assertThat(sum.value()).isEqualByComparingTo(expected.add(ofOther));
        assertThat(other.value()).isEqualByComparingTo(ofOther);
        sum.subtract(other);
        assertSum();
        for (int i = 0; i < 500; i++) {
            sum.subtract(other);
            expected = expected.subtract(ofOther);
        }
        assertSum();
    }

    @Test
    void aSumMayBeMergedWithItself() {
        add(anyDouble());
        add(anyDouble());
        for (int i = 0; i < 200; i++) {
            sum.merge(sum);
            expected = expected.add(expected);
        }

        assertSum();
        assertThat(sum.subtract(sum).value()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsRefused(double x) {
        add(1);

        assertThatIllegalArgumentException().isThrownBy(() -> sum.add(x)).withMessageContaining(String.valueOf(x));
        assertThatIllegalArgumentException().isThrownBy(() -> sum.addProduct(1, x));
        assertThatIllegalArgumentException().isThrownBy(() -> sum.addProduct(x, 1));
        assertSum();
    }

    private void add(double x) {
        sum.add(x);
        expected = expected.add(new BigDecimal(x));
    }

    private void addProduct(double a, double b) {
        sum.addProduct(a, b);
        expected = expected.add(new BigDecimal(a).multiply(new BigDecimal(b)));
    }

    private void assertSum() {
        assertThat(sum.value()).isEqualByComparingTo(expected);
    }

    private double anyDouble() {
        double x = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(x) ? x : 0;
    }
}
