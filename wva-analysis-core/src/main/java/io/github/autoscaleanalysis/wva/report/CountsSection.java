package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;

/** How much there is in a log. */
final class CountsSection {

    private CountsSection() {}

    static void write(Content text, WvaAnalysis analysis) {
        text.section("Summary Statistics")
                .item(Texts.labelled(
                        "Total Predictions", analysis.alignment().predictions().size()))
                .item(Texts.labelled(
                        "Total Observations",
                        analysis.alignment().observations().size()))
                .item(Texts.labelled(
                        "Aligned Pairs", analysis.alignment().pairs().size()))
                .item(Texts.labelled("Scaling Decisions", analysis.scaling().decisions()))
                .item(Texts.labelled("Log", analysis.log().ledger()))
                .endOfList();
    }
}
