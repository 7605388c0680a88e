package io.github.autoscaleanalysis.wva.log;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The values that stand in a text as {@code key=value} or {@code key: value}, between separators. A key is the whole
 * key; where one stands twice the first counts. To be filled again and again.
 *
 * <p>The text is cut only as far as it is asked for. The key asked for is tried at the next place first, since messages are
 * mostly asked for their values in the order in which they stand.
 */
final class Words implements ValueSource {

    private static final byte ORDINARY = 0;
    private static final byte SEPARATOR = 1;
    private static final byte EQUALS = 2;
    private static final byte COLON = 3;
    private static final byte ARROW = 4;
    private static final byte[] CLASS = new byte[256];

    static {
        for (char c : new char[] {',', ';', '{', '}', '\n'}) {
            CLASS[c] = SEPARATOR;
        }
        CLASS['='] = EQUALS;
        CLASS[':'] = COLON;
        CLASS[0xE2] = ARROW;
    }

    private byte[] bytes = {};
    private int at;
    private int end;
    private int count;
    private long marks;
    private long[] heads = new long[32];
    private int[] keyFrom = new int[32];
    private int[] keyLength = new int[32];
    private int[] valueFrom = new int[32];
    private int[] valueTo = new int[32];
    private int bareFrom;
    private int bareTo;

    /** Takes the values of another text. */
    void fill(byte[] in, int from, int to) {
        if (bytes != in) {
            bytes = in;
        }
        at = from;
        end = to;
        count = 0;
        marks = 0;
        bareFrom = 0;
        bareTo = 0;
    }

    @Override
    public boolean find(Key.Spelling key, Found found) {
        int i = (marks & key.mark()) == 0 ? -1 : indexOf(key);
        while (i < 0 && at < end) {
            if (cutIfNextIs(key) || (cut() && isLast(key))) {
                i = count - 1;
            }
        }
        if (i < 0) {
            return false;
        }
        found.set(bytes, valueFrom[i], valueTo[i], Found.TEXT);
        return true;
    }

    /** Whether the last words that are no value are these. */
    boolean lastBareWordsAre(byte[] words) {
        while (at < end) {
            cut();
        }
        return Bytes.equal(bytes, bareFrom, bareTo, words);
    }

    @Override
    public void objects(Key.Spelling key, Consumer<ValueSource> visitor) {
        // a text holds none
    }

    private int indexOf(Key.Spelling key) {
        long head = key.head();
        for (int i = 0; i < count; i++) {
            if (heads[i] == head && key.is(bytes, keyFrom[i], keyLength[i], head)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isLast(Key.Spelling key) {
        return key.is(bytes, keyFrom[count - 1], keyLength[count - 1], heads[count - 1]);
    }

    /** Cuts off the next value if it is {@code key=value} with this key. */
    private boolean cutIfNextIs(Key.Spelling key) {
        int from = at;
        while (from < end && bytes[from] == ' ') {
            from++;
        }
        int equals = from + key.length();
        if (equals >= end || bytes[equals] != '=' || !key.begins(bytes, from)) {
            return false;
        }
        int i = Bytes.valueEnd(bytes, equals + 1, end);
        while (i < end && !isSeparator(i)) {
            i = Bytes.valueEnd(bytes, i + 1, end);
        }
        word(key.head(), from, equals, equals + 1, i);
        at = afterSeparator(i);
        return true;
    }

    private boolean isSeparator(int i) {
        byte itsClass = CLASS[bytes[i] & 0xFF];
        return itsClass == SEPARATOR || (itsClass == ARROW && isArrow(i));
    }

    private boolean isArrow(int i) {
        return i + 2 < end && bytes[i + 1] == (byte) 0x86 && bytes[i + 2] == (byte) 0x92;
    }

    private int afterSeparator(int i) {
        return i < end && bytes[i] == (byte) 0xE2 ? i + 3 : i + 1;
    }

    /** Cuts off the words up to the next separator; whether they are a value. */
    private boolean cut() {
        int start = at;
        int assign = -1;
        int valueStart = -1;
        int i = start;
        for (; i < end; i++) {
            byte itsClass = CLASS[bytes[i] & 0xFF];
            if (itsClass == ORDINARY) {
                continue;
            }
            if (itsClass == SEPARATOR || (itsClass == ARROW && isArrow(i))) {
                break;
            }
            if (assign < 0 && itsClass == EQUALS) {
                assign = i;
                valueStart = i + 1;
            } else if (assign < 0 && itsClass == COLON && i + 1 < end && bytes[i + 1] == ' ') {
                assign = i;
                valueStart = i + 2;
            }
        }
        at = afterSeparator(i);
        int from = skipSpaces(start, assign < 0 ? i : assign);
        if (assign < 0) {
            if (from < i) {
                bareFrom = from;
                bareTo = trimSpaces(from, i);
            }
            return false;
        }
        int keyEnd = trimSpaces(from, assign);
        if (keyEnd == from) {
            return false;
        }
        word(Bytes.head(bytes, from, keyEnd - from), from, keyEnd, valueStart, i);
        return true;
    }

    private void word(long head, int from, int keyEnd, int valueStart, int valueEnd) {
        int i = count;
        if (i == heads.length) {
            grow();
        }
        heads[i] = head;
        marks |= Key.mark(head);
        keyFrom[i] = from;
        keyLength[i] = keyEnd - from;
        int value = skipSpaces(valueStart, valueEnd);
        valueFrom[i] = value;
        valueTo[i] = trimSpaces(value, valueEnd);
        count = i + 1;
    }

    private int skipSpaces(int from, int to) {
        int i = from;
        while (i < to && bytes[i] >= 0 && bytes[i] <= ' ') {
            i++;
        }
        return i;
    }

    private int trimSpaces(int from, int to) {
        int i = to;
        while (i > from && bytes[i - 1] >= 0 && bytes[i - 1] <= ' ') {
            i--;
        }
        return i;
    }

    private void grow() {
        int size = count * 2;
        heads = Arrays.copyOf(heads, size);
        keyFrom = Arrays.copyOf(keyFrom, size);
        keyLength = Arrays.copyOf(keyLength, size);
        valueFrom = Arrays.copyOf(valueFrom, size);
        valueTo = Arrays.copyOf(valueTo, size);
    }
}
