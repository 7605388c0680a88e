package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A maximal run of violated slices of one variant and latency. A slice without a verdict ends it, since it is not known
 * to be violated, but is no recovery. Immutable and thread-safe.
 */
public final class Episode {

    private final LatencyMetric metric;
    private final Slice first;
    private final Slice last;
    private final long slices;
    private final double peak;
    private final OptionalDouble area;
    private final EpisodeEnd ending;
    private final Optional<Instant> recoveredAt;
    private final Optional<ScalingDecision> decisionBefore;

    Episode(EpisodeBuilder run, Optional<ScalingDecision> decisionBefore) {
        this.metric = run.metric;
        this.first = run.first;
        this.last = run.last;
        this.slices = run.slices;
        this.peak = run.peak;
        this.area = run.area();
        this.ending = run.ending;
        this.recoveredAt = run.recoveredAt;
        this.decisionBefore = decisionBefore;
    }

    /**
     * Whose latency was too high.
     *
     * @return the variant; empty where the observations name none
     */
    public Optional<VariantId> variant() {
        return first.workload().variant();
    }

    /**
     * Which latency was too high.
     *
     * @return the metric
     */
    public LatencyMetric metric() {
        return metric;
    }

    /**
     * The onset.
     *
     * @return the time of the first violated slice
     */
    public Instant start() {
        return first.timestamp();
    }

    /**
     * When it was last seen.
     *
     * @return the time of the last violated slice
     */
    public Instant end() {
        return last.timestamp();
    }

    /**
     * How many slices were violated.
     *
     * @return 1 or more
     */
    public long slices() {
        return slices;
    }

    /**
     * The highest observed latency.
     *
     * @return ms
     */
    public double peakMillis() {
        return peak;
    }

    /**
     * How much too high for how long: Σ (observed − target) · Δt. A slice stands until the next slice of its variant, but
     * for at most 1½ times the variant's median interval, so that a gap in the log does not count as violated; the last
     * slice of the log stands for one median interval.
     *
     * @return ms · s; empty where the variant has slices at one time only, so that none has a length
     */
    public OptionalDouble excessMillisSeconds() {
        return area;
    }

    /**
     * How it ended.
     *
     * @return recovered, followed by a slice without a verdict, or censored by the end of the log
     */
    public EpisodeEnd ending() {
        return ending;
    }

    /**
     * The time from the onset to the first met slice.
     *
     * @return the time to recovery; empty where no met slice follows directly, see {@link #ending()}
     */
    public Optional<Duration> timeToRecovery() {
        return recoveredAt.map(time -> Duration.between(start(), time));
    }

    /**
     * The controller's last decision for the variant strictly before the onset: the one that was in effect.
     *
     * @return the decision; empty where the log holds none
     */
    public Optional<ScalingDecision> decisionBefore() {
        return decisionBefore;
    }
}
