package io.github.autoscaleanalysis.wva.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autoscaleanalysis.wva.log.GeneratedLog;
import io.github.autoscaleanalysis.wva.log.LogSource;
import io.github.autoscaleanalysis.wva.log.ReadSettings;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.report.WvaReport;
import io.github.autoscaleanalysis.wva.slo.NotEvaluated;
import io.github.autoscaleanalysis.wva.slo.SlicesNotEvaluatedException;
import io.github.autoscaleanalysis.wva.slo.SloRules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideBySideTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void endTheThreads() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAnalysisOnMoreThreadsIsTheSame(boolean json) throws IOException {
        WvaLog log = generated(json);
        for (WvaRules rules : List.of(WvaRules.withDefaults(), WvaAnalysis.notebook())) {
            WvaReport alone = WvaReport.of(rules.analyze(log)).withGoal(0.95);
            WvaReport together = WvaReport.of(rules.analyze(log, threads)).withGoal(0.95);

            assertThat(together.toJson()).isEqualTo(alone.toJson());
            assertThat(together.toJson(threads)).isEqualTo(alone.toJson());
            assertThat(together.toMarkdown("run", Instant.EPOCH)).isEqualTo(alone.toMarkdown("run", Instant.EPOCH));
        }
    }

    @Test
    void aLogWithoutEventsHasTheSameAnalysisToo() {
        WvaLog empty = WvaLog.of(List.of());

        String json =
                WvaReport.of(WvaRules.withDefaults().analyze(empty, threads)).toJson(threads);

        assertThat(json).isEqualTo(WvaReport.of(WvaAnalysis.of(empty)).toJson());
    }

    @Test
    void whatNoThreadOfTheExecutorBeginsIsDoneByTheOneThatAsks() throws IOException {
        WvaLog log = generated(true);
        List<Runnable> queue = new ArrayList<>();

        WvaAnalysis analysis = WvaRules.withDefaults().analyze(log, queue::add);

        assertThat(WvaReport.of(analysis).toJson())
                .isEqualTo(WvaReport.of(WvaAnalysis.of(log)).toJson());
        assertThat(queue).isNotEmpty();
        queue.forEach(Runnable::run); // begun too late, they find nothing left to do
    }

    @Test
    void anExecutorThatTakesNoWorkIsAnError() {
        WvaLog log = WvaLog.of(List.of());
        WvaReport report = WvaReport.of(WvaAnalysis.of(log));
        threads.shutdown();

        assertThatThrownBy(() -> WvaRules.withDefaults().analyze(log, threads))
                .isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> report.toJson(threads)).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void slicesThatMayNotLackAVerdictAreTheSameErrorOnMoreThreads() throws IOException {
        WvaLog log = generated(true);
        WvaRules rules = WvaRules.withDefaults().with(SloRules.withDefaults().with(NotEvaluated.FAIL));

        WvaReport report = WvaReport.of(rules.analyze(log, threads));

        assertThatThrownBy(report::toJson).isInstanceOf(SlicesNotEvaluatedException.class);
        assertThatThrownBy(() -> report.toJson(threads)).isInstanceOf(SlicesNotEvaluatedException.class);
    }

    @Test
    void anInterruptedCallerGetsItsAnalysisAndStaysInterrupted() throws IOException {
        WvaLog log = generated(true);

        Thread.currentThread().interrupt();
        WvaAnalysis analysis = WvaRules.withDefaults().analyze(log, threads);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(analysis.alignment().pairs()).isNotEmpty();
    }

    private static WvaLog generated(boolean json) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        (json ? GeneratedLog.json() : GeneratedLog.console()).withLines(20_000).writeTo(bytes);
        return WvaLog.read(
                LogSource.of("log", new ByteArrayInputStream(bytes.toByteArray())), ReadSettings.withDefaults());
    }
}
