package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Workload;
import java.time.Instant;
import java.util.Optional;

/**
 * One observation of one variant with its objective and its verdicts: the unit that attainment counts. Immutable and
 * thread-safe.
 */
public final class Slice {

    private final Observation observation;
    private final Workload workload;
    private final Optional<Objective> objective;
    private final Outcome itl;
    private final Outcome ttft;

    Slice(Observation observation, Workload workload, Optional<Objective> objective, Outcome itl, Outcome ttft) {
        this.observation = observation;
        this.workload = workload;
        this.objective = objective;
        this.itl = itl;
        this.ttft = ttft;
    }

    /**
     * What was observed.
     *
     * @return the observation
     */
    public Observation observation() {
        return observation;
    }

    /**
     * What the observation speaks of.
     *
     * @return its variant, model and class of service; what it does not name itself is taken from where the log leaves
     *     no doubt, see {@link Targets}, else empty
     */
    public Workload workload() {
        return workload;
    }

    /**
     * The objective in force.
     *
     * @return the targets and where they come from; empty where there is none
     */
    public Optional<Objective> objective() {
        return objective;
    }

    /**
     * The verdict on one latency.
     *
     * @param metric which latency
     * @return violated if observed &gt; target, strictly
     */
    public Verdict verdict(LatencyMetric metric) {
        return outcome(metric).verdict();
    }

    /**
     * The verdict on both latencies.
     *
     * @return violated if either is violated, not evaluated if neither is evaluated, else met
     */
    public Verdict verdict() {
        return outcome().verdict();
    }

    /**
     * Why there is no verdict on one latency.
     *
     * @param metric which latency
     * @return the reason; empty where there is a verdict
     */
    public Optional<NotEvaluatedReason> reason(LatencyMetric metric) {
        return outcome(metric).reason();
    }

    /**
     * Why there is no verdict on either latency.
     *
     * @return of the two reasons the first in their order; empty where there is a verdict
     */
    public Optional<NotEvaluatedReason> reason() {
        return outcome().reason();
    }

    Outcome outcome(LatencyMetric metric) {
        return metric == LatencyMetric.ITL ? itl : ttft;
    }

    Outcome outcome() {
        return itl.and(ttft);
    }

    Instant timestamp() {
        return observation.timestamp();
    }
}
