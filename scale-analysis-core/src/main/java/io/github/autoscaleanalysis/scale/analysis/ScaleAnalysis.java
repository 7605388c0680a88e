package io.github.autoscaleanalysis.scale.analysis;

import io.github.autoscaleanalysis.scale.duration.DurationModel;
import io.github.autoscaleanalysis.scale.duration.Efficiency;
import io.github.autoscaleanalysis.scale.duration.Insight;
import io.github.autoscaleanalysis.scale.duration.Outliers;
import io.github.autoscaleanalysis.scale.duration.PredictorRule;
import io.github.autoscaleanalysis.scale.duration.ScenarioStatistics;
import io.github.autoscaleanalysis.scale.duration.Trend;
import io.github.autoscaleanalysis.scale.regression.UnfittableException;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import io.github.autoscaleanalysis.scale.stats.CorrelationMatrix;
import io.github.autoscaleanalysis.scale.stats.Summary;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The whole answer for one set of scale-test runs. Any set has an analysis: what few or degenerate runs leave undefined
 * is empty.
 *
 * <pre>{@code
 * ScaleAnalysis analysis = ScaleAnalysis.of(ScaleRuns.read(Path.of("runs.json")));
 * analysis.durationModel().rSquared();
 * analysis.outliers(20).slow();
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads. Computed once, in time proportional to the runs; reading costs little.
 */
public final class ScaleAnalysis {

    private static final List<ScaleMetric> TREND_METRICS =
            List.of(ScaleMetric.BLAST_RADIUS, ScaleMetric.EDGES, ScaleMetric.OBSERVATIONS, ScaleMetric.RISK_COUNT);

    private final ScaleRuns runs;
    private final Map<String, Summary> description;
    private final CorrelationMatrix<ScaleMetric> correlations;
    private final List<ScenarioStatistics> scenarios;
    private final Optional<DurationModel> model;
    private final Optional<UnfittableException> whyNoModel;
    private final List<Efficiency> efficiency;
    private final Map<ScaleMetric, Trend> trends;

    private ScaleAnalysis(ScaleRuns runs) {
        this.runs = runs;
        this.description = descriptionOf(runs);
        this.correlations = correlationsOf(runs);
        this.scenarios = ScenarioStatistics.of(runs);
        Optional<DurationModel> fitted = Optional.empty();
        Optional<UnfittableException> unfittable = Optional.empty();
        try {
            fitted = Optional.of(DurationModel.of(runs));
        } catch (UnfittableException e) {
            unfittable = Optional.of(e);
        }
        this.model = fitted;
        this.whyNoModel = unfittable;
        this.efficiency = Efficiency.of(runs);
        Map<ScaleMetric, Trend> lines = new EnumMap<>(ScaleMetric.class);
        TREND_METRICS.forEach(metric -> lines.put(metric, Trend.of(runs, metric)));
        this.trends = Collections.unmodifiableMap(lines);
    }

    /**
     * Analyses runs.
     *
     * @param runs the runs, any number
     * @return their analysis
     */
    public static ScaleAnalysis of(ScaleRuns runs) {
        return new ScaleAnalysis(runs);
    }

    /**
     * The runs.
     *
     * @return the runs that were analysed, with their source and issues
     */
    public ScaleRuns runs() {
        return runs;
    }

    /**
     * Describes the figures, each over the runs that have it.
     *
     * @return summaries by column, in the order {@code duration_minutes} (minutes), {@code blast_radius},
     *     {@code edges}, {@code observations} (units as {@link ScaleMetric}); unmodifiable
     */
    public Map<String, Summary> describe() {
        return description;
    }

    /**
     * Pearson's correlation of every metric with every metric.
     *
     * @return the matrix, with all of {@link ScaleMetric}
     */
    public CorrelationMatrix<ScaleMetric> correlations() {
        return correlations;
    }

    /**
     * What the runs of each scenario have in common.
     *
     * @return a value per scenario, the one of longest mean duration first; unmodifiable
     */
    public List<ScenarioStatistics> scenarios() {
        return scenarios;
    }

    /**
     * The model of duration on blast radius, edges and observations.
     *
     * @return the model
     * @throws UnfittableException if there is none, see {@link #whyNoDurationModel()}
     */
    public DurationModel durationModel() {
        return model.orElseGet(() -> DurationModel.of(runs)); // fails again, with the caller's stack
    }

    /**
     * Why there is no duration model.
     *
     * @return the reason; empty if there is a model
     */
    public Optional<UnfittableException> whyNoDurationModel() {
        return whyNoModel;
    }

    /**
     * The runs that took much longer or shorter than the model expects.
     *
     * @param thresholdPercent the share of the prediction beyond which a residual counts, in percent, such as
     *     {@link Outliers#USUAL_THRESHOLD_PERCENT}
     * @return the outliers
     * @throws IllegalArgumentException if the threshold is negative or not finite
     * @throws UnfittableException if there is no model
     */
    public Outliers outliers(double thresholdPercent) {
        return durationModel().outliers(thresholdPercent);
    }

    /**
     * How long the runs of each scenario take for their size.
     *
     * @return a value per scenario, that of most seconds per 1,000 edges first; unmodifiable
     */
    public List<Efficiency> efficiency() {
        return efficiency;
    }

    /**
     * The lines of duration on each other metric.
     *
     * @return the trends of blast radius, edges, observations and risk count, in that order; unmodifiable
     */
    public Map<ScaleMetric, Trend> trends() {
        return trends;
    }

    /**
     * The key insights, the strongest predictor by |r|.
     *
     * @return up to one insight of each kind, in the order of kinds; unmodifiable
     */
    public List<Insight> insights() {
        return insights(PredictorRule.MAGNITUDE);
    }

    /**
     * The key insights.
     *
     * @param rule what makes a metric the strongest predictor
     * @return up to one insight of each kind, in the order of kinds; unmodifiable
     */
    public List<Insight> insights(PredictorRule rule) {
        return Insight.of(correlations, model, scenarios, rule);
    }

    private static Map<String, Summary> descriptionOf(ScaleRuns runs) {
        Map<String, Summary> description = new LinkedHashMap<>();
        description.put("duration_minutes", summary(runs, ScaleRun::durationMinutes));
        for (ScaleMetric metric : List.of(ScaleMetric.BLAST_RADIUS, ScaleMetric.EDGES, ScaleMetric.OBSERVATIONS)) {
            description.put(metric.key(), summary(runs, run -> run.of(metric)));
        }
        return Collections.unmodifiableMap(description);
    }

    private static Summary summary(ScaleRuns runs, Function<ScaleRun, OptionalDouble> figure) {
        return Summary.of(runs.runs().stream()
                .map(figure)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray());
    }

    private static CorrelationMatrix<ScaleMetric> correlationsOf(ScaleRuns runs) {
        Map<ScaleMetric, List<OptionalDouble>> columns = new EnumMap<>(ScaleMetric.class);
        for (ScaleMetric metric : ScaleMetric.values()) {
            columns.put(metric, runs.runs().stream().map(run -> run.of(metric)).toList());
        }
        return CorrelationMatrix.of(columns);
    }
}
