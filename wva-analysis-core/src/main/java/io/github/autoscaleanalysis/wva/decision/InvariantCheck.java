package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.Optional;

/**
 * One invariant held against one event. Immutable and thread-safe.
 *
 * @param invariant what must hold
 * @param cycle the index of the cycle
 * @param origin where the event was logged
 * @param model the model of the cycle
 * @param variant the variant of a decision; empty for an analyzer's result
 * @param analyzer the analyzer of a result; empty for a decision
 * @param outcome whether it holds
 */
public record InvariantCheck(
        Invariant invariant,
        int cycle,
        Origin origin,
        ModelId model,
        Optional<VariantId> variant,
        Optional<String> analyzer,
        InvariantOutcome outcome) {}
