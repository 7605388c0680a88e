package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.run.ScaleMetric.DURATION;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.EDGES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.scale.duration.RunComparison;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonReportTest {

    private final ComparisonReport report = ComparisonReport.of(RunComparison.of(runs(4), runs(1)));

    @Test
    void theTableHasDifferencesOrWhyThereAreNone() {
        // By hand: 4, 5, 6 s beside 1, 2, 3 s; edges are 5 on both sides; the others are absent.
        assertThat(report.toMarkdown())
                .contains("Runs: given runs  \nBaseline: given runs  \n")
                .containsPattern(
                        "\\| duration_seconds \\| +3 \\| +3 \\| +\\+3.00 \\|.*\\| +0.0213 \\|.*\\| \\+1.00 \\|")
                .containsPattern("\\| edges +\\| +3 \\| +3 \\| +0.00 \\| +n/a \\|.*\\| +no spread \\|")
                .containsPattern("\\| risk_count +\\| +0 \\| +0 \\| +n/a \\|.*\\| not enough runs \\|");
    }

    @Test
    void theJsonHasFullPrecisionAndNulls() {
        JsonNode json = JsonMapper.shared().readTree(report.toJson());

        assertThat(json.path("schemaVersion").intValue()).isEqualTo(1);
        assertThat(json.path("metrics").size()).isEqualTo(5);
        JsonNode duration = json.path("metrics").path(0);
        assertThat(duration.path("metric").stringValue()).isEqualTo("durationSeconds");
        assertThat(duration.path("difference").doubleValue()).isEqualTo(3);
        assertThat(duration.path("mannWhitneyU").doubleValue()).isEqualTo(9);
        assertThat(duration.path("notCompared").isNull()).isTrue();
        assertThat(duration.path("interval").path("level").doubleValue()).isEqualTo(0.95);
        JsonNode nodes = json.path("metrics").path(1);
        assertThat(nodes.path("notCompared").stringValue()).isEqualTo("TOO_FEW_VALUES");
        assertThat(nodes.path("leftOut").intValue()).isEqualTo(6);
        assertThat(nodes.path("welchT").isNull()).isTrue();
        assertThat(nodes.path("interval").isNull()).isTrue();
    }

    private static ScaleRuns runs(int from) {
        List<ScaleRun> runs = IntStream.range(from, from + 3)
                .mapToObj(i -> ScaleRun.of("a").with(DURATION, i).with(EDGES, 5))
                .toList();
        return ScaleRuns.of(runs);
    }
}
