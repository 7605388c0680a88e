package io.github.autoscaleanalysis.scale.stats;

/**
 * The range that holds the true figure in a stated share of cases. Has the unit of the figure.
 *
 * @param low the lower end, finite
 * @param high the upper end, finite, not below the lower
 * @param level the share of cases, above 0 and below 1, mostly 0.95
 */
public record ConfidenceInterval(double low, double high, double level) {

    /**
     * Checks the interval.
     *
     * @param low the lower end
     * @param high the upper end
     * @param level the share of cases
     * @throws IllegalArgumentException if an end is not finite, the ends are exchanged, or the level is not within 0 and
     *     1
     */
    public ConfidenceInterval {
        Finite.check(low);
        Finite.check(high);
        if (low > high) {
            throw new IllegalArgumentException("not an interval: " + low + " to " + high);
        }
        checkLevel(level);
    }

    /**
     * Whether a figure lies within, the ends included.
     *
     * @param figure any number
     * @return true if it does; false for NaN
     */
    public boolean contains(double figure) {
        return low <= figure && figure <= high;
    }

    static void checkLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("not a level between 0 and 1: " + level);
        }
    }
}
