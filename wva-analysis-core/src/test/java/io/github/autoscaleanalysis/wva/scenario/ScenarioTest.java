package io.github.autoscaleanalysis.wva.scenario;

import static io.github.autoscaleanalysis.wva.event.LatencyMetric.ITL;
import static io.github.autoscaleanalysis.wva.event.LatencyMetric.TTFT;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scenario is described by. */
class ScenarioTest {

    @Test
    void stepsHoldUntilTheNext() {
        LoadCurve steps =
                LoadCurve.steps().at(ofMinutes(1), 60).at(ofMinutes(2), 0).at(ofMinutes(3), 7.5);

        assertThat(List.of(ZERO, ofSeconds(60), ofSeconds(119), ofSeconds(120), ofSeconds(179), ofMinutes(99)))
                .extracting(steps::at)
                .containsExactly(0.0, 60.0, 60.0, 0.0, 0.0, 7.5);
        assertThat(LoadCurve.constant(5).at(ofMinutes(1))).isEqualTo(5);
        assertThat(LoadCurve.steps().at(ZERO)).isZero();
    }

    @Test
    void linesAndRampsRunStraight() {
        LoadCurve lines =
                LoadCurve.lines().at(ofMinutes(1), 10).at(ofMinutes(3), 30).at(ofMinutes(4), 0);

        assertThat(List.of(ZERO, ofMinutes(1), ofSeconds(90), ofMinutes(2), ofSeconds(210), ofMinutes(9)))
                .extracting(lines::at)
                .containsExactly(0.0, 10.0, 15.0, 20.0, 15.0, 0.0);
        assertThat(LoadCurve.ramp(100, 200, ofMinutes(10)).at(ofMinutes(5))).isEqualTo(150);
        assertThat(LoadCurve.ramp(100, 200, ofMinutes(10)).at(ofMinutes(15))).isEqualTo(200);
        assertThat(LoadCurve.lines().at(ofMinutes(1))).isZero();
    }

    @Test
    void aSineComesAndGoesAndIsNeverBelowNothing() {
        LoadCurve sine = LoadCurve.sine(100, 150, ofMinutes(60));

        assertThat(sine.at(ZERO)).isEqualTo(100);
        assertThat(sine.at(ofMinutes(15))).isCloseTo(250, within(1e-9));
        assertThat(sine.at(ofMinutes(45))).isZero();
        assertThat(sine.at(ofMinutes(75))).isCloseTo(250, within(1e-9));
    }

