package io.github.autoscaleanalysis.wva.event;

/** The two latencies that WVA predicts, observes and holds against its objectives. */
public enum LatencyMetric {
    /** Inter-token latency: the mean time between two tokens of one answer, in ms. */
    ITL,
    /** Time to first token: from a request's arrival to its first token, in ms. */
    TTFT
}
