package io.github.autoscaleanalysis.wva.scenario;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.log.IssueReason;
import io.github.autoscaleanalysis.wva.log.LogIssue;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fault strikes the lines that its trace names, and no others. */
class FaultTest {

    private static WvaLogBuilder quiet(Generation generation) {
        return WvaLogBuilder.of(generation)
                .startingAt(Instant.parse("2026-02-28T23:45:00Z"))
                .lasting(ofMinutes(30))
                .variant("llama")
                .load(LoadCurve.constant(500));
    }

    private static FaultTrace trace(WvaLogBuilder scenario) throws IOException {
        return scenario.writeTo(OutputStream.nullOutputStream()).faults().get(0);
    }

    private static List<LogIssue> newIssues(WvaLog before, WvaLog after) {
        return after.issues().stream()
                .filter(issue -> before.issues().stream().noneMatch(known -> known.line() == issue.line()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aTruncatedLineIsUnreadableWhereItsTraceSays(Generation generation) throws IOException {
        WvaLogBuilder scenario = quiet(generation).fault(Fault.truncatedLine(ofMinutes(10)));
        FaultTrace trace = trace(scenario);

        assertThat(newIssues(quiet(generation).build(), scenario.build()))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.line()).isEqualTo(trace.firstLine().orElseThrow());
                    assertThat(issue.reason().unreadable()).isTrue();
                });
        assertThat(trace.lines()).isEqualTo(1);
        assertThat(trace.lastLine()).isEqualTo(trace.firstLine());
    }

