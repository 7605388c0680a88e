package io.github.autoscaleanalysis.wva.log;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object that stands in bytes of UTF-8, found by one look at every byte and without copying any.
 *
 * <p>What it takes is valid JSON of valid UTF-8; it may refuse what is valid too, where the plain reader is to decide: an
 * escape in a key, an escaped surrogate, a line feed, nesting or a number beyond the limits. To be filled again and
 * again.
 */
final class JsonObject implements ValueSource {

    /** Where the scan stands when the bytes are not taken. */
    static final int REFUSED = -1;

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    // What kind of value a field holds: numbers, since a store of a reference costs more for the garbage collector.
    private static final byte STRING = 0;
    private static final byte ESCAPED_STRING = 1;
    private static final byte LITERAL = 2;
    private static final byte UNDEFINED = 3;
    private static final byte OBJECT = 4;
    private static final byte ARRAY = 5;

    private final int maxNesting;
    private final int maxNumberLength;
    private byte[] in = {};
    private int end;
    private int count;
    private int[] keyFrom = new int[16];
    private int[] keyLength = new int[16];
    private long[] heads = new long[16];
    private int[] valueFrom = new int[16];
    private int[] valueTo = new int[16];
    private byte[] kinds = new byte[16];
    private byte[] room = {};
    private boolean roomTaken;
    private @Nullable JsonObject element;
    private boolean escaped;
    private byte kind = UNDEFINED;

    JsonObject(int maxNesting, int maxNumberLength) {
        this.maxNesting = maxNesting;
        this.maxNumberLength = maxNumberLength;
    }

    /** Takes the object that begins at {@code from} with its brace; gives the place after it, or {@link #REFUSED}. */
    int scan(byte[] bytes, int from, int to) {
        if (in != bytes) {
            in = bytes;
        }
        end = to;
        count = 0;
        roomTaken = false;
        int i = skipSpace(from + 1);
        if (i < end && in[i] == '}') {
            return i + 1;
        }
        while (i < end && in[i] == '"') {
            int keyEnd = Bytes.plainEnd(in, i + 1, end);
            if (keyEnd >= end || in[keyEnd] != '"') {
                return REFUSED;
            }
            int field = field(i + 1, keyEnd);
            i = skipSpace(keyEnd + 1);
            if (i >= end || in[i] != ':') {
                return REFUSED;
            }
            i = skipSpace(i + 1);
            int after = value(i, 1);
            if (after == REFUSED) {
                return REFUSED;
            }
            boolean string = kind == STRING || kind == ESCAPED_STRING;
            valueFrom[field] = string ? i + 1 : i;
            valueTo[field] = string ? after - 1 : after;
            kinds[field] = kind;
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

    private int field(int from, int to) {
        if (count == kinds.length) {
            int size = count * 2;
            keyFrom = Arrays.copyOf(keyFrom, size);
            keyLength = Arrays.copyOf(keyLength, size);
            heads = Arrays.copyOf(heads, size);
            valueFrom = Arrays.copyOf(valueFrom, size);
            valueTo = Arrays.copyOf(valueTo, size);
            kinds = Arrays.copyOf(kinds, size);
        }
        keyFrom[count] = from;
        keyLength[count] = to - from;
        heads[count] = Bytes.head(in, from, to - from);
        return count++;
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

    private int value(int from, int depth) {
        if (from >= end) {
            return REFUSED;
        }
        return switch (in[from]) {
            case '"' -> {
                int after = string(from + 1);
                kind = escaped ? ESCAPED_STRING : STRING;
                yield after;
            }
            case '{' -> nested(from, depth, '}', OBJECT);
            case '[' -> nested(from, depth, ']', ARRAY);
            case 't' -> word(from, TRUE, LITERAL);
            case 'f' -> word(from, FALSE, LITERAL);
            case 'n' -> word(from, NULL, UNDEFINED);
            default -> {
                kind = LITERAL;
                yield JsonNumbers.after(in, from, end, maxNumberLength);
            }
        };
    }

    private int nested(int from, int depth, char closing, byte container) {
        if (depth >= maxNesting) {
            return REFUSED;
        }
        int i = skipSpace(from + 1);
        boolean first = true;
        while (i < end && in[i] != closing) {
            if (!first) {
                if (in[i] != ',') {
                    return REFUSED;
                }
                i = skipSpace(i + 1);
            }
            first = false;
            if (container == OBJECT) {
                if (i >= end || in[i] != '"') {
                    return REFUSED;
                }
                i = Bytes.plainEnd(in, i + 1, end);
                if (i >= end || in[i] != '"') {
                    return REFUSED;
                }
                i = skipSpace(i + 1);
                if (i >= end || in[i] != ':') {
                    return REFUSED;
                }
                i = skipSpace(i + 1);
            }
            i = value(i, depth + 1);
            if (i == REFUSED) {
                return REFUSED;
            }
            i = skipSpace(i);
        }
        kind = container;
        return i < end ? i + 1 : REFUSED;
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

    @Override
    public boolean find(Key.Spelling key, Found found) {
        int i = indexOf(key);
        if (i < 0 || kinds[i] == UNDEFINED) {
            return false;
        }
        switch (kinds[i]) {
            case STRING -> found.set(in, valueFrom[i], valueTo[i], Found.Kind.TEXT);
            case ESCAPED_STRING -> {
                byte[] plain = room(valueTo[i] - valueFrom[i]);
                found.set(plain, 0, JsonStrings.unescape(in, valueFrom[i], valueTo[i], plain), Found.Kind.TEXT);
            }
            case LITERAL -> found.set(in, valueFrom[i], valueTo[i], Found.Kind.LITERAL);
            default -> found.set(in, valueFrom[i], valueTo[i], Found.Kind.OTHER);
        }
        return true;
    }

    /** Room for a text without its escapes: the same again for the first one after each scan. */
    private byte[] room(int length) {
        if (roomTaken) {
            return new byte[length];
        }
        if (room.length < length) {
            room = new byte[length * 2];
        }
        roomTaken = true;
        return room;
    }

    @Override
    public void objects(Key.Spelling key, Consumer<ValueSource> visitor) {
        int i = indexOf(key);
        if (i < 0 || kinds[i] != ARRAY) {
            return;
        }
        JsonObject element = element();
        int at = skipSpace(valueFrom[i] + 1);
        int arrayEnd = valueTo[i] - 1;
        while (at < arrayEnd) {
            boolean object = in[at] == '{';
            int after = object ? element.scan(in, at, arrayEnd) : value(at, 2);
            if (object) {
                visitor.accept(element);
            }
            at = skipSpace(skipSpace(after) + 1);
        }
    }

    private JsonObject element() {
        JsonObject made = element;
        if (made == null) {
            made = new JsonObject(maxNesting, maxNumberLength);
            element = made;
        }
        return made;
    }

    /** The last field of this name: as with every JSON parser, it hides those before it. */
    private int indexOf(Key.Spelling key) {
        long head = key.head();
        for (int i = count - 1; i >= 0; i--) {
            if (heads[i] == head && key.is(in, keyFrom[i], keyLength[i], head)) {
                return i;
            }
        }
        return -1;
    }
}
