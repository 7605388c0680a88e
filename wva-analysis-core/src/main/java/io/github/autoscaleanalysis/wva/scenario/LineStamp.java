package io.github.autoscaleanalysis.wva.scenario;

/** What stands before each line of a log. */
public enum LineStamp {
    /** Nothing. */
    NONE,
    /** The time to the nanosecond, as {@code kubectl logs --timestamps} puts it: {@code 2026-08-07T20:20:34.944276476Z}. */
    KUBECTL
}
