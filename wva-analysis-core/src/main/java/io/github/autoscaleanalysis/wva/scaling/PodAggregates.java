package io.github.autoscaleanalysis.wva.scaling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What the pods that are there make together, from one walk along all of them; summed in the order they are given. */
record PodAggregates(StepSeries mean, StepSeries max, StepSeries total, StepSeries count) {

    static PodAggregates of(Collection<StepSeries> byPod) {
        List<StepSeries> series = new ArrayList<>(byPod);
        series.removeIf(StepSeries::isEmpty);
        long[] times = boundaries(series);
        int[] in = new int[series.size()];
        StepBuilder mean = new StepBuilder();
        StepBuilder max = new StepBuilder();
        StepBuilder total = new StepBuilder();
        StepBuilder count = new StepBuilder();
        for (int i = 0; i < times.length; i++) {
            if (i > 0 && times[i] == times[i - 1]) {
                continue;
            }
            double sum = 0;
            double most = 0;
            int pods = 0;
            for (int pod = 0; pod < in.length; pod++) {
                double value = advance(series.get(pod), in, pod, times[i]);
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

    private static double advance(StepSeries series, int[] in, int pod, long time) {
        while (in[pod] < series.size() && series.endOf(in[pod]) <= time) {
            in[pod]++;
        }
        return in[pod] < series.size() && series.startOf(in[pod]) <= time ? series.valueOf(in[pod]) : Double.NaN;
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
}
