package io.github.autoscaleanalysis.wva.scaling;

import java.util.Arrays;

/** The readings of one figure in time order, as they were logged; NaN says that the figure was not known then. */
final class Readings {

    private static final int FIRST_SIZE = 8;

    private long[] times = {};
    private double[] values = {};
    private int size;

    void add(long time, double value) {
        if (size == times.length) {
            int room = Math.max(FIRST_SIZE, size * 2);
            times = Arrays.copyOf(times, room);
            values = Arrays.copyOf(values, room);
        }
        times[size] = time;
        values[size] = value;
        size++;
    }

    int size() {
        return size;
    }

    long time(int reading) {
        return times[reading];
    }

    double value(int reading) {
        return values[reading];
    }

    /** Copies the times of all readings to a place in an array; gives the place after them. */
    int copyTimes(long[] target, int place) {
        System.arraycopy(times, 0, target, place, size);
        return place + size;
    }

    /** The time of the last reading; the earliest of times without readings. */
    long lastTime() {
        return size == 0 ? Long.MIN_VALUE : times[size - 1];
    }

    /** Each reading holds until the next, unless that is too far away: then nothing is known in between. */
    StepSeries series(long end, long longestHold) {
        StepBuilder steps = new StepBuilder(size);
        for (int i = 0; i < size; i++) {
            long next = i + 1 < size ? times[i + 1] : Math.max(end, times[i]);
            steps.add(times[i], next - times[i] > longestHold ? Double.NaN : values[i]);
        }
        return steps.build(end);
    }
}
