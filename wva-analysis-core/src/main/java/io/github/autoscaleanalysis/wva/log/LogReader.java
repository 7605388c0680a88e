package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** Reads one log from its first to its last line and keeps its books. */
final class LogReader {

    private final String source;
    private final LineReader lines;
    private final LogIssues issues = new LogIssues(WvaLog.MAX_ISSUES_KEPT);
    private long events;
    private long eventLines;
    private long otherRecords;
    private long unreadable;
    private long blank;

    LogReader(String source, InputStream in) {
        this.source = source;
        this.lines = new LineReader(in, WvaLog.MAX_LINE_BYTES);
    }

    /** Hands over every event in file order. */
    void readAll(Consumer<WvaEvent> consumer) throws IOException {
        while (lines.next()) {
            if (lines.tooLong()) {
                unreadable(IssueReason.TOO_LONG, "more than " + WvaLog.MAX_LINE_BYTES + " bytes");
                continue;
            }
            byte[] bytes = lines.bytes();
            if (isBlank(bytes)) {
                blank++;
                continue;
            }
            try {
                List<WvaEvent> found = eventsOf(Encoding.recordOn(bytes));
                found.forEach(consumer);
                count(found.size());
            } catch (UnreadableLine e) {
                unreadable(e.reason(), e.detail());
            }
        }
    }

    Ledger ledger() {
        return new Ledger(lines.number(), events, eventLines, otherRecords, unreadable, blank);
    }

    LogIssues issues() {
        return issues;
    }

    private List<WvaEvent> eventsOf(LogRecord record) {
        Message message = new Message(record, source, lines.number());
        List<WvaEvent> found = MessageGrammar.eventsOf(message);
        for (Message.Note note : message.notes()) {
            issue(note.reason(), note.detail());
        }
        return found;
    }

    private void count(int found) {
        events += found;
        if (found > 0) {
            eventLines++;
        } else {
            otherRecords++;
        }
    }

    private void unreadable(IssueReason reason, String detail) {
        unreadable++;
        issue(reason, detail);
    }

    private void issue(IssueReason reason, String detail) {
        issues.add(new LogIssue(source, lines.number(), reason, detail, lines.excerpt()));
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && (b < '\t' || b > '\r')) {
                return false;
            }
        }
        return true;
    }
}
