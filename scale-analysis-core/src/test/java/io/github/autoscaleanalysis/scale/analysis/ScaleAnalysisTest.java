package io.github.autoscaleanalysis.scale.analysis;

import static io.github.autoscaleanalysis.scale.run.ScaleMetric.BLAST_RADIUS;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.DURATION;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.EDGES;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.OBSERVATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.autoscaleanalysis.scale.duration.InsightKind;
import io.github.autoscaleanalysis.scale.duration.Outliers;
import io.github.autoscaleanalysis.scale.duration.PredictorRule;
import io.github.autoscaleanalysis.scale.regression.UnfittableException;
import io.github.autoscaleanalysis.scale.regression.UnfittableException.Reason;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleAnalysisTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4})
    void fewRunsHaveAnAnalysisWithoutModel(int count) {
        ScaleAnalysis analysis =
                ScaleAnalysis.of(ScaleRuns.of(ScaleRuns.sample().runs().subList(0, count)));

        assertThat(analysis.describe().values())
                .allSatisfy(s -> assertThat(s.count()).isEqualTo(count));
        assertThat(analysis.whyNoDurationModel().map(UnfittableException::reason))
                .hasValue(Reason.TOO_FEW_ROWS);
        assertThatExceptionOfType(UnfittableException.class).isThrownBy(analysis::durationModel);
        assertThatExceptionOfType(UnfittableException.class).isThrownBy(() -> analysis.outliers(20));
        assertThatExceptionOfType(UnfittableException.class).isThrownBy(() -> analysis.studentizedOutliers(0.05));
        assertThat(analysis.trends()).hasSize(4);
    }

    @Test
    void noRunsLeaveEverythingEmpty() {
        ScaleAnalysis analysis = ScaleAnalysis.of(ScaleRuns.of(List.of()));

        assertThat(analysis.scenarios()).isEmpty();
        assertThat(analysis.efficiency()).isEmpty();
        assertThat(analysis.insights()).isEmpty();
        assertThat(analysis.findings()).isEmpty();
        assertThat(analysis.timeTrend().count()).isZero();
        assertThat(analysis.durationChanges().orElseThrow().changes()).isEmpty();
        assertThat(analysis.correlations().between(DURATION, EDGES).coefficient())
                .isEmpty();
    }

    @Test
    void aConstantColumnIsNamedAsWhatStandsInTheWay() {
        ScaleAnalysis analysis = ScaleAnalysis.of(ScaleRuns.of(ScaleRuns.sample().runs().stream()
                .map(run -> run.with(EDGES, 5))
                .toList()));

        assertThat(analysis.whyNoDurationModel().flatMap(UnfittableException::column))
                .hasValue("edges");
        assertThat(analysis.insights()).noneMatch(i -> i.kind() == InsightKind.PREDICTION_ACCURACY);
    }

    @Test
    void runsWithoutScenarioStillCountForTheModel() {
        List<ScaleRun> runs = IntStream.range(1, 8)
                .mapToObj(i -> ScaleRun.withoutScenario()
                        .with(DURATION, i)
                        .with(BLAST_RADIUS, i * i)
                        .with(EDGES, i % 3)
                        .with(OBSERVATIONS, i % 2))
                .toList();

        ScaleAnalysis analysis = ScaleAnalysis.of(ScaleRuns.of(runs));

        assertThat(analysis.durationModel().count()).isEqualTo(7);
        assertThat(analysis.correlations().between(DURATION, EDGES).count()).isEqualTo(7);
        assertThat(analysis.scenarios()).isEmpty();
        assertThat(analysis.insights().stream().map(i -> i.kind()))
                .containsExactly(InsightKind.STRONGEST_PREDICTOR, InsightKind.PREDICTION_ACCURACY);
    }

    @Test
    void figuresAtTheLimitsCanBeAnalysed() {
        List<ScaleRun> runs = IntStream.range(0, 6)
                .mapToObj(i -> ScaleRun.of("a")
                        .with(DURATION, i % 2 == 0 ? 1e15 : 0)
                        .with(BLAST_RADIUS, 1e-12 * (i + 1))
                        .with(EDGES, i % 3 == 0 ? 1e15 : 1e-12)
                        .with(OBSERVATIONS, i * i))
                .toList();

        ScaleAnalysis analysis = ScaleAnalysis.of(ScaleRuns.of(runs));

        assertThat(analysis.durationModel().count()).isEqualTo(6);
        assertThat(analysis.efficiency().get(0).secondsPerNode().mean()).isPresent();
    }

    @Test
    void theSampleHasTheNotebooksOutliers() {
        // The notebook's cell 6 on its sample (scikit-learn 1.2.1): +51, +36, +24 % and -22, -21 %.
        Outliers outliers = ScaleAnalysis.of(ScaleRuns.sample()).outliers(Outliers.USUAL_THRESHOLD_PERCENT);

        assertThat(outliers.slow().stream().map(r -> r.run().scenario().orElse("")))
                .containsExactly("central_sns_change", "combined_network", "shared_sg_open");
        assertThat(outliers.fast().stream().map(r -> r.run().scenario().orElse("")))
                .containsExactly("central_sns_change", "kms_orphan_simulation");
    }

    @Test
    void theNotebooksRuleMayBeAskedFor() {
        ScaleAnalysis analysis = ScaleAnalysis.of(ScaleRuns.sample());

        assertThat(analysis.insights(PredictorRule.SIGNED)).hasSize(4);
        assertThat(analysis.studentizedOutliers(0.05).slow()).isEmpty();
        assertThat(analysis.runs().runs()).hasSize(14);
    }
}
