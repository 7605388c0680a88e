package io.github.autoscaleanalysis.wva.scaling;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * A sum of value times duration that no rounding touches: a double is an integer of 53 bits times a power of two, so
 * that its product with a duration is an integer of 116 bits, added to the 128-bit sum of that power. Rounded once, when
 * a figure is asked for; the same for every order and every split.
 */
final class ExactIntegral {

    private static final int MANTISSA_BITS = 52;
    private static final int EXPONENT_MASK = 0x7ff;
    private static final long MANTISSA_MASK = (1L << MANTISSA_BITS) - 1;
    /** The power of two of the lowest bit of a double whose exponent field is 0. */
    private static final int LOWEST_POWER = -1075;

    private static final BigInteger FIVE = BigInteger.valueOf(5);
    private static final int NANO_DIGITS = 9;

    /** The exponent field that the first bin is for. */
    private int base;

    private long[] high = {};
    private long[] low = {};
    private long nanos;

    /** Adds a finite value that holds for some time, 0 or longer. */
    void add(double value, long duration) {
        nanos += duration;
        if (value == 0) {
            return;
        }
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> MANTISSA_BITS) & EXPONENT_MASK;
        long mantissa = bits & MANTISSA_MASK;
        if (exponent == 0) {
            exponent = 1;
        } else {
            mantissa |= MANTISSA_MASK + 1;
        }
        long signed = bits < 0 ? -mantissa : mantissa;
        addTo(bin(exponent), Math.multiplyHigh(signed, duration), signed * duration);
    }

    /** Adds all of another sum. */
    void add(ExactIntegral other) {
        nanos += other.nanos;
        for (int i = 0; i < other.low.length; i++) {
            addTo(bin(other.base + i), other.high[i], other.low[i]);
        }
    }

    /** The time that was added, in nanoseconds. */
    long nanos() {
        return nanos;
    }

    /** The sum in value times seconds; empty over no time. */
    OptionalDouble seconds() {
        return nanos == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sum().movePointLeft(NANO_DIGITS).doubleValue());
    }

    /** The mean value over the time that was added, times a factor; empty over no time. */
    OptionalDouble mean(int factor) {
        return nanos == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sum().multiply(BigDecimal.valueOf(factor))
                        .divide(BigDecimal.valueOf(nanos), MathContext.DECIMAL128)
                        .doubleValue());
    }

    private void addTo(int bin, long highPart, long lowPart) {
        low[bin] += lowPart;
        high[bin] += highPart + (Long.compareUnsigned(low[bin], lowPart) < 0 ? 1 : 0);
    }

    private int bin(int exponent) {
        if (low.length == 0) {
            base = exponent;
        }
        int from = Math.min(base, exponent);
        int length = Math.max(base + low.length, exponent + 1) - from;
        if (length > low.length) {
            high = moved(high, base - from, length);
            low = moved(low, base - from, length);
            base = from;
        }
        return exponent - base;
    }

    private static long[] moved(long[] bins, int by, int length) {
        long[] moved = Arrays.copyOf(bins, length);
        System.arraycopy(bins, 0, moved, by, bins.length);
        Arrays.fill(moved, 0, by, 0);
        return moved;
    }

    private BigDecimal sum() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < low.length; i++) {
            BigInteger bin =
                    BigInteger.valueOf(high[i]).shiftLeft(Long.SIZE).add(new BigInteger(Long.toUnsignedString(low[i])));
            sum = sum.add(bin.shiftLeft(i));
        }
        int power = LOWEST_POWER + base;
        return power >= 0
                ? new BigDecimal(sum.shiftLeft(power))
                : new BigDecimal(sum.multiply(FIVE.pow(-power)), -power);
    }
}
