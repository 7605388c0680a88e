package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line costs that means no event. */
class AllocationTest {

    private static final int LINES = 400_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"level\":\"DEBUG\",\"ts\":\"2025-12-01T10:00:00.250Z\",\"msg\":\"Starting worker\",\"n\":17,\"of\":[1,2]}",
                "2026-05-02T08:15:30Z\tINFO\tsaturation/engine.go:41\tStarting worker\t{\"worker count\": 17, \"of\": [1,2]}",
                "2026-05-02T08:15:31.123456789Z 2026-05-02T08:15:30Z\tINFO\tengine.go:41\tStarting worker of the engine"
            })
    void aLineThatMeansNoEventAllocatesNothing(String line) {
        byte[] log = (line + "\n").repeat(LINES).getBytes(StandardCharsets.UTF_8);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double perLine = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) { // the first ones warm up; the best one counts
            long before = threads.getCurrentThreadAllocatedBytes();
            LogReading reading =
                    WvaLog.open(LogSource.of("log", new ByteArrayInputStream(log)), ReadSettings.withDefaults());
            long events = reading.stream().count();
            perLine = Math.min(perLine, (double) (threads.getCurrentThreadAllocatedBytes() - before) / LINES);

            assertThat(events).isZero();
            assertThat(reading.ledger()).isEqualTo(new Ledger(LINES, 0, 0, LINES, 0, 0));
        }
        // What one reading needs for itself, its buffer of 128 KiB above all, is spread over the lines.
        assertThat(perLine).isLessThan(1);
    }
}
