package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What must hold of the reading of any bytes that are not gzipped, whatever stands in them. */
final class ReaderInvariants {

    private static final int[] PIECES = {1, 7, 64, 3, 1021, 2, 13};
    private static final String SOURCE = "any";

    private ReaderInvariants() {}

    /** What a reading gives. */
    record Outcome(List<WvaEvent> events, Ledger ledger, List<LogIssue> issues, Map<IssueReason, Long> issueCounts) {

        private Optional<LogIssue> firstUnreadable() {
            return issues.stream().filter(issue -> issue.reason().unreadable()).findFirst();
        }
    }

    /** Asserts everything, with the default limits. */
    static void hold(byte[] log) {
        hold(log, ReadSettings.withDefaults());
    }

    /** Asserts everything, with these limits. */
    static void hold(byte[] log, ReadSettings limits) {
        Outcome fast = holdBriefly(log, limits);
        ReadSettings settings = limits.withMaxIssuesKept(Integer.MAX_VALUE);
        assertSame("three threads", fast, read(whole(log), settings.withThreads(3)));
        assertSame("three threads, in pieces", fast, read(inPieces(log), settings.withThreads(3)));
        assertStrict(log, settings.withThreads(3), fast);
        assertThat(read(inPieces(log), settings.withThreads(3).withMaxIssuesKept(2)).issues)
                .as("two issues kept")
                .isEqualTo(fast.issues.subList(0, Math.min(2, fast.issues.size())));
        assertEachLineGivesItsEventsAlone(log, settings, fast);
        byte[] thrice = thrice(log); // in which the like of every line is known in the end
        assertSame("thrice", read(whole(thrice), settings), read(whole(thrice), settings.with(ReadSettings.Way.PLAIN)));
    }

