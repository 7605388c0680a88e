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
     * {@code comparison.md}: is a run better, and is that shown; the runs' figures in columns, and the differences with the
     * evidence for them. Figures are
     * rounded half to even from their exact binary value; what is undefined is {@code n/a}.
     *
     * @return the text, ended by a line feed
     */
    public String toMarkdown() {
        return ComparisonSummary.of(comparison).toMarkdown();
    }

    /**
     * {@code comparison.html}: a page that stands by itself, with everything that {@link #toMarkdown} says. It has no
     * script and loads nothing. Whatever the logs hold is shown as text.
     *
     * @return the page, to be written as UTF-8, ended by a line feed
     */
    public String toHtml() {
        return ComparisonSummary.of(comparison).toHtml();
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
