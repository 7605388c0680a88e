package io.github.autoscaleanalysis.wva.event;

import java.util.OptionalDouble;

/**
 * How full the key-value cache of one pod is: {@code KV cache metric}.
 *
 * @param origin when and where it was logged
 * @param pod the pod's name
 * @param usage the share in use, 0 to 1; empty where the log gives none
 */
public record KvCacheUsage(Origin origin, String pod, OptionalDouble usage) implements WvaEvent {

    @Override
    public EventType type() {
        return EventType.KV_CACHE_USAGE;
    }

    @Override
    public KvCacheUsage at(Origin place) {
        return new KvCacheUsage(place, pod, usage);
    }
}
