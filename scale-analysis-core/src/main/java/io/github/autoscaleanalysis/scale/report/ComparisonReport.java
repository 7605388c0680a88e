package io.github.autoscaleanalysis.scale.report;

import io.github.autoscaleanalysis.scale.duration.RunComparison;

/**
 * The texts of a comparison of two sets of runs. They depend on nothing but the comparison: no clock, locale or platform.
 *
 * <p>Immutable and safe for use by several threads. Cost: each call writes its text anew.
 */
public final class ComparisonReport {

    private final RunComparison comparison;

    private ComparisonReport(RunComparison comparison) {
        this.comparison = comparison;
    }

    /**
     * A report of a comparison.
     *
     * @param comparison the comparison
     * @return the report
     */
    public static ComparisonReport of(RunComparison comparison) {
        return new ComparisonReport(comparison);
    }

    /**
     * The comparison to read. Figures are rounded half to even; what is undefined is {@code n/a}, with a note why. A
     * difference counts as shown where both tests, after Holm, and its interval speak for it, and as possible where some
     * of them do; the limit is 0.05.
     *
     * @return Markdown with tables, lines ended by line feeds
     */
    public String toMarkdown() {
        return ComparisonDocument.of(comparison).toMarkdown();
    }

    /**
     * The comparison to send on: what {@link #toMarkdown()} says on one page that needs nothing else.
     *
     * @return the page, to be written as UTF-8; lines ended by line feeds
     */
    public String toHtml() {
        return ComparisonDocument.of(comparison).toHtml();
    }

    /**
     * The comparison to process. Numbers have full precision; what is undefined is null. Field names stay as long as
     * {@code schemaVersion}, which is 1, does; new fields may come.
     *
     * @return one JSON object, indented, lines ended by line feeds
     */
    public String toJson() {
        return ComparisonJson.write(comparison);
    }
}
