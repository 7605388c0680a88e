package io.github.autoscaleanalysis.scale.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One scale-test run: the scenario it played, a figure per metric, and when it was played, each possibly absent. Absent
 * is never 0.
 *
 * <pre>{@code
 * ScaleRun run = ScaleRun.of("lambda_timeout").with(DURATION, 776).with(EDGES, 7042);
 * }</pre>
 *
 * <p>When it was played is an instant, or an age where only the order in time is known. Neither is computed from the
 * other: no clock is asked.
 *
 * <p>A figure is 0 or from 1e-12 to 1e15; anything else is no measurement, and its products could not be computed with.
 *
 * <p>Immutable and safe for use by several threads; equal where scenario, figures and times are.
 */
public final class ScaleRun {

    private static final double SMALLEST = 1e-12;
    private static final double LARGEST = 1e15;
    private static final double SECONDS_PER_MINUTE = 60;

    private final Optional<String> scenario;
    private final Map<ScaleMetric, Double> figures;
    private final Optional<Instant> instant;
    private final Optional<Duration> age;

    private ScaleRun(
            Optional<String> scenario,
            Map<ScaleMetric, Double> figures,
            Optional<Instant> instant,
            Optional<Duration> age) {
        this.scenario = scenario;
        this.figures = figures;
        this.instant = instant;
        this.age = age;
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
        return new ScaleRun(Optional.of(scenario), Map.of(), Optional.empty(), Optional.empty());
    }

    /**
     * A run of no known scenario, without figures yet. It counts for models and correlations and belongs to no group of
     * scenarios.
     *
     * @return the run
     */
    public static ScaleRun withoutScenario() {
        return new ScaleRun(Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
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
        return new ScaleRun(scenario, Collections.unmodifiableMap(more), instant, age);
    }

    /**
     * This run with the time when it was played.
     *
     * @param time the instant
     * @return another run; this one stays as it is
     */
    public ScaleRun at(Instant time) {
        return new ScaleRun(scenario, figures, Optional.of(time), age);
    }

    /**
     * This run with its age.
     *
     * @param before how long before the data was taken the run was played
     * @return another run; this one stays as it is
     * @throws IllegalArgumentException if the age is negative
     */
    public ScaleRun aged(Duration before) {
        if (before.isNegative()) {
            throw new IllegalArgumentException("negative age: " + before);
        }
        return new ScaleRun(scenario, figures, instant, Optional.of(before));
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
     * When the run was played.
     *
     * @return the instant; empty if it is not known
     */
    public Optional<Instant> instant() {
        return instant;
    }

    /**
     * How long before the data was taken the run was played.
     *
     * @return the age, never negative; empty if it is not known
     */
    public Optional<Duration> age() {
        return age;
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
        return other instanceof ScaleRun run
                && scenario.equals(run.scenario)
                && figures.equals(run.figures)
                && instant.equals(run.instant)
                && age.equals(run.age);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scenario, figures, instant, age);
    }

    @Override
    public String toString() {
        return scenario.orElse("(no scenario)") + " " + figures
                + instant.map(time -> " at " + time).orElse("")
                + age.map(before -> " aged " + before).orElse("");
    }
}
