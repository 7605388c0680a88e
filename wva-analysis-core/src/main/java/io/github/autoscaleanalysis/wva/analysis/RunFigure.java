package io.github.autoscaleanalysis.wva.analysis;

import java.util.OptionalDouble;

/**
 * A figure of one of the compared runs. Immutable and thread-safe.
 *
 * @param run the run's name
 * @param value the figure, in the unit of its {@link ComparisonFigure}; empty where undefined
 * @param count how many things it rests on, 0 or more
 * @param difference the figure less the baseline's; empty where either is undefined, 0 for the baseline itself
 */
public record RunFigure(String run, OptionalDouble value, long count, OptionalDouble difference) {}
