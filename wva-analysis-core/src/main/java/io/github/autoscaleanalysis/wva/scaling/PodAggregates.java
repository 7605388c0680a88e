package io.github.autoscaleanalysis.wva.scaling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What the pods that are there make together, from one walk along all of them; summed in the order they are given. */
record PodAggregates(StepSeries mean, StepSeries max, StepSeries total, StepSeries count) {

    static PodAggregates of(Collection<StepSeries> byPod) {
        List<StepSeries> series = new ArrayList<>(byPod);
        series.removeIf(StepSeries::isEmpty);
        long[] times = boundaries(series);
        Served served = new Served(series);
        StepBuilder mean = new StepBuilder();
        StepBuilder max = new StepBuilder();
        StepBuilder total = new StepBuilder();
        StepBuilder count = new StepBuilder();
        for (int i = 0; i < times.length; i++) {
            if (i > 0 && times[i] == times[i - 1]) {
                continue;
            }
            served.advance(times[i]);
            double sum = 0;
            double most = 0;
            int pods = 0;
            for (int k = 0; k < served.count; k++) {
                double value = served.value(k, times[i]);
                if (!Double.isNaN(value)) {
                    sum += value;
                    most = Math.max(most, value);
                    pods++;
                }
            }
            boolean none = pods == 0;
            mean.add(times[i], none ? Double.NaN : sum / pods);
            max.add(times[i], none ? Double.NaN : most);
            total.add(times[i], none ? Double.NaN : sum);
            count.add(times[i], none ? Double.NaN : pods);
        }
        long end = times.length == 0 ? Long.MIN_VALUE : times[times.length - 1];
        return new PodAggregates(mean.build(end), max.build(end), total.build(end), count.build(end));
    }

    private static long[] boundaries(List<StepSeries> series) {
        long[] times = new long[series.stream().mapToInt(s -> s.size() + 1).sum()];
        int filled = 0;
        for (StepSeries one : series) {
            for (int i = 0; i < one.size(); i++) {
                times[filled++] = one.startOf(i);
            }
            times[filled++] = one.endOf(one.size() - 1);
        }
        Arrays.sort(times);
        return times;
    }

    /** The pods whose series has begun and not ended, in the order of all pods, since the order of a sum shows. */
    private static final class Served {

        private final List<StepSeries> series;
        private final Integer[] byStart;
        private final int[] at;
        private final int[] pods;
        private int begun;
        private int count;

        private Served(List<StepSeries> series) {
            this.series = series;
            this.at = new int[series.size()];
            this.pods = new int[series.size()];
            this.byStart = new Integer[series.size()];
            Arrays.setAll(byStart, i -> i);
            Arrays.sort(byStart, Comparator.comparingLong(pod -> series.get(pod).startOf(0)));
        }

        private void advance(long time) {
            int kept = 0;
            for (int k = 0; k < count; k++) {
                int pod = pods[k];
                StepSeries own = series.get(pod);
                while (at[pod] < own.size() && own.endOf(at[pod]) <= time) {
                    at[pod]++;
                }
                if (at[pod] < own.size()) {
                    pods[kept++] = pod;
                }
            }
            count = kept;
            while (begun < byStart.length && series.get(byStart[begun]).startOf(0) <= time) {
                insert(byStart[begun++]);
            }
        }

        private void insert(int pod) {
            int k = count++;
            while (k > 0 && pods[k - 1] > pod) {
                pods[k] = pods[k - 1];
                k--;
            }
            pods[k] = pod;
        }

        private double value(int k, long time) {
            int pod = pods[k];
            StepSeries own = series.get(pod);
            return own.startOf(at[pod]) <= time ? own.valueOf(at[pod]) : Double.NaN;
        }
    }
}
