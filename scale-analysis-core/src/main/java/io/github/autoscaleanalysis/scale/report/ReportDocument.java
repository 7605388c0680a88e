package io.github.autoscaleanalysis.scale.report;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Document;
import io.github.autoscaleanalysis.scale.document.Picture;
import io.github.autoscaleanalysis.scale.document.Text;
import java.util.List;
import java.util.Map;

/** Puts a report together: its answers, the sections that every report has, and those that were added. */
final class ReportDocument {

    private final ScaleAnalysis analysis;
    private final Map<ReportPart, List<Picture>> pictures;
    private final List<ReportSection> sections;

    ReportDocument(ScaleAnalysis analysis, Map<ReportPart, List<Picture>> pictures, List<ReportSection> sections) {
        this.analysis = analysis;
        this.pictures = pictures;
        this.sections = sections;
    }

    Document document() {
        Content content = new Content();
        content.paragraph(Text.of("Source: " + analysis.runs().source())
                .andNewLine()
                .and("Runs: " + analysis.runs().runs().size())
                .andNewLine()
                .and("Issues: " + analysis.runs().issues().size()));
        content.add(Answers.of(analysis));
        write(new IssuesSection(), content);
        for (ReportPart part : ReportPart.values()) {
            content.section(part.title());
            pictures.getOrDefault(part, List.of()).forEach(content::add);
            write(part.body(), content);
        }
        sections.forEach(section -> write(section, content));
        return new Document("Scale test summary", content.blocks());
    }

    /** A section of its own, so that one cannot lengthen another's list. */
    private void write(ReportSection section, Content content) {
        Content own = new Content();
        section.write(analysis, own);
        own.blocks().forEach(content::add);
    }
}
