package io.github.autoscaleanalysis.wva.slo;

import java.time.Instant;
import java.util.Optional;

/**
 * A time during which the error budget burnt faster than allowed in both windows of a pair. Immutable and thread-safe.
 *
 * @param window the pair of windows, as the rules give it
 * @param start the first slice at which both windows exceed the factor
 * @param end the first later slice at which one of them does not; empty if the alert still fires at the last slice
 * @param peakLongBurnRate the highest burn rate in the long window while it fires
 * @param peakShortBurnRate the highest burn rate in the short window while it fires
 */
public record BurnAlert(
        BurnRateWindow window,
        Instant start,
        Optional<Instant> end,
        double peakLongBurnRate,
        double peakShortBurnRate) {}
