package io.github.autoscaleanalysis.scale.duration;

import static io.github.autoscaleanalysis.scale.run.ScaleMetric.BLAST_RADIUS;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.DURATION;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.EDGES;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.OBSERVATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.scale.regression.JarqueBera;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected figures by hand, from the design that {@link Runs#factorial} states, where not said otherwise. */
class ModelTrustTest {

    private static final Offset<Double> CLOSE = within(1e-12);

    private final DurationModel model = DurationModel.of(ScaleRuns.of(Runs.factorial()));
    private final DurationModel sample = DurationModel.of(ScaleRuns.sample());

    @Test
    void theModelIsJudgedByRunsItHasNotSeen() {
        // Leverages are 4 / 8, so a residual of 100 is 200 for a fit without the run; 8 · 200² of 8 · 13800.
        assertThat(model.press().orElseThrow()).isCloseTo(320000, within(1e-6));
        assertThat(model.predictedRSquared().orElseThrow()).isCloseTo(1 - 40000.0 / 13800, CLOSE);
        assertThat(model.adjustedRSquared().orElseThrow()).isCloseTo(1 - 10000.0 / 13800 * 7 / 4, CLOSE);
        // Every run is a scenario of its own.
        assertThat(model.leaveOneScenarioOutRSquared().orElseThrow()).isCloseTo(1 - 40000.0 / 13800, CLOSE);
        // Residuals in units of 100: -1 1 1 -1 1 -1 -1 1, five steps of 2 over eight squares.
        assertThat(model.durbinWatson().orElseThrow()).isCloseTo(20.0 / 8, CLOSE);
    }

    @Test
    void residualsOfTwoValuesAreFlat() {
        JarqueBera test = model.jarqueBera().orElseThrow();

        // Skewness 0, kurtosis 1: 8 / 6 · (1 - 3)² / 4.
        assertThat(test.skewness()).isCloseTo(0, CLOSE);
        assertThat(test.kurtosis()).isCloseTo(1, CLOSE);
        assertThat(test.statistic()).isCloseTo(4.0 / 3, CLOSE);
        assertThat(test.pValue()).isCloseTo(Math.exp(-2.0 / 3), CLOSE);
    }

    @Test
    void orthogonalPredictorsShareRSquaredByTheirSquares() {
        assertPredictor(BLAST_RADIUS, 50, 2500.0 / 13800);
        assertPredictor(EDGES, 20, 400.0 / 13800);
        assertPredictor(OBSERVATIONS, 30, 900.0 / 13800);
        assertThat(model.signConflicts()).isEmpty();
    }

    private void assertPredictor(ScaleMetric metric, double importance, double share) {
        Predictor predictor = predictor(model, metric);
        assertThat(predictor.metric()).isEqualTo(metric);
        assertThat(predictor.signedImportance().orElseThrow()).isCloseTo(importance, within(1e-10));
        assertThat(predictor.rSquaredShare().orElseThrow()).isCloseTo(share, CLOSE);
        assertThat(predictor.correlation().coefficient().orElseThrow()).isCloseTo(Math.sqrt(share), CLOSE);
        assertThat(predictor.varianceInflation()).isCloseTo(1, CLOSE);
        assertThat(predictor.reliability()).isEqualTo(Reliability.RELIABLE);
        assertThat(predictor.signAgreement()).isEqualTo(SignAgreement.AGREES);
        assertThat(predictor.standardizedCoefficient()).isCloseTo(importance, within(1e-10));
    }

    @Test
    void sharesOfCollinearPredictorsStillAddUpToRSquared() {
        // Exact fractions over all six orders of the 14 sample runs, computed with Python's Fraction.
        assertThat(share(BLAST_RADIUS)).isCloseTo(0.2304931805293304, CLOSE);
        assertThat(share(EDGES)).isCloseTo(0.07545229053974437, CLOSE);
        assertThat(share(OBSERVATIONS)).isCloseTo(0.45065593616060734, CLOSE);
        assertThat(share(BLAST_RADIUS) + share(EDGES) + share(OBSERVATIONS))
                .isCloseTo(sample.rSquared().orElseThrow(), within(1e-15));
        assertThat(predictor(sample, BLAST_RADIUS).signedImportance().orElseThrow())
                .isCloseTo(-37.82094843210872, within(1e-9));
    }

    @Test
    void scenariosLeftOutAreNotForeseen() {
        // 1 - squared errors / total over the seven scenarios, computed with Python's Fraction.
        assertThat(sample.leaveOneScenarioOutRSquared().orElseThrow()).isCloseTo(-123.95889605122565, within(1e-9));
    }

    @Test
    void runsWithoutScenarioAreLeftOutTogether() {
        List<ScaleRun> nameless = Runs.factorial().stream()
                .map(run -> copy(ScaleRun.withoutScenario(), run))
                .toList();
        List<ScaleRun> both = new ArrayList<>(Runs.factorial());
        both.addAll(nameless);

        assertThat(DurationModel.of(ScaleRuns.of(nameless)).leaveOneScenarioOutRSquared())
                .isEmpty();
        assertThat(DurationModel.of(ScaleRuns.of(both)).leaveOneScenarioOutRSquared())
                .isPresent();
    }

    @Test
    void theSampleHasUnreliablePredictorsAndOneSignConflict() {
        assertThat(predictor(sample, BLAST_RADIUS).reliability()).isEqualTo(Reliability.UNRELIABLE);
        assertThat(predictor(sample, EDGES).reliability()).isEqualTo(Reliability.RELIABLE);
        assertThat(predictor(sample, OBSERVATIONS).reliability()).isEqualTo(Reliability.UNRELIABLE);
        assertThat(sample.signConflicts()).containsExactly(predictor(sample, BLAST_RADIUS));
        // r = 0.437 of 14 runs has a p-value of 0.118.
        assertThat(predictor(sample, EDGES).signAgreement()).isEqualTo(SignAgreement.UNCERTAIN);
    }

    @Test
    void aRunOfItsOwnKindHasHighLeverageAndInfluence() {
        assertThat(sample.highLeverageLimit()).isCloseTo(8.0 / 14, CLOSE);
        assertThat(sample.highLeverage().stream().map(run -> run.residual().index()))
                .containsExactly(6);
        assertThat(sample.influential().stream().map(run -> run.residual().index()))
                .containsExactly(6);
        assertThat(model.highLeverage()).isEmpty();
        assertThat(model.influential()).isEmpty();
    }

    @Test
    void everyRunHasADiagnosis() {
        RunDiagnosis first = model.diagnoses().get(0);

        assertThat(model.diagnoses()).hasSize(8);
        assertThat(first.residual().residual()).isCloseTo(-100, within(1e-10));
        assertThat(first.figures().leverage()).isCloseTo(0.5, CLOSE);
        assertThat(first.figures().externallyStudentized().orElseThrow()).isCloseTo(-1, CLOSE);
        // t(0.975) of 4 degrees of freedom is 2.7764451 (R's qt); s = sqrt(20000), factors 1.5 and 0.5; predicted 400.
        assertThat(first.predictionInterval(0.95).high())
                .isCloseTo(400 + 2.776445105197793 * Math.sqrt(30000), within(1e-6));
        assertThat(first.meanInterval(0.95).low()).isCloseTo(400 - 2.776445105197793 * Math.sqrt(10000), within(1e-6));
    }

    @Test
    void studentizedOutliersLieBeyondBonferronisLimit() {
        // t(1 - 0.05 / 28) of 9 degrees of freedom by numerical integration of the density: 3.90877.
        StudentizedOutliers usual = sample.studentizedOutliers(StudentizedOutliers.USUAL_ALPHA);

        assertThat(usual.alpha()).isEqualTo(0.05);
        assertThat(usual.limit().orElseThrow()).isCloseTo(3.908770187, within(1e-7));
        assertThat(usual.slow()).isEmpty();
        assertThat(usual.fast()).isEmpty();
        // Of 0.95 the limit is about 2.1, below the 2.0978 of the seventh run.
        assertThat(sample.studentizedOutliers(0.95).slow().stream()
                        .map(run -> run.residual().index()))
                .containsExactly(7);
    }

    @Test
    void farOutliersAreFoundOnBothSidesTheFarthestFirst() {
        DurationModel far = DurationModel.of(ScaleRuns.of(Runs.withOutliers()));

        StudentizedOutliers outliers = far.studentizedOutliers(0.05);

        assertThat(outliers.slow().stream().map(run -> run.residual().index())).containsExactly(12, 3);
        assertThat(outliers.fast().stream().map(run -> run.residual().index())).containsExactly(21);
    }

    @Test
    void oneDegreeOfFreedomLeavesNothingToStudentizeBy() {
        DurationModel five =
                DurationModel.of(ScaleRuns.of(ScaleRuns.sample().runs().subList(0, 5)));

        StudentizedOutliers outliers = five.studentizedOutliers(0.05);

        assertThat(outliers.limit()).isEmpty();
        assertThat(outliers.slow()).isEmpty();
        assertThat(outliers.fast()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, Double.NaN})
    void alphaIsAProbability(double alpha) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.studentizedOutliers(alpha))
                .withMessageContaining(String.valueOf(alpha));
    }

    @Test
    void aConstantDurationHasNothingToExplain() {
        DurationModel constant = DurationModel.of(ScaleRuns.of(
                Runs.factorial().stream().map(run -> run.with(DURATION, 7)).toList()));

        assertThat(constant.adjustedRSquared()).isEmpty();
        assertThat(constant.predictedRSquared()).isEmpty();
        assertThat(constant.leaveOneScenarioOutRSquared()).isEmpty();
        assertThat(constant.jarqueBera()).isEmpty();
        assertThat(constant.durbinWatson()).isEmpty();
        assertThat(predictor(constant, EDGES).signedImportance()).isEmpty();
        assertThat(predictor(constant, EDGES).rSquaredShare()).isEmpty();
        assertThat(predictor(constant, EDGES).signAgreement()).isEqualTo(SignAgreement.UNDEFINED);
        assertThat(predictor(constant, EDGES).estimate().pValue()).isEmpty();
    }

    private static ScaleRun copy(ScaleRun to, ScaleRun from) {
        ScaleRun copied = to;
        for (ScaleMetric metric : ModelRows.FEATURES) {
            copied = copied.with(metric, from.of(metric).orElseThrow());
        }
        return copied.with(DURATION, from.of(DURATION).orElseThrow());
    }

    private double share(ScaleMetric metric) {
        return predictor(sample, metric).rSquaredShare().orElseThrow();
    }

    private static Predictor predictor(DurationModel of, ScaleMetric metric) {
        return Objects.requireNonNull(of.predictors().get(metric));
    }
}
