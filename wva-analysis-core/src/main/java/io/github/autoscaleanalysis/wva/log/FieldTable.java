package io.github.autoscaleanalysis.wva.log;

import java.util.Arrays;

/**
 * Where the fields of objects stand in some bytes, one after the other. Each place comes with how many values that may
 * differ stand before it, so that it can be found in other bytes that differ in those alone. To be filled again and again.
 */
final class FieldTable {

    // What kind of value a field holds: numbers, since a store of a reference costs more for the garbage collector.
    static final byte STRING = 0;
    static final byte ESCAPED_STRING = 1;
    static final byte LITERAL = 2;
    static final byte UNDEFINED = 3;
    static final byte OBJECT = 4;
    static final byte ARRAY = 5;

    private static final int NOWHERE = -1;

    private int count;
    private boolean distinct; // whether no two fields of this table have the same name, if that is known
    private int next;
    private int[] keyFrom;
    private int[] keyLength;
    private long[] heads;
    private int[] valueFrom;
    private int[] valueTo;
    private int[] before;
    private int[] upTo;
    private byte[] kinds;

    FieldTable() {
        this(16);
    }

    private FieldTable(int size) {
        keyFrom = new int[size];
        keyLength = new int[size];
        heads = new long[size];
        valueFrom = new int[size];
        valueTo = new int[size];
        before = new int[size];
        upTo = new int[size];
        kinds = new byte[size];
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    /** Adds a field of this name, whose value is to be told; gives its number. */
    int add(byte[] in, int from, int to) {
        if (count == kinds.length) {
            resize(count * 2);
        }
        keyFrom[count] = from;
        keyLength[count] = to - from;
        heads[count] = Bytes.head(in, from, to - from);
        return count++;
    }

    /** Tells where the value of a field stands and how many values that may differ stand before it and up to its end. */
    void value(int field, byte kind, int from, int to, int valuesBefore, int valuesUpTo) {
        kinds[field] = kind;
        valueFrom[field] = from;
        valueTo[field] = to;
        before[field] = valuesBefore;
        upTo[field] = valuesUpTo;
    }

    private void resize(int size) {
        keyFrom = Arrays.copyOf(keyFrom, size);
        keyLength = Arrays.copyOf(keyLength, size);
        heads = Arrays.copyOf(heads, size);
        valueFrom = Arrays.copyOf(valueFrom, size);
        valueTo = Arrays.copyOf(valueTo, size);
        before = Arrays.copyOf(before, size);
        upTo = Arrays.copyOf(upTo, size);
        kinds = Arrays.copyOf(kinds, size);
    }

    /** The same fields with every place so many bytes and values earlier; those before cannot be found. */
    FieldTable earlierBy(int bytes, int values) {
        FieldTable copy = new FieldTable(count);
        copy.count = count;
        for (int i = 0; i < count; i++) {
            copy.keyFrom[i] = keyFrom[i] - bytes;
            copy.keyLength[i] = keyFrom[i] < bytes ? NOWHERE : keyLength[i];
            copy.heads[i] = heads[i];
            copy.value(i, kinds[i], valueFrom[i] - bytes, valueTo[i] - bytes, before[i] - values, upTo[i] - values);
        }
        return copy;
    }

    /** Says that no two fields among those that are asked for together have the same name. */
    void haveOwnNames() {
        distinct = true;
    }

    /** Whether no two of these fields have the same name. */
    boolean haveOwnNames(byte[] names, int first, int end) {
        for (int i = first; i < end; i++) {
            for (int j = first; j < i; j++) {
                if (heads[i] == heads[j]
                        && keyLength[i] == keyLength[j]
                        && Bytes.same(names, keyFrom[i], names, keyFrom[j], keyLength[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The last field of this name among some: as with every JSON parser, it hides those before it. */
    int indexOf(Key.Spelling key, byte[] names, int first, int end) {
        int expected = next;
        if (distinct && expected >= first && expected < end && is(expected, key, names)) {
            next = expected + 1;
            return expected;
        }
        for (int i = end - 1; i >= first; i--) {
            if (is(i, key, names)) {
                next = i + 1;
                return i;
            }
        }
        return -1;
    }

    private boolean is(int field, Key.Spelling key, byte[] names) {
        long head = heads[field];
        return head == key.head() && key.is(names, keyFrom[field], keyLength[field], head);
    }

    /** Where the value stands among those that may differ, -1 if it is none of them. */
    int place(int field) {
        return upTo[field] > before[field] ? before[field] : NOWHERE;
    }

    byte kind(int field) {
        return kinds[field];
    }

    /** Where a value begins, given by how much the places after each value that may differ are shifted. */
    int from(int field, int[] shifts) {
        return valueFrom[field] + shifts[before[field]];
    }

    /** Where a value ends. */
    int to(int field, int[] shifts) {
        return valueTo[field] + shifts[upTo[field]];
    }
}
