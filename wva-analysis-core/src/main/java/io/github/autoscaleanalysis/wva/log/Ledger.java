package io.github.autoscaleanalysis.wva.log;

/**
 * What became of every physical line of a log: each falls in exactly one of four buckets, and the buckets add up.
 * Immutable and thread-safe.
 *
 * @param lines physical lines read
 * @param events events found; a line may hold several
 * @param eventLines lines that gave at least one event
 * @param otherRecords lines that hold a record which means no event
 * @param unreadable lines that hold no record: foreign or broken ones, each with a {@link LogIssue}
 * @param blank lines without anything but white space
 */
public record Ledger(long lines, long events, long eventLines, long otherRecords, long unreadable, long blank) {

    /**
     * Checks that nothing is lost.
     *
     * @param lines physical lines read
     * @param events events found
     * @param eventLines lines that gave at least one event
     * @param otherRecords lines that hold a record which means no event
     * @param unreadable lines that hold no record: foreign or broken ones, each with a {@link LogIssue}
     * @param blank lines without anything but white space
     * @throws IllegalArgumentException if a count is negative, the buckets do not add up to the lines, or there are
     *     fewer events than lines that gave events
     */
    public Ledger {
        if (Math.min(Math.min(eventLines, otherRecords), Math.min(unreadable, blank)) < 0
                || lines != eventLines + otherRecords + unreadable + blank
                || events < eventLines) {
            throw new IllegalArgumentException("ledger does not add up: " + lines + " lines, " + events + " events, "
                    + eventLines + " + " + otherRecords + " + " + unreadable + " + " + blank);
        }
    }

    /**
     * The ledger of events that no log holds.
     *
     * @return all counts 0
     */
    public static Ledger empty() {
        return new Ledger(0, 0, 0, 0, 0, 0);
    }

    /**
     * The ledger of two logs, or of two parts of one, together.
     *
     * @param other the other ledger
     * @return the sums of all counts
     */
    public Ledger plus(Ledger other) {
        return new Ledger(
                lines + other.lines,
                events + other.events,
                eventLines + other.eventLines,
                otherRecords + other.otherRecords,
                unreadable + other.unreadable,
                blank + other.blank);
    }

    /** {@return the sum, such as {@code 1545 lines = 612 with events + 931 other + 2 unreadable + 0 blank}} */
    @Override
    public String toString() {
        return lines + " lines = " + eventLines + " with events + " + otherRecords + " other + " + unreadable
                + " unreadable + " + blank + " blank";
    }
}
