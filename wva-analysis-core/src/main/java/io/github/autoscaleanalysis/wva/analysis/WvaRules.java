package io.github.autoscaleanalysis.wva.analysis;

import io.github.autoscaleanalysis.wva.align.PairRule;
import io.github.autoscaleanalysis.wva.align.PairThresholds;
import io.github.autoscaleanalysis.wva.decision.DecisionRules;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.scaling.ScalingRules;
import io.github.autoscaleanalysis.wva.slo.MissingTarget;
import io.github.autoscaleanalysis.wva.slo.SloRules;
import io.github.autoscaleanalysis.wva.slo.Targets;
import java.util.concurrent.Executor;

/**
 * The rules by which a log is analysed. Immutable and thread-safe; {@code with} gives changed copies.
 *
 * @see WvaAnalysis#notebook()
 */
public final class WvaRules {

    private static final WvaRules DEFAULTS = new WvaRules(
            PairRule.NEXT_CYCLE,
            PairThresholds.withDefaults(),
            SliceRule.EVERY_OBSERVATION,
            SloRules.withDefaults(),
            Targets.none(),
            ScalingRules.withDefaults(),
            DecisionRules.withDefaults());
    static final WvaRules NOTEBOOK = DEFAULTS.with(PairRule.NEXT_OBSERVATION)
            .with(SliceRule.PAIRED_OBSERVATIONS)
            .with(SloRules.notebook());

    private final PairRule pairRule;
    private final PairThresholds pairThresholds;
    private final SliceRule sliceRule;
    private final SloRules sloRules;
    private final Targets targets;
    private final ScalingRules scalingRules;
    private final DecisionRules decisionRules;

    private WvaRules(
            PairRule pairRule,
            PairThresholds pairThresholds,
            SliceRule sliceRule,
            SloRules sloRules,
            Targets targets,
            ScalingRules scalingRules,
            DecisionRules decisionRules) {
        this.pairRule = pairRule;
        this.pairThresholds = pairThresholds;
        this.sliceRule = sliceRule;
        this.sloRules = sloRules;
        this.targets = targets;
        this.scalingRules = scalingRules;
        this.decisionRules = decisionRules;
    }

    /**
     * The default rules: each prediction is judged by the next reconciliation of its own variant, each observation by the
     * objective in force when it was made, and idle observations have no verdict.
     *
     * @return the rules
     */
    public static WvaRules withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same rules with another pairing.
     *
     * @param choice which observation judges a prediction
     * @return changed rules
     */
    public WvaRules with(PairRule choice) {
        return new WvaRules(choice, pairThresholds, sliceRule, sloRules, targets, scalingRules, decisionRules);
    }

    /**
     * The same rules with other thresholds of the classes of pairs.
     *
     * @param thresholds what a pair must keep to be of a class
     * @return changed rules
     */
    public WvaRules with(PairThresholds thresholds) {
        return new WvaRules(pairRule, thresholds, sliceRule, sloRules, targets, scalingRules, decisionRules);
    }

    /**
     * The same rules with other slices.
     *
     * @param choice what is held against the objectives
     * @return changed rules
     */
    public WvaRules with(SliceRule choice) {
        return new WvaRules(pairRule, pairThresholds, choice, sloRules, targets, scalingRules, decisionRules);
    }

    /**
     * The same rules with other rules for the objectives.
     *
     * @param rules how observations are held against objectives
     * @return changed rules
     */
    public WvaRules with(SloRules rules) {
        return new WvaRules(pairRule, pairThresholds, sliceRule, rules, targets, scalingRules, decisionRules);
    }

    /**
     * The same rules with another choice where nothing names an objective.
     *
     * @param choice what to do then
     * @return changed rules
     */
    public WvaRules with(MissingTarget choice) {
        return with(sloRules.with(choice));
    }

    /**
     * The same rules with objectives of the caller's, which go before those of the log.
     *
     * @param objectives the objectives, such as those of an OpenSLO document
     * @return changed rules; objectives given before are replaced
     */
    public WvaRules with(Targets objectives) {
        return new WvaRules(pairRule, pairThresholds, sliceRule, sloRules, objectives, scalingRules, decisionRules);
    }

    /**
     * The same rules with other rules for the scaling.
     *
     * @param rules how scaling is judged
     * @return changed rules
     */
    public WvaRules with(ScalingRules rules) {
        return new WvaRules(pairRule, pairThresholds, sliceRule, sloRules, targets, rules, decisionRules);
    }

    /**
     * The same rules with other rules for the audit of the decisions.
     *
     * @param rules how decisions are replayed and checked
     * @return changed rules
     */
    public WvaRules with(DecisionRules rules) {
        return new WvaRules(pairRule, pairThresholds, sliceRule, sloRules, targets, scalingRules, rules);
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
     * What a pair must keep to be of a class.
     *
     * @return the thresholds
     */
    public PairThresholds pairThresholds() {
        return pairThresholds;
    }

    /**
     * What is held against the objectives.
     *
     * @return the choice
     */
    public SliceRule sliceRule() {
        return sliceRule;
    }

    /**
     * How observations are held against objectives.
     *
     * @return the rules
     */
    public SloRules sloRules() {
        return sloRules;
    }

    /**
     * What to do where nothing names an objective.
     *
     * @return the choice
     */
    public MissingTarget missingTarget() {
        return sloRules.missingTarget();
    }

    /**
     * The objectives of the caller's.
     *
     * @return the objectives; none by default
     */
    public Targets targets() {
        return targets;
    }

    /**
     * How scaling is judged.
     *
     * @return the rules
     */
    public ScalingRules scalingRules() {
        return scalingRules;
    }

    /**
     * How decisions are replayed and checked.
     *
     * @return the rules
     */
    public DecisionRules decisionRules() {
        return decisionRules;
    }

    /**
     * Analyses a log by these rules, in O(n log n) of its events at most.
     *
     * @param log the log; without events every figure is empty
     * @return the analysis
     */
    public WvaAnalysis analyze(WvaLog log) {
        return new WvaAnalysis(log, this, SideBySide.ON_THE_CALLING_THREAD);
    }

    /**
     * Analyses a log by these rules on more than one thread: its parts are judged side by side by the threads of an
     * executor and the calling one, and what is otherwise found when it is first asked for is found too. It gives the
     * same analysis as {@link #analyze(WvaLog)}. It is meant for long logs.
     *
     * @param log the log; without events every figure is empty
     * @param executor whose threads help; it is not shut down, and nothing runs on it when this returns
     * @return the analysis, nothing of which is left to be found
     * @throws java.util.concurrent.RejectedExecutionException if the executor takes no work
     */
    public WvaAnalysis analyze(WvaLog log, Executor executor) {
        SideBySide work = new SideBySide(executor);
        WvaAnalysis analysis = new WvaAnalysis(log, this, work);
        analysis.findAll(work);
        return analysis;
    }
}
