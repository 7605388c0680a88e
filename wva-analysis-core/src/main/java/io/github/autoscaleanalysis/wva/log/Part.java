package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What one chunk of a log gave, and what ended the reading within it. Its reading need not wait until it is known how many
 * lines come before: its lines are numbered from its own first one until then, and all of them from the log's first one
 * afterwards. That costs less than counting the lines before a second time. For one thread after the other.
 */
final class Part {

    private static final int SOME = 16 * 1024; // bytes read between two looks at what the others know

    private final List<WvaEvent> events;
    private final LogIssues issues;
    private Ledger ledger = Ledger.empty();
    private Optional<Throwable> end = Optional.empty();
    private long linesBefore = Numbering.UNKNOWN;

    Part(ReadSettings settings, int likelyEvents) {
        this.events = new ArrayList<>(likelyEvents);
        this.issues = new LogIssues(settings);
    }

    /** A part without lines, at which the reading ends. */
    static Part failed(ReadSettings settings, Throwable end) {
        Part part = new Part(settings, 0);
        part.end = Optional.of(end);
        return part;
    }

    /** Reads the lines of a chunk, in strict mode up to the first one that is unreadable; asks now and then what is known. */
    void read(Chunk chunk, LongSupplier known, LineParser parser) {
        parser.begin(issues);
        long lines = 0;
        int from = chunk.from();
        try {
            do {
                numberAfter(known.getAsLong());
                int to = endOfSome(chunk, from);
                Chunk some = new Chunk(chunk.bytes(), from, to, chunk.tooLong());
                lines += parser.parse(some, Math.max(linesBefore, 0) + lines + 1, events);
                from = to;
            } while (from < chunk.to());
        } catch (UnreadableLogException e) {
            end = Optional.of(e);
        }
        ledger = parser.ledger();
    }

    private static int endOfSome(Chunk chunk, int from) {
        return chunk.to() - from <= SOME || !chunk.tooLong().isEmpty()
                ? chunk.to()
                : Math.min(chunk.to(), Bytes.lineFeed(chunk.bytes(), from + SOME, chunk.to()) + 1);
    }

    /** Numbers the lines read so far from the log's first one, if they are not yet and it is known how many come before. */
    void numberAfter(long known) {
        if (linesBefore != Numbering.UNKNOWN || known == Numbering.UNKNOWN) {
            return;
        }
        linesBefore = known;
        if (known > 0) {
            events.replaceAll(event -> event.at(after(known, event.origin())));
            issues.moveBy(known);
            end = end.map(failure -> failure instanceof UnreadableLogException unreadable
                    ? new UnreadableLogException(unreadable.issue().movedBy(known))
                    : failure);
        }
    }

    private static Origin after(long lines, Origin origin) {
        return new Origin(origin.timestamp(), origin.source(), origin.line() + lines);
    }

    /** The events found. */
    List<WvaEvent> events() {
        return events;
    }

    /** The books of the lines read. */
    Ledger ledger() {
        return ledger;
    }

    /** The issues of the lines read. */
    LogIssues issues() {
        return issues;
    }

    /** What ended the reading after these lines. */
    Optional<Throwable> end() {
        return end;
    }
}
