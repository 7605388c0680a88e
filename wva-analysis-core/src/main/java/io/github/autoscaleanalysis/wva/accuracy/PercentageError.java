package io.github.autoscaleanalysis.wva.accuracy;

import java.util.OptionalDouble;

/**
 * A mean of errors relative to each pair's own latencies. Immutable and thread-safe.
 *
 * @param percent the mean in %; empty where it is defined for no pair
 * @param count the pairs it is defined for
 * @param leftOut the pairs with both values that it is not defined for, since it would divide by 0 or give a ratio
 *     beyond all measure
 */
public record PercentageError(OptionalDouble percent, long count, long leftOut) {}
