package io.github.autoscaleanalysis.wva.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LogCaptureTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private static String line(int minute) {
        return "{\"level\":\"INFO\",\"ts\":\"2025-12-01T10:%02d:00Z\",\"msg\":\"Queue metric: pod=p, queueLength=%d\"}\n"
                .formatted(minute % 60, minute);
    }

    /** A program of its own that logs some lines, the last one without an end. */
    static final class Program {

        private Program() {}

        public static void main(String[] args) {
            PrintStream out = new PrintStream(System.out, true, UTF_8);
            for (int i = 0; i < 3; i++) {
                out.print(line(i));
            }
            out.print(line(3).strip());
            out.flush();
        }
    }

    @Test
    void theLogSoFarIsEveryLineThatIsEnded() throws IOException {
        LogCapture capture = LogCapture.of("run");
        OutputStream stream = capture.stream();

        assertThat(capture.log().ledger()).isEqualTo(Ledger.empty());
        stream.write((line(0) + line(1).substring(0, 30)).getBytes(UTF_8));
        assertThat(capture.log().ledger().lines()).isEqualTo(1);
        stream.write(line(1).substring(30).getBytes(UTF_8));
        WvaLog log = capture.log();

        assertThat(log.source()).isEqualTo("run");
        assertThat(log.events()).extracting(WvaEvent::line).containsExactly(1L, 2L);
        assertThat(log.ledger()).hasToString("2 lines = 2 with events + 0 other + 0 unreadable + 0 blank");
        assertThat(log.issues()).isEmpty();
    }

    @Test
    void bytesMayComeOneByOne() throws IOException {
        LogCapture capture = LogCapture.of("run");
        OutputStream stream = capture.stream();

        for (byte b : (line(0) + "\r\n" + line(1)).getBytes(UTF_8)) {
            stream.write(b);
        }

        assertThat(capture.log().ledger()).hasToString("3 lines = 2 with events + 0 other + 0 unreadable + 1 blank");
    }

    @Test
    void aLastLineWithoutAnEndCountsOnceItsStreamOrTheCaptureIsClosed() throws IOException {
        LogCapture capture = LogCapture.of("run");
        OutputStream first = capture.stream();
        OutputStream second = capture.stream();
        first.write(line(0).strip().getBytes(UTF_8));
        second.write(line(1).strip().getBytes(UTF_8));

        assertThat(capture.log().events()).isEmpty();
        first.close();
        assertThat(capture.log().events()).hasSize(1);
        capture.close();
        assertThat(capture.log().events()).hasSize(2);
    }

    @Test
    void whatIsWrittenToATeeGoesOn() throws IOException {
        LogCapture capture = LogCapture.of("run");
        List<String> calls = new ArrayList<>();
        ByteArrayOutputStream other = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                calls.add("flush");
            }

            @Override
            public void close() {
                calls.add("close");
            }
        };
        try (PrintStream out = new PrintStream(capture.tee(other), true, UTF_8)) {
            out.print(line(0));
            capture.close();
            out.print(line(1));
        }

        assertThat(other.toString(UTF_8)).isEqualTo(line(0) + line(1));
        assertThat(calls).contains("flush").doesNotContain("close");
        assertThat(capture.log().events()).hasSize(1);
    }

    @Test
    void linesOfSeveralStreamsDoNotMix() throws IOException, InterruptedException {
        LogCapture capture = LogCapture.of("run");
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            OutputStream stream = capture.stream();
            Thread thread = new Thread(() -> {
                try {
                    for (int i = 0; i < 500; i++) {
                        byte[] bytes = line(i).getBytes(UTF_8);
                        stream.write(bytes, 0, 20);
                        stream.write(bytes, 20, bytes.length - 20);
                    }
                } catch (IOException e) {
                    synchronized (failures) {
                        failures.add(e);
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        while (threads.stream().anyMatch(Thread::isAlive)) {
            WvaLog soFar = capture.log();
            assertThat(soFar.ledger().unreadable()).isZero();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(failures).isEmpty();
        assertThat(capture.log().ledger())
                .hasToString("2000 lines = 2000 with events + 0 other + 0 unreadable + 0 blank");
    }

    @Test
    void aProcessIsCapturedToItsEnd() throws IOException, InterruptedException {
        try (LogCapture capture = LogCapture.of("program")) {
            Process program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Program.class.getName())
                    .start();
            capture.drain(program.getInputStream());

            assertThat(program.waitFor()).isZero();
            assertThat(capture.awaitEnd(LONG)).isTrue();
            assertThat(capture.log().ledger())
                    .hasToString("4 lines = 4 with events + 0 other + 0 unreadable + 0 blank");
        }
    }

    @Test
    void aStreamThatGoesOnIsWaitedForNoLongerThanAsked() throws IOException, InterruptedException {
        LogCapture capture = LogCapture.of("run");
        try (PipedOutputStream program = new PipedOutputStream()) {
            capture.drain(new PipedInputStream(program));
            program.write(line(0).getBytes(UTF_8));
            program.flush();

            assertThat(capture.awaitEnd(Duration.ofMillis(20))).isFalse();
        }
        assertThat(capture.awaitEnd(LONG)).isTrue();
        assertThat(capture.log().events()).hasSize(1);
        assertThat(LogCapture.of("none").awaitEnd(Duration.ZERO)).isTrue();
    }

    @Test
    void aStreamThatFailsIsNoLogThatEnds() throws InterruptedException {
        LogCapture capture = LogCapture.of("run");
        capture.drain(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken pipe");
            }

            @Override
            public int read(byte[] bytes, int from, int count) throws IOException {
                throw new IOException("broken pipe");
            }
        });

        assertThat(capture.awaitEnd(LONG)).isTrue();
        assertThatThrownBy(capture::log)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("run could not be captured to its end")
                .hasRootCauseMessage("broken pipe");
    }

    @Test
    void aLogThatDoesNotFitIsRefused() throws IOException {
        int length = line(0).length();
        LogCapture capture = LogCapture.of("run", 2 * length);
        OutputStream stream = capture.stream();
        stream.write((line(0) + line(1)).getBytes(UTF_8));

        assertThat(capture.log().events()).hasSize(2);
        stream.write("\n".getBytes(UTF_8));
        stream.write(line(2).getBytes(UTF_8));

        assertThatThrownBy(capture::log)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("run is longer than the " + 2 * length + " bytes of its capture: " + (length + 1)
                        + " bytes came after the first " + 2 * length);
    }

    @Test
    void aLineWithoutAnEndDoesNotGrowForEver() throws IOException {
        LogCapture capture = LogCapture.of("run", 100);
        OutputStream stream = capture.stream();
        stream.write(new byte[90]);
        stream.write(new byte[11]);

        assertThatThrownBy(capture::log)
                .hasMessage("run is longer than the 100 bytes of its capture: 101 bytes came after the first 0");
    }

    @Test
    void theLogIsReadByTheSettings() throws IOException {
        LogCapture capture = LogCapture.of("run");
        capture.stream().write("klog\n".getBytes(UTF_8));

        assertThat(capture.log().ledger().unreadable()).isEqualTo(1);
        assertThatThrownBy(() -> capture.log(ReadSettings.withDefaults().with(ErrorMode.STRICT)))
                .isInstanceOf(UnreadableLogException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1024 * 1024 * 1024 + 1})
    void aCaptureHasRoom(int bytes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogCapture.of("run", bytes))
                .withMessage(bytes + " bytes are not from 1 to 1 GiB");
    }
}
