package io.github.autoscaleanalysis.wva.slo;

/** What to do where neither the log nor the caller names any objective. */
public enum MissingTarget {
    /** No objective is no verdict. */
    NO_VERDICT,
    /** The reference notebook's default: 10 ms ITL and 1000 ms TTFT. */
    NOTEBOOK_DEFAULT
}
