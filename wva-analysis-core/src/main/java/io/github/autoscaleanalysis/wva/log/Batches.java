package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.IOException;
import java.util.List;

/** Events of a log in the order of its lines, some at a time, with the books of the lines read so far. */
interface Batches extends AutoCloseable {

    /** Adds some events, or none; false if there was no line left. */
    boolean next(List<WvaEvent> sink) throws IOException;

    /** What became of the lines read so far. */
    Ledger ledger();

    /** What was wrong with the lines read so far. */
    LogIssues issues();

    /** Closes what was opened for reading. */
    @Override
    void close() throws IOException;
}
