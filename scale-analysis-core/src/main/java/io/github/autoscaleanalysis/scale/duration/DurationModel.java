package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.regression.JarqueBera;
import io.github.autoscaleanalysis.scale.regression.Regression;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A linear model of a run's duration in seconds on its blast radius, edges and observations, fitted by least squares to
 * the runs that have all four figures; the others are left out and counted.
 *
 * <p>Immutable and safe for use by several threads; reading costs little.
 */
public final class DurationModel {

    /** Above this Cook's distance, without unit, a run is {@linkplain #influential() influential}. */
    public static final double HIGH_COOKS_DISTANCE = 1;

    private final ModelRows rows;
    private final Regression fit;
    private final ModelDiagnosis diagnosis;
    private final Map<ScaleMetric, Predictor> predictors;

    private DurationModel(ModelRows rows) {
        this.rows = rows;
        this.fit = rows.fit();
        this.diagnosis = ModelDiagnosis.of(rows, fit);
        this.predictors = Predictors.of(rows, fit);
    }

    /**
     * Fits the model. Cost: some tens of microseconds a run, and a fit per scenario.
     *
     * @param runs the runs
     * @return the model
     * @throws io.github.autoscaleanalysis.scale.regression.UnfittableException if there are fewer than five complete
     *     runs, or a feature is constant or a combination of the others; its column is a {@link ScaleMetric#key()}
     */
    public static DurationModel of(ScaleRuns runs) {
        return new DurationModel(ModelRows.of(runs));
    }

    /**
     * How many runs were fitted.
     *
     * @return the count, five or more
     */
    public long count() {
        return fit.count();
    }

    /**
     * How many runs were left out because they lack one of the figures.
     *
     * @return the count, 0 or more
     */
    public long leftOut() {
        return rows.leftOut;
    }

    /**
     * The predicted duration where every feature is 0.
     *
     * @return the intercept, in seconds
     */
    public double intercept() {
        return fit.intercept();
    }

    /**
     * What one more of each feature adds to the duration.
     *
     * @return the coefficients in the order blast radius, edges, observations, each in seconds per node, edge or
     *     observation; unmodifiable
     */
    public Map<ScaleMetric, Double> coefficients() {
        return figures(fit.coefficients());
    }

    /**
     * What one (population) standard deviation more of each feature adds to the duration.
     *
     * @return the coefficients in the order blast radius, edges, observations, in seconds; unmodifiable
     */
    public Map<ScaleMetric, Double> standardizedCoefficients() {
        return figures(fit.standardizedCoefficients());
    }

    /**
     * The share of each feature in the sum of the magnitudes of the standardized coefficients. It is not reliable where
     * features go along with each other.
     *
     * @return the shares in the order blast radius, edges, observations, in percent, adding up to 100; unmodifiable;
     *     no entries where the duration is constant, so that nothing drives it
     */
    public Map<ScaleMetric, Double> importance() {
        Map<ScaleMetric, Double> shares = new EnumMap<>(ScaleMetric.class);
        predictors.forEach((metric, predictor) ->
                predictor.signedImportance().ifPresent(share -> shares.put(metric, Math.abs(share))));
        return Collections.unmodifiableMap(shares);
    }

    /**
     * What the model says of each of its metrics, and how far that can be relied on.
     *
     * @return the predictors in the order blast radius, edges, observations; unmodifiable
     */
    public Map<ScaleMetric, Predictor> predictors() {
        return predictors;
    }

    /**
     * The share of the durations' variance that the model explains.
     *
     * @return R², 0 to 1, without unit; empty where the duration is constant
     */
    public OptionalDouble rSquared() {
        return fit.rSquared();
    }

    /**
     * R² less what as many features explain by chance.
     *
     * @return the adjusted R², at most R², may be negative, without unit; empty where R² is
     */
    public OptionalDouble adjustedRSquared() {
        return fit.adjustedRSquared();
    }

    /**
     * The share of the durations' variance that is explained of runs which the model has not seen: each run is predicted
     * by a fit to the others. Far below R² the model fits its own runs, and no others.
     *
     * @return 1 − PRESS / total sum of squares, at most R², may be negative, without unit; empty where R² is, or if the
     *     model cannot be fitted without some run
     */
    public OptionalDouble predictedRSquared() {
        return diagnosis.predictedRSquared();
    }

    /**
     * The same where each scenario is predicted by a fit to the others. Runs without scenario are taken as of one, since
     * they may be.
     *
     * @return R² over scenarios left out, at most 1, may be negative, without unit; empty below two scenarios, where R²
     *     is, or if the model cannot be fitted without some scenario
     */
    public OptionalDouble leaveOneScenarioOutRSquared() {
        return diagnosis.leaveOneScenarioOutRSquared();
    }

