package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.scaling.ScalingBehavior;
import io.github.autoscaleanalysis.wva.scaling.VariantCost;
import io.github.autoscaleanalysis.wva.scaling.VariantScaling;

/** What the replicas cost. */
final class CostSection {

    private CostSection() {}

    static void write(Markdown text, ScalingBehavior scaling) {
        text.header("Variant", "Replica-seconds", "Cost rate × seconds", "Replicas from", "Cost from");
        for (VariantScaling variant : scaling.variants()) {
            VariantCost cost = variant.cost();
            text.row(
                    variant.id().toString(),
                    Texts.number(cost.replicaSeconds(), 0, ""),
                    Texts.number(cost.cost(), 0, ""),
                    cost.replicaSource().map(Texts::words).orElse(Texts.UNDEFINED),
                    cost.costSource().map(Texts::words).orElse(Texts.UNDEFINED));
        }
        text.row(
                "**All**",
                Texts.number(scaling.cost().replicaSeconds(), 0, ""),
                Texts.number(scaling.cost().cost(), 0, ""),
                "",
                "");
        text.end();
    }
}
