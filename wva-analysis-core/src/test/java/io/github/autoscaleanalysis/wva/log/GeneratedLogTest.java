package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratedLogTest {

    private static final long LINES = 20_000;
    private static final GeneratedLog JSON = GeneratedLog.json().withLines(LINES);
    private static final GeneratedLog CONSOLE = GeneratedLog.console().withLines(LINES);

    static Stream<GeneratedLog> everyEncoding() {
        return Stream.of(JSON, CONSOLE);
    }

    /** The logs whose meaning is checked by reading them. */
    static Stream<GeneratedLog> readableEncodings() {
        return Stream.of(JSON, CONSOLE);
    }

    @ParameterizedTest
    @MethodSource("everyEncoding")
    void theSameSeedGivesTheSameBytes(GeneratedLog log) {
        assertThat(bytes(log)).isEqualTo(bytes(log)).isNotEqualTo(bytes(log.withSeed(7)));
    }

    /** Of the logs that benchmarks have been measured on from the first: speeds of different versions compare. */
    @Test
    void theBytesAreThoseThatWereMeasuredBefore() throws NoSuchAlgorithmException {
        assertThat(sha256(GeneratedLog.json().withLines(100_000)))
                .isEqualTo("6b6da9efab288ab9177d05eac23df273ed75f22e26c933d2d15f9a69ab052b6b");
        assertThat(sha256(GeneratedLog.console().withLines(100_000)))
                .isEqualTo("493d00b28bfe862d6fe188e34e0951780a66815f738f698247da1946d60a8f61");
    }

    private static String sha256(GeneratedLog log) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(log)));
    }

    @ParameterizedTest
    @MethodSource("everyEncoding")
    void theSummaryCountsWhatWasWritten(GeneratedLog log) throws IOException {
        GeneratedLog.Summary summary = log.writeTo(OutputStream.nullOutputStream());

        assertThat(summary.lines()).isEqualTo(LINES);
        assertThat(lines(log)).hasSize((int) LINES).noneMatch(String::isBlank);
        assertThat(summary.bytes()).isEqualTo(bytes(log).length);
    }

    @ParameterizedTest
    @MethodSource("readableEncodings")
    void aReaderFindsTheLedgerAndTheCountsThatTheGeneratorKnows(GeneratedLog log) throws IOException {
        GeneratedLog.Summary summary = log.writeTo(OutputStream.nullOutputStream());

        WvaLog read = WvaLog.read(
                LogSource.of("generated", new ByteArrayInputStream(bytes(log))), ReadSettings.withDefaults());

        long others = summary.lines() - summary.eventLines() - summary.unreadable();
        assertThat(read.ledger())
                .isEqualTo(new Ledger(
                        summary.lines(), summary.totalEvents(), summary.eventLines(), others, summary.unreadable(), 0));
        assertThat(countsOf(read.events())).isEqualTo(summary.events());
        assertThat(read.issues()).hasSize((int) summary.unreadable());
    }

    @Test
    void twoThirdsOfTheJsonLinesMeanEventsAndOneHoldsAboutTwoHundredBytes() throws IOException {
        GeneratedLog.Summary summary = JSON.writeTo(OutputStream.nullOutputStream());

        assertThat((double) summary.eventLines() / LINES).isCloseTo(2.0 / 3, within(0.02));
        assertThat((double) summary.bytes() / LINES).isCloseTo(200, within(10.0));
    }

    @Test
    void aJsonLogRunsForwardAndHoldsEveryEventOfItsControllers() throws IOException {
        WvaLog read = WvaLog.read(
                LogSource.of("generated", new ByteArrayInputStream(bytes(JSON))), ReadSettings.withDefaults());

        assertThat(read.events().stream().map(event -> event.origin().timestamp()))
                .isSorted();
        assertThat(countsOf(read.events()))
                .containsOnlyKeys(
                        "prediction",
                        "observation",
                        "sloTarget",
                        "scalingDecision",
                        "replicaStatus",
                        "reconciliation",
                        "controllerMode",
                        "kvCacheUsage",
                        "queueLength",
                        "replicaMismatch",
                        "modelTuning");
        assertThat(lines(JSON))
                .anyMatch(line -> line.contains("\"msg\":\"✓ Metrics collected for VA: variant="))
                .anyMatch(line -> line.contains("→target="))
                .anyMatch(line -> line.contains("no feasible allocation!"));
    }

    @Test
    void everyConsoleLineHasAKubectlStampAndARecordOfTabbedFieldsOrKlogs() throws IOException {
        Pattern shape =
                Pattern.compile("2026-08-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z (2026-08-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"
                        + "\t[A-Z()2-]+(\t[a-z.-]+)?\t[a-z0-9_/-]+\\.go:\\d+\t[^\t]+(\t\\{.*})?|[IE]0807 .*)");
        GeneratedLog.Summary summary = CONSOLE.writeTo(OutputStream.nullOutputStream());

        assertThat(lines(CONSOLE)).allMatch(line -> shape.matcher(line).matches());
        assertThat(lines(CONSOLE))
                .isSortedAccordingTo((a, b) -> a.substring(0, 30).compareTo(b.substring(0, 30)));
        assertThat(summary.events())
                .containsOnlyKeys("analyzerResult", "scalingDecision", "replicaStatus", "reconciliation");
        assertThat(summary.events().get("scalingDecision")).isEqualTo(occurrences("\tProcessing decision for VA\t"));
        assertThat(summary.events().get("analyzerResult")).isEqualTo(occurrences("\tanalyzer-result\t"));
    }

    @Test
    void aLogHasAsManyVariantsAsAskedFor() {
        assertThat(lines(JSON.withVariants(7)))
                .anyMatch(line -> line.contains("Grouped VAs by model: modelCount=2, totalVAs=7"));
        assertThat(lines(JSON.withVariants(1)))
                .anyMatch(line -> line.contains("Grouped VAs by model: modelCount=1, totalVAs=1"));
        assertThat(lines(JSON.withLines(0))).isEmpty();
    }

    @Test
    void fewerThanNoLinesOrOneVariantAreAnError() {
        assertThatThrownBy(() -> JSON.withLines(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JSON.withVariants(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Long> countsOf(List<WvaEvent> events) {
        return events.stream()
                .collect(Collectors.groupingBy(event -> event.type().label(), Collectors.counting()));
    }

    private static long occurrences(String words) {
        return lines(CONSOLE).stream().filter(line -> line.contains(words)).count();
    }

    private static List<String> lines(GeneratedLog log) {
        return new String(bytes(log), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(GeneratedLog log) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            log.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
