package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one or several logs, line by line in constant memory: the events as a stream, and the books, which are
 * complete when the stream has ended.
 *
 * <pre>{@code
 * LogReading reading = WvaLog.open(LogSource.of(path));
 * try (Stream<WvaEvent> events = reading.stream()) { … }
 * reading.ledger();
 * }</pre>
 *
 * <p>Nothing is opened before the stream's first event is asked for. For one thread.
 */
public final class LogReading implements AutoCloseable {

    private final List<LogSource> sources;
    private final ReadSettings settings;
    private final LogIssues issuesBefore;
    private Ledger ledgerBefore = Ledger.empty();
    private @Nullable Batches current;
    private int next;
    private boolean streamed;

    LogReading(List<LogSource> sources, ReadSettings settings) {
        this.sources = List.copyOf(sources);
        this.settings = settings;
        this.issuesBefore = new LogIssues(settings);
    }

    /**
     * The events in the order of the lines. An I/O error ends the stream by an {@link UncheckedIOException}, never as if
     * it were the end of the log; in strict mode an unreadable line ends it by an {@link UnreadableLogException}. Who goes
     * on asking after these, or after an exception of the listener, gets the same again.
     *
     * @return a sequential stream, to be had once; closing it closes what the reading opened
     * @throws IllegalStateException if it has been asked for before
     */
    public Stream<WvaEvent> stream() {
        if (streamed) {
            throw new IllegalStateException("a reading gives its events once");
        }
        streamed = true;
        return StreamSupport.stream(new Events(), false).onClose(this::closeUnchecked);
    }

    /** All events, read now. */
    List<WvaEvent> all() throws IOException {
        List<WvaEvent> all = new ArrayList<>();
        int usual = 0;
        boolean more = true;
        while (more) {
            List<WvaEvent> batch = new ArrayList<>(usual + usual / 4);
            more = read(batch);
            all.addAll(batch);
            usual = batch.size();
        }
        return all;
    }

    /**
     * What became of the lines read so far.
     *
     * @return the ledger; complete when the stream has ended
     */
    public Ledger ledger() {
        return current == null ? ledgerBefore : ledgerBefore.plus(current.ledger());
    }

    /**
     * The lines read so far that could not be used, or not in full.
     *
     * @return the first issues in the order of the lines, up to {@link ReadSettings#maxIssuesKept()}
     */
    public List<LogIssue> issues() {
        return issuesSoFar().kept();
    }

    /**
     * How many issues there are so far for each reason, kept or not.
     *
     * @return the counts; a reason without issues is not in it
     */
    public Map<IssueReason, Long> issueCounts() {
        return issuesSoFar().counts();
    }

    /**
     * Closes what the reading opened; the stream gives no more events.
     *
     * @throws IOException if closing fails
     */
    @Override
    public void close() throws IOException {
        next = sources.size();
        finishCurrent();
    }

    private LogIssues issuesSoFar() {
        LogIssues all = new LogIssues(settings);
        all.addAll(issuesBefore);
        if (current != null) {
            all.addAll(current.issues());
        }
        return all;
    }

    /** Adds some events, or none; false at the end of the last log. */
    private boolean read(List<WvaEvent> sink) throws IOException {
        while (true) {
            if (current == null) {
                if (next == sources.size()) {
                    return false;
                }
                current = open(sources.get(next++));
            }
            if (current.next(sink)) {
                return true;
            }
            finishCurrent();
        }
    }

    private Batches open(LogSource source) throws IOException {
        InputStream in = source.open(settings.progress());
        return settings.threads() > 1
                ? new ParallelBatches(source.name(), in, settings)
                : new SequentialBatches(source.name(), in, settings);
    }

    private void finishCurrent() throws IOException {
        Batches finished = current;
        if (finished != null) {
            ledgerBefore = ledgerBefore.plus(finished.ledger());
            issuesBefore.addAll(finished.issues());
            current = null;
            finished.close();
        }
    }

    private void closeUnchecked() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The events, a batch at a time. */
    private final class Events extends AbstractSpliterator<WvaEvent> {

        private List<WvaEvent> batch = new ArrayList<>();
        private int given;
        private @Nullable RuntimeException failure; // what ended the reading, and ends it again

        private Events() {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        }

        @Override
        public boolean tryAdvance(Consumer<? super WvaEvent> action) {
            while (given == batch.size()) {
                if (!fill()) {
                    return false;
                }
            }
            action.accept(batch.get(given++));
            return true;
        }

        @Override
        public void forEachRemaining(Consumer<? super WvaEvent> action) {
            do {
                while (given < batch.size()) {
                    action.accept(batch.get(given++));
                }
            } while (fill());
        }

        private boolean fill() {
            batch = new ArrayList<>(batch.size() + batch.size() / 4); // a new list's stores cost the collector less
            given = 0;
            if (failure != null) {
                throw failure;
            }
            try {
                return read(batch);
            } catch (UnreadableLogException e) {
                failure = e; // the events before the line come first
                return true;
            } catch (IOException e) {
                failure = new UncheckedIOException(e);
            } catch (RuntimeException e) { // such as one of the listener
                failure = e;
            }
            throw failure;
        }
    }
}
