package io.github.autoscaleanalysis.wva.scenario;

import io.github.autoscaleanalysis.wva.event.EventType;

/**
 * A line of events that is all written but for its end.
 *
 * @param type what it means
 * @param count how many events
 * @param recordAt where its record begins, in bytes from the line's beginning
 */
record EventLine(EventType type, int count, int recordAt) {}
