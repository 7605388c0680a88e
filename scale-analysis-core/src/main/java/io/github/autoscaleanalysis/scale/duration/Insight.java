package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.stats.CorrelationMatrix;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One thing worth knowing about a set of runs, as data and as text. What is undefined is no insight.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Insight {

    private static final double WELL_EXPLAINED_PERCENT = 70;

    private final InsightKind kind;
    private final Optional<ScaleMetric> metric;
    private final Optional<String> scenario;
    private final double value;

    private Insight(InsightKind kind, Optional<ScaleMetric> metric, Optional<String> scenario, double value) {
        this.kind = kind;
        this.metric = metric;
        this.scenario = scenario;
        this.value = value;
    }

    /**
     * The insights that can be had. Rankings use figures as they are, not rounded; the first of equals wins.
     *
     * @param correlations the correlations, with {@link ScaleMetric#DURATION} among the columns
     * @param model the duration model; empty if there is none
     * @param scenarios the statistics of the scenarios
     * @param rule what makes a metric the strongest predictor
     * @return up to one insight of each kind, in the order of kinds; unmodifiable
     * @throws IllegalArgumentException if the correlations have no duration
     */
    public static List<Insight> of(
            CorrelationMatrix<ScaleMetric> correlations,
            Optional<DurationModel> model,
            List<ScenarioStatistics> scenarios,
            PredictorRule rule) {
        List<Insight> insights = new ArrayList<>();
        strongest(correlations, rule).ifPresent(insights::add);
        model.map(DurationModel::rSquared)
                .ifPresent(r2 -> r2.ifPresent(share -> insights.add(new Insight(
                        InsightKind.PREDICTION_ACCURACY, Optional.empty(), Optional.empty(), share * 100))));
        most(InsightKind.SLOWEST_SCENARIO, scenarios, s -> s.durationMinutes().mean())
                .ifPresent(insights::add);
        most(InsightKind.MOST_VARIABLE, scenarios, s -> s.durationMinutes().standardDeviation())
                .ifPresent(insights::add);
        return List.copyOf(insights);
    }

    /**
     * What the insight is about.
     *
     * @return the kind, which also gives the value its meaning and unit
     */
    public InsightKind kind() {
        return kind;
    }

    /**
     * The metric it names.
     *
     * @return the metric; empty for all kinds but {@link InsightKind#STRONGEST_PREDICTOR}
     */
    public Optional<ScaleMetric> metric() {
        return metric;
    }

    /**
     * The scenario it names.
     *
     * @return the scenario's name; empty for kinds that are not about a scenario
     */
    public Optional<String> scenario() {
        return scenario;
    }

    /**
     * The figure, not rounded.
     *
     * @return the value, in the kind's unit, always finite
     */
    public double value() {
        return value;
    }

    /**
     * The insight in words, as the reference notebook puts it, figures rounded half to even.
     *
     * @return one line or more, separated by line feeds, without one at the end
     */
    public String text() {
        return kind.title() + ": " + words();
    }

    private String words() {
        return switch (kind) {
            case STRONGEST_PREDICTOR -> {
                String name = metric.map(ScaleMetric::key).orElseThrow();
                yield name + "\nCorrelation: " + fixed(3) + "\nImplication: Higher " + name + " → "
                        + (value < 0 ? "shorter" : "longer") + " duration";
            }
            case PREDICTION_ACCURACY ->
                fixed(0) + "%\n"
                        + (value > WELL_EXPLAINED_PERCENT
                                ? "Duration is well explained by blast radius, edges, and observations."
                                : "Other factors also significantly affect duration.");
            case SLOWEST_SCENARIO -> scenario.orElseThrow() + "\nAverage: " + fixed(1) + " minutes";
            case MOST_VARIABLE ->
                scenario.orElseThrow() + "\nStd Dev: " + fixed(1) + " minutes\n(May benefit from investigation)";
        };
    }

    private String fixed(int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static Optional<Insight> strongest(CorrelationMatrix<ScaleMetric> correlations, PredictorRule rule) {
        Optional<Insight> best = Optional.empty();
        for (ScaleMetric metric : correlations.names()) {
            OptionalDouble r =
                    correlations.between(ScaleMetric.DURATION, metric).coefficient();
            if (metric == ScaleMetric.DURATION || r.isEmpty()) {
                continue;
            }
            if (best.isEmpty() || rule.rank(r.getAsDouble()) > rule.rank(best.get().value)) {
                best = Optional.of(new Insight(
                        InsightKind.STRONGEST_PREDICTOR, Optional.of(metric), Optional.empty(), r.getAsDouble()));
            }
        }
        return best;
    }

    private static Optional<Insight> most(
            InsightKind kind, List<ScenarioStatistics> scenarios, Function<ScenarioStatistics, OptionalDouble> figure) {
        return scenarios.stream()
                .filter(s -> figure.apply(s).isPresent())
                .sorted(Scenarios.descending(figure))
                .findFirst()
                .map(s -> new Insight(
                        kind,
                        Optional.empty(),
                        Optional.of(s.scenario()),
                        figure.apply(s).orElseThrow()));
    }
}
