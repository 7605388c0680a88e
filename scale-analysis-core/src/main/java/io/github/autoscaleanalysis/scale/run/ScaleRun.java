package io.github.autoscaleanalysis.scale.run;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One scale-test run: the scenario it played and a figure per metric, each possibly absent. Absent is never 0.
 *
 * <pre>{@code
 * ScaleRun run = ScaleRun.of("lambda_timeout").with(DURATION, 776).with(EDGES, 7042);
 * }</pre>
 *
 * <p>A figure is 0 or from 1e-12 to 1e15; anything else is no measurement, and its products could not be computed with.
 *
 * <p>Immutable and safe for use by several threads; equal where scenario and figures are.
 */
public final class ScaleRun {

    private static final double SMALLEST = 1e-12;
    private static final double LARGEST = 1e15;
    private static final double SECONDS_PER_MINUTE = 60;

    private final Optional<String> scenario;
    private final Map<ScaleMetric, Double> figures;

    private ScaleRun(Optional<String> scenario, Map<ScaleMetric, Double> figures) {
        this.scenario = scenario;
        this.figures = figures;
    }

    /**
     * A run of a scenario, without figures yet.
     *
     * @param scenario the scenario's name, kept as it is
     * @return the run
     * @throws IllegalArgumentException if the name is blank
     */
    public static ScaleRun of(String scenario) {
        if (scenario.isBlank()) {
            throw new IllegalArgumentException("blank scenario: '" + scenario + "'");
        }
        return new ScaleRun(Optional.of(scenario), Map.of());
    }

    /**
     * A run of no known scenario, without figures yet. It counts for models and correlations and belongs to no group of
     * scenarios.
     *
     * @return the run
     */
    public static ScaleRun withoutScenario() {
        return new ScaleRun(Optional.empty(), Map.of());
    }

    /**
     * This run with one figure set.
     *
     * @param metric what was measured
     * @param figure the figure, in the metric's unit
     * @return another run; this one stays as it is
     * @throws IllegalArgumentException if the figure is not finite, negative, above 1e15, or below 1e-12 without being 0
     */
    public ScaleRun with(ScaleMetric metric, double figure) {
        whyNoFigure(figure).ifPresent(reason -> {
            throw new IllegalArgumentException(metric.key() + " " + reason + ": " + figure);
        });
        Map<ScaleMetric, Double> more = new EnumMap<>(ScaleMetric.class);
        more.putAll(figures);
        more.put(metric, figure + 0.0); // -0.0 is 0
        return new ScaleRun(scenario, Collections.unmodifiableMap(more));
    }

    /**
     * The scenario that was played.
     *
     * @return its name; empty if it is not known
     */
    public Optional<String> scenario() {
        return scenario;
    }

    /**
     * One figure.
     *
     * @param metric what was measured
     * @return the figure, in the metric's unit; empty if it is absent
     */
    public OptionalDouble of(ScaleMetric metric) {
        Double figure = figures.get(metric);
        return figure == null ? OptionalDouble.empty() : OptionalDouble.of(figure);
    }

    /**
     * How long the run took.
     *
     * @return the duration in minutes; empty if it is absent
     */
    public OptionalDouble durationMinutes() {
        OptionalDouble seconds = of(ScaleMetric.DURATION);
        return seconds.isPresent()
                ? OptionalDouble.of(seconds.getAsDouble() / SECONDS_PER_MINUTE)
                : OptionalDouble.empty();
    }

    /** Why a number cannot be a figure; empty if it can. */
    static Optional<String> whyNoFigure(double number) {
        if (!Double.isFinite(number)) {
            return Optional.of("is not finite");
        }
        if (number < 0) {
            return Optional.of("is negative");
        }
        if (number > LARGEST || (number < SMALLEST && number != 0)) {
            return Optional.of("is outside 1e-12 to 1e15");
        }
        return Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScaleRun run && scenario.equals(run.scenario) && figures.equals(run.figures);
    }

    @Override
    public int hashCode() {
        return 31 * scenario.hashCode() + figures.hashCode();
    }

    @Override
    public String toString() {
        return scenario.orElse("(no scenario)") + " " + figures;
    }
}
