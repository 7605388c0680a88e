package io.github.autoscaleanalysis.wva.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record of the controller, whatever its encoding.
 *
 * @param timestamp the record's own time
 * @param message its message; empty where it has none
 * @param fields the values that the record carries beside its message
 */
record LogRecord(
        Instant timestamp, String message, @Nullable ValueSource fields) {}
