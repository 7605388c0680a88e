package io.github.autoscaleanalysis.wva.log;

import tools.jackson.core.io.NumberInput;

/** Numbers as Go prints them: {@code 12}, {@code -40}, {@code 1e-05}, {@code 1.2e+06}, {@code NaN}, {@code +Inf}. */
final class Numbers {

    private static final byte[] NOT_A_NUMBER = {'N', 'a', 'N'};
    private static final byte[] INFINITE = {'I', 'n', 'f'};
    private static final double[] POWERS = new double[23];

    static {
        double power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            power *= 10;
        }
    }

    private Numbers() {}

    /** Whether the text is Go's word for something that is no number. */
    static boolean isUndefined(byte[] in, int from, int to) {
        if (to - from == 4 && (in[from] == '+' || in[from] == '-')) {
            return Bytes.equal(in, from + 1, to, INFINITE);
        }
        return to - from == 3 && (Bytes.equal(in, from, to, NOT_A_NUMBER) || Bytes.equal(in, from, to, INFINITE));
    }

    /**
     * The number that the whole text {@code [+-]digits[.digits][e[+-]digits]} stands for, correctly rounded; NaN if it
     * is no such text or its number is not finite. Java's own parser takes much more.
     */
    static double parse(byte[] in, int from, int to) {
        int i = from;
        boolean negative = i < to && in[i] == '-';
        if (negative || (i < to && in[i] == '+')) {
            i++;
        }
        long digits = 0;
        int significant = 0;
        int scale = 0;
        int first = i;
        while (i < to && isDigit(in[i])) {
            digits = digits * 10 + (in[i] - '0');
            significant += significant > 0 || in[i] != '0' ? 1 : 0;
            i++;
        }
        int seen = i - first;
        if (i < to && in[i] == '.') {
            int point = ++i;
            while (i < to && isDigit(in[i])) {
                digits = digits * 10 + (in[i] - '0');
                significant += significant > 0 || in[i] != '0' ? 1 : 0;
                i++;
            }
            scale = i - point;
            seen += scale;
        }
        if (seen == 0) {
            return Double.NaN;
        }
        if (i == to && significant <= 15 && scale < POWERS.length) {
            // Both are exact doubles, so the quotient is correctly rounded: Clinger (1990).
            double value = digits / POWERS[scale];
            return negative ? 0.0 - value : value; // no negative zero
        }
        return isExponent(in, i, to) ? parsedByJackson(in, from, to) : Double.NaN;
    }

    private static boolean isExponent(byte[] in, int from, int to) {
        int i = from;
        if (i == to) {
            return true;
        }
        if (in[i] != 'e' && in[i] != 'E') {
            return false;
        }
        i++;
        if (i < to && (in[i] == '+' || in[i] == '-')) {
            i++;
        }
        int first = i;
        while (i < to && isDigit(in[i])) {
            i++;
        }
        return i == to && i > first;
    }

    private static double parsedByJackson(byte[] in, int from, int to) {
        char[] text = new char[to - from];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) in[from + i];
        }
        double value = NumberInput.parseDouble(text, 0, text.length, true);
        return Double.isInfinite(value) ? Double.NaN : value + 0.0; // no negative zero
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
