package io.github.autoscaleanalysis.scale.regression;

import io.github.autoscaleanalysis.scale.stats.ConfidenceInterval;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An ordinary least squares fit y = intercept + Σ coefficient · x.
 *
 * <p>Degenerate cases: where the figure to explain is constant (0 everywhere, without an intercept) there is no R² and
 * no F; where the fit leaves no residuals standard errors are 0, and there is no t, no F and no likelihood.
 *
 * <p>Immutable and safe for use by several threads. Reading costs some microseconds at most, where not said otherwise.
 */
public final class Regression implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is fitted. */
    private final Design design;
    /** The fit before rounding. */
    private final Solution solution;

    Regression(Design design, Solution solution) {
        this.design = design;
        this.solution = solution;
    }

    /**
     * How many rows were fitted.
     *
     * @return the count, more than there are coefficients
     */
    public long count() {
        return solution.count.longValueExact();
    }

    /**
     * How many rows there are beyond what the coefficients use up.
     *
     * @return the count less the coefficients, the intercept among them, 1 or more
     */
    public long degreesOfFreedom() {
        return count() - design.coefficients();
    }

    /**
     * The predicted figure where every x is 0.
     *
     * @return the intercept, in the unit of y; 0 for a fit without one, which goes through the origin
     */
    public double intercept() {
        return solution.intercept.doubleValue();
    }

    /**
     * The intercept and how sure the fit is of it.
     *
     * @return the estimate; empty for a fit without an intercept
     */
    public Optional<Estimate> interceptEstimate() {
        if (!design.hasIntercept()) {
            return Optional.empty();
        }
        BigDecimal[] origin = new BigDecimal[design.columns()];
        Arrays.fill(origin, BigDecimal.ZERO);
        return Optional.of(new Estimate(intercept(), standardError(solution.leverage(origin)), degreesOfFreedom()));
    }

    /**
     * What one more of each x adds to y.
     *
     * @return the coefficients by column, in the order of the columns, each in units of y per unit of x; unmodifiable
     */
    public Map<String, Double> coefficients() {
        double[] figures = new double[design.columns()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = solution.coefficients[i].doubleValue();
        }
        return named(figures);
    }

    /**
     * The standard errors of the coefficients.
     *
     * @return the errors by column, in the order of the columns, 0 or more, each in the unit of the coefficient;
     *     unmodifiable
     */
    public Map<String, Double> standardErrors() {
        double[] figures = new double[design.columns()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = standardError(solution.varianceFactor(i));
        }
        return named(figures);
    }

    /**
     * A coefficient and how sure the fit is of it.
     *
     * @param column the column
     * @return the estimate
     * @throws IllegalArgumentException if there is no such column
     */
    public Estimate estimate(String column) {
        int index = design.indexOf(column);
        return new Estimate(
                solution.coefficients[index].doubleValue(),
                standardError(solution.varianceFactor(index)),
                degreesOfFreedom());
    }

    /**
     * What one standard deviation more of each x adds to y. The deviation is that of a population, with n, as
     * scikit-learn's {@code StandardScaler} takes it.
     *
     * @return the coefficients by column, in the order of the columns, in the unit of y; unmodifiable
     */
    public Map<String, Double> standardizedCoefficients() {
        double[] figures = new double[design.columns()];
        for (int i = 0; i < figures.length; i++) {
            BigDecimal deviation = solution.squares[i]
                    .multiply(solution.count)
                    .subtract(solution.sums[i].pow(2))
                    .sqrt(MathContext.DECIMAL128)
                    .divide(solution.count, MathContext.DECIMAL128);
            figures[i] = solution.coefficients[i].multiply(deviation).doubleValue();
        }
        return named(figures);
    }

    /**
     * The share of y's variance that the fit explains; without an intercept the share of its sum of squares.
     *
     * @return R², 0 to 1, without unit; empty if y is constant, without an intercept if it is 0
     */
    public OptionalDouble rSquared() {
        return quality().rSquared();
    }

    /**
     * R² less what as many columns explain by chance.
     *
     * @return the adjusted R², at most R², may be negative, without unit; empty where R² is
     */
    public OptionalDouble adjustedRSquared() {
        return quality().adjustedRSquared();
    }

    /**
     * The typical size of a residual: the root of the sum of squares over the degrees of freedom.
     *
     * @return the error, 0 or more, in the unit of y
     */
    public double residualStandardError() {
        return standardError(BigDecimal.ONE);
    }

    /**
     * The sum of squared residuals.
     *
     * @return the sum, 0 or more, in the square of the unit of y
     */
    public double residualSumOfSquares() {
        return solution.residual.doubleValue();
    }

    /**
     * The sum of y's squared deviations from its mean; without an intercept the sum of its squares.
     *
     * @return the sum, 0 or more, in the square of the unit of y
     */
    public double totalSumOfSquares() {
        return solution.total.doubleValue();
    }

    /**
     * Whether all columns together explain more than chance would.
     *
     * @return the test; empty where R² is, or if there are no residuals
     */
    public Optional<FTest> fTest() {
        return quality().fTest();
    }

    /**
     * What the fit weighs against its number of coefficients.
     *
     * @return likelihood, AIC and BIC; empty if there are no residuals
     */
    public Optional<InformationCriteria> informationCriteria() {
        return quality().informationCriteria();
    }

    /**
     * How closely the columns go along with each other.
     *
     * @return the variance inflation of each and the condition numbers
     */
    public Collinearity collinearity() {
        return new Collinearity(design, solution);
    }

    /**
     * The figure expected for a row.
     *
     * @param x a figure per column, in the order of the columns; of a polynomial the one figure
     * @return the prediction, in the unit of y, rounded once
     * @throws IllegalArgumentException if there are more or fewer figures than columns, or one is not finite
     */
    public double predict(double... x) {
        return solution.predict(design.row(x, solution.precision)).doubleValue();
    }

    /**
     * The range that holds the true mean of y at a row in a share of cases.
     *
     * @param level the share of cases, above 0 and below 1, such as 0.95
     * @param x a figure per column, in the order of the columns; of a polynomial the one figure
     * @return the interval, in the unit of y
     * @throws IllegalArgumentException if the level is not within 0 and 1, there are more or fewer figures than columns,
     *     or one is not finite
     */
    public ConfidenceInterval meanInterval(double level, double... x) {
        BigDecimal[] row = design.row(x, solution.precision);
        return around(row, level, solution.leverage(row));
    }

    /**
     * The range that holds the next y at a row in a share of cases.
     *
     * @param level the share of cases, above 0 and below 1, such as 0.95
     * @param x a figure per column, in the order of the columns; of a polynomial the one figure
     * @return the interval, in the unit of y
     * @throws IllegalArgumentException if the level is not within 0 and 1, there are more or fewer figures than columns,
     *     or one is not finite
     */
    public ConfidenceInterval predictionInterval(double level, double... x) {
        BigDecimal[] row = design.row(x, solution.precision);
        return around(row, level, solution.leverage(row).add(BigDecimal.ONE));
    }

    /**
     * How far off a row of some leverage lies whose Cook's distance is a given one: the curve of equal distances for a
     * plot of studentized residuals over leverage.
     *
     * @param cooksDistance the distance, 0 or more, without unit
     * @param leverage the leverage, above 0 and below 1, without unit
     * @return the magnitude of the {@linkplain RowDiagnostics#externallyStudentized() externally studentized residual};
     *     empty if no residual is so large that a row of this leverage had this distance, and with one degree of freedom
     * @throws IllegalArgumentException if the distance is negative or not finite, or the leverage not within 0 and 1
     */
    public OptionalDouble studentizedAt(double cooksDistance, double leverage) {
        if (!(cooksDistance >= 0 && cooksDistance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not a distance: " + cooksDistance);
        }
        if (!(leverage > 0 && leverage < 1)) {
            throw new IllegalArgumentException("not a leverage between 0 and 1: " + leverage);
        }
        // Cook's distance by the internally studentized residual r: r² leverage / (coefficients (1 - leverage)).
        double square = cooksDistance * design.coefficients() * (1 - leverage) / leverage;
        long freedom = degreesOfFreedom();
        return freedom == 1 || !(square < freedom)
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(square * (freedom - 1) / (freedom - square)));
    }

    /**
     * Begins a second pass over the rows that were fitted, which says of each how far it lies off and how much it pulls.
     *
     * @return a pass without rows yet
     */
    public Diagnostics diagnose() {
        return new Diagnostics(design, solution);
    }

    Solution solution() {
        return solution;
    }

    private GoodnessOfFit quality() {
        return new GoodnessOfFit(design, solution);
    }

    private Map<String, Double> named(double[] figures) {
        return Collections.unmodifiableMap(design.named(figures));
    }

    private ConfidenceInterval around(BigDecimal[] row, double level, BigDecimal varianceFactor) {
        double half = Student.within(level, degreesOfFreedom()) * standardError(varianceFactor);
        double middle = solution.predict(row).doubleValue();
        return new ConfidenceInterval(middle - half, middle + half, level);
    }

    private double standardError(BigDecimal varianceFactor) {
        return solution.residual
                .multiply(varianceFactor)
                .divide(BigDecimal.valueOf(degreesOfFreedom()), MathContext.DECIMAL128)
                .sqrt(MathContext.DECIMAL128)
                .doubleValue();
    }
}
