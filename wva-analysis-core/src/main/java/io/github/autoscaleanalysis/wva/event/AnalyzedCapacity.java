package io.github.autoscaleanalysis.wva.event;

import java.util.OptionalDouble;

/**
 * What an analyzer of a 2026 controller found, in the analyzer's own unit of capacity. Immutable and thread-safe.
 *
 * @param supply the capacity of all ready replicas; empty where the log gives none
 * @param demand the capacity asked for; empty where the log gives none
 * @param utilization demand / supply; empty where the log gives none
 * @param required the capacity to be added; empty where the log gives none
 * @param spare the capacity that may go; empty where the log gives none
 */
public record AnalyzedCapacity(
        OptionalDouble supply,
        OptionalDouble demand,
        OptionalDouble utilization,
        OptionalDouble required,
        OptionalDouble spare) {}
