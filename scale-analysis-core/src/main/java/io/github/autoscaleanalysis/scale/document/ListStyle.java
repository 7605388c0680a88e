package io.github.autoscaleanalysis.scale.document;

/** What stands before the items of a list. */
public enum ListStyle {
    /** A mark, the same for all. */
    BULLETS,
    /** Numbers from 1. */
    NUMBERS
}
