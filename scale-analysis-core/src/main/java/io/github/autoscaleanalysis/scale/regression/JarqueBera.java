package io.github.autoscaleanalysis.scale.regression;

/**
 * Whether residuals look as if normally distributed, by their skewness and kurtosis. The p-value is that of many rows;
 * with few it is too large. Source: Jarque, Bera, "Efficient tests for normality" (1980).
 *
 * @param statistic n / 6 · (skewness² + (kurtosis − 3)² / 4), 0 or more, without unit
 * @param pValue how likely normal residuals give a statistic as large, 0 to 1, by χ² with two degrees of freedom
 * @param skewness the third central moment in standard deviations, with n; 0 for residuals as far above as below
 * @param kurtosis the fourth central moment in standard deviations, with n; 3 for normal residuals
 */
public record JarqueBera(double statistic, double pValue, double skewness, double kurtosis) {

    /** From the mean of residuals and that of their squares, cubes and fourth powers, the variance above 0. */
    static JarqueBera of(double n, double mean, double squares, double cubes, double fourths) {
        double variance = squares - mean * mean;
        double third = cubes - 3 * mean * squares + 2 * mean * mean * mean;
        double fourth = fourths - 4 * mean * cubes + 6 * mean * mean * squares - 3 * mean * mean * mean * mean;
        double skewness = third / (variance * Math.sqrt(variance));
        double kurtosis = fourth / (variance * variance);
        double statistic = n / 6 * (skewness * skewness + (kurtosis - 3) * (kurtosis - 3) / 4);
        return new JarqueBera(statistic, StrictMath.exp(-statistic / 2), skewness, kurtosis);
    }
}
