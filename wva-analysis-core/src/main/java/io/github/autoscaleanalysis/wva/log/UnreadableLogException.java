package io.github.autoscaleanalysis.wva.log;

/** Ends a strict reading at the first line that holds no record. Immutable. */
public final class UnreadableLogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The name of the log. */
    private final String source;
    /** The physical line in the source, from 1. */
    private final long line;
    /** What kind of trouble it is. */
    private final IssueReason reason;
    /** What exactly is wrong. */
    private final String detail;
    /** How the line begins. */
    private final String excerpt;

    UnreadableLogException(LogIssue issue) {
        super(issue.toString());
        this.source = issue.source();
        this.line = issue.line();
        this.reason = issue.reason();
        this.detail = issue.detail();
        this.excerpt = issue.excerpt();
    }

    /**
     * What is wrong, and where.
     *
     * @return source, line, reason, detail and excerpt
     */
    public LogIssue issue() {
        return new LogIssue(source, line, reason, detail, excerpt);
    }
}
