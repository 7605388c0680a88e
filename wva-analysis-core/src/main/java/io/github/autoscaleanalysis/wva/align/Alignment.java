package io.github.autoscaleanalysis.wva.align;

import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.List;

/**
 * The predictions of a log held against its observations. Immutable and thread-safe.
 *
 * <p>Degenerate cases: without predictions or without observations there are no pairs, and every prediction is unpaired.
 */
public final class Alignment {

    private final PairRule rule;
    private final List<Prediction> predictions;
    private final List<Observation> observations;
    private final List<Pair> pairs;
    private final List<Prediction> unpairedPredictions;

    Alignment(
            PairRule rule,
            List<Prediction> predictions,
            List<Observation> observations,
            List<Pair> pairs,
            List<Prediction> unpairedPredictions) {
        this.rule = rule;
        this.predictions = List.copyOf(predictions);
        this.observations = List.copyOf(observations);
        this.pairs = List.copyOf(pairs);
        this.unpairedPredictions = List.copyOf(unpairedPredictions);
    }

    /**
     * Aligns the predictions and observations among some events, in O(n log n).
     *
     * @param events the events in log order; where two carry the same timestamp this order decides
     * @param rule which observation judges a prediction
     * @return the alignment
     */
    public static Alignment of(List<? extends WvaEvent> events, PairRule rule) {
        return switch (rule) {
            case NEXT_OBSERVATION -> NextObservation.align(events);
        };
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
     * The considered predictions that no observation judges.
     *
     * @return the predictions in time order
     */
    public List<Prediction> unpairedPredictions() {
        return unpairedPredictions;
    }
}
