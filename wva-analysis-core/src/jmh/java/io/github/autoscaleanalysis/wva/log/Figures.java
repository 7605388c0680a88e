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
    private static final Map<EventType, Kind> KINDS = kindsByType();

    private final Map<Kind, Sum> sums = new EnumMap<>(Kind.class);
    private long millis;

    Figures() {
        for (Kind kind : Kind.values()) {
            sums.put(kind, new Sum());
        }
    }

    /** The kinds of events, by their names in the exchange form, known to today's reader or not. */
    enum Kind {
        PREDICTION("prediction"),
        OBSERVATION("observation"),
        SLO_TARGET("sloTarget"),
        SCALING_DECISION("scalingDecision"),
        REPLICA_STATUS("replicaStatus"),
        RECONCILIATION("reconciliation"),
        CONTROLLER_MODE("controllerMode"),
        KV_CACHE_USAGE("kvCacheUsage"),
        QUEUE_LENGTH("queueLength"),
        SATURATION_ANALYSIS("saturationAnalysis"),
        ANALYZER_RESULT("analyzerResult"),
        REPLICA_MISMATCH("replicaMismatch"),
        MODEL_TUNING("modelTuning");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        static Kind of(String label) {
            return Arrays.stream(values())
                    .filter(kind -> kind.label.equals(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(label));
        }
    }

    /** Adds one event. */
    void add(WvaEvent event) {
        Kind kind = Objects.requireNonNull(KINDS.get(event.type()));
        add(kind, event.origin().timestamp().toEpochMilli(), EventFigure.of(event));
    }

    /** Adds one event of a kind at an instant in milliseconds. */
    void add(Kind kind, long epochMilli, double figure) {
        add(kind, 1, epochMilli - EPOCH, figure);
    }

    /** Adds some events of a kind; the times count from 2025-01-01. */
    void add(Kind kind, long count, long millisSum, double figures) {
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
                result.put(kind.label, sum.count);
            }
        });
        return result;
    }

    /** Fails unless another has the same counts and times and, up to rounding, the same sums. */
    void requireSame(Figures other) {
        boolean same = counts().equals(other.counts()) && millis == other.millis;
        for (Kind kind : Kind.values()) {
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

    private Sum of(Kind kind) {
        return Objects.requireNonNull(sums.get(kind));
    }

    static double figure(OptionalDouble value) {
        return value.orElse(0);
    }

    static double figure(OptionalInt value) {
        return value.orElse(0);
    }

    private static Map<EventType, Kind> kindsByType() {
        Map<EventType, Kind> kinds = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            kinds.put(type, Kind.of(type.label()));
        }
        return kinds;
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
