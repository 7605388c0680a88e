package io.github.autoscaleanalysis.scale.analysis;

import io.github.autoscaleanalysis.scale.duration.DurationChanges;
import io.github.autoscaleanalysis.scale.duration.DurationModel;
import io.github.autoscaleanalysis.scale.duration.Efficiency;
import io.github.autoscaleanalysis.scale.duration.Finding;
import io.github.autoscaleanalysis.scale.duration.Insight;
import io.github.autoscaleanalysis.scale.duration.Outliers;
import io.github.autoscaleanalysis.scale.duration.PredictorRule;
import io.github.autoscaleanalysis.scale.duration.ScenarioStatistics;
import io.github.autoscaleanalysis.scale.duration.StudentizedOutliers;
import io.github.autoscaleanalysis.scale.duration.TimeTrend;
import io.github.autoscaleanalysis.scale.duration.Trend;
import io.github.autoscaleanalysis.scale.regression.UnfittableException;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import io.github.autoscaleanalysis.scale.stats.CorrelationMatrix;
import io.github.autoscaleanalysis.scale.stats.CorrelationMethod;
import io.github.autoscaleanalysis.scale.stats.EDivisive;
import io.github.autoscaleanalysis.scale.stats.Summary;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * <p>Immutable and safe for use by several threads. Computed once, in some tens of microseconds
 * a run, for runs with a time in the square of their number; reading costs little.
 */
public final class ScaleAnalysis {

    /** How many runs with a time are searched for changes unasked, since that takes time in the square of them. */
    public static final int MOST_RUNS_FOR_CHANGES = 1000;

    private static final long SEED = 1;
    private static final List<ScaleMetric> TREND_METRICS =
            List.of(ScaleMetric.BLAST_RADIUS, ScaleMetric.EDGES, ScaleMetric.OBSERVATIONS, ScaleMetric.RISK_COUNT);

    private final ScaleRuns runs;
    private final Map<String, Summary> description;
    private final Map<CorrelationMethod, CorrelationMatrix<ScaleMetric>> correlations;
    private final List<ScenarioStatistics> scenarios;
    private final Optional<DurationModel> model;
    private final Optional<UnfittableException> whyNoModel;
    private final List<Efficiency> efficiency;
    private final Map<ScaleMetric, Trend> trends;
    private final TimeTrend timeTrend;
    private final Optional<DurationChanges> changes;
    private final List<Finding> findings;

    private ScaleAnalysis(ScaleRuns runs) {
        this.runs = runs;
        this.description = descriptionOf(runs);
        Map<CorrelationMethod, CorrelationMatrix<ScaleMetric>> matrices = new EnumMap<>(CorrelationMethod.class);
        for (CorrelationMethod method : CorrelationMethod.values()) {
            matrices.put(method, correlationsOf(runs, method));
        }
        this.correlations = matrices;
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
        this.timeTrend = TimeTrend.of(runs);
        this.changes = timeTrend.count() > MOST_RUNS_FOR_CHANGES
                ? Optional.empty()
                : Optional.of(DurationChanges.of(runs, EDivisive.seeded(SEED)));
        this.findings = Finding.of(correlations(), model, scenarios, timeTrend, changes);
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
        return correlations(CorrelationMethod.PEARSON);
    }

    /**
     * The correlation of every metric with every metric.
     *
     * @param method which coefficient
     * @return the matrix, with all of {@link ScaleMetric}; each cell has its count and p-value
     */
    public CorrelationMatrix<ScaleMetric> correlations(CorrelationMethod method) {
        return Objects.requireNonNull(correlations.get(method));
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
     * The runs that lie farther off the model than chance alone puts one of them.
     *
     * @param alpha the probability of an outlier where there is none, such as {@link StudentizedOutliers#USUAL_ALPHA}
     * @return the outliers
     * @throws IllegalArgumentException if α is not within 0 and 1
     * @throws UnfittableException if there is no model
     */
    public StudentizedOutliers studentizedOutliers(double alpha) {
        return durationModel().studentizedOutliers(alpha);
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
     * Whether runs became slower with time.
     *
     * @return the trend of the runs that have a duration and a time
     */
    public TimeTrend timeTrend() {
        return timeTrend;
    }

    /**
     * From which runs on durations were others, as {@link EDivisive} finds it with its usual settings and a seed of 1.
     *
     * @return the changes; empty above {@value #MOST_RUNS_FOR_CHANGES} runs with a time, for which
     *     {@link DurationChanges#of} has to be asked
     */
    public Optional<DurationChanges> durationChanges() {
        return changes;
    }

    /**
     * What is worth knowing, and what to be wary of.
     *
     * @return the findings in the order of kinds; unmodifiable
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * The key insights in the words of the reference notebook, the strongest predictor by |r|.
     *
     * @return up to one insight of each kind, in the order of kinds; unmodifiable
     */
    public List<Insight> insights() {
        return insights(PredictorRule.MAGNITUDE);
    }

    /**
     * The key insights in the words of the reference notebook.
     *
     * @param rule what makes a metric the strongest predictor
     * @return up to one insight of each kind, in the order of kinds; unmodifiable
     */
    public List<Insight> insights(PredictorRule rule) {
        return Insight.of(correlations(), model, scenarios, rule);
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

    private static CorrelationMatrix<ScaleMetric> correlationsOf(ScaleRuns runs, CorrelationMethod method) {
        Map<ScaleMetric, List<OptionalDouble>> columns = new EnumMap<>(ScaleMetric.class);
        for (ScaleMetric metric : ScaleMetric.values()) {
            columns.put(metric, runs.runs().stream().map(run -> run.of(metric)).toList());
        }
        return CorrelationMatrix.of(columns, method);
    }
}
