package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.scaling.AnalyzerElasticity;
import io.github.autoscaleanalysis.wva.scaling.Elasticity;
import io.github.autoscaleanalysis.wva.scaling.ReplicaRange;
import io.github.autoscaleanalysis.wva.scaling.Reversal;
import io.github.autoscaleanalysis.wva.scaling.ScalingBehavior;
import io.github.autoscaleanalysis.wva.scaling.ScalingCost;
import java.util.Optional;

/** How a controller scaled. */
final class ScalingJson {

    private ScalingJson() {}

    static void write(Fields json, ScalingBehavior scaling) {
        json.number("decisions", scaling.decisions()).counts("actions", scaling.actions());
        range(json, "currentReplicas", scaling.currentReplicas());
        range(json, "targetReplicas", scaling.targetReplicas());
        json.counts("leftOut", scaling.leftOut())
                .objects("reversals", scaling.reversals(), ScalingJson::reversal)
                .number("targetChangesPerHour", scaling.targetChangesPerHour())
                .object("cost", cost -> cost(cost, scaling.cost()))
                .objects("variants", scaling.variants(), VariantScalingJson::write)
                .objects("analyzers", scaling.analyzerElasticities(), ScalingJson::analyzer)
                .object("kvCacheUsage", usage -> PodFigureJson.write(usage, scaling.kvCacheUsage()))
                .object("queueLength", queue -> PodFigureJson.write(queue, scaling.queueLength()))
                .object("saturation", saturation -> SaturationJson.write(saturation, scaling.saturation()));
    }

    static void range(Fields json, String name, Optional<ReplicaRange> range) {
        json.optional(name, range, (bounds, r) -> bounds.number("min", r.min()).number("max", r.max()));
    }

    static void decision(Fields json, ScalingDecision decision) {
        json.time("time", decision.timestamp())
                .number("line", decision.line())
                .text("action", decision.action().word())
                .number("currentReplicas", decision.currentReplicas())
                .number("targetReplicas", decision.targetReplicas());
    }

    static void elasticity(Fields json, Elasticity elasticity) {
        json.text("demandSource", elasticity.demandSource().name())
                .texts("supplySources", elasticity.supplySources())
                .seconds("timeSeconds", elasticity.time())
                .number("underProvisioning", elasticity.underProvisioning())
                .number("overProvisioning", elasticity.overProvisioning())
                .number("relativeUnderProvisioningPercent", elasticity.relativeUnderProvisioning())
                .number("relativeOverProvisioningPercent", elasticity.relativeOverProvisioning())
                .seconds("timeWithoutDemandSeconds", elasticity.timeWithoutDemand())
                .number("underProvisionedTimePercent", elasticity.underProvisionedTime())
                .number("overProvisionedTimePercent", elasticity.overProvisionedTime())
                .number("instabilityPercent", elasticity.instability())
                .seconds("movementWindowSeconds", elasticity.movementWindow())
                .number("jitterPerSecond", elasticity.jitter())
                .number("demandChanges", elasticity.demandChanges())
                .number("supplyChanges", elasticity.supplyChanges());
    }

    private static void reversal(Fields json, Reversal reversal) {
        json.text("variant", reversal.back().variant().toString())
                .object("move", move -> decision(move, reversal.move()))
                .object("back", back -> decision(back, reversal.back()))
                .seconds("afterSeconds", reversal.after());
    }

    private static void cost(Fields json, ScalingCost cost) {
        json.number("replicaSeconds", cost.replicaSeconds())
                .seconds("replicaTimeSeconds", cost.replicaTime())
                .number("variantsWithReplicas", cost.variantsWithReplicas())
                .number("costRateSeconds", cost.cost())
                .seconds("costTimeSeconds", cost.costTime())
                .number("variantsWithCost", cost.variantsWithCost());
    }

    private static void analyzer(Fields json, AnalyzerElasticity analyzer) {
        json.text("model", analyzer.model())
                .text("namespace", analyzer.namespace())
                .text("analyzer", analyzer.analyzer())
                .object("demand", demand -> SeriesJson.write(demand, analyzer.demand()))
                .object("supply", supply -> SeriesJson.write(supply, analyzer.supply()))
                .object("elasticity", of -> elasticity(of, analyzer.elasticity()))
                .counts("leftOut", analyzer.leftOut());
    }
}
