package io.github.autoscaleanalysis.wva.scaling;

import java.time.Duration;
import java.util.Optional;

/**
 * The rules by which scaling is judged. Immutable and thread-safe; {@code with} gives changed copies.
 *
 * <p>The defaults: a reversal within 5 minutes; a value holds for at most an hour; movement over 1 minute; samples of
 * one collection lie within 1 second; the replicas' source is the best the log has; demands are not rounded.
 */
public final class ScalingRules {

    private static final ScalingRules DEFAULTS = new ScalingRules(
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofMinutes(1),
            Duration.ofSeconds(1),
            Optional.empty(),
            DemandRounding.EXACT);

    private final Duration reversalWindow;
    private final Duration longestHold;
    private final Duration movementWindow;
    private final Duration samplingWindow;
    private final Optional<ReplicaSource> replicaSource;
    private final DemandRounding demandRounding;

    private ScalingRules(
            Duration reversalWindow,
            Duration longestHold,
            Duration movementWindow,
            Duration samplingWindow,
            Optional<ReplicaSource> replicaSource,
            DemandRounding demandRounding) {
        this.reversalWindow = positive(reversalWindow, "reversal window");
        this.longestHold = positive(longestHold, "longest hold");
        this.movementWindow = positive(movementWindow, "movement window");
        this.samplingWindow = positive(samplingWindow, "sampling window");
        this.replicaSource = replicaSource;
        this.demandRounding = demandRounding;
    }

    /**
     * The rules where nothing else is asked for.
     *
     * @return the defaults
     */
    public static ScalingRules withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same rules with another window for reversals.
     *
     * @param window the longest time between a move and the move back that undoes it
     * @return changed rules
     * @throws IllegalArgumentException if the window is not positive
     */
    public ScalingRules withReversalWindow(Duration window) {
        return new ScalingRules(window, longestHold, movementWindow, samplingWindow, replicaSource, demandRounding);
    }

    /**
     * The same rules with another bound on how long a value holds.
     *
     * @param hold where the next line is further away than this, nothing is known in between
     * @return changed rules
     * @throws IllegalArgumentException if it is not positive
     */
    public ScalingRules withLongestHold(Duration hold) {
        return new ScalingRules(reversalWindow, hold, movementWindow, samplingWindow, replicaSource, demandRounding);
    }

    /**
     * The same rules with another window for movement.
     *
     * @param window see {@link Elasticity#instability}
     * @return changed rules
     * @throws IllegalArgumentException if the window is not positive
     */
    public ScalingRules withMovementWindow(Duration window) {
        return new ScalingRules(reversalWindow, longestHold, window, samplingWindow, replicaSource, demandRounding);
    }

    /**
     * The same rules with another window for the samples of one collection.
     *
     * @param window samples of pods further apart than this belong to different collections
     * @return changed rules
     * @throws IllegalArgumentException if the window is not positive
     */
    public ScalingRules withSamplingWindow(Duration window) {
        return new ScalingRules(reversalWindow, longestHold, movementWindow, window, replicaSource, demandRounding);
    }

    /**
     * The same rules with one source for the replicas there were, whether the log has it or not.
     *
     * @param source which lines to believe
     * @return changed rules
     * @throws IllegalArgumentException if it is none that gives a variant's replicas in every cycle
     */
    public ScalingRules with(ReplicaSource source) {
        if (source == ReplicaSource.REPLICA_MISMATCH || source == ReplicaSource.CALLER) {
            throw new IllegalArgumentException("replicas cannot be taken from " + source);
        }
        return new ScalingRules(
                reversalWindow, longestHold, movementWindow, samplingWindow, Optional.of(source), demandRounding);
    }

    /**
     * The same rules with another way to count parts of a replica.
     *
     * @param rounding what to do with them
     * @return changed rules
     */
    public ScalingRules with(DemandRounding rounding) {
        return new ScalingRules(reversalWindow, longestHold, movementWindow, samplingWindow, replicaSource, rounding);
    }

    /**
     * How soon a move back must follow to be a reversal.
     *
     * @return the longest time between the two, inclusive
     */
    public Duration reversalWindow() {
        return reversalWindow;
    }

    /**
     * How long a logged value holds.
     *
     * @return the longest time to the next line over which it is believed
     */
    public Duration longestHold() {
        return longestHold;
    }

    /**
     * Over which time demand and supply are said to move alike or not.
     *
     * @return the window
     */
    public Duration movementWindow() {
        return movementWindow;
    }

    /**
     * How far apart the samples of one collection lie at most.
     *
     * @return the window
     */
    public Duration samplingWindow() {
        return samplingWindow;
    }

    /**
     * Which lines say how many replicas there were.
     *
     * @return the source; empty for the default: whichever of replica status and observation has more readings (the
     *     former if equally many), or the decisions where there is neither
     */
    public Optional<ReplicaSource> replicaSource() {
        return replicaSource;
    }

    /**
     * What is done with demands of parts of a replica.
     *
     * @return the choice
     */
    public DemandRounding demandRounding() {
        return demandRounding;
    }

    private static Duration positive(Duration duration, String name) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " " + duration + " is not positive");
        }
        return duration;
    }
}
