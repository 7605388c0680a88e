package io.github.autoscaleanalysis.wva.slo;

/** What the error budget is for. */
public enum BurnPeriod {
    /** The run itself: the windows shrink as its length does to the rules' period. */
    THE_RUN,
    /** The period that the rules name: the windows are as long as they say. */
    AS_GIVEN
}