    private static byte[] thrice(byte[] log) {
        ByteArrayOutputStream thrice = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            thrice.writeBytes(log);
            thrice.write('\n');
        }
        return thrice.toByteArray();
    }

    /** Asserts what needs no threads and no second look at each line, with the default limits. */
    static void holdBriefly(byte[] log) {
        holdBriefly(log, ReadSettings.withDefaults());
    }

    /** Asserts what needs no threads and no second look at each line, with these limits; gives what was read. */
    static Outcome holdBriefly(byte[] log, ReadSettings limits) {
        ReadSettings settings = limits.withMaxIssuesKept(Integer.MAX_VALUE);
        Outcome fast = read(whole(log), settings);
        assertBooks(fast, physicalLines(log));
        assertSame("the plain way", fast, read(whole(log), settings.with(ReadSettings.Way.PLAIN)));
        assertSame("in pieces", fast, read(inPieces(log), settings));
        assertStrict(log, settings, fast);
        return fast;
    }

    /** Whether the bytes would be taken for gzip, of which nothing is said here. */
    static boolean looksGzipped(byte[] log) {
        return log.length > 1 && log[0] == 0x1F && log[1] == (byte) 0x8B;
    }

    private static void assertBooks(Outcome outcome, List<byte[]> lines) {
        Ledger ledger = outcome.ledger;
        assertThat(ledger.lines()).as("lines").isEqualTo(lines.size());
        assertThat(ledger.eventLines() + ledger.otherRecords() + ledger.unreadable() + ledger.blank())
                .as("sum of the buckets")
                .isEqualTo(lines.size());
        assertThat(ledger.events()).as("events").isEqualTo(outcome.events.size());
        assertThat(ledger.eventLines())
                .as("event lines")
                .isEqualTo(outcome.events.stream()
                        .mapToLong(event -> event.origin().line())
                        .distinct()
                        .count());
        assertThat(ledger.unreadable())
                .as("unreadable lines")
                .isEqualTo(outcome.issues.stream()
                        .filter(issue -> issue.reason().unreadable())
                        .count());
        assertThat(ledger.blank())
                .as("blank lines")
                .isEqualTo(lines.stream().filter(ReaderInvariants::isBlank).count());
        assertThat(outcome.issueCounts.values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .as("issues counted")
                .isEqualTo(outcome.issues.size());
        assertOrdered(
                "events",
                outcome.events.stream().map(event -> event.origin().line()).toList(),
                lines.size());
        assertOrdered("issues", outcome.issues.stream().map(LogIssue::line).toList(), lines.size());
    }

    private static void assertOrdered(String what, List<Long> lineNumbers, int lines) {
        long before = 1;
        for (long number : lineNumbers) {
            assertThat(number).as("line of " + what).isBetween(before, (long) lines);
            before = number;
        }
    }

    private static void assertStrict(byte[] log, ReadSettings settings, Outcome lenient) {
        ReadSettings strict = settings.with(ErrorMode.STRICT);
        Optional<LogIssue> expected = lenient.firstUnreadable();
        try {
            Outcome outcome = read(whole(log), strict);
            assertThat(expected).as("nothing is unreadable to the strict").isEmpty();
            assertSame("strict", lenient, outcome);
        } catch (UnreadableLogException e) {
            assertThat(Optional.of(e.issue())).as("where the strict stops").isEqualTo(expected);
        }
    }

    private static void assertEachLineGivesItsEventsAlone(byte[] log, ReadSettings settings, Outcome outcome) {
        List<byte[]> lines = physicalLines(log);
        Map<Long, List<WvaEvent>> byLine = new TreeMap<>();
        for (WvaEvent event : outcome.events) {
            byLine.computeIfAbsent(event.origin().line(), line -> new ArrayList<>())
                    .add(event);
        }
        byLine.forEach((line, events) -> {
            byte[] alone = lines.get((int) (line - 1));
            assertThat(values(read(whole(alone), settings).events))
                    .as("events of line %d alone", line)
                    .isEqualTo(values(events));
        });
    }

    /** The events with all they hold except the line number. */
    private static List<List<Object>> values(List<WvaEvent> events) {
        List<List<Object>> values = new ArrayList<>();
        for (WvaEvent event : events) {
            List<Object> components = new ArrayList<>();
            for (RecordComponent component : event.getClass().getRecordComponents()) {
                try {
                    Object value = component.getAccessor().invoke(event);
                    components.add(value instanceof Origin origin ? origin.timestamp() : value);
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError("a record without its accessors", e);
                }
            }
            values.add(components);
        }
        return values;
    }

    private static void assertSame(String how, Outcome expected, Outcome actual) {
        if (actual.equals(expected)) {
            return;
        }
        assertThat(actual.ledger).as("ledger, " + how).isEqualTo(expected.ledger);
        assertThat(actual.issues).as("issues, " + how).isEqualTo(expected.issues);
        assertThat(actual.events).as("events, " + how).isEqualTo(expected.events);
        assertThat(actual.issueCounts).as("issue counts, " + how).isEqualTo(expected.issueCounts);
    }

    private static Outcome read(InputStream bytes, ReadSettings settings) {
        try {
            WvaLog log = WvaLog.read(LogSource.of(SOURCE, bytes), settings);
            return new Outcome(log.events(), log.ledger(), log.issues(), log.issueCounts());
        } catch (IOException e) {
            throw new UncheckedIOException("no reading fails here", e);
        }
    }

    private static InputStream whole(byte[] log) {
        return new ByteArrayInputStream(log);
    }

    private static InputStream inPieces(byte[] log) {
        return new Pieces(new ByteArrayInputStream(log));
    }

    /** The lines without their ends and without a leading byte order mark, cut one byte after the other. */
    static List<byte[]> physicalLines(byte[] log) {
        boolean marked = log.length > 2 && log[0] == (byte) 0xEF && log[1] == (byte) 0xBB && log[2] == (byte) 0xBF;
        List<byte[]> lines = new ArrayList<>();
        int begin = marked ? 3 : 0;
        for (int i = begin; i < log.length; i++) {
            if (log[i] == '\n') {
                lines.add(Arrays.copyOfRange(log, begin, i));
                begin = i + 1;
            }
        }
        if (begin < log.length) {
            lines.add(Arrays.copyOfRange(log, begin, log.length));
        }
        return lines;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (" \t\u000B\f\r".indexOf(b) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Hands out odd-sized pieces. */
    private static final class Pieces extends FilterInputStream {

        private int next;

        Pieces(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return in.read(bytes, offset, Math.min(length, PIECES[next++ % PIECES.length]));
        }
    }
}