    @ParameterizedTest
    @EnumSource
    void aLineThatIsNoUtf8IsUnreadableForThatReason(Generation generation) throws IOException {
        WvaLogBuilder scenario = quiet(generation).fault(Fault.nonUtf8(ofMinutes(10)));
        FaultTrace trace = trace(scenario);

        assertThat(newIssues(quiet(generation).build(), scenario.build()))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.line()).isEqualTo(trace.firstLine().orElseThrow());
                    assertThat(issue.reason()).isEqualTo(IssueReason.NOT_UTF8);
                });
    }

    @ParameterizedTest
    @EnumSource
    void aDuplicatedLineStandsTwice(Generation generation) throws IOException {
        WvaLogBuilder scenario = quiet(generation).fault(Fault.duplicatedLine(ofMinutes(10)));
        int second = (int) trace(scenario).firstLine().orElseThrow();
        List<String> lines = scenario.text().lines().toList();

        assertThat(lines.get(second - 1)).isEqualTo(lines.get(second - 2));
        assertThat(lines).hasSize((int) quiet(generation).text().lines().count() + 1);
    }

    @Test
    void foreignAndBlankLinesStandBetweenOthers() throws IOException {
        WvaLogBuilder plain = quiet(Generation.MODEL_BASED_2025_12);
        WvaLogBuilder scenario =
                plain.fault(Fault.foreignLines(ofMinutes(4), 3)).fault(Fault.blankLine(ofMinutes(8)));
        List<FaultTrace> traces =
                scenario.writeTo(OutputStream.nullOutputStream()).faults();

        int first = (int) traces.get(0).firstLine().orElseThrow();
        assertThat(traces.get(0).lines()).isEqualTo(3);
        assertThat(traces.get(0).lastLine()).hasValue(first + 2);
        List<String> lines = scenario.text().lines().toList();
        assertThat(lines.get(first - 1)).isEqualTo("goroutine 1 [running]:");
        assertThat(lines.get((int) traces.get(1).firstLine().orElseThrow() - 1)).isEmpty();
        assertThat(lines.stream().filter(line -> line.startsWith("{") || line.startsWith("I0")))
                .containsExactlyElementsOf(plain.text().lines().toList());
    }

    @Test
    void aWrongClockShowsInEveryLineOfItsTimeAndInNoOther() throws IOException {
        WvaLogBuilder plain = quiet(Generation.FIELDS_2026_01);
        WvaLogBuilder scenario = plain.fault(Fault.clockSkew(ofMinutes(5), ofMinutes(3), ofSeconds(-3600)))
                .fault(Fault.clockSkew(ofMinutes(7), ofMinutes(5), ofSeconds(10)));
        List<FaultTrace> traces =
                scenario.writeTo(OutputStream.nullOutputStream()).faults();
        List<WvaEvent> before = plain.build().events();
        List<WvaEvent> after = scenario.build().events();

        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            Origin origin = after.get(i).origin();
            long seconds = (within(traces.get(0), origin.line()) ? -3600L : 0)
                    + (within(traces.get(1), origin.line()) ? 10L : 0);
            assertThat(origin.timestamp())
                    .isEqualTo(before.get(i).origin().timestamp().plusSeconds(seconds));
        }
        assertThat(traces).allMatch(trace -> trace.lines() > 20);
    }

    private static boolean within(FaultTrace trace, long line) {
        return line >= trace.firstLine().orElseThrow()
                && line <= trace.lastLine().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void aMissingReconciliationLeavesAHole(Generation generation) throws IOException {
        WvaLogBuilder scenario = quiet(generation).fault(Fault.missingCycle(ofSeconds(601)));
        List<Reconciliation> completed = scenario.build().events(Reconciliation.class);

        assertThat(completed).hasSize(29);
        assertThat(Duration.between(
                        completed.get(10).timestamp(), completed.get(11).timestamp()))
                .isBetween(ofSeconds(118), ofSeconds(122));
        assertThat(trace(scenario))
                .isEqualTo(new FaultTrace(
                        Fault.missingCycle(ofSeconds(601)), 0, OptionalLong.empty(), OptionalLong.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void reconciliationsWithoutMetricsObserveAndDecideNothing(Generation generation) throws IOException {
        WvaLogBuilder scenario = quiet(generation).fault(Fault.missingMetrics(ofMinutes(10), ofMinutes(3)));
        FaultTrace trace = trace(scenario);
        List<WvaEvent> events = scenario.build().events();

        assertThat(events.stream().filter(event -> within(trace, event.origin().line())))
                .isNotEmpty()
                .allMatch(event -> switch (event.type()) {
                    case RECONCILIATION, SLO_TARGET, CONTROLLER_MODE -> true;
                    default -> false;
                });
        assertThat(events.stream().filter(Reconciliation.class::isInstance)).hasSize(30);
        assertThat(events.stream().filter(Reconciliation.class::isInstance).filter(event -> !((Reconciliation) event)
                        .succeeded()))
                .hasSize(generation == Generation.SUPPLY_DEMAND_2026_08 ? 0 : 3);
    }

    @Test
    void aFaultThatComesTooLateStrikesNothing() throws IOException {
        WvaLogBuilder scenario = quiet(Generation.EARLY_2025_08);

        for (Fault late : List.of(
                Fault.truncatedLine(ofMinutes(31)),
                Fault.blankLine(ofMinutes(31)),
                Fault.missingCycle(ofMinutes(31)),
                Fault.wrongDecision(ofMinutes(31), 1),
                Fault.flapping(ofMinutes(31), ofMinutes(1)))) {
            assertThat(scenario.fault(late).bytes()).isEqualTo(scenario.bytes());
            assertThat(trace(scenario.fault(late)).lines()).isZero();
        }
    }

    @Test
    void oneDecisionThatHasNoRoomToBeWrongIsWrongLater() throws IOException {
        WvaLogBuilder scenario = quiet(Generation.MODEL_BASED_2025_12)
                .load(LoadCurve.steps().at(Duration.ZERO, 600).at(ofMinutes(20), 1200))
                .fault(Fault.wrongDecision(ofMinutes(5), -1));

        long line = trace(scenario).firstLine().orElseThrow();

        assertThat(scenario.build().events())
                .filteredOn(event -> event.origin().line() == line)
                .singleElement()
                .satisfies(event -> assertThat(event.timestamp()).isAfter(Instant.parse("2026-03-01T00:05:00Z")));
    }

    @Test
    void faultsThatMeanNothingAreErrors() {
        Duration at = ofMinutes(1);
        Duration negative = ofMinutes(-1);
        assertThatThrownBy(() -> Fault.truncatedLine(negative)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.nonUtf8(negative)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.duplicatedLine(negative)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.blankLine(negative)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.missingCycle(Duration.ofDays(40_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT960000H");
        assertThatThrownBy(() -> Fault.foreignLines(at, 0)).hasMessageContaining("0");
        assertThatThrownBy(() -> Fault.clockSkew(at, at, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.clockSkew(at, negative, at)).hasMessageContaining("PT-1M");
        assertThatThrownBy(() -> Fault.missingMetrics(at, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.flapping(at, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.wrongDecision(at, 0)).hasMessageContaining("0");
    }
}
