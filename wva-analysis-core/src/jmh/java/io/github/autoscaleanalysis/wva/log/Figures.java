package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.EventType;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What every way to read a log must find: for each kind of event how many there are, the sum of their times, and the
 * sum of some of their figures, so that nothing that a user reads a log for can be left out. Mutable.
 */
final class Figures {

    private static final long EPOCH = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
    private static final double TOLERANCE = 1e-9;
    private final Map<EventType, Sum> sums = new EnumMap<>(EventType.class);
    private long millis;

    Figures() {
        for (EventType kind : EventType.values()) {
            sums.put(kind, new Sum());
        }
    }

    /** The type of events that has this name in the exchange form. */
    static EventType typeOf(String label) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(label));
    }

    /** Adds one event. */
    void add(WvaEvent event) {
        add(event.type(), event.origin().timestamp().toEpochMilli(), EventFigure.of(event));
    }

    /** Adds one event of a kind at an instant in milliseconds. */
    void add(EventType kind, long epochMilli, double figure) {
        add(kind, 1, epochMilli - EPOCH, figure);
    }

    /** Adds some events of a kind; the times count from 2025-01-01. */
    void add(EventType kind, long count, long millisSum, double figures) {
        Sum sum = of(kind);
        sum.count += count;
        sum.figures += figures;
        millis += millisSum;
    }

    /** Adds what another has. */
    void merge(Figures other) {
        other.sums.forEach((kind, sum) -> add(kind, sum.count, 0, sum.figures));
        millis += other.millis;
    }

    /** The counts above 0. */
    Map<String, Long> counts() {
        Map<String, Long> result = new HashMap<>();
        sums.forEach((kind, sum) -> {
            if (sum.count > 0) {
                result.put(kind.label(), sum.count);
            }
        });
        return result;
    }

    /** Fails unless another has the same counts and times and, up to rounding, the same sums. */
    void requireSame(Figures other) {
        boolean same = counts().equals(other.counts()) && millis == other.millis;
        for (EventType kind : EventType.values()) {
            double expected = of(kind).figures;
            same &= Math.abs(expected - other.of(kind).figures) <= TOLERANCE * Math.abs(expected);
        }
        if (!same) {
            throw new IllegalStateException("expected " + this + "\nbut found " + other);
        }
    }

    @Override
    public String toString() {
        return sums + ", times " + millis;
    }

    private Sum of(EventType kind) {
        return Objects.requireNonNull(sums.get(kind));
    }

    static double figure(OptionalDouble value) {
        return value.orElse(0);
    }

    static double figure(OptionalInt value) {
        return value.orElse(0);
    }

    private static final class Sum {

        private long count;
        private double figures;

        @Override
        public String toString() {
            return count + "/" + figures;
        }
    }
}
