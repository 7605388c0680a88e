package io.github.autoscaleanalysis.wva.scenario;

import io.github.autoscaleanalysis.wva.event.EventType;
import io.github.autoscaleanalysis.wva.log.Ledger;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a written log holds and means: counted by its writer, line by line, and not by a reader, so that readers can be
 * held against it. Immutable and thread-safe.
 *
 * @param ledger what the lines are
 * @param bytes the size of the log
 * @param events how many events it means of each type; a type without events is not in it
 * @param faults what each fault of the scenario did, in the order in which they were given
 */
public record WrittenLog(Ledger ledger, long bytes, Map<EventType, Long> events, List<FaultTrace> faults) {

    /**
     * Copies the counts.
     *
     * @param ledger what the lines are
     * @param bytes the size of the log
     * @param events how many events it means of each type
     * @param faults what each fault did
     */
    public WrittenLog {
        Map<EventType, Long> counts = new EnumMap<>(EventType.class);
        counts.putAll(events);
        events = Collections.unmodifiableMap(counts);
        faults = List.copyOf(faults);
    }

    /**
     * The events of one type.
     *
     * @param type the type
     * @return how many there are, 0 or more
     */
    public long events(EventType type) {
        return events.getOrDefault(type, 0L);
    }
}
