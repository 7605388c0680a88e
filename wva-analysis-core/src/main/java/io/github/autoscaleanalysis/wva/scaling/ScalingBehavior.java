package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * How a controller scaled: what it decided, what became of it, and what it cost. Immutable and thread-safe.
 *
 * <p>Figures over time are kept variant by variant. A bare name and a name with a namespace mean the same variant if the
 * log leaves only one that both can mean; a bare name that two namespaces have is counted in {@link #leftOut} and not
 * guessed at.
 *
 * <p>Degenerate cases: without decisions there are no actions, and the ranges are empty; without lines about replicas,
 * cost, pods or analyses the figures that rest on them are empty. Cost: one pass over the events to know the names and
 * one to sort them out, with a sort before it only if they are not in time order; what goes beyond counting is computed
 * when first asked for.
 */
public final class ScalingBehavior {

    private final ScalingRules rules;
    private final ScalingEvents events;
    private final Map<VariantId, VariantScaling> variants;
    private final Lazy<ScalingCost> cost;
    private final Lazy<List<AnalyzerElasticity>> analyzerElasticities;
    private final Lazy<PodFigure> kvCache;
    private final Lazy<PodFigure> queue;
    private final Lazy<SaturationResponse> saturation;
    private final Lazy<List<Reversal>> reversals;
    private final Lazy<List<ScalingLag>> lags;

    private ScalingBehavior(List<? extends WvaEvent> log, ScalingRules rules) {
        this.rules = rules;
        this.events = ScalingEvents.of(log);
        Map<VariantId, VariantScaling> byName = new LinkedHashMap<>();
        events.tracks.values().stream()
                .sorted(Comparator.comparing(track -> track.id.toString()))
                .forEach(track -> byName.put(
                        track.id,
                        new VariantScaling(track, events.naming.models().of(track.id), rules)));
        this.variants = Collections.unmodifiableMap(byName);
        this.cost = new Lazy<>(() -> new ScalingCost(List.copyOf(byName.values())));
        this.analyzerElasticities = new Lazy<>(() -> AnalyzerDemand.elasticities(events, byName, rules));
        this.kvCache = new Lazy<>(() -> PodFigure.of(events.kvCache, events.naming.names(), rules));
        this.queue = new Lazy<>(() -> PodFigure.of(events.queue, events.naming.names(), rules));
        this.saturation = new Lazy<>(() -> SaturationJudge.judge(events.saturation, events.naming));
        this.reversals = new Lazy<>(() -> reversalsWithin(rules.reversalWindow()));
        this.lags = new Lazy<>(
                () -> inOrder(VariantScaling::lags, lag -> lag.decision().timestamp()));
    }

    /**
     * The behaviour that some events show, by the default rules.
     *
     * @param events the events in log order; where two carry the same timestamp this order decides. May be empty
     * @return the behaviour
     */
    public static ScalingBehavior of(List<? extends WvaEvent> events) {
        return of(events, ScalingRules.withDefaults());
    }

    /**
     * The behaviour that some events show.
     *
     * @param events the events in log order; where two carry the same timestamp this order decides. May be empty
     * @param rules how to judge it
     * @return the behaviour
     */
    public static ScalingBehavior of(List<? extends WvaEvent> events, ScalingRules rules) {
        return new ScalingBehavior(events, rules);
    }

    /**
     * The rules in force.
     *
     * @return the rules
     */
    public ScalingRules rules() {
        return rules;
    }

    /**
     * How many decisions were taken.
     *
     * @return the number of decisions of every action
     */
    public int decisions() {
        return Math.toIntExact(events.tally.decisions());
    }

    /**
     * How often each action was decided on, unknown words included.
     *
     * @return the counts, ordered by count downwards, then by word
     */
    public Map<ScalingAction, Long> actions() {
        return events.tally.actions();
    }

    /**
     * The share of one action in all decisions.
     *
     * @param action the action
     * @return 0 to 1; empty without decisions
     */
    public OptionalDouble share(ScalingAction action) {
        return events.tally.share(action);
    }

    /**
     * The range of the replicas that decisions started from.
     *
     * @return the range; empty where no decision names them
     */
    public Optional<ReplicaRange> currentReplicas() {
        return events.tally.currentReplicas();
    }

    /**
     * The range of the replicas decided on.
     *
     * @return the range; empty where no decision names them
     */
    public Optional<ReplicaRange> targetReplicas() {
        return events.tally.targetReplicas();
    }

    /**
     * Every variant of which the log gives replicas, decisions or cost.
     *
     * @return the variants in the order of their names
     */
    public List<VariantScaling> variants() {
        return List.copyOf(variants.values());
    }

    /**
     * One variant.
     *
     * @param variant the variant, by its bare name or with its namespace
     * @return how it was scaled; empty if it is not in the log, or the name can mean several variants
     */
    public Optional<VariantScaling> of(VariantId variant) {
        return events.naming.names().canonical(variant).map(variants::get);
    }

    /**
     * How often the controller changed its mind, by the window of the rules.
     *
     * @return the reversals of all variants in time order
     */
    public List<Reversal> reversals() {
        return reversals.get();
    }

    /**
     * How often the controller changed its mind, see {@link VariantScaling#reversalsWithin}.
     *
     * @param window the longest time between a decision and the one that goes the other way, inclusive
     * @return the reversals of all variants in time order, those of the same time by the variants' names
     */
    public List<Reversal> reversalsWithin(Duration window) {
        return inOrder(variant -> variant.reversalsWithin(window), reversal -> reversal.back()
                .timestamp());
    }

    /**
     * How often a target changed in an hour.
     *
     * @return the changes of all variants' targets / the hours from the first to the last time at which a target is
     *     known; empty without
     */
    public OptionalDouble targetChangesPerHour() {
        long start = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        int changes = 0;
        for (VariantScaling variant : variants.values()) {
            StepSeries targets = variant.targets();
            if (!targets.isEmpty()) {
                start = Math.min(start, targets.startOf(0));
                end = Math.max(end, targets.endOf(targets.size() - 1));
                changes += targets.changes();
            }
        }
        return end <= start
                ? OptionalDouble.empty()
                : OptionalDouble.of(changes * StepSeries.NANOS_PER_HOUR / (end - start));
    }

    /**
     * How long it took until the replicas were there, see {@link VariantScaling#lags}.
     *
     * @return the lags of all variants in time order of the decisions, those of the same time by the variants' names
     */
    public List<ScalingLag> lags() {
        return lags.get();
    }

    /**
     * What all variants used.
     *
     * @return replicas and cost rates, integrated over the time over which they are known
     */
    public ScalingCost cost() {
        return cost.get();
    }

    /**
     * How well the replicas followed the demand that analyzers of a 2026 controller found. For demand from targets or
     * from the caller see {@link VariantScaling#elasticity}.
     *
     * @return one elasticity for each analyzer of each model, in the order of their names; none in logs without
     *     {@code analyzer-result} lines
     */
    public List<AnalyzerElasticity> analyzerElasticities() {
        return analyzerElasticities.get();
    }

    /**
     * How full the key-value caches of the pods were.
     *
     * @return the share in use, 0 to 1; without pods in logs without {@code KV cache metric} lines
     */
    public PodFigure kvCacheUsage() {
        return kvCache.get();
    }

    /**
     * How many requests waited at the pods.
     *
     * @return the requests; without pods in logs without {@code Queue metric} lines
     */
    public PodFigure queueLength() {
        return queue.get();
    }

    /**
     * Whether decisions followed the saturation analyses of a capacity-based controller.
     *
     * @return the analyses held against the decisions; without cases in logs without such analyses
     */
    public SaturationResponse saturation() {
        return saturation.get();
    }

    /**
     * Which events are missing from the figures over time; they still count as decisions and actions.
     *
     * @return how many for each reason; a reason without events is not in it
     */
    public Map<LeftOutReason, Long> leftOut() {
        return events.leftOut.counts();
    }

    private <T> List<T> inOrder(Function<VariantScaling, List<T>> figures, Function<T, Instant> time) {
        List<T> all = new ArrayList<>();
        for (VariantScaling variant : variants.values()) {
            all.addAll(figures.apply(variant));
        }
        all.sort(Comparator.comparing(time));
        return Collections.unmodifiableList(all);
    }
}
