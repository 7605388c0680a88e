package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.analysis.WvaComparison;

/**
 * A comparison of runs as texts. They depend on nothing but the comparison: no clock, no locale, no time zone, so that
 * the same input gives the same bytes. Immutable and thread-safe.
 */
public final class ComparisonReport {

    private final WvaComparison comparison;

    private ComparisonReport(WvaComparison comparison) {
        this.comparison = comparison;
    }

    /**
     * The report of a comparison.
     *
     * @param comparison the comparison
     * @return its report; nothing is computed yet
     */
    public static ComparisonReport of(WvaComparison comparison) {
        return new ComparisonReport(comparison);
    }

    /**
     * {@code comparison.md}: the runs' figures in columns, and the differences with the evidence for them. Figures are
     * rounded half to even from their exact binary value; what is undefined is {@code n/a}.
     *
     * @return the text, ended by a line feed
     */
    public String toMarkdown() {
        return ComparisonMarkdown.write(comparison);
    }

    /**
     * {@code comparison.json}: every figure at full precision under stable names. What is undefined is {@code null}. The
     * field {@code schemaVersion} changes when a name or a meaning does.
     *
     * @return the text, ended by a line feed
     */
    public String toJson() {
        return ComparisonJson.write(comparison);
    }
}
