package io.github.autoscaleanalysis.wva.log;

/**
 * A line that could not be used, or not in full. Immutable and thread-safe.
 *
 * @param source the name of the log
 * @param line the physical line in the source, from 1
 * @param reason what kind of trouble it is
 * @param detail what exactly is wrong, in a few words
 * @param excerpt how the line begins, with everything unprintable replaced
 */
public record LogIssue(String source, long line, IssueReason reason, String detail, String excerpt) {

    /** The same, so many lines further down. */
    LogIssue movedBy(long lines) {
        return new LogIssue(source, line + lines, reason, detail, excerpt);
    }

    /** {@return one line of text that names source, line and reason} */
    @Override
    public String toString() {
        return source + ":" + line + ": " + reason + ": " + detail + ": " + excerpt;
    }
}
