package io.github.autoscaleanalysis.scale.stats;

/**
 * A place where values may begin to be distributed otherwise than before.
 *
 * @param position the position, from 0, of the first value after the change
 * @param statistic the scaled energy distance Q of the values before to those after it, in the unit of the values
 * @param pValue how often values in random order gave a Q as large, above 0 and at most 1; a multiple of
 *     1 / (permutations + 1)
 */
public record ChangePoint(int position, double statistic, double pValue) {}
