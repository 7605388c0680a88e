package io.github.autoscaleanalysis.scale.stats;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A running sum of numbers and of products of two numbers that loses nothing: it is kept as one wide integer, so its
 * value is that of the real numbers, whatever the order and whatever was merged with what.
 *
 * <p>Every finite double is taken, and so is the product of any two. No numbers have a sum of 0.
 *
 * <p>Cost: a few nanoseconds to add; memory for the bits between the largest and the smallest figure, 52 a word,
 * whatever their number; a few microseconds to read. Not safe for use by several threads at once: give each its own and
 * merge them. Source: Neal, "Fast exact summation using small and large superaccumulators" (2015), here with words in
 * redundant form, whose carries are made up for every 256 figures.
 */
public final class ExactSum implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Bits of a word that count; the other bits are room for carries. */
    private static final int WIDTH = 52;

    private static final long DIGITS = (1L << WIDTH) - 1;
    /** The binary exponent of the last bit of word 0: that of the product of the two smallest doubles, below. */
    private static final int UNIT = -2150;

    private static final long FRACTION = (1L << 52) - 1;
    private static final long HIDDEN_BIT = 1L << 52;
    /** How many figures fit into the room for carries. */
    private static final int ROOM = 256;

    private static final long TOP_LIMIT = 1L << 53;

    /** The words, the lowest first; the highest has the sign. */
    private long[] words = {};
    /** Which word the first is. */
    private int first;
    /** How many more figures may be added before carries must be made up for. */
    private int room = ROOM;

    /** A sum of nothing yet. */
    public ExactSum() {}

    /**
     * Adds one number.
     *
     * @param x the number
     * @return this
     * @throws IllegalArgumentException if it is not finite; nothing is added
     */
    public ExactSum add(double x) {
        Finite.check(x);
        add(significand(x), exponent(x));
        return this;
    }

    /**
     * Adds a product, without rounding it.
     *
     * @param a one factor
     * @param b the other factor
     * @return this
     * @throws IllegalArgumentException if a factor is not finite; nothing is added
     */
    public ExactSum addProduct(double a, double b) {
        Finite.check(a);
        Finite.check(b);
        addProduct(significand(a), exponent(a), significand(b), exponent(b));
        return this;
    }

    /**
     * Adds a number of any length.
     *
     * @param significand any whole number
     * @param exponent how often it is doubled, or halved if negative
     * @return this
     */
    public ExactSum add(BigInteger significand, int exponent) {
        if (significand.signum() == 0) {
            return this;
        }
        int word = Math.floorDiv(exponent - UNIT, WIDTH);
        BigInteger rest = significand.shiftLeft(exponent - UNIT - WIDTH * word);
        int at = cover(word, rest.bitLength() / WIDTH + 1);
        for (; rest.bitLength() > WIDTH; at++) {
            words[at] += rest.longValue() & DIGITS;
            rest = rest.shiftRight(WIDTH);
        }
        words[at] += rest.longValue();
        added();
        return this;
    }

    /**
     * Adds another sum.
     *
     * @param other what to add, may be this one; stays as it is
     * @return this
     */
    public ExactSum merge(ExactSum other) {
        return combine(other, 1);
    }

    /**
     * Takes another sum away, exactly: what was merged before leaves no trace.
     *
     * @param other what to take away, may be this one; stays as it is
     * @return this
     */
    public ExactSum subtract(ExactSum other) {
        return combine(other, -1);
    }

    /**
     * The sum.
     *
     * @return the sum, not rounded
     */
    public BigDecimal value() {
        BigInteger integer = BigInteger.ZERO;
        for (int i = words.length - 1; i >= 0; i--) {
            integer = integer.shiftLeft(WIDTH).add(BigInteger.valueOf(words[i]));
        }
        int zeros = Math.max(0, integer.getLowestSetBit());
        integer = integer.shiftRight(zeros);
        int exponent = UNIT + WIDTH * first + zeros;
        return integer.signum() == 0
                ? BigDecimal.ZERO
                : exponent >= 0
                        ? new BigDecimal(integer.shiftLeft(exponent))
                        : new BigDecimal(integer.multiply(BigInteger.valueOf(5).pow(-exponent)), -exponent);
    }

    /** The significand of a finite double, a whole number with its sign. */
    static long significand(double x) {
        long bits = Double.doubleToRawLongBits(x);
        long fraction = bits & FRACTION;
        long magnitude = ((bits & ~FRACTION) << 1) == 0 ? fraction : fraction | HIDDEN_BIT;
        long sign = bits >> 63;
        return (magnitude ^ sign) - sign;
    }

    /** The exponent that goes with the significand, above that of the smallest double, below which no one looks. */
    static int exponent(double x) {
        return Math.max(1, (int) (Double.doubleToRawLongBits(x) >>> 52) & 0x7ff);
    }

    /** Adds significand · 2^(exponent − 1075). */
    void add(long significand, int exponent) {
        if (significand == 0) {
            return;
        }
        int position = exponent + 1075;
        int word = position / WIDTH;
        int shift = position - WIDTH * word;
        int at = word - first;
        if (at < 0 || at + 1 >= words.length) {
            at = cover(word, 2);
        }
        words[at] += (significand << shift) & DIGITS;
        words[at + 1] += significand >> (WIDTH - shift);
        added();
    }

    /** Adds the product of two figures of that kind. */
    void addProduct(long a, int exponentOfA, long b, int exponentOfB) {
        if (a == 0 || b == 0) {
            return;
        }
        int position = exponentOfA + exponentOfB;
        int word = position / WIDTH;
        int shift = position - WIDTH * word;
        int at = word - first;
        if (at < 0 || at + 2 >= words.length) {
            at = cover(word, 3);
        }
        long low = a * b;
        long high = Math.multiplyHigh(a, b);
        long middle = (low >>> (WIDTH - shift)) | (high << (64 - WIDTH + shift));
        words[at] += (low << shift) & DIGITS;
        words[at + 1] += middle & DIGITS;
        words[at + 2] += (middle >>> WIDTH) | ((high >> (WIDTH - shift)) << (64 - WIDTH));
        added();
    }

    private void added() {
        if (--room == 0) {
            carry();
        }
    }

    /** Makes room: every word but the highest becomes one of 0 to 2^52 − 1. */
    private void carry() {
        room = ROOM;
        if (words.length == 0) {
            return;
        }
        int top = words.length - 1;
        long carry = 0;
        for (int i = 0; i < top; i++) {
            long word = words[i] + carry;
            words[i] = word & DIGITS;
            carry = word >> WIDTH;
        }
        long highest = words[top] + carry;
        words[top] = highest;
        if (highest >= TOP_LIMIT || highest < -TOP_LIMIT) {
            cover(first + top + 1, 1);
            words[top] = highest & DIGITS;
            words[top + 1] = highest >> WIDTH;
        }
    }

    private ExactSum combine(ExactSum other, int sign) {
        if (other.words.length == 0) {
            return this;
        }
        carry();
        int at = cover(other.first, other.words.length);
        for (int i = 0; i < other.words.length; i++) {
            words[at + i] += sign * other.words[i];
        }
        carry();
        return this;
    }

    /** Sees to it that there are these words, and says where the first of them is. */
    private int cover(int word, int count) {
        if (words.length == 0) {
            first = word;
            words = new long[count];
        } else if (word < first || word + count > first + words.length) {
            int from = Math.min(first, word);
            int to = Math.max(first + words.length, word + count);
            long[] wider = new long[to - from];
            System.arraycopy(words, 0, wider, first - from, words.length);
            words = wider;
            first = from;
        }
        return word - first;
    }
}
