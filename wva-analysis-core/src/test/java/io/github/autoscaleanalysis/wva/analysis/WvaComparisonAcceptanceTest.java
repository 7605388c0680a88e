package io.github.autoscaleanalysis.wva.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.testing.AgainstSharedData;
import io.github.autoscaleanalysis.testing.SharedFile;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Compares logs of different controllers. */
@AgainstSharedData
class WvaComparisonAcceptanceTest {

    private static final String MODEL_BASED =
            "corpus/experiments/model-based-moderate-parallel-extended-20251208-183843/wva-controller-logs.jsonl";
    private static final String CAPACITY_BASED =
            "corpus/experiments/capacity-based-moderate-parallel-extended-20251207-190235/wva-controller-logs.jsonl";
    private static final String OF_2026 = "corpus/logs/2026-08-07-console-kubectl.log";

    @Test
    void aCapacityBasedRunHasLatenciesButNoErrorsToCompare() throws IOException {
        WvaComparison comparison = WvaComparison.of("model", read(MODEL_BASED)).and("capacity", read(CAPACITY_BASED));

        // The log gives its one variant twice a cycle: 38 readings under load are 19 values.
        assertThat(comparison.differences())
                .extracting(RunDifference::evidence)
                .containsExactly(Evidence.SHOWN, Evidence.SHOWN, Evidence.NOT_ENOUGH, Evidence.NOT_ENOUGH);
        assertThat(comparison.differences().get(0).samples().sample().count()).isEqualTo(19);
        assertThat(comparison.caveats())
                .contains("capacity says nothing of \"Service-level objectives\": no SLO in this log.")
                .anySatisfy(caveat -> assertThat(caveat).contains("38 readings are taken as 19 values"));
    }

    @Test
    void aLogOf2026HasNoLatenciesToCompare() throws IOException {
        WvaComparison comparison = WvaComparison.of("model", read(MODEL_BASED)).and("2026", read(OF_2026));

        assertThat(comparison.differences()).extracting(RunDifference::evidence).containsOnly(Evidence.NOT_ENOUGH);
        assertThat(comparison.figures())
                .filteredOn(figure -> !figure.key().matches("(cost|scaling|elasticity)\\..*"))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.runs().get(1).value()).isEmpty());
    }

    private static WvaAnalysis read(String log) throws IOException {
        return WvaAnalysis.of(WvaLog.read(SharedFile.of(log)));
    }
}
