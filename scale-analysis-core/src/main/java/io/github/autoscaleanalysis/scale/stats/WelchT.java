package io.github.autoscaleanalysis.scale.stats;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Welch's t test of two means whose samples may deviate differently. Source: Welch, "The generalization of Student's
 * problem when several different population variances are involved" (1947), with Satterthwaite's degrees of freedom.
 *
 * @param t the difference of the means in standard errors, its sign that of sample less baseline
 * @param degreesOfFreedom those of the t distribution, seldom whole
 * @param pValue the two-sided p-value, 0 to 1
 * @param interval the confidence interval of the difference, in the unit of the numbers
 */
public record WelchT(double t, double degreesOfFreedom, double pValue, ConfidenceInterval interval) {

    /** What the solver for a quantile may be off by; commons-math3's own default of 1e-9 shows in the interval. */
    private static final double QUANTILE_ACCURACY = 1e-15;

    /**
     * Checks the figures.
     *
     * @param t the difference of the means in standard errors
     * @param degreesOfFreedom those of the t distribution
     * @param pValue the two-sided p-value
     * @param interval the confidence interval of the difference
     * @throws IllegalArgumentException if t is not finite, the degrees of freedom are not positive, or the p-value is not
     *     within 0 and 1
     */
    public WelchT {
        Finite.check(t);
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("not degrees of freedom: " + degreesOfFreedom);
        }
        Finite.checkPValue(pValue);
    }

    /** Tests; empty where neither sample deviates. Both have two numbers or more. */
    static Optional<WelchT> of(Summary sample, Summary baseline, double level) {
        double ofSample = standardError(sample);
        double ofBaseline = standardError(baseline);
        double standardError = StrictMath.hypot(ofSample, ofBaseline);
        if (standardError == 0) {
            return Optional.empty();
        }
        // Shares of the variance rather than the variances, whose squares could not be kept.
        double share = square(ofSample / standardError);
        double otherShare = square(ofBaseline / standardError);
        double freedom = 1 / (square(share) / (sample.count() - 1) + square(otherShare) / (baseline.count() - 1));
        TDistribution student = new TDistribution(null, freedom, QUANTILE_ACCURACY);
        double difference = sample.mean().orElseThrow() - baseline.mean().orElseThrow();
        double t = difference / standardError;
        double reach = -student.inverseCumulativeProbability((1 - level) / 2) * standardError;
        return Optional.of(new WelchT(
                t,
                freedom,
                Math.min(1, 2 * student.cumulativeProbability(-Math.abs(t))),
                new ConfidenceInterval(difference - reach, difference + reach, level)));
    }

    private static double square(double x) {
        return x * x;
    }

    private static double standardError(Summary summary) {
        return summary.standardDeviation().orElseThrow() / Math.sqrt((double) summary.count());
    }
}
