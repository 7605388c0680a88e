package io.github.autoscaleanalysis.scale.stats;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A running sum kept as three unevaluated doubles, about 150 bits wide: what rounding takes from the first goes to the
 * second, what it takes from the second goes to the third. Source: Ogita, Rump, Oishi, "Accurate sum and dot product"
 * (2005), SumK with K = 3; TwoProduct with Dekker's splitting (1971), since {@code Math.fma} is very slow where the
 * hardware lacks it. The caller keeps magnitudes where neither a product nor its error over- or underflows.
 */
final class ExtendedSum implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final double SPLITTER = 0x1p27 + 1;

    /** The sum, rounded. */
    private double high;
    /** What rounding took from the sum, rounded. */
    private double middle;
    /** What rounding took from that. */
    private double low;

    /** Adds one number. */
    void add(double x) {
        double sum = high + x;
        double lost = twoSumError(high, x, sum);
        high = sum;
        double second = middle + lost;
        low += twoSumError(middle, lost, second);
        middle = second;
    }

    /** Adds a product without rounding it. */
    void addProduct(double a, double b) {
        double aHigh = upperHalf(a);
        double aLow = a - aHigh;
        double bHigh = upperHalf(b);
        double bLow = b - bHigh;
        double product = a * b;
        add(product);
        add(aLow * bLow - (((product - aHigh * bHigh) - aLow * bHigh) - aHigh * bLow));
    }

    /** Adds another sum, which may be this one. */
    void add(ExtendedSum other) {
        double otherMiddle = other.middle;
        double otherLow = other.low;
        add(other.high);
        add(otherMiddle);
        add(otherLow);
    }

    /** The sum as it is kept, not rounded. */
    BigDecimal value() {
        return new BigDecimal(high).add(new BigDecimal(middle)).add(new BigDecimal(low));
    }

    private static double twoSumError(double a, double b, double sum) {
        double bPart = sum - a;
        return (a - (sum - bPart)) + (b - bPart);
    }

    private static double upperHalf(double a) {
        double scaled = SPLITTER * a;
        return scaled - (scaled - a);
    }
}
