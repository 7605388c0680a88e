package io.github.autoscaleanalysis.scale.duration;

import static io.github.autoscaleanalysis.scale.run.ScaleMetric.BLAST_RADIUS;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.DURATION;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.EDGES;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.OBSERVATIONS;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.RISK_COUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.scale.regression.UnfittableException;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenariosTest {

    private static final ScaleRun A =
            ScaleRun.of("a").with(DURATION, 60).with(BLAST_RADIUS, 10).with(EDGES, 500);

    @Test
    void scenariosAreDescribedTheSlowestFirst() {
        // By hand: b takes 2 and 4 minutes, deviation sqrt(2); a takes 1 minute.
        List<ScenarioStatistics> scenarios = ScenarioStatistics.of(Runs.of(
                A,
                ScaleRun.of("none"),
                ScaleRun.of("b").with(DURATION, 120).with(EDGES, 3),
                ScaleRun.of("b").with(DURATION, 240),
                ScaleRun.withoutScenario().with(DURATION, 6000)));

        assertThat(scenarios.stream().map(ScenarioStatistics::scenario)).containsExactly("b", "a", "none");
        ScenarioStatistics b = scenarios.get(0);
        assertThat(b.runs()).isEqualTo(2);
        assertThat(b.durationMinutes().mean()).hasValue(3);
        assertThat(b.durationMinutes().standardDeviation().orElseThrow()).isCloseTo(Math.sqrt(2), within(1e-15));
        assertThat(b.mean(EDGES)).hasValue(3);
        assertThat(b.mean(OBSERVATIONS)).isEmpty();
        assertThat(scenarios.get(1).durationMinutes().standardDeviation()).isEmpty();
        assertThat(scenarios.get(2).durationMinutes().count()).isZero();
    }

    @Test
    void scenariosAsSlowAsEachOtherStandByName() {
        ScaleRuns runs = Runs.of(
                ScaleRun.of("c").with(DURATION, 1),
                ScaleRun.of("a").with(DURATION, 1),
                ScaleRun.of("b").with(DURATION, 1));

        assertThat(ScenarioStatistics.of(runs).stream().map(ScenarioStatistics::scenario))
                .containsExactly("a", "b", "c");
    }

    @Test
    void efficiencyIsTheMeanOfRatios() {
        // By hand: 60 / 10 = 6 and 120 / 10 = 12 s per node; 60 / 0.5 = 120 s per 1,000 edges.
        List<Efficiency> efficiency = Efficiency.of(Runs.of(
                ScaleRun.of("z").with(DURATION, 1),
                ScaleRun.of("b").with(DURATION, 1000).with(EDGES, 1000),
                A,
                ScaleRun.of("a").with(DURATION, 120).with(BLAST_RADIUS, 10).with(EDGES, 0)));

        assertThat(efficiency.stream().map(Efficiency::scenario)).containsExactly("b", "a", "z");
        Efficiency a = efficiency.get(1);
        assertThat(a.secondsPerNode().mean()).hasValue(9);
        assertThat(a.secondsPerNode().count()).isEqualTo(2);
        assertThat(a.secondsPerNode().leftOut()).isZero();
        assertThat(a.secondsPerThousandEdges().mean()).hasValue(120);
        assertThat(a.secondsPerThousandEdges().leftOut()).isEqualTo(1);
        assertThat(a.secondsPerObservation().mean()).isEmpty();
        assertThat(a.secondsPerObservation().leftOut()).isEqualTo(2);
        assertThat(a.meanDurationMinutes()).hasValue(1.5);
    }

    @Test
    void theRatioOfSumsWeighsRunsByTheirSize() {
        // By hand: 60 / 10 and 120 / 40 s per node are 4.5 on average; 180 s over 50 nodes are 3.6.
        Efficiency a = Efficiency.of(Runs.of(
                        A,
                        ScaleRun.of("a")
                                .with(DURATION, 120)
                                .with(BLAST_RADIUS, 40)
                                .with(EDGES, 0),
                        ScaleRun.of("a").with(DURATION, 7)))
                .get(0);

        assertThat(a.secondsPerNode().mean()).hasValue(4.5);
        assertThat(a.secondsPerNode().ratioOfSums().orElseThrow()).isCloseTo(3.6, within(1e-14));
        assertThat(a.secondsPerNode().leftOut()).isEqualTo(1);
        assertThat(a.secondsPerNode().zeroDenominators()).isZero();
        assertThat(a.secondsPerThousandEdges().ratioOfSums()).hasValue(120);
        assertThat(a.secondsPerThousandEdges().leftOut()).isEqualTo(2);
        assertThat(a.secondsPerThousandEdges().zeroDenominators()).isEqualTo(1);
        assertThat(a.secondsPerObservation().ratioOfSums()).isEmpty();
    }

    @Test
    void zeroBlastRadiusAndAbsentDurationAreLeftOutAndCounted() {
        Efficiency a = Efficiency.of(Runs.of(
                        ScaleRun.of("a").with(DURATION, 5).with(BLAST_RADIUS, 0),
                        ScaleRun.of("a").with(BLAST_RADIUS, 5)))
                .get(0);

        assertThat(a.secondsPerNode().mean()).isEmpty();
        assertThat(a.secondsPerNode().count()).isZero();
        assertThat(a.secondsPerNode().leftOut()).isEqualTo(2);
    }

    @Test
    void aTrendIsALineInMinutes() {
        // By hand: 1, 2, 3 minutes at 10, 20, 30 edges.
        Trend trend = Trend.of(
                Runs.of(
                        ScaleRun.of("a").with(DURATION, 120).with(EDGES, 20),
                        ScaleRun.of("a").with(DURATION, 60).with(EDGES, 10),
                        ScaleRun.of("a").with(DURATION, 60),
                        ScaleRun.of("a").with(EDGES, 90),
                        ScaleRun.withoutScenario().with(DURATION, 180).with(EDGES, 30)),
                EDGES);

        assertThat(trend.metric()).isEqualTo(EDGES);
        assertThat(trend.count()).isEqualTo(3);
        assertThat(trend.slope().orElseThrow()).isCloseTo(0.1, within(1e-15));
        assertThat(trend.intercept().orElseThrow()).isCloseTo(0, within(1e-14));
        assertThat(trend.from()).hasValue(10);
        assertThat(trend.to()).hasValue(30);
        assertThat(trend.at(50).orElseThrow()).isCloseTo(5, within(1e-14));
        assertThat(trend.whyNoLine()).isEmpty();
    }

    @Test
    void aConstantMetricHasNoTrendAndAReason() {
        ScaleRun run = ScaleRun.of("a").with(RISK_COUNT, 0);
        Trend trend =
                Trend.of(Runs.of(run.with(DURATION, 1), run.with(DURATION, 2), run.with(DURATION, 4)), RISK_COUNT);

        assertThat(trend.slope()).isEmpty();
        assertThat(trend.intercept()).isEmpty();
        assertThat(trend.at(1)).isEmpty();
        assertThat(trend.to()).hasValue(0);
        assertThat(trend.whyNoLine().map(UnfittableException::reason))
                .hasValue(UnfittableException.Reason.CONSTANT_COLUMN);
    }
}
