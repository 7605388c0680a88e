package io.github.autoscaleanalysis.wva.scenario;

/** How the lines of a log end. */
public enum LineEnd {
    /** With a line feed, as controllers write them. */
    LF("\n"),
    /** With carriage return and line feed, as some tools save them. */
    CRLF("\r\n");

    private final String characters;

    LineEnd(String characters) {
        this.characters = characters;
    }

    String characters() {
        return characters;
    }
}
