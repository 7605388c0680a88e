package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts counted as they arrive, by variant, model and class of service. However slices are split over several of
 * these, and in whatever order they come, merging gives the same counts. Memory in proportion to the workloads; not safe
 * for use by several threads at once: give each its own and merge them.
 *
 * <p>Degenerate cases: without slices every count is 0 and every share empty.
 */
public final class SloCounts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The counts by workload. */
    private final TreeMap<WorkloadKey, Tally> tallies = new TreeMap<>();

    /** The same counts by a key that need not be made; none after deserialization. */
    private transient @Nullable ByWorkload<Tally> seen;

    /** Counts of no slices yet. */
    public SloCounts() {}

    /**
     * Counts one slice.
     *
     * @param slice the slice
     * @return this
     */
    public SloCounts add(Slice slice) {
        tally(slice.workload()).add(slice);
        return this;
    }

    /**
     * Counts one latency that no event carries, such as one from another source. It counts for this latency only, not
     * for both together.
     *
     * @param workload what it speaks of
     * @param metric which latency
     * @param observedMillis the observed latency in ms
     * @param targetMillis its objective in ms; where either is NaN or infinite there is no verdict
     * @return this
     */
    public SloCounts add(Workload workload, LatencyMetric metric, double observedMillis, double targetMillis) {
        tally(workload).add(metric, Outcome.of(observedMillis, targetMillis));
        return this;
    }

    /**
     * Adds all counts of another.
     *
     * @param other what to add; stays as it is
     * @return this
     */
    public SloCounts merge(SloCounts other) {
        List.copyOf(other.tallies.entrySet())
                .forEach(entry -> tallies.computeIfAbsent(entry.getKey(), key -> new Tally())
                        .merge(entry.getValue()));
        return this;
    }

    /**
     * What was counted.
     *
     * @return each workload once, ordered by model, class, namespace and variant
     */
    public List<Workload> workloads() {
        return tallies.keySet().stream().map(WorkloadKey::workload).toList();
    }

    /**
     * The verdicts on both latencies together, over all workloads.
     *
     * @return the attainment; slices without a verdict are left out
     */
    public Attainment attainment() {
        return sum(workload -> true).overall(NotEvaluated.EXCLUDE);
    }

    /**
     * The verdicts on one latency, over all workloads.
     *
     * @param metric which latency
     * @return the attainment; slices without a verdict are left out
     */
    public Attainment attainment(LatencyMetric metric) {
        return sum(workload -> true).of(metric, NotEvaluated.EXCLUDE);
    }

    /**
     * The verdicts on one latency for one variant.
     *
     * @param metric which latency
     * @param variant the variant
     * @return the attainment; without slices where the variant was not seen
     */
    public Attainment attainment(LatencyMetric metric, VariantId variant) {
        return sum(w -> w.variant().filter(variant::matches).isPresent()).of(metric, NotEvaluated.EXCLUDE);
    }

    /**
     * The verdicts on one latency for one model or class of service.
     *
     * @param metric which latency
     * @param scope the model and class; what it does not name may be anything
     * @return the attainment; without slices where nothing of the kind was seen
     */
    public Attainment attainment(LatencyMetric metric, TargetScope scope) {
        return sum(scope::holdsFor).of(metric, NotEvaluated.EXCLUDE);
    }

    private Tally sum(Predicate<Workload> kind) {
        Tally sum = new Tally();
        tallies.forEach((key, tally) -> {
            if (kind.test(key.workload())) {
                sum.merge(tally);
            }
        });
        return sum;
    }

    private Tally tally(Workload workload) {
        ByWorkload<Tally> known = seen;
        if (known == null) {
            known = new ByWorkload<>(w -> tallies.computeIfAbsent(WorkloadKey.of(w), key -> new Tally()));
            seen = known;
        }
        return known.get(workload);
    }
}
