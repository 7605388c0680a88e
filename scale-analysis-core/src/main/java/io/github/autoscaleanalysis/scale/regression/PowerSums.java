package io.github.autoscaleanalysis.scale.regression;

import io.github.autoscaleanalysis.scale.stats.ExactSum;
import io.github.autoscaleanalysis.scale.stats.Moments;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Sums over the powers of one figure, which are whole numbers times a power of 2, and so never rounded. */
final class PowerSums implements RowSums {

    private static final long serialVersionUID = 1L;

    /** The highest power that is a column. */
    private final int degree;
    /** Σ x^k for k from 0 to twice the degree. */
    private final ExactSum[] powers;
    /** Σ x^k y for k from 0 to the degree. */
    private final ExactSum[] explained;
    /** Σ y². */
    private final ExactSum squares = new ExactSum();
    /** How many rows were added. */
    private long count;

    PowerSums(int degree) {
        this.degree = degree;
        powers = nothing(2 * degree + 1);
        explained = nothing(degree + 1);
    }

    @Override
    public void add(double[] x, double y) {
        requireAccepted(x[0], x[0]);
        requireAccepted(x[0], Math.pow(x[0], degree));
        requireAccepted(y, y);
        int exponent = exponent(x[0]);
        int exponentOfY = exponent(y);
        BigInteger base = significand(x[0], exponent);
        BigInteger factor = significand(y, exponentOfY);
        BigInteger power = BigInteger.ONE;
        for (int k = 0; k < powers.length; k++) {
            powers[k].add(power, k * exponent);
            if (k <= degree) {
                explained[k].add(power.multiply(factor), k * exponent + exponentOfY);
            }
            power = power.multiply(base);
        }
        squares.addProduct(y, y);
        count++;
    }

    @Override
    public void merge(RowSums other) {
        PowerSums rows = (PowerSums) other;
        for (int k = 0; k < powers.length; k++) {
            powers[k].merge(rows.powers[k]);
        }
        for (int k = 0; k <= degree; k++) {
            explained[k].merge(rows.explained[k]);
        }
        squares.merge(rows.squares);
        count += rows.count;
    }

    @Override
    public void subtract(RowSums other) {
        PowerSums rows = (PowerSums) other;
        for (int k = 0; k < powers.length; k++) {
            powers[k].subtract(rows.powers[k]);
        }
        for (int k = 0; k <= degree; k++) {
            explained[k].subtract(rows.explained[k]);
        }
        squares.subtract(rows.squares);
        count -= rows.count;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public BigDecimal sum(int column) {
        return column == degree ? explained[0].value() : powers[column + 1].value();
    }

    @Override
    public BigDecimal productSum(int column, int other) {
        int earlier = Math.min(column, other);
        if (earlier == degree) {
            return squares.value();
        }
        return Math.max(column, other) == degree ? explained[earlier + 1].value() : powers[column + other + 2].value();
    }

    private static void requireAccepted(double x, double power) {
        if (!Moments.accepts(power) || (power == 0 && x != 0)) {
            throw new IllegalArgumentException("cannot be summed: " + x + (power == x ? "" : ", to a power " + power));
        }
    }

    /** The exponent of the last bit that is set. */
    private static int exponent(double x) {
        int last = Math.getExponent(x) - 52;
        return x == 0 ? 0 : last + Long.numberOfTrailingZeros((long) Math.scalb(x, -last));
    }

    private static BigInteger significand(double x, int exponent) {
        return BigInteger.valueOf((long) Math.scalb(x, -exponent));
    }

    private static ExactSum[] nothing(int length) {
        ExactSum[] sums = new ExactSum[length];
        for (int i = 0; i < length; i++) {
            sums[i] = new ExactSum();
        }
        return sums;
    }
}
