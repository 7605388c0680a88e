package io.github.autoscaleanalysis.scale.report;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.Content;

/**
 * What a part of a report says of an analysis, in Markdown and HTML alike.
 *
 * <pre>{@code
 * ReportSection risks = (analysis, content) -> content.section("Risks")
 *         .paragraph(analysis.runs().runs().size() + " runs were looked at");
 * ScaleReport.of(analysis).with(risks).toHtml();
 * }</pre>
 *
 * <p>A section is called anew for each text, so it should write the same of the same analysis. It must be safe for use
 * by several threads if the report is to be.
 */
@FunctionalInterface
public interface ReportSection {

    /**
     * Writes the section.
     *
     * @param analysis what to write about
     * @param content where to write, empty at first; begin with {@link Content#section}, or what is written stands
     *     below the title of what comes before; nothing written is no section
     */
    void write(ScaleAnalysis analysis, Content content);
}
