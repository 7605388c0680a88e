package io.github.autoscaleanalysis.wva.analysis;

/** How far a log supports a part of its analysis. */
public enum Support {
    /** Everything that the part is about is there. */
    SUPPORTED,
    /** Some of it is missing, or was left out. */
    PARTIAL,
    /** The log says nothing of it: the part's figures are empty. */
    UNSUPPORTED
}
