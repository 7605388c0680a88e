package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.util.Locale;

/** Names of fields that come from more than one writer. */
final class Keys {

    private Keys() {}

    static String of(LatencyMetric metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }
}
