package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one variant was scaled. Immutable and thread-safe; what costs more than counting is computed when first asked
 * for, in time linear in the variant's lines.
 *
 * <p>Degenerate cases: what the log does not say of the variant is an empty series, an empty list or an empty figure.
 */
public final class VariantScaling {

    private final VariantTrack track;
    private final Optional<String> model;
    private final ScalingRules rules;
    private final Lazy<StepSeries> targets;
    private final Lazy<StepSeries> replicas;
    private final Lazy<StepSeries> costRate;
    private final Lazy<Elasticity> elasticity;
    private final Lazy<List<ScalingLag>> lags;

    /** Of a track that nothing is added to any more. */
    VariantScaling(VariantTrack track, Optional<String> model, ScalingRules rules) {
        this.track = track;
        this.model = model;
        this.rules = rules;
        this.targets = new Lazy<>(() -> series(track.decidedOn.size() > 0 ? track.decidedOn : track.desired));
        this.replicas = new Lazy<>(
                () -> replicaSource().map(this::readings).map(this::series).orElse(StepSeries.empty()));
        this.costRate =
                new Lazy<>(() -> series(track.observedCost.size() > 0 ? track.observedCost : track.predictedCost));
        this.elasticity = new Lazy<>(() -> Elasticity.of(
                targets(), DemandSource.TARGET_REPLICAS, replicas(), supplySources(), rules.movementWindow()));
        this.lags = new Lazy<>(() -> Lags.of(track));
    }

    /**
     * Which variant this is.
     *
     * @return its fullest name in the log
     */
    public VariantId id() {
        return track.id;
    }

    /**
     * The model it serves.
     *
     * @return the one that lines name together with it, else the only one of the log; empty if that leaves none or several
     */
    public Optional<String> model() {
        return model;
    }

    /**
     * How many decisions were taken.
     *
     * @return the number of decisions of every action
     */
    public long decisions() {
        return track.tally.decisions();
    }

    /**
     * How often each action was decided on, unknown words included.
     *
     * @return the counts, ordered by count downwards, then by word
     */
    public Map<ScalingAction, Long> actions() {
        return track.tally.actions();
    }

    /**
     * The range of the replicas that decisions started from.
     *
     * @return the range; empty where no decision names them
     */
    public Optional<ReplicaRange> currentReplicas() {
        return track.tally.currentReplicas();
    }

    /**
     * The range of the replicas decided on.
     *
     * @return the range; empty where no decision names them
     */
    public Optional<ReplicaRange> targetReplicas() {
        return track.tally.targetReplicas();
    }

    /**
     * The replicas there should be: those decided on, or those desired by the replica status where there are no
     * decisions. Each target holds until the next, and the last until the last line about the variant, unless that is
     * further away than {@link ScalingRules#longestHold}. A change with the very last line has no time to hold and is not
     * in the series.
     *
     * @return the targets over time, with changes, changes per hour, dwell times and time at each target
     */
    public StepSeries targets() {
        return targets.get();
    }

    /**
     * Which lines set the targets.
     *
     * @return decisions or replica status; empty where neither names a target
     */
    public Optional<ReplicaSource> targetSource() {
        if (track.decidedOn.size() > 0) {
            return Optional.of(ReplicaSource.DECISION);
        }
        return track.desired.size() > 0 ? Optional.of(ReplicaSource.REPLICA_STATUS) : Optional.empty();
    }

    /**
     * The replicas there were, as seen by {@link #replicaSource}. Each number holds until the next, and the last until
     * the last line about the variant, unless that is further away than {@link ScalingRules#longestHold}. A change with
     * the very last line has no time to hold and is not in the series.
     *
     * @return the replicas over time, with changes, changes per hour, dwell times and time at each number
     */
    public StepSeries replicas() {
        return replicas.get();
    }

