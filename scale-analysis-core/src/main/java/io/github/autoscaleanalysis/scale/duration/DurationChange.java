package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleRun;

/**
 * A run from which on durations are distributed otherwise than before.
 *
 * @param index the place of the run among all runs, from 1
 * @param run the first run after the change
 * @param secondsBefore the mean duration of the runs between the change before and this one, in seconds
 * @param secondsAfter the mean duration of the runs between this change and the next, in seconds
 * @param pValue how often durations in random order gave a change as large, above 0 and at most 1
 */
public record DurationChange(int index, ScaleRun run, double secondsBefore, double secondsAfter, double pValue) {}
