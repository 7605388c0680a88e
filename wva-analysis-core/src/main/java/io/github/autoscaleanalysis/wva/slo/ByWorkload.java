package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One value for each workload, made when it is first asked for. A log names few workloads in turn, so what was asked for
 * last under a name's hash is looked at before a map, whose hash and comparisons cost more than a verdict.
 */
final class ByWorkload<V> {

    private static final int SLOTS = 256;

    private final Function<Workload, V> make;
    private final Map<Workload, V> values = new HashMap<>();
    private final @Nullable Slot<V>[] recent;

    /** A workload with its value. */
    private record Slot<V>(Workload workload, V value) {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type cannot be made otherwise
    ByWorkload(Function<Workload, V> make) {
        this.make = make;
        this.recent = new Slot[SLOTS];
    }

    V get(Workload workload) {
        int place = place(workload);
        Slot<V> slot = recent[place];
        if (slot == null || !slot.workload.equals(workload)) {
            slot = new Slot<>(workload, values.computeIfAbsent(workload, make));
            recent[place] = slot;
        }
        return slot.value;
    }

    private static int place(Workload workload) {
        Optional<VariantId> variant = workload.variant();
        int hash = variant.isPresent()
                ? variant.get().name().hashCode()
                : workload.model().hashCode();
        return (hash ^ (hash >>> 8)) & (SLOTS - 1);
    }
}
