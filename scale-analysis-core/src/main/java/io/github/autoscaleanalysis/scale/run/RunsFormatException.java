package io.github.autoscaleanalysis.scale.run;

import java.util.OptionalInt;

/** Says that data is neither JSON nor CSV, or of no known shape, and where. The message is one line. Immutable. */
public final class RunsFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int UNKNOWN = 0;

    /** Where the data came from. */
    private final String source;
    /** The line, from 1; 0 if unknown. */
    private final int line;
    /** The column, from 1; 0 if unknown. */
    private final int column;
    /** What is wrong. */
    private final String reason;

    RunsFormatException(String source, int line, int column, String reason) {
        super(source + (line > UNKNOWN ? ", line " + line + ", column " + column : "") + ": " + reason);
        this.source = source;
        this.line = line;
        this.column = column;
        this.reason = reason;
    }

    RunsFormatException(String source, String reason) {
        this(source, UNKNOWN, UNKNOWN, reason);
    }

    /**
     * Where the data came from.
     *
     * @return the source, as the caller named it
     */
    public String source() {
        return source;
    }

    /**
     * The line where reading stopped.
     *
     * @return the line, from 1; empty if the data as a whole is at fault
     */
    public OptionalInt line() {
        return line > UNKNOWN ? OptionalInt.of(line) : OptionalInt.empty();
    }

    /**
     * The column where reading stopped.
     *
     * @return the column, from 1; empty if the data as a whole is at fault
     */
    public OptionalInt column() {
        return line > UNKNOWN ? OptionalInt.of(column) : OptionalInt.empty();
    }

    /**
     * What is wrong.
     *
     * @return the reason, one line
     */
    public String reason() {
        return reason;
    }
}
