package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Workload;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds observations against objectives one by one, for logs of any size and for splitting one log over several threads:
 * give each its own {@link SloCounts} and merge them. Safe for use by several threads at once. Keeps a few words for
 * each workload it has seen; a judgement costs a look-up and two comparisons.
 */
public final class SloJudge {

    private final SloRules rules;
    private final TargetResolver resolver;
    private final Map<Workload, TargetResolver.Resolved> known = new ConcurrentHashMap<>();

    private SloJudge(Targets targets, SloRules rules) {
        this.rules = rules;
        this.resolver = new TargetResolver(targets, rules);
    }

    /**
     * A judge by some objectives and rules.
     *
     * @param targets the objectives of the whole log
     * @param rules the rules
     * @return the judge
     */
    public static SloJudge of(Targets targets, SloRules rules) {
        return new SloJudge(targets, rules);
    }

    /**
     * Holds one observation against the objective that the rules choose for it.
     *
     * @param observation what was observed
     * @return the observation with its verdicts
     */
    public Slice judge(Observation observation) {
        return judge(observation, resolve(observation.workload()));
    }

    TargetResolver.Resolved resolve(Workload workload) {
        TargetResolver.Resolved resolved = known.get(workload);
        return resolved == null ? known.computeIfAbsent(workload, resolver::resolve) : resolved;
    }

    Slice judge(Observation observation, TargetResolver.Resolved resolved) {
        Optional<Objective> objective = resolved.timeline().at(observation.timestamp());
        Latencies targets = objective.isPresent() ? objective.get().targets() : Latencies.none();
        Latencies observed = observation.observed();
        boolean idle = rules.idleRule() == IdleRule.NOT_EVALUATED && observation.isIdle();
        return new Slice(
                observation,
                resolved.workload(),
                objective,
                Outcome.of(observed.itl(), idle, targets.itl()),
                Outcome.of(observed.ttft(), idle, targets.ttft()));
    }

    /** The one objective that holds for everything, where the rules have one. */
    Optional<Objective> forAll() {
        return resolver.forAll();
    }
}
