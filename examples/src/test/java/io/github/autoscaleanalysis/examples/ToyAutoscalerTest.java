package io.github.autoscaleanalysis.examples;

import static io.github.autoscaleanalysis.wva.align.PairClass.CLEAN;
import static io.github.autoscaleanalysis.wva.assertj.WvaAssertions.assertThat;
import static io.github.autoscaleanalysis.wva.event.LatencyMetric.ITL;
import static io.github.autoscaleanalysis.wva.event.LatencyMetric.TTFT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.assertj.WvaSoftAssertions;
import io.github.autoscaleanalysis.wva.log.LogCapture;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** How to test an autoscaler: let it work, capture what it logs, and assert what the log shows. To be copied. */
class ToyAutoscalerTest {

    /** 300 requests a minute, more and more of them from minute 10 on, and 2400 from minute 20 to 40. */
    private static double load(int minute) {
        return minute < 10 || minute >= 40 ? 300 : Math.min(2400, 300 + 210 * (minute - 10));
    }

    private static WvaAnalysis run(ToyAutoscaler.Rule rule) {
        try (LogCapture capture = LogCapture.of("toy.jsonl");
                PrintStream out = new PrintStream(capture.stream(), true, UTF_8)) {
            new ToyAutoscaler(rule, out).serve(ToyAutoscalerTest::load, 60);
            return WvaAnalysis.of(capture.log());
        }
    }

    @Test
    void aCalmAutoscalerIsFine() {
        WvaAnalysis analysis = run((load, minute) -> (int) Math.ceil(load / 700));

        assertThat(analysis)
                .losesNothing()
                .meetsSlo(ITL, 0.95)
                .meetsSlo(TTFT, 1)
                .hasMeanAbsoluteErrorBelow(ITL, CLEAN, 0.5)
                .convergesWithin(ofMinutes(2))
                .staysWithin(1, 4)
                .hasNoReversalsWithin(ofMinutes(5))
                .isStableFor(ofMinutes(15))
                .costsAtMost(2.5 * 3600);
    }

    @Test
    void aNervousAutoscalerIsCaught() {
        WvaAnalysis analysis = run((load, minute) -> (int) Math.ceil(load / 700) + (load == 2400 ? minute / 4 % 2 : 0));

        assertThatThrownBy(() -> assertThat(analysis).hasNoReversalsWithin(ofMinutes(5)))
                .hasMessage("""

                        Expecting toy.jsonl
                        to take back no scaling within 5 min
                        but 5 of 60 decisions do
                        taken back:
                          2025-12-01T10:24:00Z scale-down 5→4, 3 min after scale-up 4→5 in line 109 (toy.jsonl:124)
                          2025-12-01T10:28:00Z scale-up 4→5, 4 min after scale-down 5→4 in line 124 (toy.jsonl:144)
                          2025-12-01T10:32:00Z scale-down 5→4, 3 min after scale-up 4→5 in line 149 (toy.jsonl:164)
                          2025-12-01T10:36:00Z scale-up 4→5, 4 min after scale-down 5→4 in line 164 (toy.jsonl:184)
                          2025-12-01T10:40:00Z scale-down 5→1, 3 min after scale-up 4→5 in line 189 (toy.jsonl:204)""");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        WvaAnalysis analysis = run((load, minute) -> minute % 2 + 1);

        assertThatThrownBy(() -> WvaSoftAssertions.assertSoftly(softly -> softly.assertThat(analysis)
                        .meetsSlo(ITL, 0.95)
                        .staysWithin(1, 4)
                        .isStableFor(ofMinutes(15))))
                .hasMessageContainingAll("Multiple Failures (2 failures)", "its ITL objective", "its targets alone");
    }
}
