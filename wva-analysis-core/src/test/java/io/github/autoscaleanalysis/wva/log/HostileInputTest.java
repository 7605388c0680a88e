package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What broken storage, torn writes and ill will can do to a log: the reader keeps its promises in bounded time. */
class HostileInputTest {

    private static final Duration SOON = Duration.ofSeconds(8);
    private static final int MEBI = 1024 * 1024;
    private static final byte[] TELLING = {
        0, '\n', '\r', '\t', '"', '\\', '{', '}', ',', '0', 'e', (byte) 0x80, (byte) 0xFF
    };

    @Test
    void aLogMayBeCutOffAtAnyByte() {
        byte[] log = Shapes.log(3000);
        for (int length = 0; length <= log.length; length++) {
            Shrinking.check("cut at " + length, Arrays.copyOf(log, length), ReaderInvariants::holdBriefly);
        }
    }

    @Test
    void aLogMayBeginAtAnyByte() {
        byte[] log = Shapes.log(3000);
        for (int from = 0; from <= log.length; from += 3) {
            Shrinking.check("from " + from, Arrays.copyOfRange(log, from, log.length), ReaderInvariants::holdBriefly);
        }
    }

    @Test
    void anySingleByteMayBeAnother() {
        for (byte[] line : ReaderInvariants.physicalLines(Shapes.log(2000))) {
            for (int at = 0; at < line.length; at++) {
                Shrinking.check("byte " + at, corrupted(line, at), ReaderInvariants::holdBriefly);
            }
        }
    }

