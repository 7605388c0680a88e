package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import java.util.Collections;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a controller decided. Immutable and thread-safe.
 *
 * <p>Degenerate cases: without decisions there are no actions, and the ranges are empty.
 */
public final class ScalingBehavior {

    private final int decisions;
    private final Map<ScalingAction, Long> actions;
    private final Optional<ReplicaRange> currentReplicas;
    private final Optional<ReplicaRange> targetReplicas;

    private ScalingBehavior(List<ScalingDecision> decisions) {
        this.decisions = decisions.size();
        this.actions = byCountThenWord(decisions);
        this.currentReplicas = range(decisions, ScalingDecision::currentReplicas);
        this.targetReplicas = range(decisions, ScalingDecision::targetReplicas);
    }

    /**
     * The behaviour that some decisions show.
     *
     * @param decisions the decisions; may be empty
     * @return the behaviour
     */
    public static ScalingBehavior of(List<ScalingDecision> decisions) {
        return new ScalingBehavior(decisions);
    }

    /**
     * How many decisions were taken.
     *
     * @return the number of decisions of every action
     */
    public int decisions() {
        return decisions;
    }

    /**
     * How often each action was decided on, unknown words included.
     *
     * @return the counts, ordered by count downwards, then by word
     */
    public Map<ScalingAction, Long> actions() {
        return actions;
    }

    /**
     * The share of one action in all decisions.
     *
     * @param action the action
     * @return 0 to 1; empty without decisions
     */
    public OptionalDouble share(ScalingAction action) {
        return decisions == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) actions.getOrDefault(action, 0L) / decisions);
    }

    /**
     * The range of the replicas that decisions started from.
     *
     * @return the range; empty where no decision names them
     */
    public Optional<ReplicaRange> currentReplicas() {
        return currentReplicas;
    }

    /**
     * The range of the replicas decided on.
     *
     * @return the range; empty where no decision names them
     */
    public Optional<ReplicaRange> targetReplicas() {
        return targetReplicas;
    }

    private static Map<ScalingAction, Long> byCountThenWord(List<ScalingDecision> decisions) {
        Map<ScalingAction, Long> counts = new TreeMap<>(Comparator.comparing(ScalingAction::word));
        for (ScalingDecision decision : decisions) {
            counts.merge(decision.action(), 1L, Long::sum);
        }
        Map<ScalingAction, Long> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(ordered);
    }

    private static Optional<ReplicaRange> range(
            List<ScalingDecision> decisions, Function<ScalingDecision, OptionalInt> replicas) {
        IntSummaryStatistics seen = decisions.stream()
                .map(replicas)
                .flatMapToInt(OptionalInt::stream)
                .summaryStatistics();
        return seen.getCount() == 0 ? Optional.empty() : Optional.of(new ReplicaRange(seen.getMin(), seen.getMax()));
    }
}
