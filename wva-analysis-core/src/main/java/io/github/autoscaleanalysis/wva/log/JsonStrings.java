package io.github.autoscaleanalysis.wva.log;

/** The contents of JSON strings in bytes of UTF-8. */
final class JsonStrings {

    private JsonStrings() {}

    /** The place after the bytes from here on that stand for themselves in a string. */
    static int afterPlain(byte[] in, int from, int end) {
        int i = Bytes.plainEnd(in, from, end);
        while (i != JsonObject.REFUSED && i < end && in[i] < 0) {
            int after = afterUtf8(in, i, end);
            i = after == JsonObject.REFUSED ? after : Bytes.plainEnd(in, after, end);
        }
        return i;
    }

    /** The place after a valid escape sequence, or {@link JsonObject#REFUSED}; surrogates are refused. */
    static int afterEscape(byte[] in, int backslash, int end) {
        if (backslash + 1 >= end) {
            return JsonObject.REFUSED;
        }
        return switch (in[backslash + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> backslash + 2;
            case 'u' -> {
                int codeUnit = codeUnit(in, backslash + 2, end);
                boolean surrogate = codeUnit >= 0xD800 && codeUnit <= 0xDFFF;
                yield codeUnit < 0 || surrogate ? JsonObject.REFUSED : backslash + 6;
            }
            default -> JsonObject.REFUSED;
        };
    }

    /** The place after a valid character of several bytes, or {@link JsonObject#REFUSED}. Source: RFC 3629, section 4. */
    static int afterUtf8(byte[] in, int from, int end) {
        int first = in[from] & 0xFF;
        int length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3 : 4;
        if (first < 0xC2 || first > 0xF4 || from + length > end) {
            return JsonObject.REFUSED;
        }
        int second = in[from + 1] & 0xFF;
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return JsonObject.REFUSED;
        }
        for (int i = from + 2; i < from + length; i++) {
            if ((in[i] & 0xC0) != 0x80) {
                return JsonObject.REFUSED;
            }
        }
        return from + length;
    }

    /** Writes valid content without its escapes, which is never longer; gives the length. */
    static int unescape(byte[] in, int from, int to, byte[] out) {
        int length = 0;
        int i = from;
        while (true) {
            int run = Bytes.backslash(in, i, to);
            System.arraycopy(in, i, out, length, run - i);
            length += run - i;
            if (run == to) {
                return length;
            }
            byte escape = in[run + 1];
            if (escape == 'u') {
                length = putUtf8(codeUnit(in, run + 2, to), out, length);
                i = run + 6;
            } else {
                out[length++] = unescaped(escape);
                i = run + 2;
            }
        }
    }

    private static byte unescaped(byte escape) {
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escape;
        };
    }

    private static int putUtf8(int c, byte[] out, int at) {
        int length = at;
        if (c < 0x80) {
            out[length++] = (byte) c;
        } else if (c < 0x800) {
            out[length++] = (byte) (0xC0 | c >> 6);
            out[length++] = (byte) (0x80 | (c & 0x3F));
        } else {
            out[length++] = (byte) (0xE0 | c >> 12);
            out[length++] = (byte) (0x80 | (c >> 6 & 0x3F));
            out[length++] = (byte) (0x80 | (c & 0x3F));
        }
        return length;
    }

    private static int codeUnit(byte[] in, int from, int end) {
        if (from + 4 > end) {
            return -1;
        }
        int codeUnit = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = in[i] < 0 ? -1 : Character.digit(in[i], 16);
            if (digit < 0) {
                return -1;
            }
            codeUnit = codeUnit << 4 | digit;
        }
        return codeUnit;
    }
}
