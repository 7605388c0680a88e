package io.github.autoscaleanalysis.wva.slo;

import java.util.List;

/**
 * The burn alerts of a run, and the windows that could not be used. No alert means something only where not every window
 * is refused. Immutable and thread-safe.
 *
 * @param alerts the alerts, by window in the order of the rules, then by time
 * @param refused the windows that were not used, with the reason
 */
public record BurnAlerts(List<BurnAlert> alerts, List<RefusedWindow> refused) {

    /**
     * Copies the lists.
     *
     * @param alerts the alerts
     * @param refused the windows that were not used
     */
    public BurnAlerts {
        alerts = List.copyOf(alerts);
        refused = List.copyOf(refused);
    }
}
