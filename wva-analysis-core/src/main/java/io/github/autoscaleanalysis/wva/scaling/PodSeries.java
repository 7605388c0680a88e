package io.github.autoscaleanalysis.wva.scaling;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns the samples of pods that are collected together into series. A sample holds until the pod's next one, or, where
 * the next collection does not find the pod, until that collection begins; so a pod that is gone does not linger.
 */
final class PodSeries {

    private final long[] starts;
    private final long[] ends;
    private final long longestHold;

    private PodSeries(long[] starts, long[] ends, long longestHold) {
        this.starts = starts;
        this.ends = ends;
        this.longestHold = longestHold;
    }

    /** The series of pods of which each has samples. */
    static Map<String, StepSeries> of(Map<String, Readings> samples, ScalingRules rules) {
        PodSeries collections =
                collections(times(samples.values()), Nanos.of(rules.samplingWindow()), Nanos.of(rules.longestHold()));
        Map<String, StepSeries> series = new HashMap<>();
        samples.forEach((pod, readings) -> series.put(pod, collections.series(readings)));
        return series;
    }

    private static long[] times(Collection<Readings> samples) {
        int size = 0;
        for (Readings readings : samples) {
            size += readings.size();
        }
        long[] times = new long[size];
        int filled = 0;
        for (Readings readings : samples) {
            filled = readings.copyTimes(times, filled);
        }
        Arrays.sort(times);
        return times;
    }

    /** Samples that follow each other within the window belong to one collection. */
    private static PodSeries collections(long[] times, long window, long longestHold) {
        long[] starts = new long[times.length];
        long[] ends = new long[times.length];
        int found = 0;
        for (int i = 0; i < times.length; i++) {
            if (i == 0 || times[i] - times[i - 1] > window) {
                starts[found++] = times[i];
            }
            ends[found - 1] = times[i];
        }
        return new PodSeries(Arrays.copyOf(starts, found), Arrays.copyOf(ends, found), longestHold);
    }

    private StepSeries series(Readings samples) {
        StepBuilder steps = new StepBuilder(samples.size() + 1);
        long last = ends[ends.length - 1];
        int in = 0;
        for (int i = 0; i < samples.size(); i++) {
            long time = samples.time(i);
            in = collectionOf(time, in);
            long next = i + 1 < samples.size() ? samples.time(i + 1) : Long.MAX_VALUE;
            boolean isLast = in + 1 == starts.length;
            long until = isLast ? Math.min(next, last) : next <= ends[in + 1] ? next : starts[in + 1];
            steps.add(time, until - time > longestHold ? Double.NaN : samples.value(i));
            if (until < next && !isLast) {
                steps.add(until, Double.NaN);
            }
        }
        return steps.build(last);
    }

    /** The collection that a sample belongs to, which is that of the pod's sample before, the next, or further on. */
    private int collectionOf(long time, int before) {
        for (int next = before; next <= before + 1; next++) {
            if (time <= ends[next]) {
                return next;
            }
        }
        int found = Arrays.binarySearch(ends, before + 2, ends.length, time);
        return found >= 0 ? found : -found - 1;
    }
}
