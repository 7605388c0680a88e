package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;

/**
 * A section of one's own in a report, the same in Markdown and in HTML. Where the report is to depend on nothing but its
 * input, neither may the section: no clock, no locale.
 *
 * <pre>{@code
 * WvaReport.of(analysis)
 *         .with((of, content) -> content.section("Peak").paragraph(of.scaling().targetReplicas() + " replicas"));
 * }</pre>
 */
@FunctionalInterface
public interface ReportSection {

    /**
     * Writes the section. Called once for each text that is written, in the thread that asks for it; what it throws ends
     * the writing.
     *
     * @param analysis the analysis that the report is of
     * @param content where to write: begin with {@link Content#section}
     */
    void write(WvaAnalysis analysis, Content content);
}
