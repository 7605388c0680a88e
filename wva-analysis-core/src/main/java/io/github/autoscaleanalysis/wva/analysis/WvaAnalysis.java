package io.github.autoscaleanalysis.wva.analysis;

import io.github.autoscaleanalysis.wva.accuracy.PredictionAccuracy;
import io.github.autoscaleanalysis.wva.align.Alignment;
import io.github.autoscaleanalysis.wva.event.SloTarget;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.scaling.ScalingBehavior;
import io.github.autoscaleanalysis.wva.slo.Objective;
import io.github.autoscaleanalysis.wva.slo.SloCompliance;

/**
 * The whole answer for one log: were the predictions right, were the objectives met, how did it scale. Immutable and
 * thread-safe.
 */
public final class WvaAnalysis {

    private final WvaLog log;
    private final WvaRules rules;
    private final Alignment alignment;
    private final PredictionAccuracy accuracy;
    private final SloCompliance slo;
    private final ScalingBehavior scaling;

    WvaAnalysis(WvaLog log, WvaRules rules) {
        this.log = log;
        this.rules = rules;
        this.alignment = Alignment.of(log.events(), rules.pairRule());
        this.accuracy = PredictionAccuracy.of(alignment.pairs());
        this.slo = SloCompliance.of(
                alignment.pairs(), Objective.first(log.events(SloTarget.class), rules.missingTarget()));
        this.scaling = ScalingBehavior.of(log.events());
    }

    /**
     * The reference notebook's rules as one preset: each prediction is judged by the next observation, and the first
     * objective of the log holds for everything. Where the log names no objective there is no verdict; the notebook's
     * 10 ms and 1000 ms are had by {@code notebook().with(MissingTarget.NOTEBOOK_DEFAULT)}.
     *
     * @return the rules
     */
    public static WvaRules notebook() {
        return WvaRules.NOTEBOOK;
    }

    /**
     * The analysed log.
     *
     * @return the log with its events and its ledger
     */
    public WvaLog log() {
        return log;
    }

    /**
     * The rules in force.
     *
     * @return the rules
     */
    public WvaRules rules() {
        return rules;
    }

    /**
     * Predictions held against observations.
     *
     * @return the pairs and what stayed unpaired
     */
    public Alignment alignment() {
        return alignment;
    }

    /**
     * How far the predictions were off.
     *
     * @return the accuracy over all pairs
     */
    public PredictionAccuracy accuracy() {
        return accuracy;
    }

    /**
     * Whether the objectives were met.
     *
     * @return the verdicts over all pairs
     */
    public SloCompliance slo() {
        return slo;
    }

    /**
     * What the controller decided.
     *
     * @return the scaling behaviour over all decisions
     */
    public ScalingBehavior scaling() {
        return scaling;
    }
}
