package io.github.autoscaleanalysis.wva.analysis;

import io.github.autoscaleanalysis.wva.scaling.ScalingRules;
import io.github.autoscaleanalysis.wva.slo.SloRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** By which rules two analyses differ. */
final class RuleDifferences {

    private RuleDifferences() {}

    /** The differing rules in words; none where all are the same. */
    static List<String> between(WvaRules run, WvaRules baseline) {
        Map<String, Object> ofRun = named(run);
        List<String> differences = new ArrayList<>();
        named(baseline).forEach((name, of) -> {
            Object other = ofRun.get(name);
            if (!of.equals(other)) {
                differences.add(name.equals("objectives") ? "other objectives" : name + ' ' + other + ", not " + of);
            }
        });
        return differences;
    }

    private static Map<String, Object> named(WvaRules rules) {
        SloRules slo = rules.sloRules();
        ScalingRules scaling = rules.scalingRules();
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("pairs", rules.pairRule());
        named.put("thresholds", rules.pairThresholds());
        named.put("slices", rules.sliceRule());
        named.put("objectives", rules.targets().changes());
        named.put("target rule", slo.targetRule());
        named.put("target lines", slo.targetLines());
        named.put("missing target", slo.missingTarget());
        named.put("idle", slo.idleRule());
        named.put("not evaluated", slo.notEvaluated());
        named.put("reversal window", scaling.reversalWindow());
        named.put("longest hold", scaling.longestHold());
        named.put("movement window", scaling.movementWindow());
        named.put("sampling window", scaling.samplingWindow());
        named.put("replica source", scaling.replicaSource());
        named.put("demand rounding", scaling.demandRounding());
        return named;
    }
}
