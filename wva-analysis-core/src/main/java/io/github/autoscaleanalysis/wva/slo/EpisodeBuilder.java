package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/** An episode as it is found, slice by slice. */
final class EpisodeBuilder {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double LONGEST = 1.5;

    final LatencyMetric metric;
    final Slice first;
    Slice last;
    long slices;
    double peak = Double.NEGATIVE_INFINITY;
    EpisodeEnd ending = EpisodeEnd.CENSORED;
    Optional<Instant> recoveredAt = Optional.empty();

    private final OptionalDouble interval;
    private double area;

    EpisodeBuilder(LatencyMetric metric, Slice first, OptionalDouble interval) {
        this.metric = metric;
        this.first = first;
        this.last = first;
        this.interval = interval;
    }

    /** Adds a slice that stands for some ns: until the next one or, for the last of the log, for one interval. */
    void add(Slice slice, double nanos) {
        last = slice;
        slices++;
        double observed = slice.observation().observed().of(metric).orElseThrow();
        double target = slice.objective().orElseThrow().targets().of(metric).orElseThrow();
        peak = Math.max(peak, observed);
        if (interval.isPresent()) {
            double length = Math.min(nanos, LONGEST * interval.getAsDouble());
            area += (observed - target) * (length / NANOS_PER_SECOND);
        }
    }

    OptionalDouble area() {
        return interval.isPresent() ? OptionalDouble.of(area) : OptionalDouble.empty();
    }

    void endBefore(Slice other) {
        if (other.verdict(metric) == Verdict.MET) {
            ending = EpisodeEnd.RECOVERED;
            recoveredAt = Optional.of(other.timestamp());
        } else {
            ending = EpisodeEnd.NOT_EVALUATED;
        }
    }
}
