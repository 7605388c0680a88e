package io.github.autoscaleanalysis.scale.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.scale.duration.DurationModel;
import io.github.autoscaleanalysis.scale.duration.RunDiagnosis;
import io.github.autoscaleanalysis.scale.duration.RunResidual;
import io.github.autoscaleanalysis.scale.regression.Estimate;
import io.github.autoscaleanalysis.scale.regression.InformationCriteria;
import io.github.autoscaleanalysis.scale.regression.JarqueBera;
import io.github.autoscaleanalysis.scale.regression.Regression;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import io.github.autoscaleanalysis.scale.stats.CorrelationMethod;
import io.github.autoscaleanalysis.scale.stats.Summary;
import io.github.autoscaleanalysis.testing.AgainstSharedData;
import io.github.autoscaleanalysis.testing.SharedFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Expected figures: pandas 1.5.3, scikit-learn 1.2.1, statsmodels 0.13.5 and numpy 1.24.2, as scale-14-runs.expected.json says. */
@AgainstSharedData
class ScaleAnalysisAcceptanceTest {

    private ScaleAnalysis analysis = ScaleAnalysis.of(ScaleRuns.of(List.of()));
    private JsonNode expected = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void read() throws IOException {
        analysis = ScaleAnalysis.of(ScaleRuns.read(SharedFile.of("golden/scale-14-runs.json")));
        expected = JsonMapper.shared()
                .readTree(SharedFile.of("golden/scale-14-runs.expected.json").toFile());
    }

    @Test
    void theSampleIsTheGoldenFile() {
        assertThat(ScaleRuns.sample().runs()).isEqualTo(analysis.runs().runs());
        assertThat(analysis.runs().issues()).isEmpty();
    }

    @Test
    void describeIsThatOfPandas() {
        assertThat(expected.path("describe").propertyNames())
                .containsExactlyElementsOf(analysis.describe().keySet());
        analysis.describe().forEach((column, summary) -> {
            JsonNode figures = expected.path("describe").path(column);
            assertThat((double) summary.count()).isEqualTo(figures.path("count").doubleValue());
            Map.<String, ToOptional>of(
                            "mean", Summary::mean,
                            "std", Summary::standardDeviation,
                            "min", Summary::min,
                            "25%", Summary::lowerQuartile,
                            "50%", Summary::median,
                            "75%", Summary::upperQuartile,
                            "max", Summary::max)
                    .forEach((name, figure) -> assertSame(figure.of(summary), figures.path(name)));
        });
    }

    @Test
    void scenariosAreThoseOfPandas() {
        assertThat(analysis.scenarios()).hasSize(expected.path("scenarios").size());
        analysis.scenarios().forEach(scenario -> {
            JsonNode figures = expected.path("scenarios").path(scenario.scenario());
            assertThat(scenario.runs()).isEqualTo(figures.path("count").intValue());
            assertSame(scenario.durationMinutes().mean(), figures.path("durationMean"));
            assertSame(scenario.durationMinutes().standardDeviation(), figures.path("durationStd"));
            assertSame(scenario.mean(ScaleMetric.BLAST_RADIUS), figures.path("blastRadiusMean"));
            assertSame(scenario.mean(ScaleMetric.EDGES), figures.path("edgesMean"));
            assertSame(scenario.mean(ScaleMetric.OBSERVATIONS), figures.path("observationsMean"));
        });
    }

    @Test
    void correlationsAreThoseOfPandas() {
        assertThat(expected.path("pearson").size()).isEqualTo(ScaleMetric.values().length);
        for (ScaleMetric row : ScaleMetric.values()) {
            for (ScaleMetric column : ScaleMetric.values()) {
                assertSame(
                        analysis.correlations().between(row, column).coefficient(),
                        expected.path("pearson").path(row.key()).path(column.key()));
            }
        }
    }

