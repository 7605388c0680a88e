package io.github.autoscaleanalysis.wva.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ObservationTest {

    private static Observation observation(Latencies observed, OptionalDouble rate) {
        return new Observation(
                Origin.at(Instant.EPOCH),
                Workload.of(VariantId.of("v")),
                Allocation.ofReplicas(1),
                observed,
                Load.ofRate(rate));
    }

    @Test
    void withoutRequestsItIsIdleWhateverItsLatencies() {
        assertThat(observation(Latencies.ofMillis(8, 20), OptionalDouble.of(0)).isIdle())
                .isTrue();
    }

    @Test
    void withBothLatenciesAtZeroItIsIdleWhateverItsRate() {
        assertThat(observation(Latencies.ofMillis(0, 0), OptionalDouble.of(60)).isIdle())
                .isTrue();
        assertThat(observation(Latencies.ofMillis(0, 0), OptionalDouble.empty()).isIdle())
                .isTrue();
    }

    @Test
    void withOneLatencyAboveZeroItIsNotIdle() {
        assertThat(observation(Latencies.ofMillis(0, 20), OptionalDouble.of(60)).isIdle())
                .isFalse();
    }

    @Test
    void whatIsAbsentIsNotZero() {
        assertThat(observation(Latencies.none(), OptionalDouble.empty()).isIdle())
                .isFalse();
        assertThat(observation(new Latencies(OptionalDouble.of(0), OptionalDouble.empty()), OptionalDouble.empty())
                        .isIdle())
                .isFalse();
    }
}
