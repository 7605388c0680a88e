package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import java.time.Instant;

/**
 * An analysis as texts. They depend on nothing but the analysis and the arguments: no clock, no locale, no time zone, so
 * that the same input gives the same bytes. Immutable and thread-safe.
 */
public final class WvaReport {

    private final WvaAnalysis analysis;

    private WvaReport(WvaAnalysis analysis) {
        this.analysis = analysis;
    }

    /**
     * The report of an analysis.
     *
     * @param analysis the analysis
     * @return its report; nothing is written yet
     */
    public static WvaReport of(WvaAnalysis analysis) {
        return new WvaReport(analysis);
    }

    /**
     * {@code processed_data.csv}: one row a pair, in the reference notebook's columns and their order. Timestamps are
     * ISO-8601 in UTC, truth values {@code True} and {@code False} as pandas writes them, and what is absent or has no
     * verdict is empty.
     *
     * @return the header and the rows, each ended by a line feed
     */
    public String toCsv() {
        return PairsCsv.write(analysis);
    }

    /**
     * {@code ANALYSIS_SUMMARY.md}: the reference notebook's sections. Figures are rounded half to even from their exact
     * binary value; what is undefined is {@code n/a}.
     *
     * @param experiment the experiment's name
     * @param generated when the summary is made
     * @return the text, ended by a line feed
     */
    public String toMarkdown(String experiment, Instant generated) {
        return SummaryMarkdown.write(analysis, experiment, generated);
    }

    /**
     * {@code analysis.json}: every figure at full precision under stable names. What is undefined is {@code null}. The
     * field {@code schemaVersion} changes when a name or a meaning does.
     *
     * @return the text, ended by a line feed
     */
    public String toJson() {
        return AnalysisJson.write(analysis);
    }
}
