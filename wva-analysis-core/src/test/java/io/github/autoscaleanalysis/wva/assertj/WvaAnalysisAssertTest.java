package io.github.autoscaleanalysis.wva.assertj;

import static io.github.autoscaleanalysis.wva.assertj.Failures.assertFails;
import static io.github.autoscaleanalysis.wva.assertj.Failures.assertPasses;
import static io.github.autoscaleanalysis.wva.event.LatencyMetric.ITL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.decision.Expectation;
import io.github.autoscaleanalysis.wva.event.Events;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.log.LogSource;
import io.github.autoscaleanalysis.wva.log.ReadSettings;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

class WvaAnalysisAssertTest {

    /** Every assertion, such that it holds for {@link #steady()}. */
    static List<Consumer<WvaAnalysisAssert>> assertions() {
        return List.of(
                run -> run.meetsSlo(ITL, 1),
                run -> run.attainmentAtLeast(1),
                run -> run.hasMeanAbsoluteErrorBelow(ITL, PairClass.CLEAN, 0.6),
                run -> run.beatsPersistence(ITL),
                run -> run.convergesWithin(Duration.ofMinutes(1)),
                run -> run.staysWithin(1, 2),
                run -> run.hasNoReversalsWithin(Duration.ofMinutes(5)),
                run -> run.isStableFor(Duration.ofMinutes(2)),
                run -> run.conformsTo(basis -> Expectation.Target.of(2)),
                run -> run.costsAtMost(1000),
                run -> run.losesNothing());
    }

    private static WvaAnalysis steady() {
        return new ControllerLog()
                .cycle(8, 9, 100, 1, 2)
                .cycle(9, 7.5, 100, 2, 2)
                .cycle(8, 7, 100, 2, 2)
                .cycle(7, 7, 100, 2, 2)
                .analysis();
    }

    @ParameterizedTest
    @MethodSource("assertions")
    void everyAssertionGoesOnWithTheSameObject(Consumer<WvaAnalysisAssert> assertion) {
        assertPasses(steady(), assertion);
    }

    @Test
    void assertionsChain() {
        WvaAnalysisAssert begun = WvaAssertions.then(steady());

        assertThat(begun.meetsSlo(ITL, 1)
                        .attainmentAtLeast(1)
                        .hasMeanAbsoluteErrorBelow(ITL, PairClass.CLEAN, 0.6)
                        .beatsPersistence(ITL)
                        .forVariant(VariantId.of("chat"))
                        .convergesWithin(Duration.ofMinutes(1))
                        .staysWithin(1, 2)
                        .hasNoReversalsWithin(Duration.ofMinutes(5))
                        .forAllVariants()
                        .isStableFor(Duration.ofMinutes(2))
                        .costsAtMost(1000)
                        .losesNothing())
                .isSameAs(begun);
    }

