package io.github.autoscaleanalysis.wva.slo;

import java.time.Duration;

/**
 * A pair of windows that watches how fast the error budget burns: the long one says that it matters, the short one that
 * it still goes on. Immutable and thread-safe. Source: Google, "The Site Reliability Workbook" (2018), chapter 5.
 *
 * @param budgetShare the share of the period's budget that may burn within the long window, such as 0.02
 * @param longWindow the long window
 * @param shortWindow the short window
 */
public record BurnRateWindow(double budgetShare, Duration longWindow, Duration shortWindow) {

    /**
     * Checks share and windows.
     *
     * @param budgetShare the share of the period's budget that may burn within the long window
     * @param longWindow the long window
     * @param shortWindow the short window
     * @throws IllegalArgumentException if the share is not above 0 and at most 1, or not 0 &lt; short &lt; long
     */
    public BurnRateWindow {
        if (!(budgetShare > 0 && budgetShare <= 1)) {
            throw new IllegalArgumentException("budget share " + budgetShare + " is not above 0 and at most 1");
        }
        if (shortWindow.isNegative() || shortWindow.isZero() || shortWindow.compareTo(longWindow) >= 0) {
            throw new IllegalArgumentException(
                    "not 0 < short window < long window: " + shortWindow + ", " + longWindow);
        }
    }

    /**
     * The burn rate above which the windows fire: budget share × period / long window.
     *
     * @param period what the budget is for
     * @return the factor, such as 14.4 for 2 % in 1 h of 30 d
     */
    public double factor(Duration period) {
        return budgetShare * Nanos.of(period) / Nanos.of(longWindow);
    }
}
