package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether the observations of some pairs met the objectives, by the reference notebook's rules: one objective for
 * everything, and every pair counts, an idle one as met. Immutable and thread-safe.
 *
 * <p>Degenerate cases: without an objective nothing is evaluated, and there is neither attainment nor a violation.
 */
public final class SloCompliance {

    private final List<Pair> pairs;
    private final Optional<Objective> objective;

    private SloCompliance(List<Pair> pairs, Optional<Objective> objective) {
        this.pairs = List.copyOf(pairs);
        this.objective = objective;
    }

    /**
     * Holds the observations of some pairs against an objective.
     *
     * @param pairs the pairs
     * @param objective the objective; empty where there is none
     * @return the verdicts
     */
    public static SloCompliance of(List<Pair> pairs, Optional<Objective> objective) {
        return new SloCompliance(pairs, objective);
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
     * The verdict on one pair's observation.
     *
     * @param pair the pair
     * @param metric which latency
     * @return violated if observed &gt; target, strictly
     */
    public Verdict verdict(Pair pair, LatencyMetric metric) {
        OptionalDouble observed = pair.observation().observed().of(metric);
        OptionalDouble target = target(metric);
        if (observed.isEmpty() || target.isEmpty()) {
            return Verdict.NOT_EVALUATED;
        }
        return observed.getAsDouble() > target.getAsDouble() ? Verdict.VIOLATED : Verdict.MET;
    }

    /**
     * The verdict on both latencies of one pair's observation.
     *
     * @param pair the pair
     * @return violated if either is violated, not evaluated if neither is evaluated, else met
     */
    public Verdict verdict(Pair pair) {
        Verdict itl = verdict(pair, LatencyMetric.ITL);
        Verdict ttft = verdict(pair, LatencyMetric.TTFT);
        if (itl == Verdict.VIOLATED || ttft == Verdict.VIOLATED) {
            return Verdict.VIOLATED;
        }
        return itl == Verdict.MET || ttft == Verdict.MET ? Verdict.MET : Verdict.NOT_EVALUATED;
    }

    /**
     * How many pairs have a verdict.
     *
     * @param verdict the verdict on both latencies, see {@link #verdict(Pair)}
     * @return the number of pairs; one pass over all pairs
     */
    public long count(Verdict verdict) {
        return pairs.stream().filter(pair -> verdict(pair) == verdict).count();
    }

    /**
     * How many pairs have a verdict on one latency.
     *
     * @param metric which latency
     * @param verdict the verdict
     * @return the number of pairs; one pass over all pairs
     */
    public long count(LatencyMetric metric, Verdict verdict) {
        return pairs.stream().filter(pair -> verdict(pair, metric) == verdict).count();
    }

    /**
     * The share of evaluated observations that met the objective: met / (met + violated).
     *
     * @param metric which latency
     * @return 0 to 1; empty where nothing is evaluated
     */
    public OptionalDouble attainment(LatencyMetric metric) {
        long met = count(metric, Verdict.MET);
        long evaluated = met + count(metric, Verdict.VIOLATED);
        return evaluated == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) met / evaluated);
    }

    private OptionalDouble target(LatencyMetric metric) {
        return objective.map(o -> o.targets().of(metric)).orElse(OptionalDouble.empty());
    }
}
