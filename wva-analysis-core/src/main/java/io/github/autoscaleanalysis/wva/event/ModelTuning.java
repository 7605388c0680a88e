package io.github.autoscaleanalysis.wva.event;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The performance model's parameters after tuning: {@code Model tuner results}.
 *
 * @param origin when and where it was logged
 * @param model the model; empty where the log does not name it
 * @param accelerator the kind of accelerator; empty where the log does not name it
 * @param parameters the parameters found
 * @param nis normalised innovation squared: how surprising the last measurement was; empty where the log gives none
 */
public record ModelTuning(
        Origin origin,
        Optional<String> model,
        Optional<String> accelerator,
        TunedParameters parameters,
        OptionalDouble nis)
        implements WvaEvent {

    @Override
    public EventType type() {
        return EventType.MODEL_TUNING;
    }

    @Override
    public ModelTuning at(Origin place) {
        return new ModelTuning(place, model, accelerator, parameters, nis);
    }
}
