package io.github.autoscaleanalysis.wva.slo;

import java.time.Duration;

/**
 * A pair of windows that was not used. Immutable and thread-safe.
 *
 * @param window the pair of windows, as the rules give it
 * @param scaledShortWindow how long its short window is in this run
 * @param reason why it was not used
 */
public record RefusedWindow(BurnRateWindow window, Duration scaledShortWindow, RefusalReason reason) {}
