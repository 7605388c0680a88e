package io.github.autoscaleanalysis.wva.log;

import org.jspecify.annotations.Nullable;

/**
 * Finds the fields of a JSON object that stands in bytes of UTF-8, by one look at every byte and without copying any.
 *
 * <p>What it takes is valid JSON of valid UTF-8; it may refuse what is valid too, where the plain reader is to decide: an
 * escape in a key, an escaped surrogate, a line feed, nesting or a number beyond the limits. To be used again and again.
 */
final class JsonObject {

    /** Where the scan stands when the bytes are not taken. */
    static final int REFUSED = -1;

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final int NO_FIELD = -1;

    private final int maxNesting;
    private final int maxNumberLength;
    private final RecordFields fields = new RecordFields();
    private byte[] in = {};
    private int end;
    private boolean escaped;
    private byte kind = FieldTable.UNDEFINED;

    JsonObject(int maxNesting, int maxNumberLength) {
        this.maxNesting = maxNesting;
        this.maxNumberLength = maxNumberLength;
    }

    /** The fields of the object taken last. */
    RecordFields fields() {
        return fields;
    }

    /** Takes the object that begins at {@code from} with its brace; gives the place after it, or {@link #REFUSED}. */
    int scan(byte[] bytes, int from, int to) {
        if (in != bytes) {
            in = bytes;
        }
        end = to;
        fields.begin(bytes);
        int after = object(from, 1, fields.own());
        fields.complete();
        return after;
    }

    /** The place after the object that begins here, whose fields are to be found in the table, if one is given. */
    private int object(int from, int depth, @Nullable FieldTable table) {
        int i = skipSpace(from + 1);
        if (i < end && in[i] == '}') {
            return i + 1;
        }
        while (i < end && in[i] == '"') {
            int keyEnd = Bytes.plainEnd(in, i + 1, end);
            if (keyEnd >= end || in[keyEnd] != '"') {
                return REFUSED;
            }
            int field = table == null ? NO_FIELD : table.add(in, i + 1, keyEnd);
            i = skipSpace(keyEnd + 1);
            if (i >= end || in[i] != ':') {
                return REFUSED;
            }
            i = skipSpace(i + 1);
            int before = fields.varying().count();
            int after = value(i, depth, table == fields.own() ? field : NO_FIELD);
            if (after == REFUSED) {
                return REFUSED;
            }
            if (table != null) {
                boolean string = kind == FieldTable.STRING || kind == FieldTable.ESCAPED_STRING;
                int quote = string ? 1 : 0;
                table.value(
                        field,
                        kind,
                        i + quote,
                        after - quote,
                        before,
                        fields.varying().count());
            }
            i = skipSpace(after);
            if (i < end && in[i] == '}') {
                return i + 1;
            }
            if (i >= end || in[i] != ',') {
                return REFUSED;
            }
            i = skipSpace(i + 1);
        }
        return REFUSED;
    }

    /** The place after the array that begins here, which may be the value of a field of the record. */
    private int array(int from, int depth, int field) {
        int i = skipSpace(from + 1);
        if (i < end && in[i] == ']') {
            return i + 1;
        }
        while (i < end) {
            if (field != NO_FIELD && in[i] == '{' && depth < maxNesting) {
                int first = fields.inner().count();
                i = object(i, depth + 1, fields.inner());
                fields.element(field, first, fields.inner().count());
            } else {
                i = value(i, depth, NO_FIELD);
            }
            if (i == REFUSED) {
                return REFUSED;
            }
            i = skipSpace(i);
            if (i < end && in[i] == ']') {
                return i + 1;
            }
            if (i >= end || in[i] != ',') {
                return REFUSED;
            }
            i = skipSpace(i + 1);
        }
        return REFUSED;
    }

    private int skipSpace(int from) {
        return from < end && in[from] > ' ' ? from : afterSpace(from);
    }

    private int afterSpace(int from) {
        int i = from;
        while (i < end && (in[i] == ' ' || in[i] == '\t' || in[i] == '\r')) {
            i++;
        }
        return i;
    }

    private int value(int from, int depth, int field) {
        if (from >= end) {
            return REFUSED;
        }
        return switch (in[from]) {
            case '"' -> {
                int after = string(from + 1);
                kind = escaped ? FieldTable.ESCAPED_STRING : FieldTable.STRING;
                if (!escaped) {
                    fields.varying().add(VaryingValues.TEXT, from + 1, after - 1);
                }
                yield after;
            }
            case '{' -> {
                int after = depth >= maxNesting ? REFUSED : object(from, depth + 1, null);
                kind = FieldTable.OBJECT;
                yield after;
            }
            case '[' -> {
                int after = depth >= maxNesting ? REFUSED : array(from, depth + 1, field);
                kind = FieldTable.ARRAY;
                yield after;
            }
            case 't' -> word(from, TRUE, FieldTable.LITERAL);
            case 'f' -> word(from, FALSE, FieldTable.LITERAL);
            case 'n' -> word(from, NULL, FieldTable.UNDEFINED);
            default -> number(from);
        };
    }

    private int number(int from) {
        int after = JsonNumbers.after(in, from, end, maxNumberLength);
        fields.varying().add(VaryingValues.NUMBER, from, after);
        kind = FieldTable.LITERAL;
        return after;
    }

    private int word(int from, byte[] word, byte itsKind) {
        kind = itsKind;
        return Bytes.startsWith(in, from, end, word) ? from + word.length : REFUSED;
    }

    /** The place after the closing quote of the string whose content begins here, or {@link #REFUSED}. */
    int string(byte[] bytes, int from, int to) {
        if (in != bytes) {
            in = bytes;
        }
        end = to;
        return string(from);
    }

    /** Whether the string looked at last holds escapes. */
    boolean escaped() {
        return escaped;
    }

    /** The place after the closing quote of the string whose content begins here. */
    private int string(int from) {
        escaped = false;
        int i = from;
        while (true) {
            i = Bytes.plainEnd(in, i, end);
            if (i >= end) {
                return REFUSED;
            }
            byte b = in[i];
            if (b == '"') {
                return i + 1;
            }
            if (b == '\\') {
                escaped = true;
                i = JsonStrings.afterEscape(in, i, end);
            } else {
                i = b < 0 ? JsonStrings.afterUtf8(in, i, end) : REFUSED;
            }
            if (i == REFUSED) {
                return REFUSED;
            }
        }
    }
}
