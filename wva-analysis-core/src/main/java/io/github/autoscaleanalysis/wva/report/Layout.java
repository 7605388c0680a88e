package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.align.PairRule;
import io.github.autoscaleanalysis.wva.analysis.SliceRule;
import io.github.autoscaleanalysis.wva.analysis.WvaRules;

/** Whose texts a report has. */
enum Layout {
    /** The reference notebook's, without anything it does not know. */
    NOTEBOOK,
    /** The notebook's skeleton with everything that is known. */
    WHOLE;

    /** The notebook's where pairs and slices both are. */
    static Layout of(WvaRules rules) {
        return rules.pairRule() == PairRule.NEXT_OBSERVATION && rules.sliceRule() == SliceRule.PAIRED_OBSERVATIONS
                ? NOTEBOOK
                : WHOLE;
    }
}
