package io.github.autoscaleanalysis.scale.regression;

import io.github.autoscaleanalysis.scale.stats.ConfidenceInterval;
import java.util.OptionalDouble;

/**
 * A coefficient and how sure the fit is of it. All figures but t and p have the unit of the coefficient.
 *
 * <p>Degenerate cases: a fit without residuals has a standard error of 0, hence no t and no p.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Estimate {

    private final double value;
    private final double standardError;
    private final long freedom;

    Estimate(double value, double standardError, long freedom) {
        this.value = value;
        this.standardError = standardError;
        this.freedom = freedom;
    }

    /**
     * The coefficient.
     *
     * @return the coefficient, rounded once
     */
    public double value() {
        return value;
    }

    /**
     * The standard deviation of the coefficient over repetitions of the residuals.
     *
     * @return the error, 0 or more
     */
    public double standardError() {
        return standardError;
    }

    /**
     * The coefficient in standard errors.
     *
     * @return Student's t; empty if the standard error is 0
     */
    public OptionalDouble t() {
        return standardError == 0 ? OptionalDouble.empty() : OptionalDouble.of(value / standardError);
    }

    /**
     * How likely a coefficient that is truly 0 comes out at this magnitude or more, of either sign.
     *
     * @return the p-value, 0 to 1; empty if the standard error is 0
     */
    public OptionalDouble pValue() {
        return standardError == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Student.twoSided(value / standardError, freedom));
    }

    /**
     * The range that holds the true coefficient in a share of cases.
     *
     * @param level the share of cases, above 0 and below 1, such as 0.95
     * @return the interval, symmetrical about the coefficient
     * @throws IllegalArgumentException if the level is not within 0 and 1
     */
    public ConfidenceInterval interval(double level) {
        double half = Student.within(level, freedom) * standardError;
        return new ConfidenceInterval(value - half, value + half, level);
    }
}
