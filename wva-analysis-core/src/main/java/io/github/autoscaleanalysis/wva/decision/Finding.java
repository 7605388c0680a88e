package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Something about the controller's decisions that a human should look at. Immutable and thread-safe.
 *
 * @param kind what it says
 * @param cycle the index of the cycle where it shows, for what lasts the first
 * @param origin where the event that shows it was logged
 * @param model the model
 * @param variant the variant; empty where it is about the model as a whole
 * @param analyzer the analyzer; empty where it is about none
 * @param value how much, in the unit of the kind; empty where the kind has none
 * @param basis the figures it rests on, for humans
 */
public record Finding(
        FindingKind kind,
        int cycle,
        Origin origin,
        ModelId model,
        Optional<VariantId> variant,
        Optional<String> analyzer,
        OptionalDouble value,
        String basis) {

    /**
     * How much it matters.
     *
     * @return the severity of its kind
     */
    public Severity severity() {
        return kind.severity();
    }
}
