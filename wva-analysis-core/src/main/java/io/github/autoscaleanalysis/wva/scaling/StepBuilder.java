package io.github.autoscaleanalysis.wva.scaling;

import java.util.Arrays;

/** Collects steps in time order; equal values that follow each other become one, and NaN stands for "not known". */
final class StepBuilder {

    private static final int FIRST_SIZE = 8;

    private long[] starts;
    private double[] values;
    private int size;

    StepBuilder() {
        this(FIRST_SIZE);
    }

    /** With room for some steps; more may come. */
    StepBuilder(int steps) {
        this.starts = new long[Math.max(FIRST_SIZE, steps)];
        this.values = new double[starts.length];
    }

    /** Adds the value from a time on that is not before the last one; at the same time it replaces that one. */
    void add(long start, double value) {
        if (size > 0 && starts[size - 1] == start) {
            size--;
        }
        if (size == 0 ? Double.isNaN(value) : same(values[size - 1], value)) {
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        starts[size] = start;
        // There is one zero, so that equal values are the same bits.
        values[size] = value + 0.0;
        size++;
    }

    /** The series up to a time, without what is not known at its end. */
    StepSeries build(long end) {
        long last = end;
        while (size > 0 && (starts[size - 1] >= last || Double.isNaN(values[size - 1]))) {
            size--;
            last = Math.min(last, starts[size]);
        }
        return size == 0
                ? StepSeries.empty()
                : new StepSeries(Arrays.copyOf(starts, size), Arrays.copyOf(values, size), last);
    }

    private static boolean same(double a, double b) {
        return a == b || (Double.isNaN(a) && Double.isNaN(b));
    }
}
