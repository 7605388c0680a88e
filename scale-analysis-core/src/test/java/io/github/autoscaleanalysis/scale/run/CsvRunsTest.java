package io.github.autoscaleanalysis.scale.run;

import static io.github.autoscaleanalysis.scale.run.ScaleMetric.BLAST_RADIUS;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.DURATION;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.EDGES;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.OBSERVATIONS;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.RISK_COUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRunsTest {

    private static final String HEADER = "scenario,duration_seconds,risk_count,blast_radius,edges,observations";
    private static final ScaleRun RUN = ScaleRun.of("a")
            .with(DURATION, 761)
            .with(BLAST_RADIUS, 677)
            .with(EDGES, 1972)
            .with(OBSERVATIONS, 246)
            .with(RISK_COUNT, 0);

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER + "\na,761,0,677,1972,246\n",
                HEADER + "\r\na,761,0,677,1972,246",
                "\uFEFF" + HEADER + "\r\na,761,0,677,1972,246\r\n",
                "\"scenario\",\"duration_seconds\", risk_count ,blast_radius,edges,observations"
                        + "\n\"a\",\"761\", 0 ,+677,1.972e3,246.0\n",
                // the dashboard's keys
                "scenario,overmindDurationMs,riskCount,blastRadiusNodes,blastRadiusEdges,observations"
                        + "\na,761000,0,677,1972,246\n",
                // as the notebook's frame writes itself: an index without a name, columns of its own
                ",scenario,duration_seconds,risk_count,blast_radius,edges,observations,duration_minutes,residual"
                        + "\n0,a,761,0,677,1972,246,12.683333333333334,-46.5\n",
            })
    void theReferencesColumnsAreRead(String csv) throws IOException {
        ScaleRuns runs = parse(csv);

        assertThat(runs.runs()).containsExactly(RUN);
        assertThat(runs.issues()).isEmpty();
        assertThat(runs.source()).isEqualTo("test");
    }

    @Test
    void theSameRunsAreReadFromJsonAndFromCsv(@TempDir Path folder) throws IOException {
        StringBuilder csv = new StringBuilder(HEADER + "\n");
        for (ScaleRun run : ScaleRuns.sample().runs()) {
            csv.append(run.scenario().orElseThrow());
            for (ScaleMetric metric : new ScaleMetric[] {DURATION, RISK_COUNT, BLAST_RADIUS, EDGES, OBSERVATIONS}) {
                csv.append(',').append(run.of(metric).orElseThrow());
            }
            csv.append('\n');
        }
        Path file = Files.writeString(folder.resolve("runs.txt"), csv);

        assertThat(ScaleRuns.read(file).runs())
                .isEqualTo(ScaleRuns.sample().runs())
                .hasSize(14);
        assertThat(ScaleRuns.read(file).source()).isEqualTo(file.toString());
    }

    @Test
    void columnsAndCellsThatAreMissingOrEmptyAreAbsentWithoutIssue() throws IOException {
        ScaleRuns runs = parse("edges,scenario,blast_radius\n,a,\n5,b\n,\"c, d\",\"\"\n");

        assertThat(runs.runs())
                .containsExactly(ScaleRun.of("a"), ScaleRun.of("b").with(EDGES, 5), ScaleRun.of("c, d"));
        assertThat(runs.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "twelve; is no number: 'twelve'",
                "12 s; is no number: '12 s'",
                "NaN; is no number: 'NaN'",
                "inf; is no number: 'inf'",
                "null; is no number: 'null'",
                "0x10; is no number: '0x10'",
                "1d; is no number: '1d'",
                "1_000; is no number: '1_000'",
                "\"1,000\"; is no number: '1,000'",
                ".; is no number: '.'",
                "-; is no number: '-'",
                "\" \"; is no number: ''",
                "\"a|b\"; is no number: 'a b'",
                "-1; is negative: -1.0",
                "1e999; is not finite: Infinity",
                "1e16; is outside 1e-12 to 1e15: 1.0E16"
            })
    void aCellThatIsNoMeasurementIsAbsentAndAnIssueWithItsLine(String cell, String reason) throws IOException {
        ScaleRuns runs = parse("scenario,edges\na,1\n\nb," + cell.replace('|', '\n') + "\nc,3\n");

        assertThat(runs.runs())
                .containsExactly(
                        ScaleRun.of("a").with(EDGES, 1),
                        ScaleRun.of("b"),
                        ScaleRun.of("c").with(EDGES, 3));
        assertThat(runs.issues())
                .containsExactly(new RunIssue("test", 2, OptionalInt.of(4), Optional.of("edges"), reason));
    }

    @ParameterizedTest
    @CsvSource({".5, 0.5", "5., 5", "1E3, 1000", "1e+3, 1000", "1e-3, 0.001"})
    void decimalsAreNumbers(String cell, double figure) throws IOException {
        assertThat(parse("scenario,edges\na," + cell).runs().get(0).of(EDGES)).hasValue(figure);
    }

    @Test
    void aLongCellIsShownByItsStart() throws IOException {
        assertThat(parse("scenario,edges\na," + "x".repeat(1000))
                        .issues()
                        .get(0)
                        .reason())
                .isEqualTo("is no number: '" + "x".repeat(40) + "…'");
    }

    @Test
    void aRowWithMoreCellsThanColumnsIsNoRunAndAnIssue() throws IOException {
        ScaleRuns runs = parse("scenario,edges\na, b,1\nc,2\n");

        assertThat(runs.runs()).containsExactly(ScaleRun.of("c").with(EDGES, 2));
        assertThat(runs.issues())
                .containsExactly(
                        new RunIssue("test", 1, OptionalInt.of(2), Optional.empty(), "has 3 cells under 2 columns"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {"edges|1; is absent", "scenario,edges|,1; is absent", "scenario,edges|\"  \",1; is blank"})
    void aRowWithoutScenarioIsKeptAndAnIssue(String csv, String reason) throws IOException {
        ScaleRuns runs = parse(csv.replace('|', '\n'));

        assertThat(runs.runs()).containsExactly(ScaleRun.withoutScenario().with(EDGES, 1));
        assertThat(runs.issues()).extracting(RunIssue::reason).containsExactly(reason);
    }

    @Test
    void aLineOfColumnNamesAloneIsNoRuns() throws IOException {
        assertThat(parse(HEADER).runs()).isEmpty();
        assertThat(parse(HEADER).issues()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2", "scenario;edges\na;1\n", "<!doctype html>\n<p>sign in"})
    void withoutAnyKnownColumnItIsRefused(String csv) {
        assertThatExceptionOfType(RunsFormatException.class)
                .isThrownBy(() -> parse(csv))
                .withMessageStartingWith("test: expected ")
                .withMessageContaining("scenario, timestamp, age_seconds, duration_seconds")
                .withMessageEndingWith("; found '" + csv.lines().findFirst().orElseThrow() + "'");
    }

    @Test
    void aKnownColumnThatStandsThereTwiceIsRefused() throws IOException {
        assertThatExceptionOfType(RunsFormatException.class)
                .isThrownBy(() -> parse("scenario,edges,edges\na,1,2"))
                .withMessage("test: column edges stands there twice");
        assertThat(parse("scenario,x,x\na,1,2").runs()).containsExactly(ScaleRun.of("a"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin1 = "scenario\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(RunsFormatException.class)
                .isThrownBy(() -> ScaleRuns.parse("test", new ByteArrayInputStream(latin1)))
                .withMessage("test: no CSV: a byte that is no UTF-8");
    }

    @Test
    void jsonInOtherEncodingsIsStillJson() throws IOException {
        String json = "\n [{\"scenario\":\"é\"}]";

        for (String encoding : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            InputStream bytes = new ByteArrayInputStream(("\uFEFF" + json).getBytes(encoding));
            assertThat(ScaleRuns.parse("test", bytes).runs()).as(encoding).containsExactly(ScaleRun.of("é"));
        }
    }

    @Test
    void whatOnlySeemsBlankAtTheStartIsNoJson() {
        assertThatExceptionOfType(RunsFormatException.class)
                .isThrownBy(() -> parse(" ".repeat(5000) + "[]"))
                .withMessageContaining("; found '[]'");
    }

    @Test
    void aRunMaySayWhenItWasPlayed() throws IOException {
        Instant noon = Instant.parse("2025-12-01T12:00:00Z");
        ScaleRuns csv = parse("scenario,timestamp,age_seconds\na,2025-12-01T12:00:00Z,"
                + "\na,2025-12-01 13:00:00+01:00,90.5\na,2025-12-01T12:00:00.000Z,0\n");
        ScaleRuns json = parse("[{\"scenario\":\"a\",\"timestamp\":\"2025-12-01T12:00:00Z\",\"age_seconds\":1e9}]");

        assertThat(csv.runs())
                .containsExactly(
                        ScaleRun.of("a").at(noon),
                        ScaleRun.of("a").at(noon).aged(Duration.ofMillis(90_500)),
                        ScaleRun.of("a").at(noon).aged(Duration.ZERO));
        assertThat(json.runs()).containsExactly(ScaleRun.of("a").at(noon).aged(Duration.ofSeconds(1_000_000_000)));
        assertThat(csv.issues()).isEmpty();
        assertThat(json.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "\"timestamp\":\"2025-12-01T12:00:00\"; timestamp; is no ISO 8601 time with its offset: '2025-12-01T12:00:00'",
                "\"timestamp\":\"noon\"; timestamp; is no ISO 8601 time with its offset: 'noon'",
                "\"timestamp\":1764590400; timestamp; is no text but a number",
                "\"age_seconds\":-1; age_seconds; is negative: -1.0",
                "\"age_seconds\":\"old\"; age_seconds; is no number but a string"
            })
    void aTimeThatIsNoneIsAbsentAndAnIssue(String field, String key, String reason) throws IOException {
        ScaleRuns runs = parse("[{\"scenario\":\"a\"," + field + "}]");

        assertThat(runs.runs()).containsExactly(ScaleRun.of("a"));
        assertThat(runs.issues())
                .containsExactly(new RunIssue("test", 1, OptionalInt.empty(), Optional.of(key), reason));
    }

    private static ScaleRuns parse(String data) throws IOException {
        return ScaleRuns.parse("test", new ByteArrayInputStream(data.getBytes(StandardCharsets.UTF_8)));
    }
}
