package io.github.autoscaleanalysis.scale.stats;

import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * Count, mean, standard deviation, minimum and maximum of numbers that arrive one by one.
 *
 * <p>Sums of x and x² are kept exactly and rounded once, when a figure is asked for, so a large offset costs no digits,
 * and order and merging do not change a bit. All figures have the unit of the numbers.
 *
 * <p>Degenerate cases: no numbers has a count of 0 and nothing else; one number has no standard deviation; equal
 * numbers have a standard deviation of exactly 0. A number that is not finite, is above 1e150 in magnitude, or is below
 * 1e-140 in magnitude without being 0, is refused, since its square could not be given as a double.
 *
 * <p>Cost: constant memory, at most 8 KiB; a few nanoseconds to add, a few microseconds to read mean or standard
 * deviation. Not safe for use by several threads at once: give each its own and merge them.
 */
public final class Moments implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final double LARGEST = 1e150;
    private static final double SMALLEST = 1e-140;

    /** The numbers, as the one column of a table. */
    private final JointMoments column = new JointMoments(1);
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
        column.addOnly(x);
        double unsignedZero = x + 0.0; // so that 0 and -0 are the same in every order
        if (unsignedZero < min) {
            min = unsignedZero;
        }
        if (unsignedZero > max) {
            max = unsignedZero;
        }
        return this;
    }

    /**
     * Adds all numbers of other moments, as if each had been added here.
     *
     * @param other what to add; stays as it is
     * @return this
     */
    public Moments merge(Moments other) {
        column.merge(other.column);
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
        return column.count();
    }

    /**
     * The arithmetic mean, correctly rounded.
     *
     * @return the mean; empty if there are no numbers
     */
    public OptionalDouble mean() {
        return column.mean(0);
    }

    /**
     * The sample standard deviation, with n − 1.
     *
     * @return the deviation, 0 or more; empty below two numbers
     */
    public OptionalDouble standardDeviation() {
        return column.standardDeviation(0);
    }

    /**
     * The smallest number.
     *
     * @return the minimum; empty if there are no numbers
     */
    public OptionalDouble min() {
        return count() == 0 ? OptionalDouble.empty() : OptionalDouble.of(min);
    }

    /**
     * The largest number.
     *
     * @return the maximum; empty if there are no numbers
     */
    public OptionalDouble max() {
        return count() == 0 ? OptionalDouble.empty() : OptionalDouble.of(max);
    }
}
