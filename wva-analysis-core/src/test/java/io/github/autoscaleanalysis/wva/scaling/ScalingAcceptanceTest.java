package io.github.autoscaleanalysis.wva.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.testing.AgainstSharedData;
import io.github.autoscaleanalysis.testing.SharedFile;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real logs of the corpus: what must hold for each, and the figures of three. Those were derived from
 * {@code expected-events.jsonl} by a Python 3 program of its own, with fractions for times and sums.
 */
@AgainstSharedData
class ScalingAcceptanceTest {

    private static final double RELATIVE = 1e-12;

    static Stream<Path> logs() {
        return Stream.concat(
                SharedFile.foldersOf("corpus/experiments", "").stream()
                        .map(folder -> folder.resolve("wva-controller-logs.jsonl")),
                SharedFile.foldersOf("corpus/logs", "").stream()
                        .filter(file -> !file.toString().contains(".expected-")));
    }

    private static ScalingBehavior read(Path log) throws IOException {
        return ScalingBehavior.of(WvaLog.read(log).events());
    }

    @Test
    void theCorpusIsWhole() {
        assertThat(logs()).hasSize(34);
    }

    @ParameterizedTest
    @MethodSource("logs")
    void timesAddUpAndBoundsAreInOrder(Path log) throws IOException {
        WvaLog read = WvaLog.read(log);
        ScalingBehavior scaling = ScalingBehavior.of(read.events());

        assertThat(scaling.decisions())
                .isEqualTo(read.events(ScalingDecision.class).size());
        assertThat(scaling.variants().stream()
                        .mapToLong(VariantScaling::decisions)
                        .sum())
                .isEqualTo(scaling.decisions());
        for (VariantScaling variant : scaling.variants()) {
            assertAddsUp(variant.replicas());
            assertAddsUp(variant.targets());
            assertThat(variant.cost().replicaTime())
                    .isEqualTo(variant.replicas().covered());
            assertElasticity(variant.elasticity());
            for (ScalingLag lag : variant.lags()) {
                assertThat(lag.atMost().isPresent()).isEqualTo(lag.outcome() == LagOutcome.REACHED);
                assertThat(lag.atLeast().isZero() || lag.atLeastFrom().isPresent())
                        .isTrue();
            }
            assertThat(variant.reversals())
                    .allMatch(r -> !r.after().isNegative() && r.after().compareTo(Duration.ofMinutes(5)) <= 0);
        }
        scaling.analyzerElasticities().forEach(one -> assertElasticity(one.elasticity()));
        assertPods(scaling.kvCacheUsage(), 1);
        assertPods(scaling.queueLength(), Integer.MAX_VALUE);
        assertThat(scaling.saturation().decisionsWithoutModel()).isZero();
        if (log.toString().contains("capacity-based")) {
            assertThat(scaling.saturation().analyses()).isPositive();
        }
    }

