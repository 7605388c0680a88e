package io.github.autoscaleanalysis.wva.log;

/** The numbers of JSON in bytes. Source: RFC 8259, section 6. */
final class JsonNumbers {

    /** Beyond so many digits of an exponent, the plain reader is to decide. */
    private static final int LONGEST_EXPONENT = 9;

    private JsonNumbers() {}

    /** The place after a valid number that is shorter than so many bytes, or {@link JsonObject#REFUSED}. */
    static int after(byte[] in, int from, int end, int maxLength) {
        int whole = from < end && in[from] == '-' ? from + 1 : from;
        int i = afterDigits(in, whole, end);
        if (i == whole || (in[whole] == '0' && i > whole + 1)) {
            return JsonObject.REFUSED;
        }
        if (i < end && in[i] == '.') {
            int fraction = i + 1;
            i = afterDigits(in, fraction, end);
            if (i == fraction) {
                return JsonObject.REFUSED;
            }
        }
        if (i < end && (in[i] == 'e' || in[i] == 'E')) {
            int exponent = i + 1 < end && (in[i + 1] == '+' || in[i + 1] == '-') ? i + 2 : i + 1;
            i = afterDigits(in, exponent, end);
            if (i == exponent || i - exponent > LONGEST_EXPONENT) {
                return JsonObject.REFUSED;
            }
        }
        return i - from < maxLength ? i : JsonObject.REFUSED;
    }

    private static int afterDigits(byte[] in, int from, int end) {
        int i = from;
        while (i + 8 <= end && Bytes.areDigits(Bytes.eight(in, i))) {
            i += 8;
        }
        while (i < end && in[i] >= '0' && in[i] <= '9') {
            i++;
        }
        return i;
    }
}
