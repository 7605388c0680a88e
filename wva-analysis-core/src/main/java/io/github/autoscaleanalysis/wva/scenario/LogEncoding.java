package io.github.autoscaleanalysis.wva.scenario;

/** How a record stands on a line. All times are UTC and have a resolution of milliseconds where nothing else is said. */
public enum LogEncoding {
    /** A JSON object with {@code "ts":"2025-12-09T15:16:58.054Z"}. */
    JSON,
    /** A JSON object with {@code "ts":"2025-12-09T15:16:58Z"}, to the second. */
    JSON_SECONDS,
    /** A JSON object with epoch seconds: {@code "ts":1.765293418054e9}. */
    JSON_EPOCH,
    /** A JSON object with an offset without a colon: {@code "ts":"2025-12-09T16:16:58.054+0100"}. */
    JSON_OFFSET,
    /**
     * Tab-separated columns: time to the second, level, caller, message, fields. Not for generations that log solutions,
     * whose messages run over several lines.
     */
    CONSOLE
}
