package io.github.autoscaleanalysis.scale.regression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/** How much a fit explains as a whole; see {@link Regression}. */
final class GoodnessOfFit {

    private final Design design;
    private final Solution solution;

    GoodnessOfFit(Design design, Solution solution) {
        this.design = design;
        this.solution = solution;
    }

    OptionalDouble rSquared() {
        return explained(1);
    }

    OptionalDouble adjustedRSquared() {
        return explained((count() - (design.hasIntercept() ? 1.0 : 0.0)) / degreesOfFreedom());
    }

    Optional<FTest> fTest() {
        if (solution.residual.signum() == 0) {
            return Optional.empty();
        }
        long columns = design.columns();
        long freedom = degreesOfFreedom();
        double f = solution.total
                .subtract(solution.residual)
                .multiply(BigDecimal.valueOf(freedom))
                .divide(solution.residual.multiply(BigDecimal.valueOf(columns)), MathContext.DECIMAL128)
                .doubleValue();
        return Optional.of(new FTest(f, columns, freedom, Student.upper(f, columns, freedom)));
    }

    Optional<InformationCriteria> informationCriteria() {
        if (solution.residual.signum() == 0) {
            return Optional.empty();
        }
        double n = count();
        double variance =
                solution.residual.divide(solution.count, MathContext.DECIMAL128).doubleValue();
        double logLikelihood = -n / 2 * (Math.log(2 * Math.PI) + Math.log(variance) + 1);
        int coefficients = design.coefficients();
        return Optional.of(new InformationCriteria(
                logLikelihood, 2 * coefficients - 2 * logLikelihood, coefficients * Math.log(n) - 2 * logLikelihood));
    }

    private long count() {
        return solution.count.longValueExact();
    }

    private long degreesOfFreedom() {
        return count() - design.coefficients();
    }

    /** 1 less the unexplained share, which counts as often as the penalty says. */
    private OptionalDouble explained(double penalty) {
        return solution.total.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(BigDecimal.ONE
                        .subtract(solution.residual
                                .divide(solution.total, solution.precision)
                                .multiply(BigDecimal.valueOf(penalty)))
                        .doubleValue());
    }
}
