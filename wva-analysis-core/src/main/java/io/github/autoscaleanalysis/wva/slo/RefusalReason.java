package io.github.autoscaleanalysis.wva.slo;

/** Why a pair of windows says nothing about a run. */
public enum RefusalReason {
    /** Its short window is shorter than two slices, or the slices are too few to tell how long one is. */
    TOO_SHORT,
    /** Its factor is at least 1 / (1 − goal), which no burn rate exceeds. */
    OUT_OF_REACH
}