    /** The line as often as there are telling bytes, each time with another one at this place. */
    private static byte[] corrupted(byte[] line, int at) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        for (byte telling : TELLING) {
            byte[] copy = line.clone();
            copy[at] = telling;
            log.writeBytes(copy);
            log.write('\n');
        }
        for (int bit = 0; bit < 8; bit++) {
            byte[] copy = line.clone();
            copy[at] ^= (byte) (1 << bit);
            log.writeBytes(copy);
            log.write('\n');
        }
        return log.toByteArray();
    }

    @Test
    void twoWritersMayTearTheirLinesIntoEachOther() {
        Random random = new Random(20_260_505);
        byte[] first = Shapes.log(4000);
        byte[] second = Shapes.log(9000);
        for (int round = 0; round < 40; round++) {
            ByteArrayOutputStream torn = new ByteArrayOutputStream();
            int i = 0;
            int j = 0;
            while (i < first.length || j < second.length) {
                int a = Math.min(first.length - i, random.nextInt(90));
                int b = Math.min(second.length - j, random.nextInt(90));
                torn.write(first, i, a);
                torn.write(second, j, b);
                i += a;
                j += b;
            }
            Shrinking.check("round " + round, torn.toByteArray(), ReaderInvariants::hold);
        }
    }

    static Stream<Arguments> garbage() {
        byte[] random = new byte[3000];
        new Random(20_260_606).nextBytes(random);
        return Stream.of(
                Arguments.of("random bytes", random),
                Arguments.of("zeros", new byte[3000]),
                Arguments.of("0xFF", filled(3000, (byte) 0xFF)),
                Arguments.of(
                        "UTF-16", "{\"ts\":\"é\",\"msg\":\"x\"}\n".repeat(9).getBytes(StandardCharsets.UTF_16)),
                Arguments.of(
                        "half a surrogate",
                        bytes("{\"ts\":\"2026-01-02T03:04:05Z\",\"msg\":\"Queue metric: pod=\\udc00"
                                + "\\ud800, queueLength=1\"}")),
                Arguments.of(
                        "swapped surrogates",
                        bytes("{\"ts\":\"2026-01-02T03:04:05Z\",\"msg\":\"Queue metric\",\"pod\":"
                                + "\"\\ude00\\ud83d\",\"queueLength\":1}")),
                Arguments.of(
                        "encoded surrogate",
                        latin("2026-01-02T03:04:05Z\tINFO\ta.go:1\tQueue metric: pod=\u00ED\u00A0"
                                + "\u0080, queueLength=1")),
                Arguments.of("byte order marks", latin("\u00EF\u00BB\u00BF\u00EF\u00BB\u00BF\n\u00EF\u00BB\u00BF{}")),
                Arguments.of("only line feeds", filled(3000, (byte) '\n')),
                Arguments.of("only carriage returns", filled(3000, (byte) '\r')),
                Arguments.of(
                        "vertical tabs and form feeds",
                        bytes(" \u000B\f\r\n\f\n\u000B\u001C\n\u0085\n\u2028\n\u2003\n")));
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void garbageMayStandAnywhereInALog(String name, byte[] garbage) {
        byte[] log = Shapes.log(2000);
        ReaderInvariants.hold(garbage);
        for (int at = 0; at < log.length; at += 97) {
            ByteArrayOutputStream mixed = new ByteArrayOutputStream();
            mixed.write(log, 0, at);
            mixed.writeBytes(garbage);
            mixed.write(log, at, log.length - at);
            Shrinking.check(name + " at " + at, mixed.toByteArray(), ReaderInvariants::holdBriefly);
        }
    }

    @Test
    void textThatBeginsLikeGzipIsAnInputErrorAndNotAnEmptyLog() {
        byte[] log = latin("\u001F\u008B" + "{\"ts\":\"2026-01-02T03:04:05Z\",\"msg\":\"x\"}\n");
        for (int threads : new int[] {1, 3}) {
            ReadSettings settings = ReadSettings.withDefaults().withThreads(threads);
            assertThatIOException()
                    .isThrownBy(() -> WvaLog.read(LogSource.of("gzip?", new ByteArrayInputStream(log)), settings));
        }
    }

    @Test
    void gzipMagicInTheMiddleIsALineLikeAnyOther() {
        byte[] log = latin("x\n\u001F\u008B\u0008\n{\"ts\":\"2026-01-02T03:04:05Z\",\"msg\":\"x\"}\n");

        ReaderInvariants.hold(log);
        assertThat(read(log, ReadSettings.withDefaults()).ledger()).isEqualTo(new Ledger(3, 0, 0, 1, 2, 0));
    }

    static Stream<Arguments> bombs() {
        String million = "1".repeat(1_000_000);
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            keys.append(",\"k").append(i).append("\":").append(i);
        }
        return Stream.of(
                Arguments.of(
                        "objects",
                        field("\"a\":" + "{\"a\":".repeat(1_000_000) + "1" + "}".repeat(1_000_000)),
                        "TOO_COMPLEX"),
                Arguments.of("arrays", field("\"a\":" + "[".repeat(1_000_000) + "]".repeat(1_000_000)), "TOO_COMPLEX"),
                Arguments.of("unclosed objects", "{\"a\":".repeat(1_000_000), "TOO_COMPLEX"),
                Arguments.of("unclosed arrays", field("\"a\":" + "[".repeat(1_000_000)), "TOO_COMPLEX"),
                Arguments.of("console objects", console("x\t" + "{\"a\":".repeat(1_000_000)), "TOO_COMPLEX"),
                Arguments.of(
                        "nesting under the limit", field("\"pod\":\"a\",\"a\":" + "[".repeat(99) + "]".repeat(99)), ""),
                Arguments.of(
                        "nesting over the limit", field("\"a\":" + "[".repeat(100) + "]".repeat(100)), "TOO_COMPLEX"),
                Arguments.of("a long number", field("\"pod\":\"a\",\"queueLength\":" + million), "TOO_COMPLEX"),
                Arguments.of("a long fraction", field("\"pod\":\"a\",\"queueLength\":0." + million), "TOO_COMPLEX"),
                Arguments.of("a long exponent", field("\"pod\":\"a\",\"queueLength\":1e" + million), "TOO_COMPLEX"),
                Arguments.of("a long timestamp", "{\"ts\":" + million + ",\"msg\":\"x\"}", "TOO_COMPLEX"),
                Arguments.of("a far timestamp", "{\"ts\":1e999999999,\"msg\":\"x\"}", "NO_TIME"),
                Arguments.of("a tiny timestamp", "{\"ts\":1e-999999999,\"msg\":\"x\"}", "NO_TIME"),
                Arguments.of("a great number", field("\"pod\":\"a\",\"queueLength\":1e999999999"), "BAD_VALUE"),
                Arguments.of(
                        "a long number in words", message("Queue metric: pod=a, queueLength=" + million), "BAD_VALUE"),
                Arguments.of("many fields", field("\"pod\":\"a\"" + keys), ""),
                Arguments.of("a long key", field("\"pod\":\"a\",\"" + "k".repeat(MEBI) + "\":1"), ""),
                Arguments.of("a long name", field("\"pod\":\"" + "p".repeat(MEBI) + "\""), ""),
                Arguments.of("many words", message("Queue metric: pod=a" + ", q=1".repeat(500_000)), ""),
                Arguments.of(
                        "many colons",
                        message("Replica count mismatch for " + ": ".repeat(500_000)),
                        "INCOMPLETE_MESSAGE"),
                Arguments.of(
                        "many servers",
                        message("System data prepared for optimization: - { servers: [" + "{ ".repeat(500_000)),
                        ""),
                Arguments.of(
                        "many SLO words",
                        message("Found SLOmodelx" + "class".repeat(9_000) + "slo-itl".repeat(9_000)),
                        "INCOMPLETE_MESSAGE"),
                Arguments.of(
                        "many whole SLO words",
                        message("Found SLOmodelx" + "classxslo-itl9".repeat(9_000) + "slo-ttw!"),
                        "BAD_VALUE"),
                Arguments.of("many rows", message("Optimization solution\\n" + "s=a\\n".repeat(50_000)), ""),
                Arguments.of(
                        "many variants",
                        "{\"ts\":\"2026-01-02T03:04:05Z\",\"msg\":\"analyzer-result\",\"analyzer\":\"a\",\"variants\":[{\"name\":\"a\"}"
                                + ",{\"name\":\"b\"}".repeat(50_000) + "]}",
                        ""),
                Arguments.of("many columns", console("x" + "\tx".repeat(500_000)), ""));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aBombIsAnIssueOrARecordSoon(String name, String line, String reason) {
        assertThat(line).as(name).hasSizeLessThan(8 * MEBI);
        for (ReadSettings.Way way : ReadSettings.Way.values()) {
            WvaLog log = assertTimeoutPreemptively(
                    SOON,
                    () -> read(bytes(line + "\n"), ReadSettings.withDefaults().with(way)));

            assertThat(log.ledger().lines()).isEqualTo(1);
            assertThat(log.issueCounts().keySet())
                    .extracting(Enum::name)
                    .isEqualTo(reason.isEmpty() ? List.of() : List.of(reason));
            assertThat(log.issues())
                    .allSatisfy(issue -> assertThat(issue.excerpt()).hasSizeLessThan(200));
        }
    }

    @Test
    void aMessageUnderTheLineLimitIsARecordAndOneOverItAnIssue() throws IOException {
        byte[] line = bytes(message("Queue metric: pod=a, queueLength=1, x=" + "y".repeat(20 * MEBI)));
        ReadSettings exact = ReadSettings.withDefaults().withMaxLineBytes(line.length);

        assertThat(read(line, exact).ledger()).isEqualTo(new Ledger(1, 1, 1, 0, 0, 0));
        assertThat(read(line, exact.withMaxLineBytes(line.length - 1)).ledger())
                .isEqualTo(new Ledger(1, 0, 0, 0, 1, 0));
        assertThat(read(line, ReadSettings.withDefaults()).issueCounts()).containsOnlyKeys(IssueReason.TOO_LONG);
    }

    @Test
    void aLineWithoutEndCostsNoMoreMemoryThanTheLimitAllows() throws IOException {
        InputStream huge = new SequenceInputStream(Collections.enumeration(
                Collections.nCopies(2048, MEBI).stream().map(Zeros::new).toList()));
        ReadSettings settings = ReadSettings.withDefaults().withMaxLineBytes(MEBI);

        WvaLog log = WvaLog.read(LogSource.of("2 GiB", huge), settings);

        assertThat(log.ledger()).isEqualTo(new Ledger(1, 0, 0, 0, 1, 0));
        assertThat(log.issues().get(0).reason()).isEqualTo(IssueReason.TOO_LONG);
    }

    /** So many zeros, kept nowhere. */
    private static final class Zeros extends InputStream {

        private int left;

        Zeros(int left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = Math.min(left, length);
            left -= count;
            return count > 0 ? count : -1;
        }
    }

    private static String field(String fields) {
        return "{\"ts\":\"2026-01-02T03:04:05.678Z\",\"msg\":\"Queue metric\"," + fields + "}";
    }

    private static String message(String message) {
        return "{\"ts\":\"2026-01-02T03:04:05.678Z\",\"msg\":\"" + message + "\"}";
    }

    private static String console(String rest) {
        return "2026-01-02T03:04:05Z\tINFO\tfoo.go:1\t" + rest;
    }

    private static byte[] filled(int length, byte value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, value);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static WvaLog read(byte[] log, ReadSettings settings) {
        try {
            return WvaLog.read(LogSource.of("hostile", new ByteArrayInputStream(log)), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
