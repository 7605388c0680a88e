package io.github.autoscaleanalysis.scale.stats;

/**
 * A place where values may begin to be distributed otherwise than before.
 *
 * @param position the position, from 0, of the first value after the change
 * @param statistic the scaled energy distance Q of the values before to those after it, in the unit of the values
 * @param pValue how often values in random order gave a Q as large, above 0 and at most 1; a multiple of
 *     1 / (permutations + 1)
 */
public record ChangePoint(int position, double statistic, double pValue) {

    /**
     * Checks the figures.
     *
     * @param position the position of the first value after the change
     * @param statistic the scaled energy distance
     * @param pValue how often values in random order gave a distance as large
     * @throws IllegalArgumentException if nothing lies before the position, the statistic is not finite, or the p-value is
     *     not within 0 and 1
     */
    public ChangePoint {
        if (position < 1) {
            throw new IllegalArgumentException("no change at position: " + position);
        }
        Finite.check(statistic);
        Finite.checkPValue(pValue);
    }
}
