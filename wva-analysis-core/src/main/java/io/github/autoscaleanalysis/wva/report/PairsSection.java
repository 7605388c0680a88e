package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.wva.align.Alignment;
import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.analysis.Part;

/** Pairs by class, and what has no partner. */
final class PairsSection {

    private PairsSection() {}

    static void write(Page page) {
        Content text = page.text().part("Pairs by Class");
        Alignment alignment = page.analysis().alignment();
        int pairs = alignment.pairs().size();
        if (pairs == 0) {
            text.paragraph(page.reason(Part.ACCURACY));
        } else {
            for (PairClass pairClass : PairClass.values()) {
                long count = alignment.count(pairClass);
                text.item(pairClass + ": " + count + " (" + Texts.percent(count, pairs) + ")");
            }
        }
        UnpairedCounts unpaired = UnpairedCounts.of(alignment);
        text.item("Unpaired Predictions: " + unpaired.predictions() + Texts.among(unpaired.predictionsByReason()))
                .item("Unpaired Observations: " + unpaired.observations()
                        + Texts.among(unpaired.observationsByReason()))
                .item("Cycle Interval: "
                        + alignment
                                .cycleInterval()
                                .map(interval -> Texts.fixed(Times.seconds(interval), 1) + " s")
                                .orElse(Texts.UNDEFINED))
                .endOfList();
    }
}
