package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.align.PairThresholds;
import io.github.autoscaleanalysis.wva.analysis.WvaRules;
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
        json.number("goal", goal).object("scaling", scaling -> scaling(scaling, rules.scalingRules()));
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
}
