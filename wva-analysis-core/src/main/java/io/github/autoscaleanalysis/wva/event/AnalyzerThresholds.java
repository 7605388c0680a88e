package io.github.autoscaleanalysis.wva.event;

import java.util.OptionalDouble;

/**
 * The utilizations between which an analyzer leaves the replicas alone. Immutable and thread-safe.
 *
 * @param scaleUp above this utilization more is asked for, 0 to 1; empty where the log gives none
 * @param scaleDown below this utilization less would do, 0 to 1; empty where the log gives none
 */
public record AnalyzerThresholds(OptionalDouble scaleUp, OptionalDouble scaleDown) {}
