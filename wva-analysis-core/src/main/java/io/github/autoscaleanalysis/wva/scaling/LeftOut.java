package io.github.autoscaleanalysis.wva.scaling;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Counts what is left out, by reason. */
final class LeftOut {

    private final EnumMap<LeftOutReason, Long> counts = new EnumMap<>(LeftOutReason.class);

    void add(LeftOutReason reason) {
        counts.merge(reason, 1L, Long::sum);
    }

    Map<LeftOutReason, Long> counts() {
        return Collections.unmodifiableMap(new EnumMap<>(counts));
    }
}
