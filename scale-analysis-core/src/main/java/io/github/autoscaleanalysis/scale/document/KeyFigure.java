package io.github.autoscaleanalysis.scale.document;

/**
 * An answer at a glance.
 *
 * @param question what it answers, such as {@code Were the objectives met?}
 * @param answer the answer in a few words, such as {@code 93.1 % of slices}
 * @param detail what it rests on: how many, of what, what was left out; possibly empty
 * @param tone whether it is good news, said in words as well where it matters
 */
public record KeyFigure(String question, String answer, String detail, Tone tone) {

    /** Whether an answer is good news. */
    public enum Tone {
        /** As one would have it. */
        GOOD,
        /** Not as one would have it. */
        BAD,
        /** Neither, or nothing says where good ends. */
        NEUTRAL,
        /** The data does not say. */
        UNKNOWN
    }
}
