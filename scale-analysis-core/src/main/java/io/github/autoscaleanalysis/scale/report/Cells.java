package io.github.autoscaleanalysis.scale.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Figures and names as Markdown text. */
final class Cells {

    static final String UNDEFINED = "n/a";

    /** Instead of a scenario that is not known. */
    static final String NO_SCENARIO = "(no scenario)";

    private Cells() {}

    static String fixed(OptionalDouble value, int digits) {
        return value.isPresent() ? fixed(value.getAsDouble(), digits) : UNDEFINED;
    }

    static String fixed(double value, int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }

    static String signed(OptionalDouble value, int digits) {
        return value.isPresent() ? signed(value.getAsDouble(), digits) : UNDEFINED;
    }

    static String signed(double value, int digits) {
        return (value > 0 ? "+" : "") + fixed(value, digits);
    }

    /** Text from the data, without what Markdown or a terminal would take as more than text. */
    static String name(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", " ").replaceAll("([\\\\`*|<>\\[\\]])", "\\\\$1");
    }
}
