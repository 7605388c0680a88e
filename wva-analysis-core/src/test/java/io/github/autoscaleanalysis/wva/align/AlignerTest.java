package io.github.autoscaleanalysis.wva.align;

import static io.github.autoscaleanalysis.wva.align.LogLines.observes;
import static io.github.autoscaleanalysis.wva.align.LogLines.predicts;
import static io.github.autoscaleanalysis.wva.align.LogLines.reconciles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autoscaleanalysis.wva.event.ControllerMode;
import io.github.autoscaleanalysis.wva.event.Events;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.log.GeneratedLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlignerTest {

    private final List<Pair> pairs = new ArrayList<>();
    private final List<Unpaired> unpaired = new ArrayList<>();

    private Aligner aligner(PairRule rule, Optional<Duration> interval) {
        return Aligner.of(rule, PairThresholds.withDefaults(), interval, pairs::add, unpaired::add);
    }

    @ParameterizedTest
    @EnumSource(PairRule.class)
    void givenTheIntervalOfTheWholeLogItGivesWhatTheAlignmentGives(PairRule rule) {
        List<WvaEvent> events =
                TwoModels.events(GeneratedLog.json().withVariants(3).withLines(4000));
        Alignment expected = Alignment.of(events, rule);

        Aligner aligner = aligner(rule, expected.cycleInterval());
        events.forEach(aligner);
        aligner.finish();

        assertThat(pairs).hasSizeGreaterThan(40).isEqualTo(expected.pairs());
        assertThat(unpaired).isEqualTo(expected.unpaired());
    }

    @Test
    void aPairIsHandedOverAtTheEndOfTheNextReconciliation() {
        Aligner aligner = aligner(PairRule.NEXT_CYCLE, Optional.of(Duration.ofSeconds(60)));

        aligner.accept(predicts(0, "a"));
        aligner.accept(reconciles(1));
        aligner.accept(new ControllerMode(Events.at(59), "MODEL-ONLY"));
        aligner.accept(observes(60, "a"));
        assertThat(pairs).isEmpty();
        aligner.accept(reconciles(61));
        assertThat(pairs).hasSize(1);
        aligner.finish();
        assertThat(pairs).hasSize(1);
        assertThat(unpaired).isEmpty();
    }

    @Test
    void anEventBeforeAnotherIsRefusedWithBothTimes() {
        Aligner aligner = aligner(PairRule.NEXT_CYCLE, Optional.empty());
        aligner.accept(observes(60, "a"));

        assertThatThrownBy(() -> aligner.accept(predicts(59, "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-12-01T10:00:59Z")
                .hasMessageContaining("2025-12-01T10:01:00Z");
        assertThatCode(() -> aligner.accept(new ControllerMode(Events.at(0), "HYBRID")))
                .as("it tells nothing of cycles")
                .doesNotThrowAnyException();
    }

    @Test
    void anIntervalThatIsNotPositiveIsRefused() {
        assertThatThrownBy(() -> aligner(PairRule.NEXT_CYCLE, Optional.of(Duration.ZERO)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT0S");
    }
}
