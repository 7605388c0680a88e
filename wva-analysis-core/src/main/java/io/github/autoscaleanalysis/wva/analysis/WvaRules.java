package io.github.autoscaleanalysis.wva.analysis;

import io.github.autoscaleanalysis.wva.align.PairRule;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.slo.MissingTarget;

/**
 * The rules by which a log is analysed. Immutable and thread-safe; {@code with} gives changed copies.
 *
 * @see WvaAnalysis#notebook()
 */
public final class WvaRules {

    static final WvaRules NOTEBOOK = new WvaRules(PairRule.NEXT_OBSERVATION, MissingTarget.NO_VERDICT);

    private final PairRule pairRule;
    private final MissingTarget missingTarget;

    private WvaRules(PairRule pairRule, MissingTarget missingTarget) {
        this.pairRule = pairRule;
        this.missingTarget = missingTarget;
    }

    /**
     * The same rules with another choice where the log names no objective.
     *
     * @param choice what to do then
     * @return changed rules
     */
    public WvaRules with(MissingTarget choice) {
        return new WvaRules(pairRule, choice);
    }

    /**
     * Which observation judges a prediction.
     *
     * @return the pair rule
     */
    public PairRule pairRule() {
        return pairRule;
    }

    /**
     * What to do where the log names no objective.
     *
     * @return the choice
     */
    public MissingTarget missingTarget() {
        return missingTarget;
    }

    /**
     * Analyses a log by these rules, in O(n log n) of its events.
     *
     * @param log the log; without events every figure is empty
     * @return the analysis
     */
    public WvaAnalysis analyze(WvaLog log) {
        return new WvaAnalysis(log, this);
    }
}
