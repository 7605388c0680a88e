package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.Latencies;

/**
 * The objectives that observations are held against, with where they come from. Immutable and thread-safe.
 *
 * @param targets the objectives in ms; a latency without one is not judged
 * @param source where they come from
 */
public record Objective(Latencies targets, TargetSource source) {

    static final Objective NOTEBOOK_DEFAULT =
            new Objective(Latencies.ofMillis(10, 1000), TargetSource.NOTEBOOK_DEFAULT);
}
