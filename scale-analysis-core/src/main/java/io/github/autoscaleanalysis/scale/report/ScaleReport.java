package io.github.autoscaleanalysis.scale.report;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.Picture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of an analysis. They depend on nothing but the analysis and what was added to the report: no clock, locale or
 * platform.
 *
 * <pre>{@code
 * ScaleReport report = ScaleReport.of(analysis).with(ReportPart.OUTLIERS, residuals).with(ownSection);
 * Files.writeString(Path.of("report.html"), report.toHtml());
 * }</pre>
 *
 * <p>Immutable and, if the sections added are, safe for use by several threads. Cost: each call writes its text anew.
 */
public final class ScaleReport {

    private final ScaleAnalysis analysis;
    private final Map<ReportPart, List<Picture>> pictures;
    private final List<ReportSection> sections;

    private ScaleReport(ScaleAnalysis analysis, Map<ReportPart, List<Picture>> pictures, List<ReportSection> sections) {
        this.analysis = analysis;
        this.pictures = pictures;
        this.sections = sections;
    }

    /**
     * A report of an analysis.
     *
     * @param analysis the analysis
     * @return the report
     */
    public static ScaleReport of(ScaleAnalysis analysis) {
        return new ScaleReport(analysis, Map.of(), List.of());
    }

    /**
     * The same report with one more section at its end, in Markdown and HTML.
     *
     * @param section what it says
     * @return a longer report
     */
    public ScaleReport with(ReportSection section) {
        List<ReportSection> more = new ArrayList<>(sections);
        more.add(section);
        return new ScaleReport(analysis, pictures, List.copyOf(more));
    }

    /**
     * The same report with pictures: inline in HTML, links to their files in Markdown.
     *
     * @param part the section they belong to; they stand below its title
     * @param added the pictures in order, behind those given before
     * @return a longer report
     */
    public ScaleReport with(ReportPart part, Picture... added) {
        Map<ReportPart, List<Picture>> more = new EnumMap<>(ReportPart.class);
        more.putAll(pictures);
        List<Picture> ofPart = new ArrayList<>(more.getOrDefault(part, List.of()));
        ofPart.addAll(Arrays.asList(added));
        more.put(part, List.copyOf(ofPart));
        return new ScaleReport(analysis, more, sections);
    }

    /**
     * The analysis to read, as {@code SCALE_SUMMARY.md} or on a terminal. Figures are rounded half to even from their
     * exact value; what is undefined is {@code n/a}, with the reason where there is one. Names from the data cannot
     * break the layout. Outliers are those beyond 20 %,
     * and those that chance gives to even one run with a probability of 0.05; intervals are of 95 %.
     *
     * @return Markdown with tables, and links to the pictures added; lines ended by line feeds
     */
    public String toMarkdown() {
        return new ReportDocument(analysis, pictures, sections).document().toMarkdown();
    }

    /**
     * The analysis to send on, as {@code report.html}: what {@link #toMarkdown()} says on one page that needs nothing
     * else. Pictures are in it, scripts are not, and nothing is loaded.
     *
     * @return the page, to be written as UTF-8; lines ended by line feeds
     */
    public String toHtml() {
        return new ReportDocument(analysis, pictures, sections).document().toHtml();
    }

    /**
     * The analysis to process, as {@code analysis.json}. Numbers have full precision; what is undefined is null. Field
     * names stay as long as {@code schemaVersion}, which is 2, does; new fields may come. Outliers as in
     * {@link #toMarkdown()}; sections and pictures added are not in it.
     *
     * @return one JSON object, indented, lines ended by line feeds
     */
    public String toJson() {
        return new JsonReport(analysis).write();
    }
}
