package io.github.autoscaleanalysis.wva.scaling;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The integral over several series together, so far, at each time at which one of them begins, changes or ends. */
final class SumOverTime {

    private SumOverTime() {}

    static SortedMap<Instant, Double> of(List<VariantScaling> variants, Function<VariantScaling, StepSeries> figure) {
        List<StepSeries> all = variants.stream()
                .map(figure)
                .filter(series -> !series.isEmpty())
                .toList();
        SortedMap<Instant, Double> sums = new TreeMap<>();
        ExactIntegral sum = new ExactIntegral();
        int[] steps = new int[all.size()];
        long last = 0;
        for (long time : times(all)) {
            for (int i = 0; i < steps.length; i++) {
                StepSeries series = all.get(i);
                // Every start and end is a time, so that between two times each series has one value or none.
                while (steps[i] < series.size() && series.endOf(steps[i]) < time) {
                    steps[i]++;
                }
                boolean holds = steps[i] < series.size()
                        && series.startOf(steps[i]) < time
                        && !Double.isNaN(series.valueOf(steps[i]));
                if (holds) {
                    sum.add(series.valueOf(steps[i]), time - last);
                }
            }
            sums.put(Nanos.instant(time), sum.seconds().orElse(0));
            last = time;
        }
        return Collections.unmodifiableSortedMap(sums);
    }

    private static long[] times(List<StepSeries> all) {
        int size = 0;
        for (StepSeries series : all) {
            size += series.size() + 1;
        }
        long[] times = new long[size];
        int filled = 0;
        for (StepSeries series : all) {
            for (int i = 0; i < series.size(); i++) {
                times[filled++] = series.startOf(i);
            }
            times[filled++] = series.endOf(series.size() - 1);
        }
        Arrays.sort(times);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || times[i] != times[i - 1]) {
                times[distinct++] = times[i];
            }
        }
        return Arrays.copyOf(times, distinct);
    }
}
