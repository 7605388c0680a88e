package io.github.autoscaleanalysis.wva.align;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.event.Events;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every log. */
class AlignmentPropertiesTest {

    private static String variantOf(WvaEvent event) {
        if (event instanceof Prediction prediction) {
            return prediction.workload().variant().orElseThrow().name();
        }
        return event instanceof Observation observation
                ? observation.workload().variant().orElseThrow().name()
                : "";
    }

    @Test
    void theNotebooksRuleMixesVariantsAndTheDefaultDoesNot() {
        List<WvaEvent> events = TwoModels.events();

        List<Pair> notebook = Alignment.of(events, PairRule.NEXT_OBSERVATION).pairs();
        Alignment byDefault = Alignment.of(events, PairRule.NEXT_CYCLE);

        assertThat(notebook).anyMatch(pair -> !variantOf(pair.prediction()).equals(variantOf(pair.observation())));
        assertThat(byDefault.pairs())
                .hasSizeGreaterThan(notebook.size())
                .allMatch(pair -> variantOf(pair.prediction()).equals(variantOf(pair.observation())))
                .allMatch(pair -> variantOf(pair.lastKnown().orElseThrow()).equals(variantOf(pair.observation())));
        assertThat(byDefault.pairs())
                .extracting(pair -> pair.prediction().workload().model().orElseThrow())
                .contains("unsloth/Meta-Llama-3.1-8B")
                .satisfies(models -> assertThat(Set.copyOf(models)).hasSize(2));
    }

    @Test
    void everyPredictionAndEveryObservationIsPairedOrListedOnce() {
        List<WvaEvent> events = TwoModels.events();
        Alignment alignment = Alignment.of(events, PairRule.NEXT_CYCLE);

        List<WvaEvent> accountedFor = new ArrayList<>();
        alignment.pairs().forEach(pair -> Collections.addAll(accountedFor, pair.prediction(), pair.observation()));
        alignment.unpaired().forEach(unpaired -> accountedFor.add(unpaired.event()));

        assertThat(accountedFor)
                .containsExactlyInAnyOrderElementsOf(events.stream()
                        .filter(e -> e instanceof Prediction || e instanceof Observation)
                        .toList());
    }

    @Test
    void shufflingEqualTimeLinesOfDifferentVariantsChangesNothing() {
        List<WvaEvent> events = inWholeSeconds(TwoModels.events());
        Alignment expected = Alignment.of(events, PairRule.NEXT_CYCLE);
        assertThat(expected.pairs()).hasSizeGreaterThan(100);
        Random random = new Random(11);

        for (int round = 0; round < 20; round++) {
            List<WvaEvent> shuffled = shuffled(events, random);
            assertThat(shuffled).isNotEqualTo(events);

            Alignment actual = Alignment.of(shuffled, PairRule.NEXT_CYCLE);

            assertThat(actual.pairs()).containsExactlyInAnyOrderElementsOf(expected.pairs());
            assertThat(actual.unpaired()).containsExactlyInAnyOrderElementsOf(expected.unpaired());
        }
    }

    @Test
    void disorderAcrossTimesChangesNothing() {
        List<WvaEvent> events = new ArrayList<>(TwoModels.events());
        Alignment expected = Alignment.of(events, PairRule.NEXT_CYCLE);
        Random random = new Random(5);
        for (int i = 0; i + 1 < events.size(); i++) {
            if (random.nextInt(3) == 0
                    && !events.get(i).timestamp().equals(events.get(i + 1).timestamp())) {
                Collections.swap(events, i, i + 1);
            }
        }

        Alignment actual = Alignment.of(events, PairRule.NEXT_CYCLE);

        assertThat(actual.pairs()).isEqualTo(expected.pairs());
        assertThat(actual.unpaired()).isEqualTo(expected.unpaired());
        assertThat(actual.cycleInterval()).isEqualTo(expected.cycleInterval());
    }

    /** The same predictions, observations and reconciliations as a log of second resolution gives them. */
    private static List<WvaEvent> inWholeSeconds(List<WvaEvent> events) {
        List<WvaEvent> rounded = new ArrayList<>();
        for (WvaEvent event : events) {
            if (variantOf(event).isEmpty() && !(event instanceof Reconciliation)) {
                continue;
            }
            double seconds = event.timestamp().getEpochSecond() - Events.START.getEpochSecond();
            rounded.add(event.at(Events.at(seconds)));
        }
        return rounded;
    }

    /** Lines of one variant keep their order, and no line passes one of no variant. */
    private static List<WvaEvent> shuffled(List<WvaEvent> events, Random random) {
        List<WvaEvent> shuffled = new ArrayList<>();
        for (int start = 0; start < events.size(); ) {
            int end = start;
            Map<String, List<WvaEvent>> byVariant = new LinkedHashMap<>();
            while (end < events.size()
                    && !variantOf(events.get(end)).isEmpty()
                    && events.get(end).timestamp().equals(events.get(start).timestamp())) {
                byVariant
                        .computeIfAbsent(variantOf(events.get(end)), v -> new ArrayList<>())
                        .add(events.get(end++));
            }
            List<List<WvaEvent>> lines = new ArrayList<>(byVariant.values());
            while (!lines.isEmpty()) {
                List<WvaEvent> next = lines.get(random.nextInt(lines.size()));
                shuffled.add(next.remove(0));
                lines.removeIf(List::isEmpty);
            }
            if (end == start) {
                shuffled.add(events.get(end++));
            }
            start = end;
        }
        return shuffled;
    }
}