    @Test
    void theModelIsThatOfScikitLearn() {
        DurationModel model = analysis.durationModel();
        JsonNode figures = expected.path("model");

        assertThat(model.count()).isEqualTo(14);
        assertThat(model.leftOut()).isZero();
        assertSame(OptionalDouble.of(model.intercept()), figures.path("intercept"));
        assertSame(model.rSquared(), figures.path("r2"));
        assertSame(model.coefficients(), figures.path("coefficients"));
        assertSame(model.standardizedCoefficients(), figures.path("standardized"));
        assertSame(model.importance(), figures.path("importancePercent"));
        assertSame(
                OptionalDouble.of(model.residualStandardError()),
                expected.path("ols").path("residualStdError"));
    }

    @Test
    void rankCorrelationsAndPValuesAreThoseOfPandasAndScipy() {
        for (ScaleMetric row : ScaleMetric.values()) {
            for (ScaleMetric column : ScaleMetric.values()) {
                assertSame(
                        analysis.correlations(CorrelationMethod.SPEARMAN)
                                .between(row, column)
                                .coefficient(),
                        expected.path("spearman").path(row.key()).path(column.key()));
                assertSame(
                        analysis.correlations(CorrelationMethod.KENDALL)
                                .between(row, column)
                                .coefficient(),
                        expected.path("kendall").path(row.key()).path(column.key()));
            }
        }
        assertThat(expected.path("pearsonP").size()).isEqualTo(4);
        for (String key : expected.path("pearsonP").propertyNames()) {
            ScaleMetric metric = Arrays.stream(ScaleMetric.values())
                    .filter(m -> m.key().equals(key))
                    .findFirst()
                    .orElseThrow();
            assertSame(
                    analysis.correlations()
                            .between(ScaleMetric.DURATION, metric)
                            .pValue(),
                    expected.path("pearsonP").path(key));
        }
    }

    @Test
    void theModelIsThatOfStatsmodels() {
        DurationModel model = analysis.durationModel();
        JsonNode figures = expected.path("ols");

        assertEstimate(model.regression().interceptEstimate().orElseThrow(), "const");
        assertThat(model.predictors()).hasSize(3);
        model.predictors().forEach((metric, predictor) -> {
            assertEstimate(predictor.estimate(), metric.key());
            assertSame(
                    OptionalDouble.of(predictor.varianceInflation()),
                    figures.path("vif").path(metric.key()));
        });
        assertSame(model.adjustedRSquared(), figures.path("adjustedR2"));
        assertSame(model.predictedRSquared(), figures.path("predictedR2"));
        assertSame(model.press(), figures.path("press"));
        assertSame(model.durbinWatson(), figures.path("durbinWatson"));
        JarqueBera normality = model.jarqueBera().orElseThrow();
        assertSame(
                OptionalDouble.of(normality.statistic()),
                figures.path("jarqueBera").path(0));
        assertSame(
                OptionalDouble.of(normality.pValue()),
                figures.path("jarqueBera").path(1));
        assertSame(
                OptionalDouble.of(normality.skewness()),
                figures.path("jarqueBera").path(2));
        assertSame(
                OptionalDouble.of(normality.kurtosis()),
                figures.path("jarqueBera").path(3));
        Regression fit = model.regression();
        assertSame(OptionalDouble.of(fit.fTest().orElseThrow().statistic()), figures.path("f"));
        assertSame(OptionalDouble.of(fit.fTest().orElseThrow().pValue()), figures.path("fP"));
        InformationCriteria criteria = fit.informationCriteria().orElseThrow();
        assertSame(OptionalDouble.of(criteria.aic()), figures.path("aic"));
        assertSame(OptionalDouble.of(criteria.bic()), figures.path("bic"));
        assertSame(OptionalDouble.of(criteria.logLikelihood()), figures.path("logLikelihood"));
        assertSame(OptionalDouble.of(fit.collinearity().conditionNumber()), figures.path("conditionNumber"));
    }

