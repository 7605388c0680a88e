package io.github.autoscaleanalysis.scale.stats;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * How much numbers in sequence go along with their predecessors: the autocorrelation of lag 1, Σ (x − mean) (next −
 * mean) / Σ (x − mean)². Sums are exact and the figure is rounded once.
 *
 * <p>Degenerate cases: below two numbers, or if all are equal, there is none.
 *
 * <p>Cost: constant memory; some nanoseconds to add, some microseconds to read. Not safe for use by several threads at
 * once: give each a part of the sequence and merge the parts in their order.
 */
public final class Autocorrelation implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The numbers. */
    private final JointMoments numbers = new JointMoments(1);
    /** Σ of each but the last by the next. */
    private final ExactSum neighbours = new ExactSum();
    /** The first number. */
    private double first;
    /** The last number. */
    private double last;

    /** A sequence of no numbers yet. */
    public Autocorrelation() {}

    /**
     * Adds the next number.
     *
     * @param x the number
     * @return this
     * @throws IllegalArgumentException if {@link Moments#add} refuses it; nothing is added
     */
    public Autocorrelation add(double x) {
        numbers.addOnly(x);
        if (numbers.count() == 1) {
            first = x;
        } else {
            neighbours.addProduct(last, x);
        }
        last = x;
        return this;
    }

    /**
     * Adds the numbers that follow these.
     *
     * @param following the next part of the sequence; stays as it is
     * @return this
     */
    public Autocorrelation merge(Autocorrelation following) {
        long before = count();
        long added = following.count();
        neighbours.merge(following.neighbours);
        numbers.merge(following.numbers);
        if (added > 0) {
            if (before == 0) {
                first = following.first;
            } else {
                neighbours.addProduct(last, following.first);
            }
            last = following.last;
        }
        return this;
    }

    /**
     * How many numbers were added.
     *
     * @return the count, 0 or more
     */
    public long count() {
        return numbers.count();
    }

    /**
     * The autocorrelation, without unit.
     *
     * @return the coefficient, −1 to 1; empty below two numbers and if all are equal
     */
    public OptionalDouble coefficient() {
        BigDecimal n = BigDecimal.valueOf(count());
        BigDecimal sum = numbers.sum(0);
        BigDecimal scatter = numbers.productSum(0, 0).multiply(n).subtract(sum.pow(2));
        if (scatter.signum() == 0) {
            return OptionalDouble.empty();
        }
        // Over n: n Σ neighbours − Σ (2 Σ − first − last) + (n − 1) Σ² / n
        BigDecimal ends = new BigDecimal(first).add(new BigDecimal(last));
        BigDecimal shared = neighbours
                .value()
                .multiply(n)
                .subtract(sum.multiply(sum.add(sum).subtract(ends)))
                .multiply(n)
                .add(n.subtract(BigDecimal.ONE).multiply(sum.pow(2)));
        return OptionalDouble.of(
                shared.divide(scatter.multiply(n), MathContext.DECIMAL128).doubleValue());
    }
}
