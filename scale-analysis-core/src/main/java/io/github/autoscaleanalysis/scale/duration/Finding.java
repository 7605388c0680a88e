package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.stats.CorrelationMatrix;
import java.util.List;
import java.util.Optional;

/**
 * One thing worth knowing about a set of runs, as data. What is undefined is no finding.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param kind what it is about, which also gives the value its meaning and unit
 * @param severity how much it asks for attention
 * @param value the figure, not rounded, finite
 * @param n how many runs the value rests on, 1 or more
 * @param basis what the value speaks of, and what it is held against
 * @param caveats what to bear in mind, maybe nothing; unmodifiable
 */
public record Finding(
        FindingKind kind, Severity severity, double value, long n, FindingBasis basis, List<Caveat> caveats) {

    /**
     * Checks the figures and copies the caveats.
     *
     * @param kind what it is about
     * @param severity how much it asks for attention
     * @param value the figure
     * @param n how many runs the value rests on
     * @param basis what the value speaks of
     * @param caveats what to bear in mind
     * @throws IllegalArgumentException if the value is not finite, or there is no run
     */
    public Finding {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not finite: " + value);
        }
        if (n < 1) {
            throw new IllegalArgumentException("rests on no runs: " + n);
        }
        caveats = List.copyOf(caveats);
    }

    /**
     * The findings that can be had.
     *
     * @param correlations Pearson's correlations, with {@link ScaleMetric#DURATION} among the columns
     * @param model the duration model; empty if there is none
     * @param scenarios the statistics of the scenarios
     * @param trend the trend over time
     * @param changes the changes over time; empty if they were not searched for
     * @return the findings in the order of kinds, of one kind the most striking first; unmodifiable
     * @throws IllegalArgumentException if the correlations have no duration
     */
    public static List<Finding> of(
            CorrelationMatrix<ScaleMetric> correlations,
            Optional<DurationModel> model,
            List<ScenarioStatistics> scenarios,
            TimeTrend trend,
            Optional<DurationChanges> changes) {
        return new Findings(correlations, model, scenarios, trend, changes).find();
    }

    /**
     * The finding in words, figures rounded half to even.
     *
     * @return one line, without a line feed unless a scenario's name has one
     */
    public String text() {
        return FindingText.of(this);
    }
}
