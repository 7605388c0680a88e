package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.align.Alignment;
import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.align.UnpairedReason;
import io.github.autoscaleanalysis.wva.analysis.Coverage;
import io.github.autoscaleanalysis.wva.analysis.Part;
import java.util.Map;
import java.util.StringJoiner;

/** Pairs by class, and what has no partner. */
final class PairsSection {

    private PairsSection() {}

    static void write(Markdown text, Alignment alignment, Coverage coverage) {
        int pairs = alignment.pairs().size();
        text.line("### Pairs by Class");
        if (pairs == 0) {
            text.line(Gaps.reason(coverage, Part.ACCURACY));
        } else {
            for (PairClass pairClass : PairClass.values()) {
                long count = alignment.count(pairClass);
                text.item(pairClass + ": " + count + " (" + Texts.percent(count, pairs) + ")");
            }
        }
        UnpairedCounts unpaired = UnpairedCounts.of(alignment);
        text.item("Unpaired Predictions: " + unpaired(unpaired.predictions(), unpaired.predictionsByReason()))
                .item("Unpaired Observations: " + unpaired(unpaired.observations(), unpaired.observationsByReason()))
                .item("Cycle Interval: "
                        + alignment
                                .cycleInterval()
                                .map(interval -> Texts.fixed(Times.seconds(interval), 1) + " s")
                                .orElse(Texts.UNDEFINED))
                .end();
    }

    private static String unpaired(long all, Map<UnpairedReason, Long> byReason) {
        StringJoiner reasons = new StringJoiner(", ", " (", ")").setEmptyValue("");
        byReason.forEach((reason, count) -> reasons.add(Texts.words(reason) + ": " + count));
        return all + reasons.toString();
    }
}
