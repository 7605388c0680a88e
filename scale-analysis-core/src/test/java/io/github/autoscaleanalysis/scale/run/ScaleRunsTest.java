package io.github.autoscaleanalysis.scale.run;

import static io.github.autoscaleanalysis.scale.run.ScaleMetric.BLAST_RADIUS;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.DURATION;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.EDGES;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.OBSERVATIONS;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.RISK_COUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleRunsTest {

    private static final ScaleRun RUN = ScaleRun.of("a")
            .with(DURATION, 761)
            .with(BLAST_RADIUS, 677)
            .with(EDGES, 1972)
            .with(OBSERVATIONS, 246)
            .with(RISK_COUNT, 0);
    private static final String NOTEBOOK = "{\"scenario\":\"a\",\"duration_seconds\":761,\"risk_count\":0,"
            + "\"blast_radius\":677,\"edges\":1972,\"observations\":246}";
    private static final String DASHBOARD =
            "{\"scenario\":\"a\",\"id\":7,\"overmindDurationMs\":761000,\"riskCount\":0,"
                    + "\"blastRadiusNodes\":677,\"blastRadiusEdges\":1972,\"observations\":246,\"more\":{\"x\":[1]}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[" + NOTEBOOK + "]",
                "[" + DASHBOARD + "]",
                "{\"results\":[" + NOTEBOOK + "]}",
                "{\"total\":1,\"results\":[" + DASHBOARD + "]}"
            })
    void everyShapeIsRead(String json) throws IOException {
        ScaleRuns runs = parse(json);

        assertThat(runs.runs()).containsExactly(RUN);
        assertThat(runs.issues()).isEmpty();
        assertThat(runs.source()).isEqualTo("test");
    }

    @Test
    void aFileIsReadAndNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("runs.json"), "[" + NOTEBOOK + "]");

        assertThat(ScaleRuns.read(file).runs()).containsExactly(RUN);
        assertThat(ScaleRuns.read(file).source()).isEqualTo(file.toString());
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ScaleRuns.read(folder.resolve("none.json")))
                .withMessageContaining("none.json");
    }

    @Test
    void aStreamThatFailsIsNamed() {
        InputStream broken = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("line cut");
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ScaleRuns.parse("dashboard", broken))
                .withMessage("dashboard: line cut");
    }

    @Test
    void theStreamStaysTheCallers() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream json = new ByteArrayInputStream("[]".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        ScaleRuns.parse("test", json);

        assertThat(closed).isFalse();
    }

    @Test
    void anEmptyArrayIsNoRuns() throws IOException {
        assertThat(parse("[]").runs()).isEmpty();
        assertThat(parse("[]").issues()).isEmpty();
    }

    @Test
    void whatIsMissingOrNullIsAbsentWithoutIssue() throws IOException {
        ScaleRuns runs = parse("[{\"scenario\":\"a\",\"edges\":null}]");

        assertThat(runs.runs()).containsExactly(ScaleRun.of("a"));
        assertThat(runs.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"12\"; is no number but a string",
                "true; is no number but a boolean",
                "[1]; is no number but an array",
                "{}; is no number but an object",
                "-1; is negative: -1.0",
                "NaN; is not finite: NaN",
                "-Infinity; is not finite: -Infinity",
                "1e999; is not finite: Infinity",
                "1e16; is outside 1e-12 to 1e15: 1.0E16",
                "123456789012345678901234567890; is outside 1e-12 to 1e15: 1.2345678901234568E29"
            })
    void aValueThatIsNoMeasurementIsAbsentAndAnIssue(String value, String reason) throws IOException {
        ScaleRuns runs = parse("[" + NOTEBOOK + ",{\"scenario\":\"b\",\"edges\":" + value + "}]");

        assertThat(runs.runs()).containsExactly(RUN, ScaleRun.of("b"));
        assertThat(runs.issues())
                .containsExactly(new RunIssue("test", 2, OptionalInt.empty(), Optional.of("edges"), reason));
    }

    @Test
    void aZeroIsAFigure() throws IOException {
        assertThat(parse("[{\"scenario\":\"a\",\"blast_radius\":0}]")
                        .runs()
                        .get(0)
                        .of(BLAST_RADIUS))
                .hasValue(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; is absent",
                "{\"scenario\":null}; is absent",
                "{\"scenario\":7}; is no text but a number",
                "{\"scenario\":\"  \"}; is blank"
            })
    void aRunWithoutScenarioIsKeptAndAnIssue(String run, String reason) throws IOException {
        ScaleRuns runs = parse("[" + run + "]");

        assertThat(runs.runs()).containsExactly(ScaleRun.withoutScenario());
        assertThat(runs.issues())
                .containsExactly(new RunIssue("test", 1, OptionalInt.empty(), Optional.of("scenario"), reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "7; is no object but a number",
                "null; is no object but null",
                "[1]; is no object but an array",
                "\"a\"; is no object but a string"
            })
    void anElementThatIsNoObjectIsNoRunAndAnIssue(String element, String reason) throws IOException {
        ScaleRuns runs = parse("[" + element + "," + NOTEBOOK + "]");

        assertThat(runs.runs()).containsExactly(RUN);
        assertThat(runs.issues())
                .containsExactly(new RunIssue("test", 1, OptionalInt.empty(), Optional.empty(), reason));
    }

    @Test
    void bothKeysThatAgreeAreOneFigure() throws IOException {
        ScaleRuns runs = parse("[{\"scenario\":\"a\",\"duration_seconds\":0.1,\"overmindDurationMs\":100}]");

        assertThat(runs.runs().get(0).of(DURATION)).hasValue(0.1);
        assertThat(runs.issues()).isEmpty();
    }

    @Test
    void bothKeysThatDifferAreAnIssue() throws IOException {
        ScaleRuns runs = parse("[{\"scenario\":\"a\",\"duration_seconds\":761,\"overmindDurationMs\":762000}]");

        assertThat(runs.runs().get(0).of(DURATION)).isEmpty();
        assertThat(runs.issues())
                .containsExactly(new RunIssue(
                        "test",
                        1,
                        OptionalInt.empty(),
                        Optional.of("duration_seconds"),
                        "is 761.0 where overmindDurationMs is 762.0 s"));
    }

    @Test
    void oneKeyStandsInForTheOtherThatIsBad() throws IOException {
        ScaleRuns runs = parse("[{\"scenario\":\"a\",\"edges\":-1,\"blastRadiusEdges\":5}]");

        assertThat(runs.runs().get(0).of(EDGES)).hasValue(5);
        assertThat(runs.issues()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "7", "null", "hello", "\"runs\"", "{}", "{\"results\":7}", "{\"results\":null}"})
    void jsonOfAnotherShapeIsRefused(String json) {
        assertThatExceptionOfType(RunsFormatException.class)
                .isThrownBy(() -> parse(json))
                .withMessageStartingWith("test: expected an array of runs")
                .satisfies(e -> assertThat(e.source()).isEqualTo("test"))
                .satisfies(e -> assertThat(e.line()).isEmpty())
                .satisfies(e -> assertThat(e.column()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[\n{\"scenario\":\"a\",", "[] x", "[{\"edges\":1,\"edges\":2}]", "[{\"scenario\":\"a\nb\"}]"})
    void whatIsNoJsonIsRefusedWithItsPlaceOnOneLine(String json) {
        assertThatExceptionOfType(RunsFormatException.class)
                .isThrownBy(() -> parse(json))
                .withMessageStartingWith("test, line ")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"))
                .satisfies(e -> assertThat(e.reason()).startsWith("no JSON: "))
                .satisfies(e -> assertThat(e.line().orElseThrow()).isBetween(1, 2))
                .satisfies(e -> assertThat(e.column().orElseThrow()).isPositive());
    }

    @Test
    void aFileCutInTheMiddleIsRefused() {
        String half = "[" + NOTEBOOK.substring(0, NOTEBOOK.length() / 2);

        assertThatThrownBy(() -> parse(half)).isInstanceOf(RunsFormatException.class);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin1 = "[{\"scenario\":\"caf\u00e9\"}]".getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(RunsFormatException.class)
                .isThrownBy(() -> ScaleRuns.parse("test", new ByteArrayInputStream(latin1)))
                .withMessageContaining("UTF-8");
    }

    @Test
    void tenThousandBracketsAreRefused() {
        assertThatExceptionOfType(RunsFormatException.class)
                .isThrownBy(() -> parse("[".repeat(10_000)))
                .withMessageContaining("nesting depth");
    }

    @Test
    void givenRunsAreCopied() {
        List<ScaleRun> given = new ArrayList<>(List.of(RUN));
        ScaleRuns runs = ScaleRuns.of(given);
        given.clear();

        assertThat(runs.runs()).containsExactly(RUN);
        assertThat(runs.issues()).isEmpty();
        assertThat(runs.source()).isEqualTo("given runs");
    }

    @Test
    void theSampleIsTheNotebooks() {
        // The first and the last run of the notebook's SAMPLE_DATA.
        ScaleRuns sample = ScaleRuns.sample();

        assertThat(sample.source()).isEqualTo("sample-runs.json");
        assertThat(sample.issues()).isEmpty();
        assertThat(sample.runs()).hasSize(14);
        assertThat(sample.runs().get(0).of(DURATION)).hasValue(761);
        assertThat(sample.runs().get(13).scenario()).hasValue("shared_sg_open");
        assertThat(sample.runs().get(13).of(RISK_COUNT)).hasValue(2);
    }

    private static ScaleRuns parse(String json) throws IOException {
        return ScaleRuns.parse("test", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
