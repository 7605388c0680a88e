package io.github.autoscaleanalysis.scale.document;

/**
 * What a reader must know to read the figures beside it rightly.
 *
 * @param kind what kind of remark
 * @param text the words
 */
public record Note(Kind kind, Text text) implements Block {

    /** What a note is about. */
    public enum Kind {
        /** There are no figures, and why. */
        UNAVAILABLE,
        /** The figures are right but can be misread, or rest on less than they seem to. */
        CAVEAT,
        /** Something is wrong with what was judged or with the data. */
        WARNING
    }
}
