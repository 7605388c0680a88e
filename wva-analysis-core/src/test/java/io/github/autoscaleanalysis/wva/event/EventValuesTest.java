package io.github.autoscaleanalysis.wva.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventValuesTest {

    @Test
    void latenciesAreHadByMetric() {
        Latencies latencies = Latencies.ofMillis(8.5, 17);

        assertThat(latencies.of(LatencyMetric.ITL)).hasValue(8.5);
        assertThat(latencies.of(LatencyMetric.TTFT)).hasValue(17);
        assertThat(latencies.isEmpty()).isFalse();
        assertThat(Latencies.none().isEmpty()).isTrue();
        assertThat(new Latencies(OptionalDouble.empty(), OptionalDouble.of(1)).isEmpty())
                .isFalse();
    }

    @Test
    void aLatencyThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> Latencies.ofMillis(Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ITL is NaN");
        assertThatThrownBy(() -> Latencies.ofMillis(1, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TTFT is Infinity");
    }

    @Test
    void aBareNameNamesTheVariantInAnyNamespace() {
        VariantId bare = VariantId.of("v");
        VariantId here = VariantId.of("ns", "v");

        assertThat(bare.matches(here)).isTrue();
        assertThat(here.matches(bare)).isTrue();
        assertThat(here.matches(VariantId.of("ns", "v"))).isTrue();
        assertThat(here.matches(VariantId.of("other", "v"))).isFalse();
        assertThat(bare.matches(VariantId.of("w"))).isFalse();
        assertThat(Stream.of(bare, here)).extracting(VariantId::toString).containsExactly("v", "ns/v");
    }

    @Test
    void blankNamesAndImpossiblePlacesAreRefused() {
        assertThatThrownBy(() -> VariantId.of(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VariantId.of("", "v")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScalingAction("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Origin(Instant.EPOCH, "log", -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new Prediction(
                        Origin.at(Instant.EPOCH),
                        0,
                        Workload.of(VariantId.of("v")),
                        true,
                        Allocation.none(),
                        Latencies.none(),
                        Latencies.none(),
                        Load.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 0");
    }

    @Test
    void anActionPrintsAsItsWord() {
        assertThat(ScalingAction.SCALE_UP).hasToString("scale-up").isEqualTo(new ScalingAction("scale-up"));
    }
}