    /**
     * The fit behind the model, with F, information criteria and condition numbers. Its columns are
     * {@link ScaleMetric#key()}s, in the order blast radius, edges, observations.
     *
     * @return the fit
     */
    public Regression regression() {
        return fit;
    }

    /**
     * The sum of squared residuals of each run in a fit to the others.
     *
     * @return PRESS, 0 or more, in s²; empty if the model cannot be fitted without some run
     */
    public OptionalDouble press() {
        return diagnosis.press();
    }

    /**
     * Whether residuals of neighbouring runs, in the order of the data, go along with each other.
     *
     * @return the Durbin–Watson statistic, 0 to 4, near 2 if they do not; empty if there are no residuals
     */
    public OptionalDouble durbinWatson() {
        return diagnosis.durbinWatson();
    }

    /**
     * Whether residuals look as if normally distributed, which p-values and intervals take for granted.
     *
     * @return the test; empty if there are no residuals
     */
    public Optional<JarqueBera> jarqueBera() {
        return diagnosis.jarqueBera();
    }

    /**
     * The typical size of a residual, over n − 4.
     *
     * @return the error, 0 or more, in seconds
     */
    public double residualStandardError() {
        return fit.residualStandardError();
    }

    /**
     * The duration expected for a run, which need not be one of those fitted.
     *
     * @param run the run
     * @return the prediction in seconds; empty if the run lacks a feature
     */
    public OptionalDouble predict(ScaleRun run) {
        return ModelRows.features(run)
                .map(row -> OptionalDouble.of(fit.predict(row)))
                .orElseGet(OptionalDouble::empty);
    }

    /**
     * What the model says of each run it was fitted to.
     *
     * @return a residual per run used, in the order of the runs; unmodifiable
     */
    public List<RunResidual> residuals() {
        return diagnosis.diagnoses().stream().map(RunDiagnosis::residual).toList();
    }

    /**
     * How far each run that was fitted lies off, and how much it pulls the model towards itself.
     *
     * @return a diagnosis per run used, in the order of the runs; unmodifiable
     */
    public List<RunDiagnosis> diagnoses() {
        return diagnosis.diagnoses();
    }

    /**
     * The leverage above which a run counts as one that the model follows: twice the mean of all runs. Source: Hoaglin,
     * Welsch, "The hat matrix in regression and ANOVA" (1978).
     *
     * @return 2 · 4 / n, without unit; 1 or more with 8 runs or fewer, which no leverage exceeds
     */
    public double highLeverageLimit() {
        return 2.0 * (count() - fit.degreesOfFreedom()) / count();
    }

    /**
     * The runs of high leverage. What the model says of figures like theirs, it has from them alone.
     *
     * @return the runs above {@link #highLeverageLimit()}, the highest first; unmodifiable
     */
    public List<RunDiagnosis> highLeverage() {
        return diagnosis.above(run -> run.figures().leverage(), highLeverageLimit());
    }

    /**
     * The runs without which the model would be another: of a Cook's distance above {@value #HIGH_COOKS_DISTANCE}. Source:
     * Cook, Weisberg, "Residuals and influence in regression" (1982).
     *
     * @return the runs, the most influential first; unmodifiable
     */
    public List<RunDiagnosis> influential() {
        return diagnosis.above(run -> run.figures().cooksDistance().orElse(0), HIGH_COOKS_DISTANCE);
    }

    /**
     * The predictors whose coefficient has the opposite sign of their correlation with duration.
     *
     * @return those of {@link SignAgreement#CONFLICTS}, in the order of {@link #predictors()}; unmodifiable
     */
    public List<Predictor> signConflicts() {
        return predictors.values().stream()
                .filter(predictor -> predictor.signAgreement() == SignAgreement.CONFLICTS)
                .toList();
    }

    /**
     * The runs that took much longer or shorter than expected.
     *
     * @param thresholdPercent the share of the prediction beyond which a residual counts, in percent, such as
     *     {@link Outliers#USUAL_THRESHOLD_PERCENT}
     * @return the outliers
     * @throws IllegalArgumentException if the threshold is negative or not finite
     */
    public Outliers outliers(double thresholdPercent) {
        return Outliers.of(residuals(), thresholdPercent);
    }

    /**
     * The runs that lie farther off than chance alone puts one of them.
     *
     * @param alpha the probability of an outlier where there is none, such as {@link StudentizedOutliers#USUAL_ALPHA}
     * @return the outliers
     * @throws IllegalArgumentException if α is not within 0 and 1
     */
    public StudentizedOutliers studentizedOutliers(double alpha) {
        return StudentizedOutliers.of(diagnosis.diagnoses(), alpha, fit.degreesOfFreedom());
    }

    private static Map<ScaleMetric, Double> figures(Map<String, Double> byKey) {
        List<Double> figures = List.copyOf(byKey.values());
        return ModelRows.byMetric(figures::get);
    }
}
