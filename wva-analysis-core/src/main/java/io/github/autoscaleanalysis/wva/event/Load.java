package io.github.autoscaleanalysis.wva.event;

import java.util.OptionalDouble;

/**
 * The traffic of a workload. Immutable and thread-safe.
 *
 * @param arrivalRate requests per minute; empty where the log gives none
 * @param avgInputTokens mean number of prompt tokens of a request; empty where the log gives none
 * @param avgOutputTokens mean number of generated tokens of a request; empty where the log gives none
 */
public record Load(OptionalDouble arrivalRate, OptionalDouble avgInputTokens, OptionalDouble avgOutputTokens) {

    private static final Load NONE = ofRate(OptionalDouble.empty());

    /**
     * No traffic figure is known.
     *
     * @return a load without figures
     */
    public static Load none() {
        return NONE;
    }

    /**
     * A load of which at most the arrival rate is known.
     *
     * @param arrivalRate requests per minute, empty where unknown
     * @return the load
     */
    public static Load ofRate(OptionalDouble arrivalRate) {
        return new Load(arrivalRate, OptionalDouble.empty(), OptionalDouble.empty());
    }
}
