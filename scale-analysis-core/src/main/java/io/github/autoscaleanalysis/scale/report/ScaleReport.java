package io.github.autoscaleanalysis.scale.report;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;

/**
 * The texts of an analysis. They depend on nothing but the analysis: no clock, locale or platform.
 *
 * <p>Immutable and safe for use by several threads. Cost: each call writes its text anew.
 */
public final class ScaleReport {

    private final ScaleAnalysis analysis;

    private ScaleReport(ScaleAnalysis analysis) {
        this.analysis = analysis;
    }

    /**
     * A report of an analysis.
     *
     * @param analysis the analysis
     * @return the report
     */
    public static ScaleReport of(ScaleAnalysis analysis) {
        return new ScaleReport(analysis);
    }

    /**
     * The analysis to read, as {@code SCALE_SUMMARY.md} or on a terminal. Figures are rounded half to even from their
     * exact value; what is undefined is {@code n/a}, with the reason where there is one. Names from the data cannot
     * break the layout. Outliers are those beyond 20 %,
     * and those that chance gives to even one run with a probability of 0.05; intervals are of 95 %.
     *
     * @return Markdown with tables, lines ended by line feeds
     */
    public String toMarkdown() {
        return new MarkdownReport(analysis).write();
    }

    /**
     * The analysis to process, as {@code analysis.json}. Numbers have full precision; what is undefined is null. Field
     * names stay as long as {@code schemaVersion}, which is 2, does; new fields may come. Outliers as in {@link #toMarkdown()}.
     *
     * @return one JSON object, indented, lines ended by line feeds
     */
    public String toJson() {
        return new JsonReport(analysis).write();
    }
}