    @Test
    void measuredPointsComeFromATable() {
        assertThat(LoadCurve.csv(List.of("seconds,requests", "# from a run", "0,60", "", " 90.5 , 1.2e2 ")))
                .isEqualTo(LoadCurve.lines().at(ZERO, 60).at(Duration.ofMillis(90_500), 120));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1;2", "1,2,3", "-1,5", "1,-5", "1,1e99", "1e-12,1", ",", "1e99,1"})
    void aRowThatIsNoPointIsAnError(String row) {
        assertThatThrownBy(() -> LoadCurve.csv(List.of(row))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void loadsThatAreNoneAreErrors() {
        assertThatThrownBy(() -> LoadCurve.constant(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> LoadCurve.constant(-1)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> LoadCurve.steps().at(ofMinutes(2), 1).at(ofMinutes(2), 2))
                .hasMessageContaining("PT2M");
        assertThatThrownBy(() -> LoadCurve.csv(List.of("2,1", "1,1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LoadCurve.ramp(1, 2, ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LoadCurve.sine(-1, 2, ofMinutes(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LoadCurve.sine(1, Double.POSITIVE_INFINITY, ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LoadCurve.sine(1, 2, ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Little's law by hand: n = r (TTFT + out · ITL) with what n gives for both. */
    @Test
    void aReplicaServesByLittlesLaw() {
        ServingModel model = ServingModel.withDefaults();
        double itl = model.latencyMillis(ITL, 600);
        double ttft = model.latencyMillis(TTFT, 600);
        double inService = 600 / 60_000.0 * (ttft + 450 * itl);

        assertThat(itl).isCloseTo(6.9 + 0.06 * inService, within(1e-9));
        assertThat(ttft).isCloseTo(13.7 + 0.00086 * 225 * inService, within(1e-9));
        assertThat(model.latencyMillis(ITL, 0)).isEqualTo(6.9);
        assertThat(model.latencyMillis(ITL, 1e6)).isEqualTo(6.9 + 0.06 * 256);
        assertThat(model.latencyMillis(ITL, model.mostPerMinute())).isCloseTo(6.9 + 0.06 * 256, within(1e-9));
        assertThat(model.mostPerMinute()).isCloseTo(1523.8, within(0.05));
        assertThat(model.latencyMillis(ITL, 685)).isLessThan(10);
        assertThat(model.latencyMillis(ITL, 686)).isGreaterThan(10);
    }

    @Test
    void aServingModelIsChangedPartByPart() {
        assertThat(ServingModel.withDefaults()
                        .withItl(1, 2)
                        .withTtft(3, 4)
                        .withMaxBatch(5)
                        .withTokens(6, 7))
                .isEqualTo(new ServingModel(1, 2, 3, 4, 5, 6, 7));
        ServingModel model = ServingModel.withDefaults();
        assertThatThrownBy(() -> model.withItl(0, 1)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> model.withItl(1, -1)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> model.withTtft(Double.NaN, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> model.withTtft(1, 1e9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.withMaxBatch(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.withMaxBatch(2_000_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.withTokens(0.5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.withTokens(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReplicaWhoseLatencyDoesNotRiseServesByItsBatchAlone() {
        ServingModel flat = ServingModel.withDefaults().withItl(8, 0).withTtft(20, 0);

        assertThat(flat.mostInService(8, 20)).isEqualTo(256);
        assertThat(flat.mostInService(7, 20)).isNegative();
        assertThat(flat.latencyMillis(ITL, 1000)).isEqualTo(8);
    }

    /** What arrives beyond capacity waits: (2000 − 1523.8) for a minute, served at 1523.8 a minute. */
    @Test
    void whatCannotBeServedWaitsAndIsServedLater() {
        List<Observation> seen = WvaLogBuilder.of(Generation.MODEL_BASED_2025_12)
                .variant("llama", v -> v.replicas(1, 1))
                .lasting(ofMinutes(8))
                .load(LoadCurve.steps().at(ofMinutes(1), 2000).at(ofMinutes(3), 1000))
                .build()
                .events(Observation.class);
        double most = ServingModel.withDefaults().mostPerMinute();
        double full = 13.7 + 0.00086 * 225 * 256;

        assertThat(seen).hasSize(8);
        assertThat(seen.get(0).isIdle()).isTrue();
        assertThat(ttft(seen, 1)).isCloseTo(full + (2000 - most) / most * 60_000, within(0.01));
        assertThat(ttft(seen, 2)).isCloseTo(full + 2 * (2000 - most) / most * 60_000, within(0.01));
        assertThat(ttft(seen, 3)).isCloseTo(full + (5000 - 3 * most) / most * 60_000, within(0.01));
        assertThat(ttft(seen, 4)).isCloseTo(ServingModel.withDefaults().latencyMillis(TTFT, 1000), within(0.01));
    }

    private static double ttft(List<Observation> seen, int minute) {
        return seen.get(minute).observed().of(TTFT).orElseThrow();
    }

    @Test
    void aVariantIsWhatItIsSaidToBe() {
        ScenarioVariant variant = ScenarioVariant.of("v-1")
                .model("org/Model-1.5")
                .namespace("ns")
                .serviceClass("Gold")
                .accelerator("L40S", "NVIDIA-L40S")
                .replicas(2, 3)
                .cost(12.345)
                .serving(ServingModel.withDefaults().withMaxBatch(8))
                .load(LoadCurve.constant(77.7));
        Observation seen = WvaLogBuilder.of(Generation.SERVER_DUMP_2025_09)
                .variant("v-1", v -> variant)
                .build()
                .events(Observation.class)
                .get(0);

        assertThat(variant.name()).isEqualTo("v-1");
        assertThat(variant.model()).isEqualTo("org/Model-1.5");
        assertThat(variant.namespace()).isEqualTo("ns");
        assertThat(variant.minReplicas()).isEqualTo(2);
        assertThat(variant.maxReplicas()).isEqualTo(3);
        assertThat(variant.serving().maxBatch()).isEqualTo(8);
        assertThat(variant.load()).contains(LoadCurve.constant(77.7));
        assertThat(ScenarioVariant.of("v").load()).isEmpty();
        assertThat(seen.workload().variant().orElseThrow()).hasToString("ns/v-1");
        assertThat(seen.workload().model()).isEqualTo(Optional.of("org/Model-1.5"));
        assertThat(seen.workload().serviceClass()).isEqualTo(Optional.of("Gold"));
        assertThat(seen.allocation().accelerator()).isEqualTo(Optional.of("L40S"));
        assertThat(seen.allocation().replicas()).hasValue(2);
        assertThat(seen.allocation().cost()).hasValue(2 * 12.35); // kept to hundredths
        assertThat(seen.load().arrivalRate()).hasValue(77.7);
    }

    @Test
    void variantsThatCannotBeAreErrors() {
        ScenarioVariant variant = ScenarioVariant.of("v");
        for (String name : List.of("", "a b", "a;b", "a\"", "-a", "a/b")) {
            assertThatThrownBy(() -> ScenarioVariant.of(name)).hasMessageContaining("'" + name + "'");
        }
        assertThatThrownBy(() -> variant.model("a,b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> variant.namespace("a/b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> variant.serviceClass("\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> variant.accelerator("A", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> variant.replicas(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> variant.replicas(3, 2)).hasMessageContaining("3 to 2");
        assertThatThrownBy(() -> variant.replicas(1, 20_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> variant.cost(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scenariosThatCannotBeAreErrors() {
        WvaLogBuilder empty = WvaLogBuilder.of(Generation.MODEL_BASED_2025_12);
        WvaLogBuilder scenario = empty.variant("v");
        assertThatThrownBy(empty::build).hasMessageContaining("without a variant");
        assertThatThrownBy(() -> scenario.variant("v")).hasMessageContaining("llm-d-inference-scheduler/v");
        assertThat(scenario.variant("v", v -> v.namespace("other")).build().events())
                .isNotEmpty();
        assertThatThrownBy(() -> scenario.startingAt(Instant.EPOCH)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scenario.startingAt(Instant.MAX)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scenario.every(ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scenario.lasting(ofMinutes(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scenario.podStartup(ofMinutes(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scenario.predictionError(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scenario.slo(Latencies.ofMillis(0, 5))).hasMessageContaining("ITL");
        assertThatThrownBy(() -> scenario.slo(new Latencies(OptionalDouble.of(5), OptionalDouble.empty())))
                .hasMessageContaining("TTFT");
        assertThatThrownBy(() -> scenario.encoding(LogEncoding.CONSOLE)).hasMessageContaining("several lines");
    }
}
