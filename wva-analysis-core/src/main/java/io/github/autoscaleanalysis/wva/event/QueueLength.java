package io.github.autoscaleanalysis.wva.event;

import java.util.OptionalInt;

/**
 * How many requests wait at one pod: {@code Queue metric}.
 *
 * @param origin when and where it was logged
 * @param pod the pod's name
 * @param length waiting requests; empty where the log gives none
 */
public record QueueLength(Origin origin, String pod, OptionalInt length) implements WvaEvent {

    @Override
    public EventType type() {
        return EventType.QUEUE_LENGTH;
    }

    @Override
    public QueueLength at(Origin place) {
        return new QueueLength(place, pod, length);
    }
}
