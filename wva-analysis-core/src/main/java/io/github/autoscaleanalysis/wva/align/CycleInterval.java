package io.github.autoscaleanalysis.wva.align;

import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The median time between reconciliations; where the log names none, between observations of one variant.
 *
 * <p>Some controllers reconcile twice at once in every cycle, so that half of all times or more are a blink. A median
 * among them would tell nothing of the cycle: where it and all that is not clearly longer make up less than a hundredth
 * of the whole time, the median is that of the longer times, unless these are too few to be more than pauses.
 */
final class CycleInterval {

    static final long UNKNOWN = -1;

    private static final long NANOS = 1_000_000_000L;
    private static final double CLEARLY_LONGER = 1.5;
    private static final double BLINKS_SHARE_OF_TIME = 0.01;
    private static final double CYCLES_SHARE_OF_COUNT = 0.25;

    private CycleInterval() {}

    /** The interval in nanoseconds, or {@link #UNKNOWN} below two cycles. */
    static long of(List<? extends WvaEvent> ordered) {
        long[] times = betweenReconciliations(ordered);
        return median(times.length > 0 ? times : betweenObservations(ordered));
    }

    /** The time between two instants in nanoseconds, as far as a long reaches: 292 years. */
    static long nanos(Instant from, Instant to) {
        long seconds = to.getEpochSecond() - from.getEpochSecond();
        if (Math.abs(seconds) >= Long.MAX_VALUE / NANOS) {
            return seconds < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return seconds * NANOS + to.getNano() - from.getNano();
    }

    /** A duration in nanoseconds, as far as a long reaches. */
    static long nanos(Duration duration) {
        return nanos(Instant.EPOCH, Instant.EPOCH.plus(duration));
    }

    private static long[] betweenReconciliations(List<? extends WvaEvent> ordered) {
        Times times = new Times();
        @Nullable Instant last = null;
        for (WvaEvent event : ordered) {
            if (event instanceof Reconciliation) {
                last = times.add(last, event.timestamp());
            }
        }
        return times.sorted();
    }

    private static long[] betweenObservations(List<? extends WvaEvent> ordered) {
        Times times = new Times();
        Map<Optional<VariantId>, Instant> last = new HashMap<>();
        for (WvaEvent event : ordered) {
            if (event instanceof Observation observation) {
                times.add(last.put(observation.workload().variant(), event.timestamp()), event.timestamp());
            }
        }
        return times.sorted();
    }

    static long median(long[] sorted) {
        double all = sum(sorted, sorted.length);
        int first = 0;
        while (first < sorted.length) {
            double median = medianFrom(sorted, first);
            int longer = first;
            while (longer < sorted.length && sorted[longer] <= CLEARLY_LONGER * median) {
                longer++;
            }
            boolean blinks = sum(sorted, longer) < BLINKS_SHARE_OF_TIME * all;
            if (!blinks || sorted.length - longer < CYCLES_SHARE_OF_COUNT * sorted.length) {
                return median > 0 ? Math.round(median) : UNKNOWN;
            }
            first = longer;
        }
        return UNKNOWN;
    }

    private static double medianFrom(long[] sorted, int first) {
        int middle = (first + sorted.length) / 2;
        return (sorted.length - first) % 2 == 1 ? sorted[middle] : 0.5 * sorted[middle - 1] + 0.5 * sorted[middle];
    }

    private static double sum(long[] sorted, int to) {
        double sum = 0;
        for (int i = 0; i < to; i++) {
            sum += sorted[i];
        }
        return sum;
    }

    /** A growing list of times. */
    private static final class Times {

        private long[] nanos = new long[64];
        private int size;

        Instant add(@Nullable Instant from, Instant to) {
            if (from != null) {
                if (size == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * size);
                }
                nanos[size++] = nanos(from, to);
            }
            return to;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(nanos, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
