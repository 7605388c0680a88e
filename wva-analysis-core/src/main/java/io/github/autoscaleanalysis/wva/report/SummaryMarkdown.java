package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.analysis.Coverage;
import io.github.autoscaleanalysis.wva.analysis.PartCoverage;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import java.time.Instant;
import java.util.OptionalDouble;

/** The summary of everything, in the skeleton of the reference notebook's. */
final class SummaryMarkdown {

    private SummaryMarkdown() {}

    static String write(WvaAnalysis analysis, OptionalDouble goal, String experiment, Instant generated) {
        if (Layout.of(analysis.rules()) == Layout.NOTEBOOK) {
            return NotebookSummary.write(analysis, experiment, generated);
        }
        Coverage coverage = analysis.coverage();
        Markdown text = new Markdown();
        boolean modelBased = !analysis.alignment().predictions().isEmpty();
        text.line(modelBased ? "# WVA Model-Based Experiment Analysis" : "# WVA Experiment Analysis")
                .line("**Experiment:** " + experiment)
                .line("**Generated:** " + Times.forPeople(generated))
                .line("---")
                .line("## Summary Statistics")
                .item("**Total Predictions:** "
                        + analysis.alignment().predictions().size())
                .item("**Total Observations:** "
                        + analysis.alignment().observations().size())
                .item("**Aligned Pairs:** " + analysis.alignment().pairs().size())
                .item("**Scaling Decisions:** " + analysis.scaling().decisions())
                .item("**Log:** " + analysis.log().ledger())
                .end();
        coverage(text, coverage);
        PairsSection.write(text, analysis.alignment(), coverage);
        SloSection.write(text, analysis, coverage, goal);
        AccuracySection.write(text, analysis.accuracy(), coverage);
        ScalingSection.write(text, analysis.scaling(), coverage);
        DecisionsSection.write(text, analysis, coverage);
        text.line("## Files Generated")
                .item("`processed_data.csv` - Aligned prediction-observation pairs")
                .item("`ANALYSIS_SUMMARY.md` - This summary")
                .item("`analysis.json` - Every figure at full precision");
        return text.toString();
    }

    private static void coverage(Markdown text, Coverage coverage) {
        text.line("### Coverage");
        text.headerOfTexts("Part", "Support", "n", "What is missing or left out");
        for (PartCoverage part : coverage.parts()) {
            text.row(
                    part.part().title(),
                    part.support().name(),
                    Long.toString(part.count()),
                    String.join("; ", part.reasons()));
        }
        text.end();
    }
}
