package io.github.autoscaleanalysis.wva.event;

import java.util.Optional;

/**
 * The objectives of a model and class of service: {@code Found SLO}.
 *
 * @param origin when and where it was logged
 * @param model the model they hold for; empty where the log does not name it
 * @param serviceClass the class of service they hold for; empty where the log does not name it
 * @param targets the objectives in ms
 */
public record SloTarget(Origin origin, Optional<String> model, Optional<String> serviceClass, Latencies targets)
        implements WvaEvent {

    @Override
    public EventType type() {
        return EventType.SLO_TARGET;
    }

    @Override
    public SloTarget at(Origin place) {
        return new SloTarget(place, model, serviceClass, targets);
    }
}
