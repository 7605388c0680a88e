package io.github.autoscaleanalysis.wva.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.event.EventType;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.log.IssueReason;
import io.github.autoscaleanalysis.wva.log.LogSource;
import io.github.autoscaleanalysis.wva.log.ReadSettings;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the writer of a log knows of it is what a reader finds, in every wording and every encoding. */
class WrittenAndReadTest {

    private record Shape(Generation generation, LogEncoding encoding, LineStamp stamp, LineEnd lineEnd) {}

    static Stream<Shape> everyShape() {
        return Arrays.stream(Generation.values()).flatMap(generation -> Arrays.stream(LogEncoding.values())
                .filter(encoding -> encoding != LogEncoding.CONSOLE || !generation.predicts())
                .flatMap(encoding -> Stream.of(
                        new Shape(generation, encoding, LineStamp.NONE, LineEnd.CRLF),
                        new Shape(generation, encoding, LineStamp.KUBECTL, LineEnd.LF))));
    }

    /** Two models, three variants, loads that rise above what the replicas there are can serve, and an idle while. */
    static WvaLogBuilder eventful(Generation generation) {
        return WvaLogBuilder.of(generation)
                .lasting(Duration.ofMinutes(40))
                .variant("llama-h100", v -> v.replicas(1, 3))
                .variant("llama-a100", v -> v.accelerator("A100", "NVIDIA-A100-PCIE-80GB")
                        .cost(40)
                        .replicas(1, 4)
                        .load(LoadCurve.sine(900, 1200, Duration.ofMinutes(30))))
                .variant("qwen", v -> v.model("Qwen/Qwen3-32B")
                        .namespace("other")
                        .serviceClass("Freemium")
                        .serving(ServingModel.withDefaults().withItl(11, 0.1)))
                .load(LoadCurve.steps()
                        .at(Duration.ofMinutes(3), 400)
                        .at(Duration.ofMinutes(10), 2500)
                        .at(Duration.ofMinutes(30), 0))
                .podStartup(Duration.ofSeconds(75))
                .predictionError(0.1)
                .seed(11);
    }

    static WvaLogBuilder everythingWrong(WvaLogBuilder scenario) {
        return scenario.fault(Fault.truncatedLine(Duration.ofMinutes(5)))
                .fault(Fault.nonUtf8(Duration.ofMinutes(6)))
                .fault(Fault.duplicatedLine(Duration.ofMinutes(7)))
                .fault(Fault.foreignLines(Duration.ofMinutes(8), 5))
                .fault(Fault.blankLine(Duration.ofMinutes(9)))
                .fault(Fault.clockSkew(Duration.ofMinutes(12), Duration.ofMinutes(2), Duration.ofSeconds(-100)))
                .fault(Fault.missingCycle(Duration.ofMinutes(16)))
                .fault(Fault.missingMetrics(Duration.ofMinutes(18), Duration.ofMinutes(2)))
                .fault(Fault.flapping(Duration.ofMinutes(22), Duration.ofMinutes(4)))
                .fault(Fault.wrongDecision(Duration.ofMinutes(28), -1))
                .fault(Fault.truncatedLine(Duration.ofHours(2)));
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void aReaderFindsTheLedgerAndTheEventsThatTheWriterKnows(Shape shape) throws IOException {
        check(shape, eventful(shape.generation), ReadSettings.withDefaults());
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void soItDoesWithEveryFault(Shape shape) throws IOException {
        WrittenLog written = check(shape, everythingWrong(eventful(shape.generation)), ReadSettings.withDefaults());

        assertThat(written.ledger().blank()).isEqualTo(1);
        assertThat(written.ledger().unreadable()).isGreaterThanOrEqualTo(2 + 5);
    }

    private static WrittenLog check(Shape shape, WvaLogBuilder scenario, ReadSettings settings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WrittenLog written = scenario.encoding(shape.encoding)
                .stamp(shape.stamp)
                .lineEnd(shape.lineEnd)
                .writeTo(out);

        WvaLog read = WvaLog.read(LogSource.of("scenario", new ByteArrayInputStream(out.toByteArray())), settings);

        assertThat(read.ledger()).isEqualTo(written.ledger());
        assertThat(counts(read)).isEqualTo(written.events());
        assertThat(written.bytes()).isEqualTo(out.size());
        assertThat(read.issues()).hasSize((int) written.ledger().unreadable());
        assertThat(read.issueCounts()).doesNotContainKeys(IssueReason.BAD_VALUE, IssueReason.INCOMPLETE_MESSAGE);
        return written;
    }

    static Map<EventType, Long> counts(WvaLog log) {
        return log.events().stream().collect(Collectors.groupingBy(WvaEvent::type, Collectors.counting()));
    }
}
