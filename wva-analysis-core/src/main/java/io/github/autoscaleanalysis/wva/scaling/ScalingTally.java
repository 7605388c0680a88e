package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import java.io.Serializable;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Counts decisions that arrive one by one: actions and ranges of replicas. The result is the same for every order and
 * every split.
 *
 * <p>Degenerate cases: without decisions there are no actions, and the ranges and shares are empty. Cost: constant
 * memory, one look-up to add. Not safe for use by several threads at once: give each its own and merge them.
 */
public final class ScalingTally implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final long[] NEVER = {0};

    /** How often each word was logged, as an array of one that is counted up. */
    private final HashMap<String, long[]> words = new HashMap<>();
    /** The replicas that decisions started from. */
    private final ReplicaBounds current = new ReplicaBounds();
    /** The replicas decided on. */
    private final ReplicaBounds target = new ReplicaBounds();
    /** How many decisions were added. */
    private long count;

    /** A tally of no decisions yet. */
    public ScalingTally() {}

    /**
     * Adds one decision.
     *
     * @param decision the decision
     * @return this
     */
    public ScalingTally add(ScalingDecision decision) {
        count(decision.action().word())[0]++;
        current.add(decision.currentReplicas());
        target.add(decision.targetReplicas());
        count++;
        return this;
    }

    /**
     * Adds all decisions of another tally, as if each had been added here.
     *
     * @param other what to add; stays as it is
     * @return this
     */
    public ScalingTally merge(ScalingTally other) {
        // Into what is there first, since the other tally may be this one.
        other.words.keySet().stream().toList().forEach(word -> count(word)[0] += other.count(word)[0]);
        current.merge(other.current);
        target.merge(other.target);
        count += other.count;
        return this;
    }

    /**
     * How many decisions were added.
     *
     * @return the number of decisions of every action
     */
    public long decisions() {
        return count;
    }

    /**
     * How often each action was decided on, unknown words included.
     *
     * @return the counts so far, ordered by count downwards, then by word
     */
    public Map<ScalingAction, Long> actions() {
        Map<ScalingAction, Long> ordered = new LinkedHashMap<>();
        words.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, long[]> word) -> -word.getValue()[0])
                        .thenComparing(Map.Entry::getKey))
                .forEach(word -> ordered.put(new ScalingAction(word.getKey()), word.getValue()[0]));
        return Collections.unmodifiableMap(ordered);
    }

    /**
     * The share of one action in all decisions.
     *
     * @param action the action
     * @return 0 to 1; empty without decisions
     */
    public OptionalDouble share(ScalingAction action) {
        return count == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) words.getOrDefault(action.word(), NEVER)[0] / count);
    }

    /**
     * The range of the replicas that decisions started from.
     *
     * @return the range; empty where no decision names them
     */
    public Optional<ReplicaRange> currentReplicas() {
        return current.range();
    }

    /**
     * The range of the replicas decided on.
     *
     * @return the range; empty where no decision names them
     */
    public Optional<ReplicaRange> targetReplicas() {
        return target.range();
    }

    private long[] count(String word) {
        return words.computeIfAbsent(word, w -> new long[1]);
    }
}
