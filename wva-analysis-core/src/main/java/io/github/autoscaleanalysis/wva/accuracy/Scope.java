package io.github.autoscaleanalysis.wva.accuracy;

/** What the observations behind a figure may be means over. */
public enum Scope {
    /** One variant: none of the variants shares its model with another one in the pairs. */
    VARIANT,
    /**
     * A whole model: several variants serve it, and logs of 2025-11 and later give each of them the 1-minute mean over
     * all. Variants whose model the log does not name count as serving one.
     */
    MODEL
}
