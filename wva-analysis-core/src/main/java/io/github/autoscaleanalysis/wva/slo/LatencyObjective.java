package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.LatencyMetric;

/**
 * One objective of an OpenSLO document: a latency's target, and how often it is to be met. Immutable and thread-safe.
 *
 * @param slo the name of the SLO document
 * @param scope the model and class of service it holds for
 * @param metric which latency
 * @param targetMillis the target in ms
 * @param goal the share of slices that is to meet it, between 0 and 1
 */
public record LatencyObjective(String slo, TargetScope scope, LatencyMetric metric, double targetMillis, double goal) {}
