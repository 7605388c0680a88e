package io.github.autoscaleanalysis.wva.scaling;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How well a supply of replicas s(t) followed a demand d(t), over the time T at which both are known. Immutable and
 * thread-safe. Source: Herbst et al., "Ready for Rain? A View from SPEC Research on the Future of Cloud Metrics" (2016).
 *
 * <p>Degenerate cases: where there is no time at which both are known every figure is empty. Relative accuracy is left
 * out while nothing is demanded, and {@link #timeWithoutDemand} says how long that is. Cost: O(steps) to make, after
 * which every figure is known.
 */
public final class Elasticity {

    private final DemandSource demandSource;
    private final Set<ReplicaSource> supplySources;
    private final Duration movementWindow;
    private final Fit fit;

    private Elasticity(DemandSource demandSource, Set<ReplicaSource> supplySources, Duration movementWindow, Fit fit) {
        this.demandSource = demandSource;
        this.supplySources = supplySources;
        this.movementWindow = movementWindow;
        this.fit = fit;
    }

    /**
     * How well a caller's own supply followed a caller's own demand.
     *
     * @param demand the replicas needed, never negative
     * @param supply the replicas there were
     * @param movementWindow over which time two series are said to move alike or not, see {@link #instability}
     * @return the elasticity, with both sources given as the caller
     * @throws IllegalArgumentException if a demand is negative or the window is not positive
     */
    public static Elasticity of(StepSeries demand, StepSeries supply, Duration movementWindow) {
        if (movementWindow.isNegative() || movementWindow.isZero()) {
            throw new IllegalArgumentException("movement window " + movementWindow + " is not positive");
        }
        return of(checked(demand), DemandSource.CALLER, supply, EnumSet.of(ReplicaSource.CALLER), movementWindow);
    }

    static Elasticity of(
            StepSeries demand,
            DemandSource demandSource,
            StepSeries supply,
            Set<ReplicaSource> supplySources,
            Duration movementWindow) {
        return new Elasticity(
                demandSource,
                Collections.unmodifiableSet(supplySources),
                movementWindow,
                new Fit(demand, supply, Nanos.of(movementWindow)));
    }

    /** A demand that makes sense. */
    static StepSeries checked(StepSeries demand) {
        if (demand.min().orElse(0) < 0) {
            throw new IllegalArgumentException("demand of " + demand.min().getAsDouble() + " is negative");
        }
        return demand;
    }

    /**
     * Where the demand comes from.
     *
     * @return the source
     */
    public DemandSource demandSource() {
        return demandSource;
    }

    /**
     * Which lines say how many replicas there were.
     *
     * @return the sources; several if those of several variants differ, none if there are no replicas known
     */
    public Set<ReplicaSource> supplySources() {
        return supplySources;
    }

    /**
     * The time at which demand and supply are both known.
     *
     * @return T; zero if there is none
     */
    public Duration time() {
        return Duration.ofNanos(fit.under.nanos());
    }

    /**
     * How many replicas there were too few, in the mean.
     *
     * @return ∫(d−s)⁺ / T in replicas, 0 or more; empty over no time
     */
    public OptionalDouble underProvisioning() {
        return fit.under.mean(1);
    }

    /**
     * How many replicas there were too many, in the mean.
     *
     * @return ∫(s−d)⁺ / T in replicas, 0 or more; empty over no time
     */
    public OptionalDouble overProvisioning() {
        return fit.over.mean(1);
    }

    /**
     * θ_U: how much of what was demanded was missing, in the mean.
     *
     * @return 100 / T ∫ (d−s)⁺/d in percent, with T without {@link #timeWithoutDemand}; empty if nothing is left of it
     */
    public OptionalDouble relativeUnderProvisioning() {
        return fit.relativeUnder.mean(Fit.PERCENT);
    }

    /**
     * θ_O: how much there was beyond what was demanded, in the mean.
     *
     * @return 100 / T ∫ (s−d)⁺/d in percent, with T without {@link #timeWithoutDemand}; empty if nothing is left of it
     */
    public OptionalDouble relativeOverProvisioning() {
        return fit.relativeOver.mean(Fit.PERCENT);
    }

    /**
     * How long nothing was demanded, so that no part of it can be missing or too much.
     *
     * @return the time that the relative figures leave out
     */
    public Duration timeWithoutDemand() {
        return time().minusNanos(fit.relativeUnder.nanos());
    }

    /**
     * τ_U: how long there were too few replicas.
     *
     * @return 100 / T ∫ [s&lt;d] in percent; empty over no time
     */
    public OptionalDouble underProvisionedTime() {
        return fit.tooFew.mean(Fit.PERCENT);
    }

    /**
     * τ_O: how long there were too many replicas.
     *
     * @return 100 / T ∫ [s&gt;d] in percent; empty over no time
     */
    public OptionalDouble overProvisionedTime() {
        return fit.tooMany.mean(Fit.PERCENT);
    }

    /**
     * υ: how long demand and supply moved differently. A step function moves at no time but at its steps, so movement
     * is looked at over a window: at a time t the two move alike if since t − window both have risen, both have fallen,
     * or both are where they were.
     *
     * @return the share of time at which they do not, in percent of the time that lies a whole window after the start;
     *     empty if there is no such time
     */
    public OptionalDouble instability() {
        return fit.apart.mean(Fit.PERCENT);
    }

    /**
     * The window over which movement is looked at.
     *
     * @return the window, positive
     */
    public Duration movementWindow() {
        return movementWindow;
    }

    /**
     * Whether the supply changed more often than the demand.
     *
     * @return (changes of supply − changes of demand) / T, per second; negative if it changed less often; empty over no
     *     time
     */
    public OptionalDouble jitter() {
        return fit.jitter();
    }

    /**
     * How often the demand changed.
     *
     * @return the changes within T
     */
    public int demandChanges() {
        return fit.demandChanges;
    }

    /**
     * How often the supply changed.
     *
     * @return the changes within T
     */
    public int supplyChanges() {
        return fit.supplyChanges;
    }
}
