package io.github.autoscaleanalysis.wva.event;

import java.util.OptionalDouble;

/**
 * A figure for each {@link LatencyMetric}, in milliseconds, each possibly absent: what is predicted, observed or
 * targeted. Immutable and thread-safe.
 *
 * @param itl inter-token latency in ms; empty where the log gives none
 * @param ttft time to first token in ms; empty where the log gives none
 */
public record Latencies(OptionalDouble itl, OptionalDouble ttft) {

    private static final Latencies NONE = new Latencies(OptionalDouble.empty(), OptionalDouble.empty());

    /**
     * Checks the figures.
     *
     * @param itl inter-token latency in ms
     * @param ttft time to first token in ms
     * @throws IllegalArgumentException if a figure is NaN or infinite: an absent figure is empty
     */
    public Latencies {
        requireFinite(LatencyMetric.ITL, itl);
        requireFinite(LatencyMetric.TTFT, ttft);
    }

    /**
     * Both latencies.
     *
     * @param itlMillis inter-token latency in ms
     * @param ttftMillis time to first token in ms
     * @return the pair of figures
     * @throws IllegalArgumentException if a figure is NaN or infinite
     */
    public static Latencies ofMillis(double itlMillis, double ttftMillis) {
        return new Latencies(OptionalDouble.of(itlMillis), OptionalDouble.of(ttftMillis));
    }

    /**
     * Neither latency.
     *
     * @return a value without figures
     */
    public static Latencies none() {
        return NONE;
    }

    /**
     * One latency.
     *
     * @param metric which one
     * @return its figure in ms, empty where absent
     */
    public OptionalDouble of(LatencyMetric metric) {
        return metric == LatencyMetric.ITL ? itl : ttft;
    }

    /**
     * Whether neither latency is given.
     *
     * @return true if both are absent
     */
    public boolean isEmpty() {
        return itl.isEmpty() && ttft.isEmpty();
    }

    private static void requireFinite(LatencyMetric metric, OptionalDouble figure) {
        if (figure.isPresent() && !Double.isFinite(figure.getAsDouble())) {
            throw new IllegalArgumentException(metric + " is " + figure.getAsDouble() + ", not a finite number of ms");
        }
    }
}
