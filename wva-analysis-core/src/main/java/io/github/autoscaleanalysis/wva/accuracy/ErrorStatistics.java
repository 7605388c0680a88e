package io.github.autoscaleanalysis.wva.accuracy;

import io.github.autoscaleanalysis.scale.stats.Moments;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The prediction errors (observed − predicted, in ms) of one latency metric, over the pairs that have both values.
 * Immutable and thread-safe.
 *
 * <p>Sums are exact and rounded once, so the figures are the same bits in whatever order and parts the pairs came.
 *
 * <p>Degenerate cases: without such a pair every figure is empty; with one, the standard deviation and the calibration
 * are. A ratio is empty where its denominator is 0.
 *
 * <p>Cost: some microseconds a figure; the first quantile looks through all errors, of which a copy is kept.
 */
public final class ErrorStatistics {

    private final ErrorSums sums;
    private final Scope scope;
    private final Moments absoluteErrors;
    private final ErrorQuantiles quantiles;

    /** Keeps the sums, which nothing may change. */
    ErrorStatistics(ErrorSums sums, Scope scope) {
        this.sums = sums;
        this.scope = scope;
        this.absoluteErrors = new Moments().merge(sums.besidePersistence).merge(sums.withoutPersistence);
        this.quantiles = new ErrorQuantiles(sums.values());
    }

    /**
     * How many pairs the figures rest on.
     *
     * @return the number of pairs with both values
     */
    public long count() {
        return sums.errors.count();
    }

    /**
     * How many pairs are left out, for whatever reason.
     *
     * @return the sum over the reasons
     */
    public long leftOut() {
        return Arrays.stream(LeftOut.values()).mapToLong(sums::leftOut).sum();
    }

    /**
     * How many pairs are left out for one reason.
     *
     * @param reason the reason
     * @return the number of pairs, 0 or more
     */
    public long leftOut(LeftOut reason) {
        return sums.leftOut(reason);
    }

    /**
     * What the observations may be means over.
     *
     * @return whether each speaks of one variant, or some of a model that several variants serve
     */
    public Scope scope() {
        return scope;
    }

    /**
     * The mean error: positive where the predictions were too low.
     *
     * @return ms; empty without pairs
     */
    public OptionalDouble meanError() {
        return sums.errors.mean();
    }

    /**
     * The mean absolute error.
     *
     * @return ms; empty without pairs
     */
    public OptionalDouble meanAbsoluteError() {
        return absoluteErrors.mean();
    }

    /**
     * The sample standard deviation of the errors, with n − 1.
     *
     * @return ms; empty below two pairs
     */
    public OptionalDouble standardDeviation() {
        return sums.errors.standardDeviation();
    }

    /**
     * The root of the mean squared error.
     *
     * @return ms; empty without pairs
     */
    public OptionalDouble rootMeanSquareError() {
        OptionalDouble mean = meanError();
        if (mean.isEmpty()) {
            return mean;
        }
        double deviation = standardDeviation().orElse(0) * Math.sqrt((count() - 1.0) / count());
        return OptionalDouble.of(Math.hypot(mean.getAsDouble(), deviation));
    }

    /**
     * The smallest error, with its sign.
     *
     * @return ms; empty without pairs
     */
    public OptionalDouble minError() {
        return sums.errors.min();
    }

    /**
     * The largest error, with its sign.
     *
     * @return ms; empty without pairs
     */
    public OptionalDouble maxError() {
        return sums.errors.max();
    }

    /**
     * The middle error, with its sign.
     *
     * @return ms; empty without pairs
     */
    public OptionalDouble medianError() {
        return quantiles.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(quantiles.median());
    }

    /**
     * A quantile of the absolute errors by linear interpolation between neighbours. Source: type 7 of Hyndman and Fan,
     * "Sample quantiles in statistical packages" (1996), as in pandas, numpy and R.
     *
     * @param probability the share of absolute errors below it, 0 to 1: 0.5, 0.9, 0.95 and 0.99 are usual
     * @return ms, the smallest at 0 and the largest at 1; empty without pairs
     * @throws IllegalArgumentException if the probability is not within 0 and 1
     */
    public OptionalDouble absoluteErrorQuantile(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("not a probability: " + probability);
        }
        return quantiles.isEmpty() || probability == 0
                ? absoluteErrors.min()
                : OptionalDouble.of(quantiles.ofMagnitudes(probability));
    }

    /**
     * The bias: the sum of the errors over the sum of the observed latencies. Positive where the predictions were too
     * low.
     *
     * @return %; empty without pairs, and where the observed latencies add up to 0
     */
    public OptionalDouble biasPercent() {
        return percent(sums.errors.mean(), sums.latencies.mean(1).orElse(0));
    }

    /**
     * WAPE, the weighted absolute percentage error: the sum of the absolute errors over the sum of the absolute observed
     * latencies.
     *
     * @return %; empty without pairs, and where all observed latencies are 0
     */
    public OptionalDouble weightedAbsolutePercentageError() {
        double observed = sums.latencies.mean(1).orElse(0);
        double belowZero = sums.observedBelowZero.mean().orElse(0) * sums.observedBelowZero.count();
        return percent(meanAbsoluteError(), belowZero == 0 ? observed : observed + 2 * belowZero / count());
    }

    /**
     * MAPE, the mean absolute percentage error: the mean of |error| / |observed|, over pairs whose observed latency is
     * not 0.
     *
     * @return the mean in % with the pairs it rests on
     */
    public PercentageError meanAbsolutePercentageError() {
        return percentage(sums.relative);
    }

    /**
     * sMAPE, the symmetric mean absolute percentage error: the mean of |error| over the mean of |observed| and
     * |predicted|, 0 to 200 % where neither is negative, over pairs in which not both are 0.
     *
     * @return the mean in % with the pairs it rests on
     */
    public PercentageError symmetricMeanAbsolutePercentageError() {
        return percentage(sums.symmetric);
    }

    /**
     * The predictions against "same as last time".
     *
     * @return both errors over the pairs that have both
     */
    public Skill skill() {
        return new Skill(sums.persistence.count(), sums.besidePersistence.mean(), sums.persistence.mean());
    }

    /**
     * The least squares line observed = intercept + slope · predicted.
     *
     * @return the line; empty below two pairs, and where all predictions are equal
     */
    public Optional<Calibration> calibration() {
        return Calibration.of(sums.latencies);
    }

    private PercentageError percentage(Moments ratios) {
        return new PercentageError(percent(ratios.mean(), 1), ratios.count(), count() - ratios.count());
    }

    private static OptionalDouble percent(OptionalDouble part, double whole) {
        return part.isEmpty() || whole == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100 * part.getAsDouble() / whole);
    }
}
