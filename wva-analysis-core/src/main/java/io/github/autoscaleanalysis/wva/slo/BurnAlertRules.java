package io.github.autoscaleanalysis.wva.slo;

import java.time.Duration;
import java.util.List;

/**
 * When a burning error budget is to raise an alert. Immutable and thread-safe; {@code with} gives a changed copy.
 */
public final class BurnAlertRules {

    private static final Duration WORKBOOK_PERIOD = Duration.ofDays(30);
    private static final List<BurnRateWindow> WORKBOOK = List.of(
            new BurnRateWindow(0.02, Duration.ofHours(1), Duration.ofMinutes(5)),
            new BurnRateWindow(0.05, Duration.ofHours(6), Duration.ofMinutes(30)),
            new BurnRateWindow(0.10, Duration.ofDays(3), Duration.ofHours(6)));

    private final double goal;
    private final Duration period;
    private final List<BurnRateWindow> windows;
    private final BurnPeriod scale;

    private BurnAlertRules(double goal, Duration period, List<BurnRateWindow> windows, BurnPeriod scale) {
        this.goal = goal;
        this.period = period;
        this.windows = windows;
        this.scale = scale;
    }

    /**
     * The recommended alerts of "The Site Reliability Workbook", chapter 5: 2 % of the budget in 1 h and 5 min, 5 % in
     * 6 h and 30 min, 10 % in 3 d and 6 h, of 30 days; scaled to the run. Their short window is 1/120 of the period at
     * most, so a run of fewer than some 240 slices is too short for any of them.
     *
     * @param goal the share of slices that is to be good, such as 0.99
     * @return the rules
     * @throws IllegalArgumentException if the goal is not between 0 and 1
     */
    public static BurnAlertRules workbook(double goal) {
        return of(goal, WORKBOOK_PERIOD, WORKBOOK).with(BurnPeriod.THE_RUN);
    }

    /**
     * Alerts of the caller's own, for the period as given.
     *
     * @param goal the share of slices that is to be good, such as 0.99
     * @param period what the budget is for
     * @param windows the pairs of windows, each of which alerts on its own
     * @return the rules
     * @throws IllegalArgumentException if the goal is not between 0 and 1, there is no window, or one is longer than the
     *     period
     */
    public static BurnAlertRules of(double goal, Duration period, List<BurnRateWindow> windows) {
        ErrorBudget.requireGoal(goal);
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("no windows");
        }
        for (BurnRateWindow window : windows) {
            if (window.longWindow().compareTo(period) > 0) {
                throw new IllegalArgumentException(
                        "the window of " + window.longWindow() + " is longer than the period of " + period);
            }
        }
        return new BurnAlertRules(goal, period, List.copyOf(windows), BurnPeriod.AS_GIVEN);
    }

    /**
     * The same rules for another period.
     *
     * @param choice what the budget is for
     * @return changed rules
     */
    public BurnAlertRules with(BurnPeriod choice) {
        return new BurnAlertRules(goal, period, windows, choice);
    }

    /**
     * The goal.
     *
     * @return the share of slices that is to be good, between 0 and 1
     */
    public double goal() {
        return goal;
    }

    /**
     * The period that the windows are made for.
     *
     * @return its length, before any scaling
     */
    public Duration period() {
        return period;
    }

    /**
     * The pairs of windows.
     *
     * @return the windows, before any scaling
     */
    public List<BurnRateWindow> windows() {
        return windows;
    }

    /**
     * What the budget is for.
     *
     * @return the choice
     */
    public BurnPeriod scale() {
        return scale;
    }
}
