package io.github.autoscaleanalysis.wva.log;

/** Says why a line holds no record; never leaves this package. */
final class UnreadableLine extends Exception {

    private static final long serialVersionUID = 1L;

    private final IssueReason reason;

    UnreadableLine(IssueReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    IssueReason reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
