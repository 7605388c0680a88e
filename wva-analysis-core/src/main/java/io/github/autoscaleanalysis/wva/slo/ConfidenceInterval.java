package io.github.autoscaleanalysis.wva.slo;

/**
 * Where a share lies with some confidence. Immutable and thread-safe.
 *
 * @param low the lower bound, 0 to 1
 * @param high the upper bound, 0 to 1
 * @param level the confidence level, such as 0.95
 */
public record ConfidenceInterval(double low, double high, double level) {}
