package io.github.autoscaleanalysis.wva.align;

import static io.github.autoscaleanalysis.wva.align.LogLines.observes;
import static io.github.autoscaleanalysis.wva.align.LogLines.reconciles;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CycleIntervalTest {

    private static double secondsOf(double... reconciliations) {
        return seconds(DoubleStream.of(reconciliations).mapToObj(LogLines::reconciles));
    }

    private static double seconds(Stream<? extends WvaEvent> events) {
        return CycleInterval.of(events.toList()) / 1e9;
    }

    @Test
    void theMedianIsThatOfAllTimesBetweenReconciliations() {
        assertThat(secondsOf(0, 60, 121)).isEqualTo(60.5);
        assertThat(secondsOf(0, 60, 121, 1000)).isEqualTo(61);
        assertThat(secondsOf(0, 60, 180)).isEqualTo(90);
    }

    @Test
    void blinksDoNotCount() {
        assertThat(secondsOf(0, 0.03, 60, 60.03, 120, 120.02, 180, 180.2)).isEqualTo(59.97);
        assertThat(secondsOf(0, 0, 60, 60, 120, 120)).isEqualTo(60);
        assertThat(secondsOf(0, 0.01, 0.03, 60, 60.01, 60.03, 120, 120.01, 120.03, 180, 180.1))
                .isEqualTo(59.97);
    }

    @Test
    void aLongPauseIsNoCycleHoweverLong() {
        assertThat(secondsOf(0, 60, 120, 180, 240, 1e6, 1e6 + 60)).isEqualTo(60);
    }

    @Test
    void bruteRepetitionAtOneInstantHasNoInterval() {
        assertThat(CycleInterval.of(List.of(reconciles(5), reconciles(5), reconciles(5))))
                .isEqualTo(CycleInterval.UNKNOWN);
        assertThat(CycleInterval.of(List.of(reconciles(5)))).isEqualTo(CycleInterval.UNKNOWN);
        assertThat(CycleInterval.of(List.of())).isEqualTo(CycleInterval.UNKNOWN);
    }

    @Test
    void withoutReconciliationsItIsTheTimeBetweenObservationsOfAVariant() {
        assertThat(seconds(Stream.of(
                        observes(0, "a"),
                        observes(0.1, "b"),
                        observes(60, "b"),
                        observes(60.1, "a"),
                        observes(90, "c"))))
                .isEqualTo(60);
    }

    @Test
    void moreTimesThanTheFirstRoomAreKept() {
        assertThat(secondsOf(DoubleStream.iterate(0, t -> t + 30).limit(200).toArray()))
                .isEqualTo(30);
        long[] times = new long[9];
        Arrays.fill(times, 7);
        assertThat(CycleInterval.median(times)).isEqualTo(7);
    }

    @Test
    void timesBeyondALongAreAsLongAsCanBe() {
        assertThat(CycleInterval.nanos(Instant.MIN, Instant.MAX)).isEqualTo(Long.MAX_VALUE);
        assertThat(CycleInterval.nanos(Instant.MAX, Instant.MIN)).isEqualTo(Long.MIN_VALUE);
        assertThat(CycleInterval.nanos(Instant.ofEpochSecond(1, 5), Instant.ofEpochSecond(2, 3)))
                .isEqualTo(999_999_998);
    }
}
