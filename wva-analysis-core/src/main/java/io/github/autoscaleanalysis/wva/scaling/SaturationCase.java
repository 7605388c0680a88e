package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.SaturationAnalysis;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.Optional;

/**
 * A saturation analysis that asked for more replicas, or a decision for other replicas, held against the other. Immutable
 * and thread-safe.
 *
 * @param outcome how they went together
 * @param subject what is judged, with its time and line: the analysis that asked for more, or the decision
 * @param analysis the analysis; empty for a decision that none precedes
 * @param decision the decision; for an analysis the one that answers it best, empty without one
 */
public record SaturationCase(
        SaturationOutcome outcome,
        WvaEvent subject,
        Optional<SaturationAnalysis> analysis,
        Optional<ScalingDecision> decision) {}
