package io.github.autoscaleanalysis.wva.log;

import java.util.OptionalDouble;
import java.util.Set;

/** Numbers as Go prints them: {@code 12}, {@code -40}, {@code 1e-05}, {@code 1.2e+06}, {@code NaN}, {@code +Inf}. */
final class Numbers {

    private static final Set<String> UNDEFINED = Set.of("NaN", "Inf", "+Inf", "-Inf");

    private Numbers() {}

    /** Whether the text is Go's word for something that is no number. */
    static boolean isUndefined(String text) {
        return UNDEFINED.contains(text);
    }

    /** The finite number that the whole text stands for, else empty. */
    static OptionalDouble parse(String text) {
        if (!isDecimal(text)) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Whether the text is {@code [+-]digits[.digits][e[+-]digits]}: Java's parser takes much more. */
    private static boolean isDecimal(String text) {
        int i = skipSign(text, 0);
        int afterWhole = skipDigits(text, i);
        boolean digits = afterWhole > i;
        i = afterWhole;
        if (i < text.length() && text.charAt(i) == '.') {
            int afterFraction = skipDigits(text, i + 1);
            digits |= afterFraction > i + 1;
            i = afterFraction;
        }
        if (digits && i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int exponent = skipSign(text, i + 1);
            i = skipDigits(text, exponent);
            digits = i > exponent;
        }
        return digits && i == text.length();
    }

    private static int skipSign(String text, int i) {
        return i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-') ? i + 1 : i;
    }

    private static int skipDigits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
