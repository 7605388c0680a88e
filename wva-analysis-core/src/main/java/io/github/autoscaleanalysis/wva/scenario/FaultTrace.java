package io.github.autoscaleanalysis.wva.scenario;

import java.util.OptionalLong;

/**
 * What a fault did to a log, as its writer knows it. Immutable and thread-safe.
 *
 * @param fault the fault
 * @param lines how many lines it broke, added or changed; 0 for a fault that never struck, and for a reconciliation that
 *     did not take place
 * @param firstLine the number of the first of them, from 1; empty without lines
 * @param lastLine the number of the last of them; empty without lines
 */
public record FaultTrace(Fault fault, long lines, OptionalLong firstLine, OptionalLong lastLine) {}
