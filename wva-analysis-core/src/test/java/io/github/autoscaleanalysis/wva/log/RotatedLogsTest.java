package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatedLogsTest {

    private static final ReadSettings DEFAULTS = ReadSettings.withDefaults();

    @TempDir
    Path folder;

    private static String event(String time) {
        return "{\"ts\":\"2025-12-01T" + time + "Z\",\"msg\":\"Operating in A mode\"}\n";
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void theFilesFollowEachOtherByTheTimeOfTheirFirstRecord() throws IOException {
        Path last = file("a.log", "\n\n" + "x".repeat(100_000) + "\nklog\n" + event("12:00:00"));
        Path first = file("b.log", event("10:00:00") + event("13:00:00") + "broken\n");
        Path second = Files.write(folder.resolve("c.log.1"), GzipTest.gzip(event("11:00:00")));
        Path untimed = file("0.log", "klog\n");
        Path empty = file("1.log", "");

        for (int threads = 1; threads <= 2; threads++) {
            WvaLog log = WvaLog.readRotated(
                    List.of(untimed, last, empty, first, second),
                    DEFAULTS.withThreads(threads).withMaxLineBytes(1000));

            assertThat(log.events())
                    .extracting(e -> Path.of(e.origin().source()).getFileName() + ":" + e.line())
                    .containsExactly("b.log:1", "b.log:2", "c.log.1:1", "a.log:5");
            assertThat(log.source()).isEqualTo(first.toString());
            assertThat(log.ledger()).isEqualTo(new Ledger(10, 4, 4, 0, 4, 2));
            assertThat(log.issues())
                    .extracting(i -> Path.of(i.source()).getFileName() + ":" + i.line())
                    .containsExactly("b.log:3", "a.log:3", "a.log:4", "0.log:1");
        }
    }

    @Test
    void filesOfTheSameTimeStayInTheOrderGiven() throws IOException {
        Path one = file("z.log", event("10:00:00"));
        Path two = file("a.log", event("10:00:00"));

        assertThat(WvaLog.readRotated(List.of(one, two), DEFAULTS).source()).isEqualTo(one.toString());
        assertThat(WvaLog.readRotated(List.of(two, one), DEFAULTS).source()).isEqualTo(two.toString());
    }

    @Test
    void noFilesAreRefusedAndAMissingOneIsNamed() throws IOException {
        Path file = file("a.log", event("10:00:00"));

        assertThatThrownBy(() -> WvaLog.readRotated(List.of(), DEFAULTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no files");
        assertThatThrownBy(() -> WvaLog.readRotated(List.of(file, folder.resolve("gone.log")), DEFAULTS))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("gone.log");
    }
}
