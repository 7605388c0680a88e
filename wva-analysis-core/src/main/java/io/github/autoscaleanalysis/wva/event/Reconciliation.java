package io.github.autoscaleanalysis.wva.event;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The end of one round of the controller: {@code Reconciliation completed}.
 *
 * @param origin when and where it was logged
 * @param succeeded false if the controller reports errors
 * @param mode the mode it ran in, in upper case; empty where the log does not name it
 * @param modelsProcessed models it looked at; empty where the log gives none
 * @param modelsFailed models it failed on; empty where the log gives none
 * @param decisionsApplied decisions it applied; empty where the log gives none
 * @param variantsProcessed variants it looked at; empty where the log gives none
 */
public record Reconciliation(
        Origin origin,
        boolean succeeded,
        Optional<String> mode,
        OptionalInt modelsProcessed,
        OptionalInt modelsFailed,
        OptionalInt decisionsApplied,
        OptionalInt variantsProcessed)
        implements WvaEvent {

    @Override
    public EventType type() {
        return EventType.RECONCILIATION;
    }

    @Override
    public Reconciliation at(Origin place) {
        return new Reconciliation(
                place, succeeded, mode, modelsProcessed, modelsFailed, decisionsApplied, variantsProcessed);
    }
}
