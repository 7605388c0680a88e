package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The events of a log that still grows, as they are written. At the end of the file it waits for more. When the file is
 * rotated, it goes on with the new one; when it is cut, with its beginning. A line that is not ended yet is waited for.
 *
 * <p>{@link #close()} may be called from any thread and ends the iteration; everything else is for one thread. A file that
 * is cut and grows past its former size between two looks is not recognised as cut.
 */
public final class LogFollower implements Iterator<WvaEvent>, AutoCloseable {

    private final FollowedStream in;
    private final SequentialBatches batches;
    private final Deque<WvaEvent> ready = new ArrayDeque<>();
    private boolean ended;
    private @Nullable UnreadableLogException failure;

    LogFollower(Path file, ReadSettings settings, Duration poll) throws IOException {
        this.in = new FollowedStream(file, poll);
        this.batches = new SequentialBatches(file.toString(), in, settings);
    }

    /**
     * Waits for the next event.
     *
     * @return true when there is one; false when this has been closed
     * @throws UncheckedIOException if the file cannot be read, or the thread is interrupted while it waits
     * @throws UnreadableLogException in strict mode, at a line that holds no record
     */
    @Override
    public boolean hasNext() {
        List<WvaEvent> batch = new ArrayList<>();
        while (ready.isEmpty() && !ended) {
            if (failure != null) {
                throw failure;
            }
            try {
                ended = !batches.next(batch);
            } catch (FollowedStream.ClosedException e) {
                ended = true;
            } catch (UnreadableLogException e) {
                failure = e; // the events before the line come first
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                ready.addAll(batch);
                batch.clear();
            }
        }
        return !ready.isEmpty();
    }

    /**
     * The next event; waits for it.
     *
     * @return the event
     * @throws NoSuchElementException if this has been closed
     */
    @Override
    public WvaEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException("closed");
        }
        return ready.remove();
    }

    /**
     * What became of the lines read so far, all files together.
     *
     * @return the ledger; line numbers and counts run on over a rotation
     */
    public Ledger ledger() {
        return batches.ledger();
    }

    /**
     * The lines read so far that could not be used, or not in full.
     *
     * @return the first issues, up to {@link ReadSettings#maxIssuesKept()}
     */
    public List<LogIssue> issues() {
        return batches.issues().kept();
    }

    /**
     * Ends the iteration and closes the file.
     *
     * @throws IOException if closing fails
     */
    @Override
    public void close() throws IOException {
        in.close();
    }
}
