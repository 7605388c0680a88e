package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.regression.Estimate;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.stats.Correlation;
import java.util.OptionalDouble;

/**
 * What a duration model says of one of its metrics, and how far that can be relied on.
 *
 * <p>Immutable and safe for use by several threads; reading costs little.
 */
public final class Predictor {

    /** Above this variance inflation, without unit, a predictor's own part is {@link Reliability#UNRELIABLE}. */
    public static final double HIGH_VARIANCE_INFLATION = 5;

    static final double SIGNIFICANCE = 0.05;

    private final ScaleMetric metric;
    private final Estimate estimate;
    private final double standardizedCoefficient;
    private final OptionalDouble importance;
    private final OptionalDouble rSquaredShare;
    private final double varianceInflation;
    private final Correlation correlation;

    Predictor(
            ScaleMetric metric,
            Estimate estimate,
            double standardizedCoefficient,
            OptionalDouble importance,
            OptionalDouble rSquaredShare,
            double varianceInflation,
            Correlation correlation) {
        this.metric = metric;
        this.estimate = estimate;
        this.standardizedCoefficient = standardizedCoefficient;
        this.importance = importance;
        this.rSquaredShare = rSquaredShare;
        this.varianceInflation = varianceInflation;
        this.correlation = correlation;
    }

    /**
     * The metric.
     *
     * @return what predicts
     */
    public ScaleMetric metric() {
        return metric;
    }

    /**
     * What one more of the metric adds to the duration, with standard error, t, p and intervals.
     *
     * @return the coefficient, in seconds per unit of the metric
     */
    public Estimate estimate() {
        return estimate;
    }

    /**
     * What one (population) standard deviation more of the metric adds to the duration.
     *
     * @return the coefficient, in seconds
     */
    public double standardizedCoefficient() {
        return standardizedCoefficient;
    }

    /**
     * The share in the sum of the magnitudes of all standardized coefficients, with the sign of its own.
     *
     * @return the share, −100 to 100 percent, the magnitudes of all predictors adding up to 100; empty where the duration
     *     is constant, so that nothing drives it
     */
    public OptionalDouble signedImportance() {
        return importance;
    }

    /**
     * What the metric adds to R², as a mean over all orders in which metrics can be added (LMG, the Shapley value).
     *
     * @return the share, 0 or more but for what rounding leaves, without unit, those of all predictors adding up to R²;
     *     empty where R² is
     */
    public OptionalDouble rSquaredShare() {
        return rSquaredShare;
    }

    /**
     * By how much the other predictors inflate the variance of the coefficient.
     *
     * @return the variance inflation factor, 1 or more, without unit
     */
    public double varianceInflation() {
        return varianceInflation;
    }

    /**
     * Whether coefficient, importance and share of R² can be told from those of the other predictors.
     *
     * @return unreliable above {@link #HIGH_VARIANCE_INFLATION}
     */
    public Reliability reliability() {
        return varianceInflation > HIGH_VARIANCE_INFLATION ? Reliability.UNRELIABLE : Reliability.RELIABLE;
    }

    /**
     * Pearson's correlation of the metric alone with duration, over the runs that were fitted.
     *
     * @return the correlation
     */
    public Correlation correlation() {
        return correlation;
    }

    /**
     * Whether coefficient and correlation have the same sign. They need not where predictors go along with each other;
     * then the coefficient does not say what more of the metric brings.
     *
     * @return how the signs compare
     */
    public SignAgreement signAgreement() {
        double both = Math.signum(estimate.value())
                * Math.signum(correlation.coefficient().orElse(0));
        if (both == 0) {
            return SignAgreement.UNDEFINED;
        }
        if (both > 0) {
            return SignAgreement.AGREES;
        }
        return correlation.pValue().orElse(1) < SIGNIFICANCE ? SignAgreement.CONFLICTS : SignAgreement.UNCERTAIN;
    }
}
