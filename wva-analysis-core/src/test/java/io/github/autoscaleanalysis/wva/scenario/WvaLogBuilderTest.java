package io.github.autoscaleanalysis.wva.scenario;

import static io.github.autoscaleanalysis.wva.event.LatencyMetric.ITL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.EventType;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WvaLogBuilderTest {

    private static final Path SOURCES = Path.of("src");

    @Test
    void theSnippetGivesWhatItSays() {
        // snippet
        WvaLogBuilder scenario = WvaLogBuilder.of(Generation.MODEL_BASED_2025_12)
                .startingAt(Instant.parse("2025-12-09T12:00:00Z"))
                .every(Duration.ofMinutes(1))
                .lasting(Duration.ofHours(1))
                .variant("llama-8b", v -> v.model("meta/llama").replicas(1, 8).cost(10))
                .load(LoadCurve.steps().at(Duration.ZERO, 600).at(Duration.ofMinutes(20), 1200))
                .slo(Latencies.ofMillis(10, 500))
                .podStartup(Duration.ofSeconds(90))
                .fault(Fault.truncatedLine(Duration.ofMinutes(30)))
                .seed(42);

        WvaAnalysis analysis = WvaAnalysis.of(scenario.build());

        analysis.scaling().actions(); // {no-change=58, scale-up=2}: until the pod is ready
        analysis.slo().attainment(ITL); // 58 met, 2 violated
        analysis.log().ledger(); // 1400 lines = 676 with events + 721 other + 3 unreadable + 0 blank
        // end
        assertThat(analysis.scaling().actions()).hasToString("{no-change=58, scale-up=2}");
        assertThat(analysis.slo().attainment(ITL)).hasToString("58 met, 2 violated, 0 not evaluated");
        assertThat(analysis.log().ledger())
                .hasToString("1400 lines = 676 with events + 721 other + 3 unreadable + 0 blank");
    }

    @Test
    void theSnippetIsTheOneOfTheDocumentation() throws IOException {
        String test = Files.readString(
                SOURCES.resolve("test/java/io/github/autoscaleanalysis/wva/scenario/WvaLogBuilderTest.java"));
        String snippet = test.substring(test.indexOf("// snippet\n") + 11, test.indexOf("        // end\n"));
        String documented = snippet.lines()
                .map(line -> (" * " + (line.isEmpty() ? "" : line.substring(8))).stripTrailing() + "\n")
                .collect(Collectors.joining());

        assertThat(Files.readString(
                        SOURCES.resolve("main/java/io/github/autoscaleanalysis/wva/scenario/WvaLogBuilder.java")))
                .contains(documented);
    }

    @ParameterizedTest
    @EnumSource
    void theSameSettingsGiveTheSameBytesWhateverTheLocale(Generation generation) {
        WvaLogBuilder scenario = WrittenAndReadTest.eventful(generation);
        byte[] bytes = scenario.bytes();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(WrittenAndReadTest.eventful(generation).bytes()).isEqualTo(bytes);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(scenario.seed(12).bytes()).isNotEqualTo(bytes);
    }

    /** First written with JDK 17 on Linux; they are to be the same on every machine. */
    @Test
    void theBytesAreThoseOfEveryMachine() throws NoSuchAlgorithmException {
        MessageDigest all = MessageDigest.getInstance("SHA-256");
        for (Generation generation : Generation.values()) {
            all.update(WrittenAndReadTest.everythingWrong(WrittenAndReadTest.eventful(generation))
                    .bytes());
        }

        assertThat(HexFormat.of().formatHex(all.digest()))
                .isEqualTo("8c1c6c6188adb27cea92b0ade4b6a10c0f284fae5370f93c8019e6b8960ad3cc");
    }

    @Test
    void aScenarioIsNotChangedByWhatIsMadeOfIt() {
        WvaLogBuilder scenario = WrittenAndReadTest.eventful(Generation.FIELDS_2026_01);
        byte[] before = scenario.bytes();

        assertThat(List.of(
                        scenario.every(Duration.ofSeconds(7)),
                        scenario.lasting(Duration.ofMinutes(2)),
                        scenario.load(LoadCurve.constant(1)),
                        scenario.slo(Latencies.ofMillis(1, 1)),
                        scenario.podStartup(Duration.ZERO),
                        scenario.variant("more"),
                        scenario.fault(Fault.blankLine(Duration.ZERO)),
                        scenario.encoding(LogEncoding.CONSOLE),
                        scenario.stamp(LineStamp.KUBECTL),
                        scenario.lineEnd(LineEnd.CRLF),
                        scenario.startingAt(Instant.parse("2030-01-01T00:00:00Z"))))
                .noneMatch(changed -> Arrays.equals(changed.bytes(), before));
        assertThat(scenario.bytes()).isEqualTo(before);
        assertThat(scenario.generation()).isEqualTo(Generation.FIELDS_2026_01);
    }

    @ParameterizedTest
    @EnumSource
    void reconciliationsComeAtTheirTimes(Generation generation) {
        Instant start = Instant.parse("2027-12-31T23:59:00.5Z");
        List<Reconciliation> completed = WvaLogBuilder.of(generation)
                .variant("v")
                .startingAt(start)
                .every(Duration.ofSeconds(45))
                .lasting(Duration.ofMinutes(3))
                .encoding(generation.predicts() ? LogEncoding.JSON : generation.encoding())
                .build()
                .events(Reconciliation.class);

        assertThat(completed).hasSize(4);
        for (int i = 0; i < 4; i++) {
            assertThat(Duration.between(
                            start.plusSeconds(45L * i), completed.get(i).timestamp()))
                    .isBetween(Duration.ofSeconds(-1), Duration.ofMillis(300));
        }
    }

    @Test
    void everyFormOfTimestampMeansTheSameMoment() {
        WvaLogBuilder scenario =
                WvaLogBuilder.of(Generation.CAPACITY_BASED_2025_11).variant("v");
        List<Instant> times = times(scenario);

        assertThat(times(scenario.encoding(LogEncoding.JSON_EPOCH))).isEqualTo(times);
        assertThat(times(scenario.encoding(LogEncoding.JSON_OFFSET))).isEqualTo(times);
        assertThat(times(scenario.encoding(LogEncoding.JSON_SECONDS)))
                .isEqualTo(times.stream()
                        .map(time -> time.truncatedTo(ChronoUnit.SECONDS))
                        .toList());
        assertThat(times(scenario.encoding(LogEncoding.CONSOLE)))
                .isEqualTo(times(scenario.encoding(LogEncoding.JSON_SECONDS)));
    }

    private static List<Instant> times(WvaLogBuilder scenario) {
        return scenario.build().events().stream()
                .map(event -> event.origin().timestamp())
                .toList();
    }

    @Test
    void aFileHoldsWhatIsWritten(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("scenario.jsonl");
        WvaLogBuilder scenario = WrittenAndReadTest.eventful(Generation.MODEL_BASED_2025_12);

        WrittenLog written = scenario.writeTo(file);

        assertThat(file).hasBinaryContent(scenario.bytes()).hasSize(written.bytes());
        assertThat(scenario.text()).isEqualTo(Files.readString(file));
        assertThat(WvaLog.read(file).ledger()).isEqualTo(written.ledger());
        assertThat(written.events(EventType.PREDICTION)).isEqualTo(3 * 40);
        assertThat(written.events(EventType.ANALYZER_RESULT)).isZero();
        assertThat(scenario.build().source()).isEqualTo("MODEL_BASED_2025_12");
    }

    @Test
    void aFileIsNotTouchedByAScenarioThatCannotBeWritten(@TempDir Path directory) {
        Path file = directory.resolve("none");
        WvaLogBuilder empty = WvaLogBuilder.of(Generation.EARLY_2025_08);

        assertThatThrownBy(() -> empty.writeTo(file)).isInstanceOf(IllegalArgumentException.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenIsAnErrorOfItsWriter() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };

        assertThatThrownBy(() ->
                        WrittenAndReadTest.eventful(Generation.EARLY_2025_08).writeTo(full))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    @Test
    void numbersHaveTheFewestDigitsThatGiveThemBack() {
        assertThat(PlannedAnalyzers.shortest(0)).isEqualTo("0");
        assertThat(PlannedAnalyzers.shortest(0.85)).isEqualTo("0.85");
        assertThat(PlannedAnalyzers.shortest(329_011)).isEqualTo("329011");
        assertThat(PlannedAnalyzers.shortest(1e21)).isEqualTo("1000000000000000000000");
        assertThat(PlannedAnalyzers.shortest(320598.14285714284)).isEqualTo("320598.14285714284");
        // Java before 19 prints one digit more (JDK-4511638).
        assertThat(PlannedAnalyzers.shortest(2.0E-3)).isEqualTo("0.002");
        assertThat(PlannedAnalyzers.shortest(2.2250738585072014E-308))
                .startsWith("0.000")
                .endsWith("22250738585072014");
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double value =
                    Double.longBitsToDouble((random.nextLong() & 0x0FFF_FFFF_FFFF_FFFFL) | 0x3000_0000_0000_0000L);
            assertThat(new BigDecimal(PlannedAnalyzers.shortest(value)).doubleValue())
                    .isEqualTo(value);
        }
    }
}