    /**
     * Which lines say how many replicas there were.
     *
     * @return the source by the {@link ScalingRules#replicaSource rules}; empty where no line says
     */
    public Optional<ReplicaSource> replicaSource() {
        ReplicaSource seen = track.observed.size() > track.reported.size()
                ? ReplicaSource.OBSERVATION
                : track.reported.size() > 0 ? ReplicaSource.REPLICA_STATUS : ReplicaSource.DECISION;
        return Optional.of(rules.replicaSource().orElse(seen))
                .filter(source -> readings(source).size() > 0);
    }

    /**
     * The cost rate of all replicas together, as observed, or as predicted where no observation gives one.
     *
     * @return the rate over time, in the controller's own unit
     */
    public StepSeries costRate() {
        return costRate.get();
    }

    /**
     * What the variant used.
     *
     * @return replicas and cost rate, integrated over the time over which they are known
     */
    public VariantCost cost() {
        return new VariantCost(
                replicas().integral(),
                replicas().covered(),
                replicas().isEmpty() ? Optional.empty() : replicaSource(),
                costRate().integral(),
                costRate().covered(),
                costSource());
    }

    /**
     * How often the controller changed its mind about the variant, by the window of the rules.
     *
     * @return the reversals in time order
     */
    public List<Reversal> reversals() {
        return reversalsWithin(rules.reversalWindow());
    }

    /**
     * How often the controller changed its mind about the variant: decisions for fewer replicas than there are after
     * such for more, or the other way round. Where a decision does not name the replicas, its word decides.
     *
     * @param window the longest time between the two, inclusive
     * @return the reversals in time order
     */
    public List<Reversal> reversalsWithin(Duration window) {
        List<Reversal> reversals = new ArrayList<>();
        ScalingDecision last = null;
        Direction lastDirection = Direction.NONE;
        for (ScalingDecision decision : track.decisions) {
            Direction direction = Direction.of(decision);
            if (direction == Direction.NONE) {
                continue;
            }
            if (last != null && direction != lastDirection) {
                Reversal reversal = new Reversal(last, decision);
                if (reversal.after().compareTo(window) <= 0) {
                    reversals.add(reversal);
                }
            }
            last = decision;
            lastDirection = direction;
        }
        return Collections.unmodifiableList(reversals);
    }

    /**
     * How well the replicas followed the {@link #targets}.
     *
     * @return the elasticity, with {@link DemandSource#TARGET_REPLICAS} as demand
     */
    public Elasticity elasticity() {
        return elasticity.get();
    }

    /**
     * How well the replicas followed a demand that the caller knows better.
     *
     * @param demand the replicas needed over time, never negative
     * @return the elasticity, with {@link DemandSource#CALLER} as demand
     * @throws IllegalArgumentException if a demand is negative
     */
    public Elasticity elasticity(StepSeries demand) {
        return Elasticity.of(
                Elasticity.checked(demand), DemandSource.CALLER, replicas(), supplySources(), rules.movementWindow());
    }

    /**
     * How long it took until the replicas were there, for each decision that changes the target. The first decision
     * counts if its target is not what it started from. What was seen comes from replica status, observations and
     * replica mismatches; where there are none of these, from what decisions started from. A sighting at the very
     * moment of a decision counts as before it.
     *
     * @return the lags in time order of the decisions
     */
    public List<ScalingLag> lags() {
        return lags.get();
    }

    long end() {
        return track.end;
    }

    Set<ReplicaSource> supplySources() {
        return replicas().isEmpty()
                ? EnumSet.noneOf(ReplicaSource.class)
                : EnumSet.of(replicaSource().orElseThrow());
    }

    private Optional<CostSource> costSource() {
        if (costRate().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(track.observedCost.size() > 0 ? CostSource.OBSERVATION : CostSource.PREDICTION);
    }

    private Readings readings(ReplicaSource source) {
        return switch (source) {
            case OBSERVATION -> track.observed;
            case REPLICA_STATUS -> track.reported;
            default -> track.decidedFrom;
        };
    }

    private StepSeries series(Readings readings) {
        return readings.series(track.end, Nanos.of(rules.longestHold()));
    }
}
