package io.github.autoscaleanalysis.wva.analysis;

import java.util.List;

/**
 * The same figure of every compared run. Immutable and thread-safe.
 *
 * @param key its stable name, such as {@code accuracy.clean.itl.meanAbsoluteError}
 * @param name its name for people, such as {@code ITL MAE, CLEAN pairs}
 * @param unit the unit of values and differences; empty where there is none
 * @param counted what the figure rests on, in the plural, such as {@code pairs}
 * @param runs the figure of every run, the baseline first
 */
public record ComparisonFigure(String key, String name, String unit, String counted, List<RunFigure> runs) {

    /**
     * Copies the runs.
     *
     * @param key its stable name
     * @param name its name for people
     * @param unit the unit of values and differences
     * @param counted what the figure rests on
     * @param runs the figure of every run
     */
    public ComparisonFigure {
        runs = List.copyOf(runs);
    }
}
