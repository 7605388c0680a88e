package io.github.autoscaleanalysis.wva.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Figures of a comparison as people read them. */
final class ComparisonTexts {

    private static final double LEAST_P_VALUE = 0.001;
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private ComparisonTexts() {}

    /** A to Z, then A1 to Z1 and so on: so that tables stay narrow. */
    static String letter(int run) {
        char letter = (char) ('A' + run % 26);
        return run < 26 ? String.valueOf(letter) : letter + String.valueOf(run / 26);
    }

    static String pValue(OptionalDouble pValue) {
        if (pValue.isEmpty()) {
            return Texts.UNDEFINED;
        }
        return pValue.getAsDouble() < LEAST_P_VALUE ? "< " + LEAST_P_VALUE : Texts.fixed(pValue.getAsDouble(), 3);
    }

    static String signed(OptionalDouble value) {
        return (value.orElse(0) > 0 ? "+" : "") + figure(value);
    }

    static String figure(double value) {
        return figure(OptionalDouble.of(value));
    }

    /** Four digits, but all of those before the point. */
    static String figure(OptionalDouble value) {
        if (value.isEmpty()) {
            return Texts.UNDEFINED;
        }
        BigDecimal exact = new BigDecimal(value.getAsDouble());
        BigDecimal rounded = exact.round(FOUR_DIGITS);
        BigDecimal whole = rounded.scale() < 0 ? exact.setScale(0, RoundingMode.HALF_EVEN) : rounded;
        return whole.signum() == 0 ? "0" : whole.stripTrailingZeros().toPlainString();
    }
}
