package io.github.autoscaleanalysis.wva.log;

/** What an unreadable line does. */
public enum ErrorMode {
    /** It becomes a {@link LogIssue} and is counted; reading goes on. */
    LENIENT,
    /** It ends the reading by an {@link UnreadableLogException}. */
    STRICT
}
