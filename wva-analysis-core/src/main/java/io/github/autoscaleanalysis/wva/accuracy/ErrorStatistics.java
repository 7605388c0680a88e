package io.github.autoscaleanalysis.wva.accuracy;

import io.github.autoscaleanalysis.scale.stats.Moments;
import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The prediction errors (observed − predicted, in ms) of one latency metric, over the pairs that have both values.
 * Immutable and thread-safe.
 *
 * <p>Degenerate cases: without such a pair every figure is empty; with one, the standard deviation is.
 */
public final class ErrorStatistics {

    private final long leftOut;
    private final Moments errors;
    private final Moments absoluteErrors;

    private ErrorStatistics(long leftOut, Moments errors, Moments absoluteErrors) {
        this.leftOut = leftOut;
        this.errors = errors;
        this.absoluteErrors = absoluteErrors;
    }

    static ErrorStatistics of(List<Pair> pairs, LatencyMetric metric) {
        Moments errors = new Moments();
        Moments absoluteErrors = new Moments();
        long leftOut = 0;
        for (Pair pair : pairs) {
            OptionalDouble error = pair.error(metric);
            if (error.isPresent() && Moments.accepts(error.getAsDouble())) {
                errors.add(error.getAsDouble());
                absoluteErrors.add(Math.abs(error.getAsDouble()));
            } else {
                leftOut++;
            }
        }
        return new ErrorStatistics(leftOut, errors, absoluteErrors);
    }

    /**
     * How many pairs the figures rest on.
     *
     * @return the number of pairs with both values
     */
    public long count() {
        return errors.count();
    }

    /**
     * How many pairs are left out because they lack a value, or have an error beyond all measure.
     *
     * @return the number of pairs without a prediction or an observation of this metric, or with an error that
     *     {@link Moments} does not accept
     */
    public long leftOut() {
        return leftOut;
    }

    /**
     * The mean error: positive where the predictions were too low.
     *
     * @return ms; empty without pairs
     */
    public OptionalDouble meanError() {
        return errors.mean();
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
        return errors.standardDeviation();
    }

    /**
     * The smallest error, with its sign.
     *
     * @return ms; empty without pairs
     */
    public OptionalDouble minError() {
        return errors.min();
    }

    /**
     * The largest error, with its sign.
     *
     * @return ms; empty without pairs
     */
    public OptionalDouble maxError() {
        return errors.max();
    }
}
