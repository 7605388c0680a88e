package io.github.autoscaleanalysis.wva.log;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One record of the controller, whatever its encoding.
 *
 * @param timestamp the record's own time
 * @param message its message; empty where it has none
 * @param fields the values that the record carries beside its message, a JSON object
 */
record LogRecord(Instant timestamp, String message, JsonNode fields) {}
