package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogReadingTest {

    private static final String EVENT =
            "{\"level\":\"INFO\",\"ts\":\"2025-12-01T10:00:00.250Z\",\"msg\":\"Operating in MODEL-ONLY mode: x\"}\n";
    private static final String OTHER = "{\"ts\":\"2025-12-01T10:00:00Z\",\"msg\":\"Starting manager\"}\n";
    private static final ReadSettings DEFAULTS = ReadSettings.withDefaults();

    @TempDir
    Path folder;

    /** A stream that remembers what was done to it. */
    private static final class Recording extends ByteArrayInputStream {

        private int reads;
        private int closed;

        private Recording(String text) {
            super(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) {
            reads++;
            return super.read(bytes, offset, length);
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private static InputStream failingAfter(String text) {
        return new SequenceInputStream(new Recording(text), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("the disk is gone");
            }
        });
    }

    /** About 5 MB of everything that a log may hold, with line ends of both kinds. */
    static String mixedLog() {
        Random random = new Random(1);
        StringBuilder log = new StringBuilder();
        for (int i = 0; log.length() < 5_000_000; i++) {
            String time = "2025-12-01T10:%02d:%02d.%03dZ".formatted(i / 60 % 60, i % 60, i % 1000);
            String variant = "v" + random.nextInt(20);
            log.append(
                    switch (random.nextInt(9)) {
                        case 0 -> "";
                        case 1 -> "E1201 10:00:00.1 klog [" + i + "]";
                        case 2 -> "{\"ts\":\"" + time + "\",\"msg\":\"Operating in A mo";
                        case 3 -> "{\"ts\":\"" + time + "\",\"msg\":\"" + "long ".repeat(random.nextInt(500)) + "\"}";
                        case 4 ->
                            time + "\tINFO\tmain.go:1\tQueue metric\t{\"pod\": \"" + variant + "\", \"queueLength\": "
                                    + i + "}";
                        case 5 ->
                            "{\"ts\":\"" + time + "\",\"msg\":\"Metrics collected for VA: variant=" + variant
                                    + ", itl=x, ttft=" + i + ".5ms\"}";
                        case 6 ->
                            "{\"ts\":\"" + time + "\",\"msg\":\"Optimization solution - system: Solution: \\ns="
                                    + variant + ":ns; c=C; m=m; rate=" + i + " \\ns=b:ns; c=C; m=m; rate=1 \\n\"}";
                        case 7 ->
                            "{\"ts\":\"" + time + "\",\"msg\":\"Processing decision: variant=" + variant
                                    + ", action=no-change, current=1→target=1\"}";
                        default ->
                            "{\"level\":\"DEBUG\",\"ts\":\"" + time + "\",\"msg\":\"Starting worker\",\"n\":" + i + "}";
                    });
            log.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return log.append(EVENT.strip()).toString();
    }

    @Test
    void nothingIsReadBeforeTheFirstEventIsAskedFor() {
        Recording in = new Recording(EVENT + EVENT);
        LogReading reading = WvaLog.open(LogSource.of("log", in), DEFAULTS);
        Stream<WvaEvent> stream = reading.stream();
        Iterator<WvaEvent> events = stream.iterator();
        assertThat(in.reads).isZero();

        assertThat(events.hasNext()).isTrue();
        assertThat(in.reads).isPositive();
        stream.close();
        assertThat(in.closed).as("a caller's stream stays open").isZero();
    }

    @Test
    void aFileIsOpenedAtTheFirstEventAndNotBefore() throws IOException {
        Path file = folder.resolve("late.jsonl");
        try (Stream<WvaEvent> events = WvaLog.stream(file)) {
            Files.writeString(file, EVENT);
            assertThat(events).hasSize(1);
        }
        try (Stream<WvaEvent> events = WvaLog.stream(folder.resolve("missing.jsonl"))) {
            assertThatThrownBy(events::toList)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(NoSuchFileException.class)
                    .hasMessageContaining("missing.jsonl");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aClosedStreamGivesNoMoreOfTheLogAndLeavesTheCallersStreamOpen(int threads) throws IOException {
        Recording in = new Recording(EVENT.repeat(100_000));
        LogReading reading = WvaLog.open(LogSource.of("log", in), DEFAULTS.withThreads(threads));
        Stream<WvaEvent> stream = reading.stream();
        assertThat(stream.iterator().next().line()).isEqualTo(1);

        stream.close();
        reading.close();
        assertThat(reading.ledger().lines()).isBetween(1L, 99_999L);
        assertThat(in.closed).isZero();
        assertThat(in.available()).isPositive();
    }

    @Test
    void theEventsAreToBeHadOnce() {
        try (Stream<WvaEvent> events = WvaLog.open(LogSource.of("log", new Recording(EVENT)), DEFAULTS).stream()) {
            assertThat(events).hasSize(1);
        }
        LogReading reading = WvaLog.open(LogSource.of("log", new Recording(EVENT)), DEFAULTS);
        reading.stream().close();
        assertThatThrownBy(reading::stream)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("once");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theLedgerAddsUpMidwayAndIsCompleteAtTheEnd(int threads) throws IOException {
        String log = (EVENT + OTHER + "klog\n\n").repeat(20_000);
        LogReading reading = WvaLog.open(LogSource.of("log", new Recording(log)), DEFAULTS.withThreads(threads));
        assertThat(reading.ledger()).isEqualTo(Ledger.empty());
        long given = 0;
        try (Stream<WvaEvent> stream = reading.stream()) {
            for (Iterator<WvaEvent> events = stream.iterator(); events.hasNext(); ) {
                WvaEvent event = events.next();
                given++;
                Ledger midway = reading.ledger(); // its constructor checks that it adds up
                assertThat(midway.events()).isGreaterThanOrEqualTo(given);
                assertThat(midway.lines()).isGreaterThanOrEqualTo(event.line());
            }
        }
        assertThat(reading.ledger()).isEqualTo(new Ledger(80_000, 20_000, 20_000, 20_000, 20_000, 20_000));
        assertThat(reading.issues()).hasSize(1000);
        assertThat(reading.issueCounts()).containsOnlyKeys(IssueReason.FOREIGN).containsValue(20_000L);
        reading.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void strictReadingGivesTheEventsBeforeTheLineAndThenEnds(int threads) {
        String log = EVENT.repeat(30_000) + "broken\n" + EVENT.repeat(30_000);
        List<WvaEvent> given = new ArrayList<>();
        LogReading reading = WvaLog.open(
                LogSource.of("strict.jsonl", new Recording(log)),
                DEFAULTS.with(ErrorMode.STRICT).withThreads(threads));

        UnreadableLogException end = catchThrowableOfType(UnreadableLogException.class, () -> {
            try (Stream<WvaEvent> stream = reading.stream()) {
                stream.forEach(given::add);
            }
        });

        assertThat(given).hasSize(30_000);
        assertThat(end.issue())
                .isEqualTo(new LogIssue(
                        "strict.jsonl", 30_001, IssueReason.FOREIGN, "no record of the controller", "broken"));
        assertThat(end).hasMessage("strict.jsonl:30001: FOREIGN: no record of the controller: broken");
        assertThat(reading.ledger()).isEqualTo(new Ledger(30_001, 30_000, 30_000, 0, 1, 0));
    }

    @Test
    void strictReadingByIteratorEndsAgainAndAgain() {
        LogReading reading =
                WvaLog.open(LogSource.of("log", new Recording(EVENT + "broken\n")), DEFAULTS.with(ErrorMode.STRICT));
        try (Stream<WvaEvent> stream = reading.stream()) {
            Iterator<WvaEvent> events = stream.iterator();
            assertThat(events.next().line()).isEqualTo(1);
            assertThatThrownBy(events::hasNext).isInstanceOf(UnreadableLogException.class);
            assertThatThrownBy(events::hasNext).isInstanceOf(UnreadableLogException.class);
        }
    }

    @Test
    void strictReadingMindsNoMessageThatLacksSomething() throws IOException {
        String log = EVENT + EVENT.replace("Operating in MODEL-ONLY mode: x", "Operating in the dark");

        WvaLog read = WvaLog.read(LogSource.of("log", new Recording(log)), DEFAULTS.with(ErrorMode.STRICT));

        assertThat(read.issueCounts()).containsOnlyKeys(IssueReason.INCOMPLETE_MESSAGE);
        assertThat(read.ledger()).isEqualTo(new Ledger(2, 1, 1, 1, 0, 0));
    }

    @Test
    void strictAndLenientAgreeOnWhichLinesAreUnreadable() throws IOException {
        ReadSettings settings = DEFAULTS.withMaxLineBytes(500);
        String[] lines = mixedLog().substring(0, 300_000).split("\n", -1);
        WvaLog lenient = WvaLog.read(LogSource.of("log", new StringReader(String.join("\n", lines))), settings);
        List<Long> unreadable = lenient.issues().stream()
                .filter(issue -> issue.reason().unreadable())
                .map(LogIssue::line)
                .toList();
        List<Long> refused = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            LogSource line = LogSource.of("log", new StringReader(lines[i]));
            try {
                assertThat(WvaLog.read(line, settings.with(ErrorMode.STRICT))
                                .ledger()
                                .unreadable())
                        .isZero();
            } catch (UnreadableLogException e) {
                refused.add(i + 1L);
            }
        }
        assertThat(refused).isEqualTo(unreadable).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anInputErrorMidwayIsNeverTheEnd(int threads) {
        ReadSettings settings = DEFAULTS.withThreads(threads);
        String log = EVENT.repeat(50_000);

        assertThatThrownBy(() -> WvaLog.read(LogSource.of("log", failingAfter(log)), settings))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
        try (Stream<WvaEvent> events = WvaLog.open(LogSource.of("log", failingAfter(log)), settings).stream()) {
            assertThatThrownBy(events::count)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("the disk is gone");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anInputErrorEndsAnIteratorAgainAndAgain(int threads) {
        LogSource source = LogSource.of("log", failingOnceAfter(EVENT.repeat(10)));
        try (Stream<WvaEvent> events = WvaLog.open(source, DEFAULTS.withThreads(threads)).stream()) {
            Iterator<WvaEvent> iterator = events.iterator();
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> iterator.forEachRemaining(event -> {}))
                        .isInstanceOf(UncheckedIOException.class)
                        .hasRootCauseMessage("not now");
            }
        }
    }

    /** Fails once after the log, and then goes on as if nothing were missing. */
    private static InputStream failingOnceAfter(String log) {
        byte[] bytes = (log + EVENT).getBytes(StandardCharsets.UTF_8);
        return new java.io.FilterInputStream(new ByteArrayInputStream(bytes)) {
            private int left = log.length();

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (left == 0) {
                    left = -1;
                    throw new IOException("not now");
                }
                int read = super.read(target, offset, left < 0 ? length : Math.min(left, length));
                left -= left < 0 ? 0 : read;
                return read;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aCutGzipIsAnInputErrorAndNotTheEnd(int threads) throws IOException {
        byte[] packed = GzipTest.gzip(mixedLog());
        byte[] cut = java.util.Arrays.copyOf(packed, packed.length / 2);

        assertThatThrownBy(() -> WvaLog.read(
                        LogSource.of("log.gz", new ByteArrayInputStream(cut)), DEFAULTS.withThreads(threads)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void anyNumberOfThreadsGivesTheSame() throws IOException {
        Path file = Files.writeString(folder.resolve("mixed.jsonl"), mixedLog());
        Path packed = Files.write(folder.resolve("mixed.gz"), GzipTest.gzip(mixedLog()));
        ReadSettings settings = DEFAULTS.withMaxLineBytes(1000).withMaxIssuesKept(5000);
        WvaLog one = WvaLog.read(LogSource.of(file), settings);
        assertThat(one.issueCounts())
                .containsOnlyKeys(
                        IssueReason.FOREIGN, IssueReason.BROKEN_RECORD, IssueReason.TOO_LONG, IssueReason.BAD_VALUE);
        assertThat(one.issues()).hasSize(5000);
        assertThat(one.ledger().blank()).isPositive();
        assertThat(one.ledger().events())
                .isEqualTo(one.events().size())
                .isGreaterThan(one.ledger().eventLines());

        for (int threads : new int[] {2, 3, 8}) {
            for (Path path : List.of(file, packed)) {
                WvaLog many = WvaLog.read(LogSource.of(path), settings.withThreads(threads));
                assertThat(many.ledger()).as("%s threads", threads).isEqualTo(one.ledger());
                assertThat(many.issueCounts()).isEqualTo(one.issueCounts());
                if (path.equals(file)) {
                    assertThat(many.events()).isEqualTo(one.events());
                    assertThat(many.issues()).isEqualTo(one.issues());
                }
            }
        }
    }

    @Test
    void charactersAreReadLikeBytes() throws IOException {
        WvaLog read = WvaLog.read(
                LogSource.of("characters", new StringReader("\ufeff" + EVENT.replace("x", "→😀"))), DEFAULTS);

        assertThat(read.ledger()).isEqualTo(new Ledger(1, 1, 1, 0, 0, 0));
        assertThat(read.source()).isEqualTo("characters");
    }

    /** What a listener was told. */
    private static final class Told implements ProgressListener {

        private final List<Long> done = new ArrayList<>();
        private final List<OptionalLong> totals = new ArrayList<>();

        @Override
        public void read(long bytesDone, OptionalLong bytesTotal) {
            done.add(bytesDone);
            totals.add(bytesTotal);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theProgressRisesUntilAllIsRead(int threads) throws IOException {
        Path file = Files.writeString(folder.resolve("mixed.jsonl"), mixedLog());
        Path packed = Files.write(folder.resolve("mixed.gz"), GzipTest.gzip(mixedLog()));
        for (Path path : List.of(file, packed)) {
            Told told = new Told();
            WvaLog.read(LogSource.of(path), DEFAULTS.with(told).withThreads(threads));

            long size = Files.size(path);
            assertThat(told.totals).containsOnly(OptionalLong.of(size));
            assertThat(told.done).isSorted().doesNotHaveDuplicates().last().isEqualTo(size);
            assertThat(told.done).hasSizeBetween((int) (size >> 21), (int) (size >> 20) + 1);
        }
    }

    @Test
    void theProgressOfAStreamHasNoTotalAndThatOfAnEmptyOneIsToldToo() throws IOException {
        Told told = new Told();
        WvaLog.read(LogSource.of("log", new Recording(EVENT)), DEFAULTS.with(told));
        WvaLog.read(LogSource.of("log", new Recording("")), DEFAULTS.with(told));

        assertThat(told.done).contains((long) EVENT.length(), 0L);
        assertThat(told.totals).containsOnly(OptionalLong.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anExceptionOfTheListenerEndsTheReading(int threads) throws IOException {
        Path file = Files.writeString(folder.resolve("mixed.jsonl"), mixedLog());
        ReadSettings settings = DEFAULTS.withThreads(threads).with((ProgressListener) (done, total) -> {
            throw new IllegalStateException("stop at " + done);
        });

        assertThatThrownBy(() -> WvaLog.read(LogSource.of(file), settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("stop at ");
        try (Stream<WvaEvent> events = WvaLog.open(LogSource.of(file), settings).stream()) {
            Iterator<WvaEvent> iterator = events.iterator();
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> iterator.forEachRemaining(event -> {}))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith("stop at ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anErrorOfTheSourceComesAfterTheEventsBeforeItOnAnyNumberOfThreads(int threads) {
        String log = EVENT.repeat(20_000);
        InputStream broken =
                new java.io.FilterInputStream(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8))) {
                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        int read = super.read(bytes, offset, length);
                        if (read < 0) {
                            throw new AssertionError("broken");
                        }
                        return read;
                    }
                };
        List<WvaEvent> seen = new ArrayList<>();

        try (Stream<WvaEvent> events =
                WvaLog.open(LogSource.of("log", broken), DEFAULTS.withThreads(threads)).stream()) {
            assertThatThrownBy(() -> events.forEach(seen::add))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("broken");
        }
        assertThat(seen).hasSize(20_000);
    }

    @Test
    void theExceptionOfAStrictReadingSurvivesSerialization() throws IOException, ClassNotFoundException {
        UnreadableLogException thrown =
                new UnreadableLogException(new LogIssue("a.jsonl", 7, IssueReason.NO_TIME, "no timestamp", "{}"));
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (java.io.ObjectOutputStream out = new java.io.ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (java.io.ObjectInputStream in =
                new java.io.ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((UnreadableLogException) in.readObject()).issue()).isEqualTo(thrown.issue());
        }
    }
}
