package io.github.autoscaleanalysis.examples.recipe;

import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.slo.BurnAlert;
import io.github.autoscaleanalysis.wva.slo.BurnAlertRules;
import io.github.autoscaleanalysis.wva.slo.BurnRateWindow;
import io.github.autoscaleanalysis.wva.slo.SloCompliance;
import io.github.autoscaleanalysis.wva.slo.SloRules;
import io.github.autoscaleanalysis.wva.slo.Targets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Follows a live log and says once of each alert that the error budget burns too fast.
 *
 * <pre>{@code
 * try (LogFollower events = WvaLog.follow(log, ReadSettings.withDefaults(), Duration.ofSeconds(1))) {
 *     new BurnRateWatch(targets, rules, alert -> page(alert)).watch(events);
 * }
 * }</pre>
 *
 * <p>It keeps the events of one period of the rules, and judges them anew at each reconciliation: a minute of log costs one
 * pass over a period, some milliseconds for a day.
 */
public final class BurnRateWatch {

    private final Targets targets;
    private final BurnAlertRules rules;
    private final Consumer<BurnAlert> alarm;
    private final Deque<WvaEvent> period = new ArrayDeque<>();
    private Set<BurnRateWindow> firing = Set.of();

    /**
     * A watch.
     *
     * @param targets the objectives
     * @param rules when to alert, for the period as given
     * @param alarm takes each alert once, when it begins to fire
     */
    public BurnRateWatch(Targets targets, BurnAlertRules rules, Consumer<BurnAlert> alarm) {
        this.targets = targets;
        this.rules = rules;
        this.alarm = alarm;
    }

    /** Watches until the events end, which for a follower is when it is closed. */
    public void watch(Iterator<WvaEvent> events) {
        while (events.hasNext()) {
            WvaEvent event = events.next();
            period.addLast(event);
            while (period.getFirst().timestamp().isBefore(event.timestamp().minus(rules.period()))) {
                period.removeFirst();
            }
            if (event instanceof Reconciliation) {
                look();
            }
        }
        look();
    }

    private void look() {
        SloCompliance slo = SloCompliance.of(List.copyOf(period), targets, SloRules.withDefaults());
        Set<BurnRateWindow> now = new HashSet<>();
        for (BurnAlert alert : slo.burnAlerts(rules).alerts()) {
            if (alert.end().isEmpty() && now.add(alert.window()) && !firing.contains(alert.window())) {
                alarm.accept(alert);
            }
        }
        firing = now;
    }
}
