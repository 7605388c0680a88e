package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Document;
import io.github.autoscaleanalysis.scale.document.Table;
import io.github.autoscaleanalysis.scale.document.Text;
import io.github.autoscaleanalysis.wva.analysis.PartCoverage;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import java.time.Instant;

/** The summary of everything, in the skeleton of the reference notebook's, with the answers before it. */
final class Summary {

    private Summary() {}

    /** For Markdown: by the notebook's rules in the notebook's words, without anything it does not know. */
    static Document markdown(WvaAnalysis analysis, Extras extras, String experiment, Instant generated) {
        if (Layout.of(analysis.rules()) == Layout.NOTEBOOK) {
            return NotebookSummary.of(analysis, extras, experiment, generated);
        }
        Page page = Page.of(analysis, extras);
        page.text().paragraph(Texts.labelled("Experiment", experiment));
        write(page, generated);
        return new Document(title(analysis), page.text().blocks());
    }

    /** For a page: always the whole, and the experiment in the title, by which the tabs of a browser are told apart. */
    static Document html(WvaAnalysis analysis, Extras extras, String experiment, Instant generated) {
        Page page = Page.of(analysis, extras);
        write(page, generated);
        String title = title(analysis) + (experiment.isBlank() ? "" : ": " + experiment);
        return new Document(title, page.text().blocks());
    }

    private static String title(WvaAnalysis analysis) {
        boolean modelBased = !analysis.alignment().predictions().isEmpty();
        return modelBased ? "WVA Model-Based Experiment Analysis" : "WVA Experiment Analysis";
    }

    private static void write(Page page, Instant generated) {
        WvaAnalysis analysis = page.analysis();
        Content text = page.text().paragraph(Texts.labelled("Generated", Times.forPeople(generated)));
        Answers.write(page);
        text.divider();
        CountsSection.write(text, analysis);
        IssuesSection.write(text, analysis.log());
        coverage(page);
        PairsSection.write(page);
        SloSection.write(page);
        AccuracySection.write(page);
        ScalingSection.write(page);
        DecisionsSection.write(page);
        page.extras().sections().forEach(section -> section.write(analysis, text));
        text.section("Files Generated")
                .item(Text.code("processed_data.csv").and(" - Aligned prediction-observation pairs"))
                .item(Text.code("ANALYSIS_SUMMARY.md").and(" - This summary as Markdown"))
                .item(Text.code("report.html").and(" - This summary as a page, with its pictures"))
                .item(Text.code("analysis.json").and(" - Every figure at full precision"));
    }

    private static void coverage(Page page) {
        Table table = Table.ofWords("Part", "Support", "n", "What is missing or left out");
        for (PartCoverage part : page.coverage().parts()) {
            table = table.row(
                    part.part().title(),
                    part.support().name(),
                    Long.toString(part.count()),
                    String.join("; ", part.reasons()));
        }
        page.text().part("Coverage").table(table);
    }
}
