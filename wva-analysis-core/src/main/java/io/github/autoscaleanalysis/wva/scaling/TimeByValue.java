package io.github.autoscaleanalysis.wva.scaling;

import java.util.Arrays;

/** How much time each value holds: a hash table of primitives, since logged values are few and come again and again. */
final class TimeByValue {

    private static final int FIRST_SIZE = 16;

    private long[] keys = new long[FIRST_SIZE];
    private long[] nanos = new long[FIRST_SIZE];
    private int size;

    /** Adds a positive time to a value that is not -0.0. */
    void add(double value, long duration) {
        int slot = slot(Double.doubleToRawLongBits(value));
        nanos[slot] += duration;
    }

    /** The values, ascending. */
    double[] values() {
        double[] values = new double[size];
        int found = 0;
        for (int i = 0; i < keys.length; i++) {
            if (nanos[i] > 0) {
                values[found++] = Double.longBitsToDouble(keys[i]);
            }
        }
        Arrays.sort(values);
        return values;
    }

    /** The time of a value that was added. */
    long nanos(double value) {
        return nanos[slot(Double.doubleToRawLongBits(value))];
    }

    private int slot(long key) {
        int slot = find(key);
        if (nanos[slot] == 0) {
            if ((size + 1) * 2 > keys.length) {
                grow();
                slot = find(key);
            }
            keys[slot] = key;
            size++;
        }
        return slot;
    }

    private int find(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (nanos[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldNanos = nanos;
        keys = new long[oldKeys.length * 2];
        nanos = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNanos[i] != 0) {
                int slot = find(oldKeys[i]);
                keys[slot] = oldKeys[i];
                nanos[slot] = oldNanos[i];
            }
        }
    }
}
