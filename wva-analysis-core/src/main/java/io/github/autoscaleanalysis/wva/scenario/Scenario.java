package io.github.autoscaleanalysis.wva.scenario;

import io.github.autoscaleanalysis.wva.event.Latencies;
import java.time.Duration;

/**
 * What all variants of a scenario have in common.
 *
 * @param load the load of those that have none of their own
 * @param slo the objectives, both present
 * @param predictionError how far a prediction may be off, as a share
 * @param podStartup how long a pod takes to be ready
 */
record Scenario(LoadCurve load, Latencies slo, double predictionError, Duration podStartup) {}
