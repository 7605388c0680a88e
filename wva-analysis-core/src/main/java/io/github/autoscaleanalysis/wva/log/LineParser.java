package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the lines of one log into events and keeps the log's books. A line goes the fast way where that is open to it and
 * nothing is wrong with it; every other line goes the plain way. For one thread.
 */
final class LineParser {

    private static final int LONGEST_REPEATED = 512;

    private final String source;
    private final ReadSettings settings;
    private @Nullable PlainDecoder plain;
    private final FastDecoder fast;
    private final Message message;
    private final Memory<WvaEvent> memory = new Memory<>(4096, LONGEST_REPEATED);
    private final LineShapes shapes;
    private LogIssues issues;
    private int timeEnd;
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
        this.shapes = new LineShapes(settings.maxNumberLength());
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
            unreadable++;
            issues.add(new LogIssue(source, firstLine, IssueReason.TOO_LONG, tooLong(), chunk.tooLong()));
            return 1;
        }
        byte[] in = chunk.bytes();
        int end = chunk.to();
        long line = firstLine;
        int from = chunk.from();
        while (from < end) {
            int to = settings.way() == ReadSettings.Way.FAST
                    ? readQuickly(in, from, end, line, sink)
                    : JsonObject.REFUSED;
            if (to == JsonObject.REFUSED) {
                to = lineEnd(in, from, end);
                read(in, from, to, line, sink);
            }
            from = to < end && in[to] == '\r' ? to + 2 : to + 1;
            line++;
        }
        return line - firstLine;
    }

    /** Reads the line that begins here without looking for its end first; gives its end, or refuses. */
    private int readQuickly(byte[] in, int from, int end, long line, List<WvaEvent> sink) {
        timeEnd = fast.afterTime(in, from, end);
        if (timeEnd == JsonObject.REFUSED) {
            return JsonObject.REFUSED;
        }
        LineShape likely = shapes.likely(in, timeEnd, end);
        Memory.Known<WvaEvent> known = likely == null || likely.repeats() ? memory.expected(in, timeEnd, end) : null;
        if (known != null && timeEnd + known.length() - from <= settings.maxLineBytes()) {
            readAgain(known, line, sink);
            return timeEnd + known.length();
        }
        LineShape shape = likely == null ? null : shapes.of(in, timeEnd, end);
        int to = shape == null ? fast.decodeUsual(in, timeEnd, end, message) : shapes.lineEnd();
        if (to == JsonObject.REFUSED || to - from > settings.maxLineBytes()) {
            return JsonObject.REFUSED;
        }
        if (shape == null) {
            readUsual(in, from, to, line, sink);
        } else {
            readShape(shape, in, from, to, line, sink);
        }
        return to;
    }

    private void readShape(LineShape shape, byte[] in, int from, int to, long line, List<WvaEvent> sink) {
        MessageGrammar grammar = shape.grammar();
        if (grammar == null) {
            count(0);
            return;
        }
        Memory.Known<WvaEvent> known = memory.recall(in, timeEnd, to);
        shape.repeats(known != null);
        if (known != null) {
            readAgain(known, line, sink);
            return;
        }
        shape.fill(message);
        int before = sink.size();
        if (readFast(grammar, in, from, to, line, sink)) {
            tellWords(in, to, sink, before);
        }
    }

    /** Tells of a line that was read with nothing wrong, and of the events it gave. */
    private void tellWords(byte[] in, int to, List<WvaEvent> sink, int before) {
        int found = sink.size() - before;
        if (found <= 1) {
            memory.tell(in, timeEnd, to, found == 0 ? null : sink.get(before));
        }
    }

    /** Reads a record of the usual shape, by memory where the like of it comes again. */
    private void readUsual(byte[] in, int from, int to, long line, List<WvaEvent> sink) {
        MessageGrammar grammar = Openings.ALL.of(message);
        boolean repeats = grammar == null || grammar.repeats();
        Memory.Known<WvaEvent> known = repeats ? memory.recall(in, timeEnd, to) : null;
        if (known != null) {
            readAgain(known, line, sink);
            return;
        }
        int before = sink.size();
        boolean clean = readFast(grammar, in, from, to, line, sink);
        if (repeats && clean) {
            tellWords(in, to, sink, before);
        }
    }

    private void read(byte[] in, int from, int to, long line, List<WvaEvent> sink) {
        if (to - from > settings.maxLineBytes()) {
            unreadable(line, IssueReason.TOO_LONG, tooLong(), in, from, to);
        } else if (to == from || settings.way() == ReadSettings.Way.PLAIN) {
            readPlainly(in, from, to, line, sink);
        } else {
            readWithMemory(in, from, to, line, sink);
        }
    }

    /** What follows the time on a line has often been seen before, and means the same again. */
    private void readWithMemory(byte[] in, int from, int to, long line, List<WvaEvent> sink) {
        boolean timed = timeEnd != JsonObject.REFUSED && timeEnd < to;
        Memory.Known<WvaEvent> known = timed ? memory.recall(in, timeEnd, to) : null;
        if (known != null) {
            readAgain(known, line, sink);
        } else if (fast.decode(in, from, to, message)) {
            int before = sink.size();
            MessageGrammar grammar = Openings.ALL.of(message);
            boolean clean = readFast(grammar, in, from, to, line, sink);
            if (clean && timed && fast.timeEndsAt(timeEnd)) {
                tellWords(in, to, sink, before);
                shapes.tell(message, grammar, fast.fields(), timeEnd, to);
            }
        } else if (fast.isForeign(in, from, to)) {
            unreadable(line, IssueReason.FOREIGN, PlainDecoder.NO_RECORD, in, from, to);
        } else {
            readPlainly(in, from, to, line, sink);
        }
    }

    private void readAgain(Memory.Known<WvaEvent> known, long line, List<WvaEvent> sink) {
        WvaEvent event = known.meaning();
        if (event == null) {
            count(0);
        } else {
            sink.add(event.at(new Origin(fast.timestamp(), source, line)));
            count(1);
        }
    }

    private static int lineEnd(byte[] in, int from, int end) {
        int lineFeed = Bytes.lineFeed(in, from, end);
        return lineFeed > from && in[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
    }

    /** Whether nothing was wrong with the line. */
    private boolean readFast(
            @Nullable MessageGrammar grammar, byte[] in, int from, int to, long line, List<WvaEvent> sink) {
        int before = sink.size();
        if (grammar != null) {
            message.begin(fast.timestamp(), line, sink);
            grammar.read(message);
        }
        if (message.notes().isEmpty()) {
            count(sink.size() - before);
            return true;
        }
        sink.subList(before, sink.size()).clear();
        readPlainly(in, from, to, line, sink);
        return false;
    }

    private String tooLong() {
        return "more than " + settings.maxLineBytes() + " bytes";
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
            MessageGrammar grammar = Openings.ALL.of(message);
            if (grammar != null) {
                grammar.read(message);
            }
            for (Message.Note note : message.notes()) {
                issue(line, note.reason(), note.detail(), in, from, to);
            }
            count(sink.size() - before);
        } catch (UnreadableLine e) {
            unreadable(line, e.reason(), e.detail(), in, from, to);
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

    private void unreadable(long line, IssueReason reason, String detail, byte[] in, int from, int to) {
        unreadable++;
        issue(line, reason, detail, in, from, to);
    }

    private void issue(long line, IssueReason reason, String detail, byte[] in, int from, int to) {
        if (issues.takes(reason)) {
            issues.add(new LogIssue(source, line, reason, detail, Excerpt.of(in, from, to)));
        }
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
