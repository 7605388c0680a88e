package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.align.PairThresholds;
import io.github.autoscaleanalysis.wva.analysis.WvaRules;
import io.github.autoscaleanalysis.wva.decision.DecisionRules;
import io.github.autoscaleanalysis.wva.decision.Invariant;
import io.github.autoscaleanalysis.wva.scaling.ScalingRules;
import io.github.autoscaleanalysis.wva.slo.SloRules;
import java.util.OptionalDouble;

/** The rules in force. */
final class RulesJson {

    private RulesJson() {}

    static void write(Fields json, WvaRules rules, OptionalDouble goal) {
        json.text("pairs", rules.pairRule().name())
                .object("pairThresholds", thresholds -> thresholds(thresholds, rules.pairThresholds()))
                .text("slices", rules.sliceRule().name());
        slo(json, rules.sloRules());
        json.number("goal", goal)
                .object("scaling", scaling -> scaling(scaling, rules.scalingRules()))
                .object("decisions", decisions -> decisions(decisions, rules.decisionRules()));
    }

    private static void thresholds(Fields json, PairThresholds thresholds) {
        json.number("shortestLag", thresholds.shortestLag())
                .number("longestLag", thresholds.longestLag())
                .number("largestLoadShift", thresholds.largestLoadShift());
    }

    private static void slo(Fields json, SloRules rules) {
        json.text("targets", rules.targetRule().name())
                .text("targetLines", rules.targetLines().name())
                .text("missingTarget", rules.missingTarget().name())
                .text("idle", rules.idleRule().name())
                .text("notEvaluated", rules.notEvaluated().name());
    }

    private static void scaling(Fields json, ScalingRules rules) {
        json.seconds("reversalWindowSeconds", rules.reversalWindow())
                .seconds("longestHoldSeconds", rules.longestHold())
                .seconds("movementWindowSeconds", rules.movementWindow())
                .seconds("samplingWindowSeconds", rules.samplingWindow())
                .text("replicaSource", rules.replicaSource())
                .text("demandRounding", rules.demandRounding().name());
    }

    /** All but the rule of decision, which may be the caller's own and has no name. */
    private static void decisions(Fields json, DecisionRules rules) {
        json.number("roundingTolerance", rules.roundingTolerance())
                .object("invariantTolerances", tolerances -> {
                    for (Invariant invariant : Invariant.values()) {
                        tolerances.number(invariant.name(), rules.tolerance(invariant));
                    }
                })
                .number("jumpRatio", rules.drift().jump())
                .number("drivenRatio", rules.drift().driven())
                .number("steadyDemand", rules.drift().steadyDemand())
                .number("lookBackCycles", rules.drift().lookBack())
                .seconds("longestPauseSeconds", rules.longestPause())
                .seconds("reversalWindowSeconds", rules.reversalWindow())
                .number("patienceCycles", rules.patience());
    }
}
