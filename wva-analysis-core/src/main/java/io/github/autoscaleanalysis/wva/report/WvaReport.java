package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * An analysis as texts. They depend on nothing but the analysis and the arguments: no clock, no locale, no time zone, so
 * that the same input gives the same bytes. Immutable and thread-safe.
 */
public final class WvaReport {

    private final WvaAnalysis analysis;
    private final OptionalDouble goal;

    private WvaReport(WvaAnalysis analysis, OptionalDouble goal) {
        this.analysis = analysis;
        this.goal = goal;
    }

    /**
     * The report of an analysis.
     *
     * @param analysis the analysis
     * @return its report, without a goal; nothing is written yet
     */
    public static WvaReport of(WvaAnalysis analysis) {
        return new WvaReport(analysis, OptionalDouble.empty());
    }

    /**
     * The same report with error budgets and burn alerts for a goal.
     *
     * @param share the share of slices that is to meet its objectives, such as 0.95
     * @return a changed report
     * @throws IllegalArgumentException if the goal is not between 0 and 1
     */
    public WvaReport withGoal(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("goal " + share + " is not between 0 and 1");
        }
        return new WvaReport(analysis, OptionalDouble.of(share));
    }

    /**
     * {@code processed_data.csv}: one row a pair, in the reference notebook's columns and their order. Timestamps are
     * ISO-8601 in UTC, truth values {@code True} and {@code False} as pandas writes them, and what is absent or has no
     * verdict is empty. By other rules than the notebook's a last column {@code pair_class} says what each pair can
     * judge.
     *
     * @return the header and the rows, each ended by a line feed
     */
    public String toCsv() {
        return PairsCsv.write(analysis);
    }

    /**
     * {@code ANALYSIS_SUMMARY.md}: the reference notebook's sections; by other rules than the notebook's with further
     * ones, for all that the analysis says. Figures are rounded half to even from their exact binary value; what is
     * undefined is {@code n/a}, with the reason where the log does not support a whole section.
     *
     * @param experiment the experiment's name
     * @param generated when the summary is made
     * @return the text, ended by a line feed
     * @throws io.github.autoscaleanalysis.wva.slo.SlicesNotEvaluatedException if by the rules slices without a verdict
     *     are an error and there are some
     */
    public String toMarkdown(String experiment, Instant generated) {
        return SummaryMarkdown.write(analysis, goal, experiment, generated);
    }

    /**
     * {@code analysis.json}: every figure at full precision under stable names. What is undefined is {@code null}. The
     * field {@code schemaVersion} changes when a name or a meaning does. Series over time are given by their figures,
     * and pairs one by one only by the notebook's rules: {@link #toCsv} has them by any.
     *
     * @return the text, ended by a line feed
     * @throws io.github.autoscaleanalysis.wva.slo.SlicesNotEvaluatedException if by the rules slices without a verdict
     *     are an error and there are some
     */
    public String toJson() {
        return AnalysisJson.write(analysis, goal);
    }
}
