package io.github.autoscaleanalysis.wva.slo;

/** What an idle observation says, see {@link io.github.autoscaleanalysis.wva.event.Observation#isIdle()}. */
public enum IdleRule {
    /** Nothing: where nothing is asked, nothing is met or violated. */
    NOT_EVALUATED,
    /** What its figures say, as in the reference notebook: a latency of 0 ms meets every target. */
    AS_MEASURED
}
