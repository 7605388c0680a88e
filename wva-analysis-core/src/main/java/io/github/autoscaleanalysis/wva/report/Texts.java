package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Text;
import io.github.autoscaleanalysis.wva.slo.TargetSource;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Figures as people read them. */
final class Texts {

    static final String UNDEFINED = "n/a";

    private Texts() {}

    /** A figure behind its name in bold. */
    static Text labelled(String name, Object figure) {
        return Text.strong(name + ":").and(" " + figure);
    }

    static String millis(OptionalDouble value) {
        return number(value, 2, " ms");
    }

    static String number(OptionalDouble value, int digits, String unit) {
        return value.isPresent() ? fixed(value.getAsDouble(), digits) + unit : UNDEFINED;
    }

    /** A share of counts, such as {@code 12.5%}; of nothing there is none. */
    static String percent(long part, long whole) {
        return whole == 0 ? UNDEFINED : fixed((double) part / whole * 100, 1) + "%";
    }

    /** Half to even from the exact binary value. */
    static String fixed(double value, int digits) {
        return Double.isFinite(value)
                ? new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString()
                : UNDEFINED;
    }

    /** Without an exponent and without zeros that say nothing. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    static String plain(OptionalDouble value, String unit) {
        return value.isPresent() ? plain(value.getAsDouble()) + unit : UNDEFINED;
    }

    /** To so many significant digits, without an exponent. */
    static String rounded(OptionalDouble value, int digits) {
        return value.isPresent() && Double.isFinite(value.getAsDouble())
                ? plain(new BigDecimal(value.getAsDouble())
                        .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                        .doubleValue())
                : UNDEFINED;
    }

    /** To two significant digits with an exponent, such as {@code 1.4e-15}; 0 as it is. */
    static String exponent(OptionalDouble value) {
        if (value.isEmpty() || !Double.isFinite(value.getAsDouble())) {
            return UNDEFINED;
        }
        return value.getAsDouble() == 0 ? "0" : String.format(Locale.ROOT, "%.1e", value.getAsDouble());
    }

    /** A constant in lower case words. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Text source(TargetSource source) {
        return switch (source) {
            case FOUND_LINE -> Text.of("the log's ").andCode("Found SLO").and(" lines");
            case SOLUTION_LINE -> Text.of("the log's solution lines");
            case CALLER -> Text.of("the caller");
            case NOTEBOOK_DEFAULT -> Text.of("the notebook's default, the log names no SLO");
        };
    }

    /** The counts of constants, such as {@code  (idle: 5)}, with a space before; of none nothing. */
    static String among(Map<?, Long> counts) {
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(entry -> words((Enum<?>) entry.getKey()) + ": " + entry.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    /** A share as a percentage with one digit. */
    static String share(OptionalDouble share) {
        return share.isPresent() ? fixed(100 * share.getAsDouble(), 1) + "%" : UNDEFINED;
    }
}
