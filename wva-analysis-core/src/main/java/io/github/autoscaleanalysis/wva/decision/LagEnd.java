package io.github.autoscaleanalysis.wva.decision;

/** How the wait for the replicas of a decision ended. */
public enum LagEnd {
    /** The target was reached. */
    REACHED,
    /** Another target took its place before. */
    SUPERSEDED,
    /** The log ended before. */
    OPEN
}
