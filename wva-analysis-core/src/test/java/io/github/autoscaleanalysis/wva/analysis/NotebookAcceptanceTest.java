package io.github.autoscaleanalysis.wva.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.testing.AgainstSharedData;
import io.github.autoscaleanalysis.testing.SharedFile;
import io.github.autoscaleanalysis.wva.accuracy.ErrorStatistics;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.report.WvaReport;
import io.github.autoscaleanalysis.wva.scaling.ReplicaRange;
import io.github.autoscaleanalysis.wva.slo.MissingTarget;
import io.github.autoscaleanalysis.wva.slo.TargetSource;
import io.github.autoscaleanalysis.wva.slo.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The model-based experiments of the corpus, against the reference notebook's figures and its authors' files. */
@AgainstSharedData
class NotebookAcceptanceTest {

    private static final double RELATIVE = 1e-9;
    private static final int TIME_MINUTES = 11;

    static Stream<Path> experiments() {
        return SharedFile.foldersOf("corpus/experiments", "model-based-").stream();
    }

    static Stream<Path> publishedExperiments() {
        return experiments().filter(e -> Files.exists(e.resolve("processed_data.csv")));
    }

    private static WvaAnalysis analyze(Path experiment) throws IOException {
        return WvaAnalysis.notebook()
                .with(MissingTarget.NOTEBOOK_DEFAULT)
                .analyze(WvaExperiment.open(experiment).readLog());
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyFigureIsTheNotebooks(Path experiment) throws IOException {
        WvaAnalysis analysis = analyze(experiment);
        JsonNode expected = new JsonMapper().readTree(Files.readString(experiment.resolve("expected-notebook.json")));

        assertThat(analysis.alignment().predictions())
                .hasSize(expected.get("predictions").asInt());
        assertThat(analysis.alignment().observations())
                .hasSize(expected.get("observations").asInt());
        assertThat(analysis.alignment().pairs()).hasSize(expected.get("pairs").asInt());
        assertThat(analysis.scaling().decisions())
                .isEqualTo(expected.get("decisions").asInt());
        assertObjective(analysis, expected);
        assertThat(analysis.slo().count(Verdict.VIOLATED))
                .isEqualTo(expected.get("violations").asLong());
        assertErrors(analysis.accuracy().of(LatencyMetric.ITL), expected.get("itlError"));
        assertErrors(analysis.accuracy().of(LatencyMetric.TTFT), expected.get("ttftError"));
        Map<ScalingAction, Long> actions = new LinkedHashMap<>();
        expected.get("actions")
                .properties()
                .forEach(a ->
                        actions.put(new ScalingAction(a.getKey()), a.getValue().asLong()));
        assertThat(analysis.scaling().actions()).isEqualTo(actions);
        assertThat(analysis.scaling().currentReplicas())
                .contains(new ReplicaRange(
                        expected.get("replicaRange").get(0).asInt(),
                        expected.get("replicaRange").get(1).asInt()));
    }

    private static void assertObjective(WvaAnalysis analysis, JsonNode expected) {
        assertThat(analysis.slo().objective()).hasValueSatisfying(objective -> {
            assertThat(objective.targets().itl())
                    .hasValue(expected.get("sloItlMillis").asDouble());
            assertThat(objective.targets().ttft())
                    .hasValue(expected.get("sloTtftMillis").asDouble());
            assertThat(objective.source())
                    .isEqualTo(
                            expected.get("sloFromLog").asBoolean()
                                    ? TargetSource.FOUND_LINE
                                    : TargetSource.NOTEBOOK_DEFAULT);
        });
    }

    private static void assertErrors(ErrorStatistics errors, JsonNode expected) {
        assertThat(errors.count()).isEqualTo(expected.get("n").asLong());
        assertFigure(errors.meanError(), expected.get("mean"));
        assertFigure(errors.meanAbsoluteError(), expected.get("meanAbsolute"));
        assertFigure(errors.standardDeviation(), expected.get("std"));
        assertFigure(errors.minError(), expected.get("min"));
        assertFigure(errors.maxError(), expected.get("max"));
    }

    private static void assertFigure(OptionalDouble actual, JsonNode expected) {
        assertThat(actual.getAsDouble())
                .isCloseTo(expected.asDouble(), within(RELATIVE * Math.abs(expected.asDouble())));
    }

    @ParameterizedTest
    @MethodSource("publishedExperiments")
    void theCsvHoldsThePublishedPairsRowByRow(Path experiment) throws IOException {
        List<String> actual = WvaReport.of(analyze(experiment)).toCsv().lines().toList();
        List<String> published = Files.readAllLines(experiment.resolve("processed_data.csv"));

        assertThat(actual).hasSameSizeAs(published);
        assertThat(actual.get(0)).isEqualTo(published.get(0));
        for (int row = 1; row < published.size(); row++) {
            String[] cells = actual.get(row).split(",", -1);
            String[] expected = published.get(row).split(",", -1);
            assertThat(cells).hasSameSizeAs(expected);
            expected[TIME_MINUTES] = Double.toString(minutesBetween(published.get(1), published.get(row)));
            for (int column = 0; column < cells.length; column++) {
                assertCell(experiment + " row " + row + " column " + column, cells[column], expected[column]);
            }
        }
    }

    /** The reference notebook's definition; the published files hold the observation's time in this column. */
    private static double minutesBetween(String firstRow, String row) {
        Duration time = Duration.between(predictionTime(firstRow), predictionTime(row));
        return time.toMillis() / 1000.0 / 60;
    }

    private static Instant predictionTime(String row) {
        return instant(row.substring(0, row.indexOf(',')));
    }

    private static Instant instant(String pandas) {
        return OffsetDateTime.parse(pandas.replace(' ', 'T')).toInstant();
    }

    private static void assertCell(String where, String actual, String expected) {
        if (expected.contains(":")) {
            assertThat(Instant.parse(actual)).as(where).isEqualTo(instant(expected));
        } else if (expected.matches("[-0-9.e]+")) {
            double value = Double.parseDouble(expected);
            assertThat(Double.parseDouble(actual)).as(where).isCloseTo(value, within(RELATIVE * Math.abs(value)));
        } else {
            assertThat(actual).as(where).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("publishedExperiments")
    void theSummaryHoldsEveryLineOfThePublishedOneButWhenAndWhatWasWritten(Path experiment) throws IOException {
        String summary = WvaReport.of(analyze(experiment))
                .toMarkdown(experiment.getFileName().toString(), Instant.EPOCH);

        List<String> published = Files.readAllLines(experiment.resolve("ANALYSIS_SUMMARY.md")).stream()
                .filter(line -> !line.startsWith("**Generated") && !line.startsWith("- `"))
                .toList();
        Predicate<String> action = line -> line.matches("- (scale-up|scale-down|no-change): .*");
        assertThat(summary.lines().filter(action.negate()).toList())
                .containsSubsequence(published.stream().filter(action.negate()).toList());
        assertThat(summary.lines().filter(action))
                .as("actions; where two are equally frequent pandas keeps the order of the log")
                .containsExactlyInAnyOrderElementsOf(
                        published.stream().filter(action).toList());
    }
}
