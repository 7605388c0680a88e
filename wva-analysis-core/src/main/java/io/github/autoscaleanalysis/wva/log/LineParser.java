package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the lines of one log into events and keeps the log's books. A line goes the fast way where that is open to it and
 * nothing is wrong with it; every other line goes the plain way. For one thread.
 */
final class LineParser {

    private final String source;
    private final ReadSettings settings;
    private @Nullable PlainDecoder plain;
    private final FastDecoder fast;
    private final Message message;
    private LogIssues issues;
    private long events;
    private long eventLines;
    private long otherRecords;
    private long unreadable;
    private long blank;

    LineParser(String source, ReadSettings settings, LogIssues issues) {
        this.source = source;
        this.settings = settings;
        this.issues = issues;
        this.fast = new FastDecoder(settings);
        this.message = new Message(source, new Symbols());
    }

    /** Begins new books. */
    void begin(LogIssues newIssues) {
        issues = newIssues;
        events = 0;
        eventLines = 0;
        otherRecords = 0;
        unreadable = 0;
        blank = 0;
    }

    /** Adds the events of some lines; gives how many lines there were. */
    long parse(Chunk chunk, long firstLine, List<WvaEvent> sink) {
        if (!chunk.tooLong().isEmpty()) {
            tooLong(firstLine, chunk.tooLong());
            return 1;
        }
        byte[] in = chunk.bytes();
        int end = chunk.to();
        long line = firstLine;
        int from = chunk.from();
        while (from < end) {
            int to = settings.way() == ReadSettings.Way.FAST ? fast.decodeUsual(in, from, end, message) : -1;
            if (to >= 0 && to - from <= settings.maxLineBytes()) {
                readFast(in, from, to, line, sink);
            } else {
                to = lineEnd(in, from, end);
                if (to - from > settings.maxLineBytes()) {
                    tooLong(line, Excerpt.of(in, from, to));
                } else if (settings.way() == ReadSettings.Way.FAST && fast.decode(in, from, to, message)) {
                    readFast(in, from, to, line, sink);
                } else {
                    readPlainly(in, from, to, line, sink);
                }
            }
            from = to < end && in[to] == '\r' ? to + 2 : to + 1;
            line++;
        }
        return line - firstLine;
    }

    private static int lineEnd(byte[] in, int from, int end) {
        int lineFeed = Bytes.lineFeed(in, from, end);
        return lineFeed > from && in[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
    }

    private void readFast(byte[] in, int from, int to, long line, List<WvaEvent> sink) {
        int before = sink.size();
        message.begin(fast.timestamp(), line, sink);
        Openings.ALL.read(message);
        if (message.notes().isEmpty()) {
            count(sink.size() - before);
        } else {
            sink.subList(before, sink.size()).clear();
            readPlainly(in, from, to, line, sink);
        }
    }

    private void tooLong(long line, String excerpt) {
        unreadable(line, IssueReason.TOO_LONG, "more than " + settings.maxLineBytes() + " bytes", excerpt);
    }

    private void readPlainly(byte[] in, int from, int to, long line, List<WvaEvent> sink) {
        if (isBlank(in, from, to)) {
            blank++;
            return;
        }
        int before = sink.size();
        try {
            LogRecord record = plain().decode(in, from, to);
            byte[] text = record.message().getBytes(StandardCharsets.UTF_8);
            message.fill(text, 0, text.length, record.fields());
            message.begin(record.timestamp(), line, sink);
            Openings.ALL.read(message);
            for (Message.Note note : message.notes()) {
                issue(line, note.reason(), note.detail(), Excerpt.of(in, from, to));
            }
            count(sink.size() - before);
        } catch (UnreadableLine e) {
            unreadable(line, e.reason(), e.detail(), Excerpt.of(in, from, to));
        }
    }

    /** Made when it is first needed: most logs need no Jackson. */
    private PlainDecoder plain() {
        PlainDecoder made = plain;
        if (made == null) {
            made = new PlainDecoder(settings);
            plain = made;
        }
        return made;
    }

    /** The books of the lines parsed so far. */
    Ledger ledger() {
        return new Ledger(
                eventLines + otherRecords + unreadable + blank, events, eventLines, otherRecords, unreadable, blank);
    }

    private void count(int found) {
        events += found;
        if (found > 0) {
            eventLines++;
        } else {
            otherRecords++;
        }
    }

    private void unreadable(long line, IssueReason reason, String detail, String excerpt) {
        unreadable++;
        issue(line, reason, detail, excerpt);
    }

    private void issue(long line, IssueReason reason, String detail, String excerpt) {
        issues.add(new LogIssue(source, line, reason, detail, excerpt));
    }

    private static boolean isBlank(byte[] in, int from, int to) {
        for (int i = from; i < to; i++) {
            if (in[i] != ' ' && (in[i] < '\t' || in[i] > '\r')) {
                return false;
            }
        }
        return true;
    }
}
