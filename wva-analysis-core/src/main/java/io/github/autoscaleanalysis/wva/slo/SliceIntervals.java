package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.VariantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/** How long a slice is: the time to the next one of the same variant. */
final class SliceIntervals {

    private SliceIntervals() {}

    /** The median in ns over slices in time order, equal times left out; empty where no variant has two times. */
    static OptionalDouble median(List<Slice> slices) {
        Map<Optional<VariantId>, Instant> before = new HashMap<>();
        double[] intervals = new double[slices.size()];
        int n = 0;
        for (Slice slice : slices) {
            Instant last = before.put(slice.workload().variant(), slice.timestamp());
            if (last != null && last.isBefore(slice.timestamp())) {
                intervals[n++] = Nanos.between(last, slice.timestamp());
            }
        }
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(new Median().evaluate(intervals, 0, n));
    }

    /** The times in ns from each slice of one variant to the next. */
    static double[] toNext(List<Slice> slices) {
        double[] intervals = new double[slices.size() - 1];
        Instant time = slices.get(0).timestamp();
        for (int i = 0; i < intervals.length; i++) {
            Instant next = slices.get(i + 1).timestamp();
            intervals[i] = Nanos.between(time, next);
            time = next;
        }
        return intervals;
    }

    /** The median in ns, equal times left out; empty where all are equal. */
    static OptionalDouble median(double[] toNext) {
        double[] intervals = new double[toNext.length];
        int n = 0;
        for (double interval : toNext) {
            if (interval > 0) {
                intervals[n++] = interval;
            }
        }
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(new Median().evaluate(intervals, 0, n));
    }
}
