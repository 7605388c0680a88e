package io.github.autoscaleanalysis.wva.log;

import tools.jackson.core.io.NumberInput;

/** Numbers as Go prints them: {@code 12}, {@code -40}, {@code 1e-05}, {@code 1.2e+06}, {@code NaN}, {@code +Inf}. For one thread. */
final class Numbers {

    /** A number of so many digits at most is read here, any other by Jackson. */
    static final int MOST_DIGITS = 18;

    private static final byte[] NOT_A_NUMBER = {'N', 'a', 'N'};
    private static final byte[] INFINITE = {'I', 'n', 'f'};
    private static final double[] POWERS = new double[23];
    private static final double[] INVERSES = new double[POWERS.length];
    private static final long LARGEST_EXACT = 1L << 53;
    private static final double NEARLY = 1 - 1e-9;
    private static final long EXPONENT = 0x7FF0_0000_0000_0000L;
    private static final long HALF_A_PLACE = 53L << 52;

    static {
        double power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            INVERSES[i] = 1 / power;
            power *= 10;
        }
    }

    private char[] room = new char[64];

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
    double parse(byte[] in, int from, int to) {
        int i = from;
        boolean negative = i < to && in[i] == '-';
        if (negative || (i < to && in[i] == '+')) {
            i++;
        }
        int begin = i;
        i = afterZeros(in, i, to);
        long digits = 0;
        int first = i;
        while (i < to && isDigit(in[i])) {
            digits = digits * 10 + (in[i] - '0');
            i++;
        }
        int seen = i - begin;
        int significant = i - first;
        int scale = 0;
        if (i < to && in[i] == '.') {
            int point = ++i;
            i = significant == 0 ? afterZeros(in, i, to) : i;
            first = i;
            while (i + 8 <= to && Bytes.areDigits(Bytes.eight(in, i))) {
                digits = digits * 100_000_000 + Bytes.digits(Bytes.eight(in, i));
                i += 8;
            }
            while (i < to && isDigit(in[i])) {
                digits = digits * 10 + (in[i] - '0');
                i++;
            }
            scale = i - point;
            seen += scale;
            significant += i - first;
        }
        if (seen == 0) {
            return Double.NaN;
        }
        if (i == to && significant <= MOST_DIGITS && scale < POWERS.length) {
            double value = quotient(digits, scale);
            if (!Double.isNaN(value)) {
                return negative ? 0.0 - value : value; // no negative zero
            }
        }
        return isExponent(in, i, to) ? parsedByJackson(in, from, to) : Double.NaN;
    }

    /** The number of so many digits, of which some are behind the point; NaN if it is to be read from its text. */
    static double of(long digits, int scale) {
        if (digits < 0) {
            return 0.0 - quotient(-digits, scale);
        }
        return quotient(digits, scale);
    }

    /**
     * The quotient, correctly rounded; NaN where it lies too near the middle between two doubles to be told here. If both
     * are exact doubles, one division rounds correctly: Clinger (1990). Else the remainder of that division, which a fused
     * multiply-add gives exactly, corrects it, with an error far below what is required of the distance to the middle.
     */
    private static double quotient(long digits, int scale) {
        double high = digits;
        double quotient = high / POWERS[scale];
        if (digits <= LARGEST_EXACT) {
            return quotient;
        }
        double low = digits - (long) high;
        double correction = (Math.fma(-quotient, POWERS[scale], high) + low) * INVERSES[scale];
        double sum = quotient + correction;
        double left = correction - (sum - quotient);
        long bits = Double.doubleToRawLongBits(sum);
        double half = Double.longBitsToDouble((bits & EXPONENT) - HALF_A_PLACE);
        boolean told = Math.abs(left) < half * NEARLY && (bits & ~EXPONENT) != 0; // below a power of 2 places are finer
        return told ? sum : Double.NaN;
    }

    private static int afterZeros(byte[] in, int from, int to) {
        int i = from;
        while (i < to && in[i] == '0') {
            i++;
        }
        return i;
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

    private double parsedByJackson(byte[] in, int from, int to) {
        int length = to - from;
        if (room.length < length) {
            room = new char[length * 2];
        }
        for (int i = 0; i < length; i++) {
            room[i] = (char) in[from + i];
        }
        double value = NumberInput.parseDouble(room, 0, length, true);
        return Double.isInfinite(value) ? Double.NaN : value + 0.0; // no negative zero
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
