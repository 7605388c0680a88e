package io.github.autoscaleanalysis.wva.log;

/** Why a line of a log could not be used, or not in full. */
public enum IssueReason {
    /** The line holds no record in any known encoding, such as a line of another program. */
    FOREIGN(true),
    /** The line begins like a record but breaks off or is no valid JSON. */
    BROKEN_RECORD(true),
    /** The line holds bytes that are no UTF-8. */
    NOT_UTF8(true),
    /** The record has no timestamp, or one that is no time. */
    NO_TIME(true),
    /** The line is longer than the reader takes. */
    TOO_LONG(true),
    /** The record nests deeper, or holds a longer number, than the reader takes. */
    TOO_COMPLEX(true),
    /** The message is a known one, but lacks what makes it an event; the line counts as another record. */
    INCOMPLETE_MESSAGE(false),
    /** A value of a known message is not what belongs there; the event lacks it. */
    BAD_VALUE(false);

    private final boolean unreadable;

    IssueReason(boolean unreadable) {
        this.unreadable = unreadable;
    }

    /**
     * Whether the line is lost as a whole.
     *
     * @return true if the line counts as unreadable in the {@link Ledger}
     */
    public boolean unreadable() {
        return unreadable;
    }
}
