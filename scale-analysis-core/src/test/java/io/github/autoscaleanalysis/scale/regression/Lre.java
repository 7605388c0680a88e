package io.github.autoscaleanalysis.scale.regression;

import java.math.BigDecimal;
import java.math.MathContext;

/** Digits that are right: −log10 of the relative error, or of the absolute one beside 0; from 0 to 15. */
final class Lre {

    private Lre() {}

    static double of(double actual, BigDecimal expected) {
        if (!Double.isFinite(actual)) {
            return 0;
        }
        BigDecimal error = new BigDecimal(actual).subtract(expected).abs();
        double relative = expected.signum() == 0
                ? error.doubleValue()
                : error.divide(expected.abs(), MathContext.DECIMAL64).doubleValue();
        return Math.max(0, Math.min(15, -Math.log10(relative)));
    }
}
