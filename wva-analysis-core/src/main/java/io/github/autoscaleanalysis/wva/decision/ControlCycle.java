package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one reconciliation found, decided and reported for one model and namespace. Immutable and thread-safe.
 *
 * <p>Controllers of 2025 log no analyzer results; their cycles have none, and lack none.
 *
 * @param index the position among the cycles of the log in time order, from 0
 * @param model the model and namespace
 * @param origin where the first event of the cycle was logged
 * @param analyzers what the analyzers found, in log order
 * @param decisions what was decided, in log order
 * @param statuses what was reported outwards, in log order
 * @param outcome the end of the reconciliation, which all its models share; empty where the log does not show it
 * @param missing what the cycle lacks; empty where it is complete
 */
public record ControlCycle(
        int index,
        ModelId model,
        Origin origin,
        List<AnalyzerResult> analyzers,
        List<ScalingDecision> decisions,
        List<ReplicaStatus> statuses,
        Optional<Reconciliation> outcome,
        List<CycleGap> missing) {

    /**
     * Copies the events and the gaps.
     *
     * @param index the position among the cycles of the log in time order, from 0
     * @param model the model and namespace
     * @param origin where the first event of the cycle was logged
     * @param analyzers what the analyzers found
     * @param decisions what was decided
     * @param statuses what was reported outwards
     * @param outcome the end of the reconciliation
     * @param missing what the cycle lacks
     * @throws IllegalArgumentException if the index is negative
     */
    public ControlCycle {
        if (index < 0) {
            throw new IllegalArgumentException("cycle index " + index + " is negative");
        }
        analyzers = List.copyOf(analyzers);
        decisions = List.copyOf(decisions);
        statuses = List.copyOf(statuses);
        missing = List.copyOf(missing);
    }

    /**
     * When the cycle began.
     *
     * @return the time of its first event
     */
    public Instant timestamp() {
        return origin.timestamp();
    }

    /**
     * Whether the cycle lacks nothing.
     *
     * @return true if nothing is missing
     */
    public boolean isComplete() {
        return missing.isEmpty();
    }

    /**
     * The same reconciliation with other analyzer results: what a counterfactual replay looks at.
     *
     * @param others what the analyzers are to have found
     * @return a cycle that differs in nothing else
     */
    public ControlCycle with(List<AnalyzerResult> others) {
        return new ControlCycle(index, model, origin, others, decisions, statuses, outcome, missing);
    }
}
