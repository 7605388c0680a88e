package io.github.autoscaleanalysis.scale.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import io.github.autoscaleanalysis.scale.stats.ConfidenceInterval;
import io.github.autoscaleanalysis.testing.AgainstSharedData;
import io.github.autoscaleanalysis.testing.SharedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Expected figures: statsmodels' OLS and its influence, as scale-14-runs.expected.json says. */
@AgainstSharedData
class GoldenAcceptanceTest {

    private static final List<ScaleMetric> COLUMNS =
            List.of(ScaleMetric.BLAST_RADIUS, ScaleMetric.EDGES, ScaleMetric.OBSERVATIONS);

    private final List<double[]> x = new ArrayList<>();
    private final List<Double> y = new ArrayList<>();
    private final LeastSquares rows =
            LeastSquares.of(COLUMNS.stream().map(ScaleMetric::key).toArray(String[]::new));
    private JsonNode expected = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void read() throws IOException {
        expected = JsonMapper.shared()
                .readTree(SharedFile.of("golden/scale-14-runs.expected.json").toFile())
                .path("ols");
        for (ScaleRun run :
                ScaleRuns.read(SharedFile.of("golden/scale-14-runs.json")).runs()) {
            x.add(COLUMNS.stream()
                    .mapToDouble(metric -> run.of(metric).orElseThrow())
                    .toArray());
            y.add(run.of(ScaleMetric.DURATION).orElseThrow());
            rows.add(x.get(x.size() - 1), y.get(y.size() - 1));
        }
    }

    @Test
    void theFitIsThatOfStatsmodels() {
        Regression fit = rows.fit();

        assertEstimate(fit.interceptEstimate().orElseThrow(), "const");
        COLUMNS.forEach(metric -> {
            assertEstimate(fit.estimate(metric.key()), metric.key());
            assertSame(
                    fit.collinearity().varianceInflation().getOrDefault(metric.key(), Double.NaN),
                    expected.path("vif").path(metric.key()));
        });
        assertSame(fit.adjustedRSquared().orElseThrow(), expected.path("adjustedR2"));
        assertSame(fit.fTest().orElseThrow().statistic(), expected.path("f"));
        assertSame(fit.fTest().orElseThrow().pValue(), expected.path("fP"));
        assertSame(fit.informationCriteria().orElseThrow().aic(), expected.path("aic"));
        assertSame(fit.informationCriteria().orElseThrow().bic(), expected.path("bic"));
        assertSame(fit.informationCriteria().orElseThrow().logLikelihood(), expected.path("logLikelihood"));
        assertSame(fit.residualStandardError(), expected.path("residualStdError"));
        assertSame(fit.collinearity().conditionNumber(), expected.path("conditionNumber"));
    }

    @Test
    void rowsAreJudgedAsByStatsmodels() {
        Regression fit = rows.fit();
        Diagnostics pass = fit.diagnose();
        List<RowDiagnostics> found = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            found.add(pass.add(x.get(i), y.get(i)));
        }

        assertSame(pass.press().orElseThrow(), expected.path("press"));
        assertSame(pass.predictedRSquared().orElseThrow(), expected.path("predictedR2"));
        assertSame(pass.durbinWatson().orElseThrow(), expected.path("durbinWatson"));
        assertSame(found, RowDiagnostics::leverage, "leverage");
        assertSame(found, row -> row.cooksDistance().orElseThrow(), "cooks");
        assertSame(found, row -> row.internallyStudentized().orElseThrow(), "studentizedInternal");
        assertSame(found, row -> row.externallyStudentized().orElseThrow(), "studentizedExternal");
        assertSame(found, row -> row.dffits().orElseThrow(), "dffits");
        for (int i = 0; i < x.size(); i++) {
            ConfidenceInterval next = fit.predictionInterval(0.95, x.get(i));
            ConfidenceInterval mean = fit.meanInterval(0.95, x.get(i));
            assertSame(next.low(), expected.path("predictionLow95").path(i));
            assertSame(next.high(), expected.path("predictionHigh95").path(i));
            assertSame(mean.low(), expected.path("meanLow95").path(i));
            assertSame(mean.high(), expected.path("meanHigh95").path(i));
        }
    }

    private void assertEstimate(Estimate estimate, String name) {
        assertSame(estimate.standardError(), expected.path("standardErrors").path(name));
        assertSame(estimate.t().orElseThrow(), expected.path("t").path(name));
        assertSame(estimate.pValue().orElseThrow(), expected.path("p").path(name));
        assertSame(
                estimate.interval(0.95).low(), expected.path("ci95").path(name).path(0));
        assertSame(
                estimate.interval(0.95).high(), expected.path("ci95").path(name).path(1));
    }

    private void assertSame(List<RowDiagnostics> rows, ToDoubleFunction<RowDiagnostics> figure, String name) {
        assertThat(rows).hasSize(expected.path(name).size());
        for (int i = 0; i < rows.size(); i++) {
            assertSame(figure.applyAsDouble(rows.get(i)), expected.path(name).path(i));
        }
    }

    private static void assertSame(double actual, JsonNode figure) {
        double value = figure.doubleValue();
        assertThat(actual).isCloseTo(value, within(1e-9 * Math.abs(value)));
    }
}
