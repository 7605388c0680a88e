package io.github.autoscaleanalysis.wva.slo;

import static io.github.autoscaleanalysis.wva.event.LatencyMetric.ITL;
import static io.github.autoscaleanalysis.wva.event.LatencyMetric.TTFT;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.CHAT;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.CODE;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.TEN;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.decided;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.itlByMinute;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.observed;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EpisodeTest {

    private static List<Episode> episodes(List<? extends WvaEvent> events) {
        return SloEvents.judged(Targets.of(TEN), events).episodes();
    }

    private static List<Episode> minutes(double... itl) {
        return episodes(itlByMinute(CHAT, itl));
    }

    @Test
    void anEpisodeRunsFromItsOnsetToTheFirstMetSlice() {
        assertThat(minutes(5, 12, 15, 11, 10, 5)).singleElement().satisfies(episode -> {
            assertThat(episode.variant()).contains(CHAT);
            assertThat(episode.metric()).isEqualTo(ITL);
            assertThat(episode.start()).isEqualTo(time(60));
            assertThat(episode.end()).isEqualTo(time(180));
            assertThat(episode.slices()).isEqualTo(3);
            assertThat(episode.peakMillis()).isEqualTo(15);
            // (2 + 5 + 1) ms over a minute each
            assertThat(episode.excessMillisSeconds()).hasValue(8 * 60);
            assertThat(episode.ending()).isEqualTo(EpisodeEnd.RECOVERED);
            assertThat(episode.timeToRecovery()).contains(Duration.ofMinutes(3));
            assertThat(episode.decisionBefore()).isEmpty();
        });
    }

    @Test
    void anEpisodeAtTheEndOfTheLogIsCensored() {
        assertThat(minutes(5, 12, 13)).singleElement().satisfies(episode -> {
            assertThat(episode.ending()).isEqualTo(EpisodeEnd.CENSORED);
            assertThat(episode.timeToRecovery()).isEmpty();
            // the last slice stands for the median interval
            assertThat(episode.excessMillisSeconds()).hasValue(5 * 60);
        });
    }

    @Test
    void aSliceWithoutAVerdictEndsAnEpisodeButIsNoRecovery() {
        assertThat(minutes(12, 0, 13, 5))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.ending()).isEqualTo(EpisodeEnd.NOT_EVALUATED);
                            assertThat(first.timeToRecovery()).isEmpty();
                            assertThat(first.excessMillisSeconds()).hasValue(2 * 60);
                        },
                        second -> assertThat(second.timeToRecovery()).contains(Duration.ofMinutes(1)));
    }

    @Test
    void aGapInTheLogDoesNotCountAsViolatedForLongerThanOneAndAHalfIntervals() {
        List<WvaEvent> events = new ArrayList<>(itlByMinute(CHAT, 5, 5, 5, 12));
        events.add(observed(3600, CHAT, 5, 1));

        assertThat(episodes(events)).singleElement().satisfies(episode -> {
            assertThat(episode.excessMillisSeconds()).hasValue(2 * 90);
            assertThat(episode.timeToRecovery()).contains(Duration.ofMinutes(57));
        });
    }

    @Test
    void variantsAndLatenciesHaveEpisodesOfTheirOwn() {
        List<Episode> episodes = episodes(List.of(
                observed(0, CHAT, 11, 1),
                observed(0, CODE, 5, 1),
                observed(60, CODE, 11, 1001),
                observed(60, CHAT, 11, 1),
                observed(120, CHAT, 5, 1),
                observed(120, CODE, 5, 1002)));

        assertThat(episodes)
                .extracting(Episode::variant)
                .containsExactly(Optional.of(CHAT), Optional.of(CODE), Optional.of(CODE));
        assertThat(episodes).extracting(Episode::metric).containsExactly(ITL, ITL, TTFT);
        assertThat(episodes).extracting(Episode::slices).containsExactly(2L, 1L, 2L);
        assertThat(episodes.get(2).peakMillis()).isEqualTo(1002);
    }

    @Test
    void theDecisionBeforeAnEpisodeIsTheVariantsLastOneStrictlyBeforeIt() {
        ScalingDecision early = decided(10, CHAT, 1, 2);
        ScalingDecision before = decided(50, VariantId.of("ns", "chat"), 2, 3);
        List<WvaEvent> events = new ArrayList<>(itlByMinute(CHAT, 5, 12, 5));
        events.addAll(
                List.of(decided(60, CHAT, 3, 4), before, early, decided(55, CODE, 1, 2), decided(100, CHAT, 4, 5)));

        assertThat(episodes(events)).singleElement().satisfies(episode -> assertThat(episode.decisionBefore())
                .contains(before));
    }

    @Test
    void aDecisionForAnotherNamespaceIsNoneForThisVariant() {
        VariantId here = VariantId.of("here", "chat");
        List<WvaEvent> events = new ArrayList<>(itlByMinute(here, 5, 12, 5));
        events.add(decided(30, VariantId.of("there", "chat"), 1, 2));

        assertThat(episodes(events)).singleElement().satisfies(episode -> assertThat(episode.decisionBefore())
                .isEmpty());
    }

    @Test
    void anObservationThatNamesNoVariantHasEpisodesToo() {
        Workload nameless = new Workload(Optional.empty(), Optional.of("m"), Optional.empty());

        assertThat(episodes(Arrays.asList(
                        observed(0, nameless, Latencies.ofMillis(11, 1), OptionalDouble.of(1)),
                        observed(60, nameless, Latencies.ofMillis(5, 1), OptionalDouble.of(1)))))
                .singleElement()
                .satisfies(episode -> {
                    assertThat(episode.variant()).isEmpty();
                    assertThat(episode.decisionBefore()).isEmpty();
                });
    }
}
