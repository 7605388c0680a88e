package io.github.autoscaleanalysis.wva.slo;

/** Says what of an OpenSLO document cannot be understood, and where. The message is one line. Immutable. */
public final class OpenSloException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Where the document came from. */
    private final String source;
    /** The place in it. */
    private final String pointer;
    /** What is wrong. */
    private final String reason;

    OpenSloException(String source, String pointer, String reason) {
        super(source + (pointer.isEmpty() ? "" : " at " + pointer) + ": " + reason);
        this.source = source;
        this.pointer = pointer;
        this.reason = reason;
    }

    /**
     * Where the document came from.
     *
     * @return usually its path; "JSON" for a text
     */
    public String source() {
        return source;
    }

    /**
     * The place in the document.
     *
     * @return a JSON pointer (RFC 6901) such as {@code /spec/objectives/0/op}; empty for the document as a whole
     */
    public String pointer() {
        return pointer;
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
