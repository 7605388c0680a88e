package io.github.autoscaleanalysis.wva.align;

import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The predictions of a log held against its observations. Immutable and thread-safe.
 *
 * <p>Cycles end at the log's {@code reconciliation} events; where it has none, and before the first, at pauses of at least
 * the shortest lag. Events in disorder are sorted by time; where two carry the same timestamp their order decides.
 *
 * <p>Degenerate cases: without predictions or without observations there are no pairs, and everything is unpaired. With
 * fewer than two cycles there is no cycle interval: then no lag is too short or too long, and no pair is a burst or a
 * gap.
 */
public final class Alignment {

    private final PairRule rule;
    private final PairThresholds thresholds;
    private final Optional<Duration> cycleInterval;
    private final List<Prediction> predictions;
    private final List<Observation> observations;
    private final List<Pair> pairs;
    private final List<Unpaired> unpaired;
    private final Map<PairClass, Long> counts = new EnumMap<>(PairClass.class);

    private Alignment(List<WvaEvent> ordered, PairRule rule, PairThresholds thresholds) {
        long nanos = CycleInterval.of(ordered);
        this.rule = rule;
        this.thresholds = thresholds;
        this.cycleInterval = nanos == CycleInterval.UNKNOWN ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
        List<Prediction> predicted = new ArrayList<>();
        List<Observation> observed = new ArrayList<>();
        List<Pair> paired = new ArrayList<>();
        List<Unpaired> left = new ArrayList<>();
        Aligner aligner = Aligner.of(rule, thresholds, cycleInterval, paired::add, left::add);
        for (WvaEvent event : ordered) {
            aligner.accept(event);
            if (event instanceof Observation observation) {
                observed.add(observation);
            } else if (event instanceof Prediction prediction
                    && (rule != PairRule.NEXT_OBSERVATION || prediction.row() == 1)) {
                predicted.add(prediction);
            }
        }
        aligner.finish();
        this.predictions = List.copyOf(predicted);
        this.observations = List.copyOf(observed);
        this.pairs = List.copyOf(paired);
        this.unpaired = List.copyOf(left);
        for (Pair pair : pairs) {
            counts.merge(pair.pairClass(), 1L, Long::sum);
        }
    }

    /**
     * Aligns the predictions and observations among some events by the default thresholds.
     *
     * @param events the events in log order
     * @param rule which observation judges a prediction
     * @return the alignment
     * @see #of(List, PairRule, PairThresholds)
     */
    public static Alignment of(List<? extends WvaEvent> events, PairRule rule) {
        return of(events, rule, PairThresholds.withDefaults());
    }

    /**
     * Aligns the predictions and observations among some events: linear if they are in time order, else a sort.
     *
     * @param events the events in log order; where two carry the same timestamp this order decides
     * @param rule which observation judges a prediction
     * @param thresholds the limits of the classes, and of the lags of {@link PairRule#NEXT_CYCLE}
     * @return the alignment
     */
    public static Alignment of(List<? extends WvaEvent> events, PairRule rule, PairThresholds thresholds) {
        List<WvaEvent> relevant = new ArrayList<>();
        boolean ordered = true;
        for (WvaEvent event : events) {
            if (event instanceof Observation || event instanceof Prediction || event instanceof Reconciliation) {
                ordered = ordered
                        && (relevant.isEmpty()
                                || !event.timestamp()
                                        .isBefore(relevant.get(relevant.size() - 1)
                                                .timestamp()));
                relevant.add(event);
            }
        }
        if (!ordered) {
            relevant.sort(Comparator.comparing(WvaEvent::timestamp));
        }
        return new Alignment(relevant, rule, thresholds);
    }

    /**
     * The rule in force.
     *
     * @return which observation judges a prediction
     */
    public PairRule rule() {
        return rule;
    }

    /**
     * The limits in force.
     *
     * @return the thresholds
     */
    public PairThresholds thresholds() {
        return thresholds;
    }

    /**
     * The median time between reconciliations, where the log names none between observations of one variant. Where a
     * controller reconciles several times at once in every cycle, these blinks do not count.
     *
     * @return the cycle interval; empty below two cycles
     */
    public Optional<Duration> cycleInterval() {
        return cycleInterval;
    }

    /**
     * The predictions that the rule considers.
     *
     * @return the predictions in time order
     */
    public List<Prediction> predictions() {
        return predictions;
    }

    /**
     * The observations that the rule considers.
     *
     * @return the observations in time order
     */
    public List<Observation> observations() {
        return observations;
    }

    /**
     * The predictions with the observation each is judged by.
     *
     * @return the pairs in time order of their predictions
     */
    public List<Pair> pairs() {
        return pairs;
    }

    /**
     * How many pairs are of a class.
     *
     * @param pairClass the class
     * @return the number of pairs, 0 or more
     */
    public long count(PairClass pairClass) {
        return counts.getOrDefault(pairClass, 0L);
    }

    /**
     * The predictions that no observation judges and the observations that judge none, each with the reason. With the
     * pairs they hold every prediction and every observation of the log.
     *
     * @return both, each in time order among its kind
     */
    public List<Unpaired> unpaired() {
        return unpaired;
    }

    /**
     * The considered predictions that no observation judges.
     *
     * @return the predictions in time order
     */
    public List<Prediction> unpairedPredictions() {
        return unpaired.stream()
                .filter(u -> u.reason() != UnpairedReason.NOT_FIRST_ROW)
                .map(Unpaired::event)
                .filter(Prediction.class::isInstance)
                .map(Prediction.class::cast)
                .toList();
    }
}