    private static void assertAddsUp(StepSeries series) {
        assertThat(series.timeAtValue().values().stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(series.covered());
        double sum = series.timeAtValue().entrySet().stream()
                .mapToDouble(e -> e.getKey() * e.getValue().toNanos() / 1e9)
                .sum();
        if (series.isEmpty()) {
            assertThat(series.integral()).isEmpty();
        } else {
            assertThat(series.integral().getAsDouble()).isCloseTo(sum, within(1e-9 * Math.max(1, sum)));
            assertThat(series.covered())
                    .isLessThanOrEqualTo(Duration.between(
                            series.start().orElseThrow(), series.end().orElseThrow()));
        }
    }

    private static void assertElasticity(Elasticity elasticity) {
        assertThat(elasticity.time().isZero())
                .isEqualTo(elasticity.underProvisioning().isEmpty());
        assertThat(elasticity.timeWithoutDemand()).isLessThanOrEqualTo(elasticity.time());
        double under = elasticity.underProvisionedTime().orElse(0);
        double over = elasticity.overProvisionedTime().orElse(0);
        assertThat(under).isBetween(0.0, 100.0);
        assertThat(over).isBetween(0.0, 100.0);
        assertThat(under + over).isLessThanOrEqualTo(100 + 1e-9);
        assertThat(elasticity.instability().orElse(0)).isBetween(0.0, 100.0);
        assertThat(elasticity.underProvisioning().orElse(0) > 0).isEqualTo(under > 0);
        assertThat(elasticity.overProvisioning().orElse(0) > 0).isEqualTo(over > 0);
    }

    private static void assertPods(PodFigure figure, double most) {
        assertAddsUp(figure.mean());
        assertThat(figure.max().max().orElse(0)).isBetween(0.0, most);
        assertThat(figure.mean().covered()).isEqualTo(figure.total().covered());
        for (Map.Entry<String, StepSeries> pod : figure.byPod().entrySet()) {
            assertAddsUp(pod.getValue());
            assertThat(figure.variant(pod.getKey())).as(pod.getKey()).isPresent();
        }
    }

    @Test
    void aModelBasedRun() throws IOException {
        ScalingBehavior scaling = read(SharedFile.of(
                "corpus/experiments/model-based-high-parallel-20251209-101938/wva-controller-logs.jsonl"));
        VariantScaling variant = scaling.variants().get(0);

        assertThat(scaling.variants()).hasSize(1);
        assertThat(variant.replicaSource()).contains(ReplicaSource.REPLICA_STATUS);
        assertThat(variant.replicas().timeAtValue())
                .containsExactly(
                        Map.entry(1.0, Duration.ofMillis(480_391)),
                        Map.entry(2.0, Duration.ofMillis(240_172)),
                        Map.entry(4.0, Duration.ofMillis(120_112)),
                        Map.entry(5.0, Duration.ofMillis(180_122)),
                        Map.entry(6.0, Duration.ofMillis(360_284)));
        assertThat(variant.replicas().changes()).isEqualTo(7);
        // An eleventh change comes with the log's last line and has no time to hold; it is the last of the lags.
        assertThat(variant.targets().changes()).isEqualTo(10);
        assertThat(variant.reversals()).isEmpty();
        assertFigure(variant.cost().replicaSeconds(), 4503.497);
        assertFigure(variant.cost().cost(), 450351.8);
        assertElasticity(
                variant.elasticity(),
                0.9564920522402379,
                0.17391087126678306,
                43.47674032153074,
                13.042971411524741,
                19.9801646347812,
                6.304431094193606);
        assertLags(
                variant.lags(),
                "175 REACHED PT2M0.084S PT3M0.115S",
                "274 OVERTAKEN PT3M0.132S",
                "383 OVERTAKEN PT1M0.061S",
                "424 OVERTAKEN PT1M0.043S",
                "464 OVERTAKEN PT1M0.045S",
                "506 OVERTAKEN PT1M0.043S",
                "548 ALREADY_THERE PT0S",
                "716 REACHED PT0S PT1M0.038S",
                "755 REACHED PT0S PT1M0.03S",
                "792 REACHED PT0S PT1M0.04S",
                "858 LOG_ENDED PT0S");
        assertThat(scaling.kvCacheUsage().byPod()).hasSize(7);
        assertPods(scaling.kvCacheUsage(), 1381_089, 0.2435364617100467, 0.3062046928184932, 0.086, 0.6385037227868733);
        assertPods(scaling.queueLength(), 1381_089, 5.412161707174556, 11.04170983911971, 0, 11.04170983911971);
    }

    @Test
    void aCapacityBasedRun() throws IOException {
        ScalingBehavior scaling = read(SharedFile.of(
                "corpus/experiments/capacity-based-high-parallel-20251209-200028/wva-controller-logs.jsonl"));
        VariantScaling variant = scaling.variants().get(0);

        assertThat(variant.replicas().timeAtValue())
                .containsExactly(
                        Map.entry(1.0, Duration.ofMillis(1_140_575)),
                        Map.entry(2.0, Duration.ofMillis(300_154)),
                        Map.entry(3.0, Duration.ofMillis(480_258)),
                        Map.entry(4.0, Duration.ofMillis(120_073)));
        assertFigure(variant.cost().replicaSeconds(), 3661.949);
        assertFigure(variant.cost().cost(), 36619.48);
        assertElasticity(
                variant.elasticity(),
                0.26470314444455334,
                0.08823944421036128,
                26.470314444455333,
                8.823944421036128,
                9.558644364529542,
                5.392353319680296);
        assertThat(variant.reversals()).singleElement().satisfies(reversal -> {
            assertThat(reversal.back().line()).isEqualTo(653);
            assertThat(reversal.after()).isEqualTo(Duration.ofMillis(240_134));
        });
        assertLags(
                variant.lags(),
                "276 REACHED PT2M0.054S PT3M0.081S",
                "394 REACHED PT2M0.066S PT3M0.09S",
                "520 REACHED PT2M0.069S PT3M0.092S",
                "653 REACHED PT0S PT1M0.032S",
                "781 REACHED PT0S PT1M0.026S",
                "810 REACHED PT0S PT1M0.028S");
        SaturationResponse saturation = scaling.saturation();
        assertThat(saturation.analyses()).isEqualTo(35);
        assertThat(saturation.repeated()).isEqualTo(35);
        assertThat(saturation.count(SaturationOutcome.SCALED_UP)).isEqualTo(3);
        assertThat(saturation.count(SaturationOutcome.UNDER_WAY)).isEqualTo(6);
        assertThat(saturation.count(SaturationOutcome.SAFE_SCALE_DOWN)).isEqualTo(3);
        assertThat(saturation.cases()).hasSize(12);
        assertPods(
                scaling.kvCacheUsage(), 2041_061, 0.32991405303418175, 0.37203253454943286, 0.201, 0.7194533612665177);
        assertPods(scaling.queueLength(), 2041_061, 50.84628525719385, 73.85086971922937, 0, 78.14490110780619);
    }

    @Test
    void a2026Run() throws IOException {
        ScalingBehavior scaling = read(SharedFile.of("corpus/logs/2026-08-07-console-kubectl.log"));
        VariantScaling variant = scaling.variants().get(0);

        assertThat(variant.replicas().timeAtValue())
                .containsExactly(
                        Map.entry(1.0, Duration.ofSeconds(2945)),
                        Map.entry(2.0, Duration.ofSeconds(301)),
                        Map.entry(3.0, Duration.ofSeconds(1562)),
                        Map.entry(4.0, Duration.ofSeconds(361)));
        assertThat(variant.replicas().changes()).isEqualTo(5);
        assertThat(variant.targets().changes()).isEqualTo(15);
        assertThat(variant.model()).contains("unsloth/Meta-Llama-3.1-8B-Instruct");
        assertThat(variant.cost().cost()).isEmpty();
        assertFigure(variant.cost().replicaSeconds(), 9677);
        assertElasticity(
                variant.elasticity(),
                0.046430644225188625,
                0.15089959373186304,
                3.482298316889147,
                10.44689495066744,
                1.4509576320371445,
                11.607661056297156);
        assertThat(scaling.reversals()).extracting(r -> r.back().line()).containsExactly(374L, 545L, 575L);
        List<AnalyzerElasticity> analyzers = scaling.analyzerElasticities();
        assertThat(analyzers).extracting(AnalyzerElasticity::analyzer).containsExactly("saturation", "throughput");
        assertElasticity(analyzers.get(0).elasticity(), 0, 1.5463361828382907, 0, 100, 0, 1176.5558355274911);
        assertThat(analyzers.get(0).elasticity().timeWithoutDemand()).isEqualTo(Duration.ofSeconds(2704));
        assertElasticity(
                analyzers.get(1).elasticity(),
                0.017462503469178086,
                1.1570588282410752,
                1.1607661056297156,
                98.83923389437028,
                1.427410488584554,
                368.8979884219674);
        assertThat(analyzers.get(1).elasticity().timeWithoutDemand()).isEqualTo(Duration.ofSeconds(2644));
        assertThat(analyzers).allMatch(one -> one.leftOut().isEmpty());
    }

    private static void assertElasticity(Elasticity elasticity, double... expected) {
        assertFigure(elasticity.underProvisioning(), expected[0]);
        assertFigure(elasticity.overProvisioning(), expected[1]);
        assertFigure(elasticity.underProvisionedTime(), expected[2]);
        assertFigure(elasticity.overProvisionedTime(), expected[3]);
        assertFigure(elasticity.relativeUnderProvisioning(), expected[4]);
        assertFigure(elasticity.relativeOverProvisioning(), expected[5]);
    }

    private static void assertLags(List<ScalingLag> lags, String... expected) {
        assertThat(lags)
                .extracting(lag -> lag.decision().line() + " " + lag.outcome() + " " + lag.atLeast()
                        + lag.atMost().map(most -> " " + most).orElse(""))
                .containsExactly(expected);
    }

    private static void assertPods(
            PodFigure figure,
            long coveredMillis,
            double meanOfMean,
            double meanOfMax,
            double medianOfMax,
            double meanTotal) {
        assertThat(figure.mean().covered()).isEqualTo(Duration.ofMillis(coveredMillis));
        assertFigure(figure.mean().mean(), meanOfMean);
        assertFigure(figure.max().mean(), meanOfMax);
        assertThat(figure.max().quantile(0.5)).hasValue(medianOfMax);
        assertFigure(figure.total().mean(), meanTotal);
    }

    private static void assertFigure(OptionalDouble actual, double expected) {
        assertThat(actual.getAsDouble()).isCloseTo(expected, within(RELATIVE * Math.abs(expected)));
    }
}
