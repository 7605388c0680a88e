package io.github.autoscaleanalysis.wva.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.testing.AgainstSharedData;
import io.github.autoscaleanalysis.testing.SharedFile;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The report of the real log of a 2026 controller. */
@AgainstSharedData
class DecisionsReportAcceptanceTest {

    // The figures are those of an independent replay and of the log's own lines: see ControlAuditAcceptanceTest.
    @Test
    void theReportOfTheRealLogSaysThatItConforms() throws IOException {
        WvaReport report =
                WvaReport.of(WvaAnalysis.of(WvaLog.read(SharedFile.of("corpus/logs/2026-08-07-console-kubectl.log"))));
        JsonNode json = DecisionsReportTest.decisions(report);

        assertThat(json.get("cycles").asInt()).isEqualTo(87);
        assertThat(json.get("conforms").asInt()).isEqualTo(65);
        assertThat(json.get("differs").asInt()).isZero();
        assertThat(json.get("notReplayableByReason").toString()).isEqualTo("{\"NO_PER_REPLICA_CAPACITY\":22}");
        assertThat(json.at("/limits/0/min").asInt()).isEqualTo(1);
        assertThat(json.at("/limits/0/max").asInt()).isEqualTo(4);
        assertThat(json.at("/limits/0/source").asString()).isEqualTo("LOG");
        assertThat(json.at("/invariants/0/held").asInt()).isEqualTo(152);
        assertThat(json.get("findings")).hasSize(16);
        assertThat(DecisionsReportTest.section(report))
                .contains("- Not Replayable: 22 (no per replica capacity: 22)")
                .contains("- Scale-Ups and Scale-Downs: 12 (")
                .contains("| 2026-08-07 21:27:41 UTC | 1041 |", "| estimator driven (saturation) | 0.07704 |");
    }
}
