package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a scale-up or scale-down is put down to, by what would have been decided with each factor held at its value of
 * the last cycle. Immutable and thread-safe.
 *
 * <p>A factor is needed if the decision loses its direction with the factor held; where none is, if its target changes.
 * One needed factor is the cause, several are a mix. None, and the same target with all factors held, is standing.
 *
 * @param cycle the index of the cycle
 * @param model the model
 * @param decision the decision
 * @param cause what it is put down to
 * @param counterfactual the target with one factor held; without factors where the cause is undefined
 * @param allHeld the target with all factors held; empty where the cause is undefined
 * @param detail why the cause is undefined; empty where it is not
 */
public record DecisionCause(
        int cycle,
        ModelId model,
        ScalingDecision decision,
        Cause cause,
        Map<Factor, Integer> counterfactual,
        OptionalInt allHeld,
        String detail) {

    /**
     * Copies the counterfactual targets.
     *
     * @param cycle the index of the cycle
     * @param model the model
     * @param decision the decision
     * @param cause what it is put down to
     * @param counterfactual the target with one factor held
     * @param allHeld the target with all factors held
     * @param detail why the cause is undefined
     */
    public DecisionCause {
        Map<Factor, Integer> copy = new EnumMap<>(Factor.class);
        copy.putAll(counterfactual);
        counterfactual = Collections.unmodifiableMap(copy);
    }
}
