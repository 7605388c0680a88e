package io.github.autoscaleanalysis.wva.align;

import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A prediction made in one reconciliation and the observation of a later one that it is judged by. Immutable and
 * thread-safe.
 *
 * @param prediction what was expected
 * @param observation what happened
 * @param pairClass whether the pair can judge the model that predicted
 * @param lastKnown the last observation of the same variant known when the prediction was made; empty if there was none
 */
public record Pair(
        Prediction prediction, Observation observation, PairClass pairClass, Optional<Observation> lastKnown) {

    /**
     * A pair without a log around it: no cycle interval is known, so it is no burst and no gap, and no observation
     * before it. Its class is by the default thresholds.
     *
     * @param prediction what was expected
     * @param observation what happened
     */
    public Pair(Prediction prediction, Observation observation) {
        this(
                prediction,
                observation,
                new Classifier(PairThresholds.withDefaults(), CycleInterval.UNKNOWN).classify(prediction, observation),
                Optional.empty());
    }

    /**
     * The time from the prediction to the observation.
     *
     * @return the lag between the two timestamps
     */
    public Duration lag() {
        return Duration.between(prediction.timestamp(), observation.timestamp());
    }

    /**
     * The prediction error: observed − predicted, so a positive error means the prediction was too low.
     *
     * @param metric which latency
     * @return the error in ms; empty where either value is absent
     */
    public OptionalDouble error(LatencyMetric metric) {
        return difference(metric, prediction.predicted());
    }

    /**
     * The error of expecting what was seen last: observed − {@link #lastKnown}.
     *
     * @param metric which latency
     * @return the error in ms; empty where either value is absent
     */
    public OptionalDouble persistenceError(LatencyMetric metric) {
        return lastKnown.isPresent() ? difference(metric, lastKnown.get().observed()) : OptionalDouble.empty();
    }

    private OptionalDouble difference(LatencyMetric metric, Latencies expected) {
        OptionalDouble before = expected.of(metric);
        OptionalDouble observed = observation.observed().of(metric);
        return before.isPresent() && observed.isPresent()
                ? OptionalDouble.of(observed.getAsDouble() - before.getAsDouble())
                : OptionalDouble.empty();
    }
}
