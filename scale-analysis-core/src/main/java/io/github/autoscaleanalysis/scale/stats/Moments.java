package io.github.autoscaleanalysis.scale.stats;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * Count, mean, standard deviation, minimum and maximum of numbers that arrive one by one.
 *
 * <p>Sums of x and x² are kept wider than a double and rounded once, when a figure is asked for, so a large offset costs
 * no digits, and neither does merging. All figures have the unit of the numbers.
 *
 * <p>Degenerate cases: no numbers has a count of 0 and nothing else; one number has no standard deviation; equal
 * numbers have a standard deviation of exactly 0. A number that is not finite, is above 1e150 in magnitude, or is below
 * 1e-140 in magnitude without being 0, is refused, since its square could not be kept.
 *
 * <p>Cost: constant memory; some tens of floating-point operations to add, a few microseconds to read mean or standard
 * deviation. Not safe for use by several threads at once: give each its own and merge them.
 */
public final class Moments implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final double LARGEST = 1e150;
    private static final double SMALLEST = 1e-140;

    /** The sum of x. */
    private final ExtendedSum sum = new ExtendedSum();
    /** The sum of x². */
    private final ExtendedSum squares = new ExtendedSum();
    /** How many numbers were added. */
    private long count;
    /** The smallest number; infinite without numbers. */
    private double min = Double.POSITIVE_INFINITY;
    /** The largest number; infinite without numbers. */
    private double max = Double.NEGATIVE_INFINITY;

    /** Moments of no numbers yet. */
    public Moments() {}

    /**
     * Moments of these numbers.
     *
     * @param numbers the numbers, may be none
     * @return new moments, to which more may be added
     * @throws IllegalArgumentException if a number is not finite or outside the magnitudes that can be kept
     */
    public static Moments of(double... numbers) {
        Moments moments = new Moments();
        for (double number : numbers) {
            moments.add(number);
        }
        return moments;
    }

    /**
     * Whether a number can be added.
     *
     * @param x any number
     * @return true if it is 0, or finite and from 1e-140 to 1e150 in magnitude
     */
    public static boolean accepts(double x) {
        double magnitude = Math.abs(x);
        return magnitude == 0 || (magnitude >= SMALLEST && magnitude <= LARGEST);
    }

    /**
     * Adds one number.
     *
     * @param x the number
     * @return this
     * @throws IllegalArgumentException if it is none that this class {@link #accepts}; nothing is added
     */
    public Moments add(double x) {
        if (!accepts(x)) {
            throw new IllegalArgumentException("cannot be summed: " + x);
        }
        sum.add(x);
        squares.addProduct(x, x);
        count++;
        min = Math.min(min, x);
        max = Math.max(max, x);
        return this;
    }

    /**
     * Adds all numbers of other moments, as if each had been added here.
     *
     * @param other what to add; stays as it is
     * @return this
     */
    public Moments merge(Moments other) {
        sum.add(other.sum);
        squares.add(other.squares);
        count += other.count;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        return this;
    }

    /**
     * How many numbers were added.
     *
     * @return the count, 0 or more
     */
    public long count() {
        return count;
    }

    /**
     * The arithmetic mean, correctly rounded.
     *
     * @return the mean; empty if there are no numbers
     */
    public OptionalDouble mean() {
        return count == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sum.value()
                        .divide(BigDecimal.valueOf(count), MathContext.DECIMAL128)
                        .doubleValue());
    }

    /**
     * The sample standard deviation, with n − 1.
     *
     * @return the deviation, 0 or more; empty below two numbers
     */
    public OptionalDouble standardDeviation() {
        if (count < 2) {
            return OptionalDouble.empty();
        }
        BigDecimal freedom = BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(count - 1));
        return OptionalDouble.of(scatter()
                .divide(freedom, MathContext.DECIMAL128)
                .sqrt(MathContext.DECIMAL128)
                .doubleValue());
    }

    /**
     * The smallest number.
     *
     * @return the minimum; empty if there are no numbers
     */
    public OptionalDouble min() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(min);
    }

    /**
     * The largest number.
     *
     * @return the maximum; empty if there are no numbers
     */
    public OptionalDouble max() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(max);
    }

    /** n Σx² − (Σx)², which is n times the sum of squared deviations; exactly 0 for equal numbers or none. */
    BigDecimal scatter() {
        if (!(min < max)) {
            return BigDecimal.ZERO;
        }
        return squares.value()
                .multiply(BigDecimal.valueOf(count))
                .subtract(sum.value().pow(2));
    }

    /** Σx, not rounded. */
    BigDecimal sum() {
        return sum.value();
    }
}
