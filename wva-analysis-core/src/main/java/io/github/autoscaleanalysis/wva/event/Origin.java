package io.github.autoscaleanalysis.wva.event;

import java.time.Instant;

/**
 * When and where an event was logged. Immutable and thread-safe.
 *
 * @param timestamp the record's own time, as precise as the log gives it
 * @param source the name of the log, usually its path; empty for an event that no log holds
 * @param line the physical line in the source, from 1; 0 for an event that no log holds
 */
public record Origin(Instant timestamp, String source, long line) {

    /**
     * Checks the line.
     *
     * @param timestamp the record's own time, as precise as the log gives it
     * @param source the name of the log, usually its path
     * @param line the physical line in the source, from 1
     * @throws IllegalArgumentException if the line is negative
     */
    public Origin {
        if (line < 0) {
            throw new IllegalArgumentException("line " + line + " is negative");
        }
    }

    /**
     * The origin of an event that no log holds, such as one made in a test.
     *
     * @param timestamp the event's time
     * @return an origin without source and line
     */
    public static Origin at(Instant timestamp) {
        return new Origin(timestamp, "", 0);
    }
}
