package io.github.autoscaleanalysis.wva.align;

import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * A prediction made in one reconciliation and the observation of a later one that it is judged by. Immutable and
 * thread-safe.
 *
 * @param prediction what was expected
 * @param observation what happened
 */
public record Pair(Prediction prediction, Observation observation) {

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
        OptionalDouble predicted = prediction.predicted().of(metric);
        OptionalDouble observed = observation.observed().of(metric);
        return predicted.isPresent() && observed.isPresent()
                ? OptionalDouble.of(observed.getAsDouble() - predicted.getAsDouble())
                : OptionalDouble.empty();
    }
}
