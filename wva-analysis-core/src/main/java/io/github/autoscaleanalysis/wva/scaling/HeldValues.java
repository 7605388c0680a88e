package io.github.autoscaleanalysis.wva.scaling;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The values of a series, ascending, and how long each holds. Immutable and thread-safe. */
final class HeldValues {

    private final double[] ascending;
    private final long[] nanos;

    private HeldValues(double[] ascending, long[] nanos) {
        this.ascending = ascending;
        this.nanos = nanos;
    }

    static HeldValues of(TimeByValue times) {
        double[] ascending = times.values();
        long[] nanos = new long[ascending.length];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = times.nanos(ascending[i]);
        }
        return new HeldValues(ascending, nanos);
    }

    /** The smallest value that is not exceeded for at least this time; there must be one value. */
    double quantile(double wantedNanos) {
        long passed = 0;
        int i = 0;
        while (i < ascending.length - 1) {
            passed += nanos[i];
            if (passed >= wantedNanos) {
                break;
            }
            i++;
        }
        return ascending[i];
    }

    SortedMap<Double, Duration> byValue() {
        SortedMap<Double, Duration> byValue = new TreeMap<>();
        for (int i = 0; i < ascending.length; i++) {
            byValue.put(ascending[i], Duration.ofNanos(nanos[i]));
        }
        return Collections.unmodifiableSortedMap(byValue);
    }
}