    @ParameterizedTest
    @MethodSource("assertions")
    void nothingHoldsForAnEmptyLog(Consumer<WvaAnalysisAssert> assertion) {
        WvaAnalysis empty = WvaAnalysis.of(WvaLog.of(List.of()));

        assertThatThrownBy(() -> assertion.accept(WvaAssertions.assertThat(empty)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("\nExpecting the log\nto ")
                .hasMessageMatching("(?s).*but (the log does not support \".*\":\n  .*|it has no lines)");
    }

    @ParameterizedTest
    @MethodSource("assertions")
    void nothingHoldsForNoAnalysis(Consumer<WvaAnalysisAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(WvaAssertions.assertThat(null)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("\nExpecting actual not to be null");
    }

    @Test
    void noVariantIsHadOfNoAnalysis() {
        assertThatThrownBy(() -> WvaAssertions.assertThat(null).forVariant(VariantId.of("chat")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("\nExpecting actual not to be null");
        assertThatThrownBy(() -> WvaAssertions.assertThat(null).forAllVariants())
                .isInstanceOf(AssertionError.class)
                .hasMessage("\nExpecting actual not to be null");
    }

    @Test
    void aFailureGivesTheDescriptionAndBothSides() {
        assertThatThrownBy(() ->
                        WvaAssertions.assertThat(steady()).as("100 % load").staysWithin(2, 3))
                .isInstanceOfSatisfying(AssertionFailedError.class, failure -> {
                    assertThat(failure.getExpected().getValue()).isEqualTo("stay between 2 and 3 replicas");
                    assertThat(failure.getActual().getValue())
                            .isEqualTo("1 of 8 lines that name replicas or a target does not");
                })
                .hasMessage(Failures.text(
                        "[100 % load] ",
                        "Expecting run.jsonl",
                        "to stay between 2 and 3 replicas",
                        "but 1 of 8 lines that name replicas or a target does not",
                        "outside:",
                        "  2025-12-01T10:00:00Z 1 replica (run.jsonl:2)"));
    }

    @Test
    void aVariantThatTheLogDoesNotKnowIsRefused() {
        String[] refusal = {
            "Expecting run.jsonl",
            "to speak of the variant chta",
            "but the variants of which it gives replicas, decisions or cost are: ns/chat"
        };

        assertFails(steady(), run -> run.forVariant(VariantId.of("chta")), refusal);
        assertFails(
                WvaAnalysis.of(WvaLog.of(List.of())),
                run -> run.forVariant(VariantId.of("chat")),
                "Expecting the log",
                "to speak of the variant chat",
                "but the variants of which it gives replicas, decisions or cost are: none");
    }

    @Test
    void aNameOfSeveralVariantsIsRefusedAndLinesThatBearItAreNamed() throws IOException {
        String line = "{\"ts\":\"2026-08-01T10:00:00Z\",\"msg\":\"Processing decision for VA\",\"variant\":\"%s\","
                + "\"action\":\"scale-up\",\"current\":1,\"target\":2}\n";
        WvaAnalysis analysis = WvaAnalysis.of(WvaLog.read(
                LogSource.of(
                        "logs\\two.log",
                        new StringReader(line.formatted("a/chat") + line.formatted("b/chat") + line.formatted("chat"))),
                ReadSettings.withDefaults()));

        assertFails(
                analysis,
                run -> run.forVariant(VariantId.of("chat")),
                "Expecting logs\\two.log",
                "to speak of the variant chat",
                "but that can be any of a/chat, b/chat");
        assertFails(
                analysis,
                run -> run.staysWithin(1, 1),
                "Expecting logs\\two.log",
                "to stay between 1 and 1 replica",
                "but 3 of 3 lines that name replicas or a target do not",
                "outside:",
                "  2026-08-01T10:00:00Z a/chat: scale-up 1→2 (two.log:1)",
                "  2026-08-01T10:00:00Z b/chat: scale-up 1→2 (two.log:2)",
                "  2026-08-01T10:00:00Z chat: scale-up 1→2 (two.log:3)");
    }

    @Test
    void eventsThatNoLogHoldsAreNamedByTheirTime() {
        WvaAnalysis analysis = WvaAnalysis.of(WvaLog.of(List.of(
                Events.decision(0, ScalingAction.SCALE_UP, 1, 2),
                Events.decision(60, ScalingAction.SCALE_DOWN, 2, 1))));

        assertFails(
                analysis,
                run -> run.hasNoReversalsWithin(Duration.ofMinutes(1)),
                "Expecting the log",
                "to take back no scaling within 1 min",
                "but 1 of 2 decisions does",
                "taken back:",
                "  2025-12-01T10:01:00Z scale-down 2→1, 1 min after scale-up 1→2");
        assertFails(
                analysis,
                run -> run.losesNothing(),
                "Expecting the log",
                "to lose nothing of its lines",
                "but its 2 events were read from no lines, so that there is no ledger");
    }

    @Test
    void whatIsLostIsCountedAndNamed() {
        ControllerLog log = new ControllerLog().cycle(8, 100, 1, 1);
        log.raw("{\"level\":\"INFO\",\"ts\":\"2025-12-01T10:01:00Z\",\"msg\":\"Processing");
        for (int i = 0; i < 11; i++) {
            log.raw("I1201 klog");
        }

        assertFails(
                log.analysis(),
                run -> run.forVariant(VariantId.of("chat")).losesNothing(),
                "Expecting run.jsonl",
                "to lose nothing of its lines",
                "but 12 issues were found: 11 foreign, 1 broken record",
                "17 lines = 5 with events + 0 other + 12 unreadable + 0 blank",
                "issues:",
                "  run.jsonl:6: BROKEN_RECORD: Unexpected end-of-input: was expecting closing quote for a string value: "
                        + "{\"level\":\"INFO\",\"ts\":\"2025-12-01T10:01:00Z\",\"msg\":\"Processing",
                "  run.jsonl:7: FOREIGN: no record of the controller: I1201 klog",
                "  run.jsonl:8: FOREIGN: no record of the controller: I1201 klog",
                "  run.jsonl:9: FOREIGN: no record of the controller: I1201 klog",
                "  run.jsonl:10: FOREIGN: no record of the controller: I1201 klog",
                "  run.jsonl:11: FOREIGN: no record of the controller: I1201 klog",
                "  run.jsonl:12: FOREIGN: no record of the controller: I1201 klog",
                "  run.jsonl:13: FOREIGN: no record of the controller: I1201 klog",
                "  run.jsonl:14: FOREIGN: no record of the controller: I1201 klog",
                "  run.jsonl:15: FOREIGN: no record of the controller: I1201 klog",
                "  and 2 more");
    }
}