    @Test
    void runsAreDiagnosedAsByStatsmodels() {
        assertDiagnosis("leverage", run -> run.figures().leverage());
        assertDiagnosis("cooks", run -> run.figures().cooksDistance().orElseThrow());
        assertDiagnosis(
                "studentizedInternal",
                run -> run.figures().internallyStudentized().orElseThrow());
        assertDiagnosis(
                "studentizedExternal",
                run -> run.figures().externallyStudentized().orElseThrow());
        assertDiagnosis("dffits", run -> run.figures().dffits().orElseThrow());
        assertDiagnosis("predictionLow95", run -> run.predictionInterval(0.95).low());
        assertDiagnosis("predictionHigh95", run -> run.predictionInterval(0.95).high());
        assertDiagnosis("meanLow95", run -> run.meanInterval(0.95).low());
        assertDiagnosis("meanHigh95", run -> run.meanInterval(0.95).high());
    }

    private void assertEstimate(Estimate estimate, String name) {
        JsonNode figures = expected.path("ols");
        assertSame(
                OptionalDouble.of(estimate.standardError()),
                figures.path("standardErrors").path(name));
        assertSame(estimate.t(), figures.path("t").path(name));
        assertSame(estimate.pValue(), figures.path("p").path(name));
        assertSame(
                OptionalDouble.of(estimate.interval(0.95).low()),
                figures.path("ci95").path(name).path(0));
        assertSame(
                OptionalDouble.of(estimate.interval(0.95).high()),
                figures.path("ci95").path(name).path(1));
    }

    private void assertDiagnosis(String name, ToDoubleFunction<RunDiagnosis> figure) {
        List<RunDiagnosis> runs = analysis.durationModel().diagnoses();
        assertThat(runs).hasSize(expected.path("ols").path(name).size());
        for (int i = 0; i < runs.size(); i++) {
            assertSame(
                    OptionalDouble.of(figure.applyAsDouble(runs.get(i))),
                    expected.path("ols").path(name).path(i));
        }
    }

    @Test
    void residualsAreThoseOfScikitLearn() {
        JsonNode figures = expected.path("model");

        assertSame(RunResidual::predicted, figures.path("predicted"));
        assertSame(RunResidual::residual, figures.path("residual"));
        assertSame(r -> r.percent().orElseThrow(), figures.path("residualPercent"));
    }

    @Test
    void efficiencyIsThatOfPandas() {
        assertThat(analysis.efficiency()).hasSize(expected.path("efficiency").size());
        analysis.efficiency().forEach(efficiency -> {
            JsonNode figures = expected.path("efficiency").path(efficiency.scenario());
            assertSame(efficiency.secondsPerNode().mean(), figures.path("secondsPerNode"));
            assertSame(efficiency.secondsPerThousandEdges().mean(), figures.path("secondsPer1kEdges"));
            assertSame(efficiency.secondsPerObservation().mean(), figures.path("secondsPerObservation"));
            assertSame(efficiency.meanDurationMinutes(), figures.path("durationMinutes"));
        });
    }

    @Test
    void trendsAreThoseOfNumpy() {
        assertThat(analysis.trends()).hasSize(expected.path("trend").size());
        analysis.trends().forEach((metric, trend) -> {
            JsonNode figures = expected.path("trend").path(metric.key());
            assertSame(trend.slope(), figures.path("slope"));
            assertSame(trend.intercept(), figures.path("intercept"));
        });
    }

    private void assertSame(ToDoubleFunction<RunResidual> figure, JsonNode expectedFigures) {
        List<RunResidual> residuals = analysis.durationModel().residuals();
        assertThat(residuals).hasSize(expectedFigures.size());
        for (int i = 0; i < residuals.size(); i++) {
            assertSame(OptionalDouble.of(figure.applyAsDouble(residuals.get(i))), expectedFigures.path(i));
        }
    }

    private static void assertSame(Map<ScaleMetric, Double> actual, JsonNode figures) {
        assertThat(actual).hasSize(figures.size());
        Arrays.stream(ScaleMetric.values())
                .filter(actual::containsKey)
                .forEach(metric -> assertSame(
                        OptionalDouble.of(actual.getOrDefault(metric, Double.NaN)), figures.path(metric.key())));
    }

    private static void assertSame(OptionalDouble actual, JsonNode figure) {
        double value = figure.doubleValue();
        assertThat(actual.orElseThrow()).isCloseTo(value, within(1e-9 * Math.abs(value)));
    }

    private interface ToOptional {
        OptionalDouble of(Summary summary);
    }
}
