package io.github.autoscaleanalysis.scale.regression;

/**
 * Whether all columns together explain more than chance would.
 *
 * @param statistic the explained over the residual mean square, 0 or more, without unit
 * @param numeratorDegreesOfFreedom columns
 * @param denominatorDegreesOfFreedom rows less coefficients
 * @param pValue how likely chance alone gives a statistic as large, 0 to 1
 */
public record FTest(
        double statistic, long numeratorDegreesOfFreedom, long denominatorDegreesOfFreedom, double pValue) {}
