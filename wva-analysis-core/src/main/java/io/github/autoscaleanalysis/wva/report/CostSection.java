package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Table;
import io.github.autoscaleanalysis.scale.document.Text;
import io.github.autoscaleanalysis.wva.scaling.ScalingBehavior;
import io.github.autoscaleanalysis.wva.scaling.VariantCost;
import io.github.autoscaleanalysis.wva.scaling.VariantScaling;
import java.util.List;

/** What the replicas cost. */
final class CostSection {

    private CostSection() {}

    static void write(Content text, ScalingBehavior scaling) {
        Table table = Table.ofFigures("Variant", "Replica-seconds", "Cost rate × seconds", "Replicas from", "Cost from")
                .withWords("Replicas from", "Cost from");
        for (VariantScaling variant : Capped.first(text, scaling.variants(), ScalingSection.SHOWN, "variants")) {
            VariantCost cost = variant.cost();
            table = table.row(
                    variant.id().toString(),
                    Texts.number(cost.replicaSeconds(), 0, ""),
                    Texts.number(cost.cost(), 0, ""),
                    cost.replicaSource().map(Texts::words).orElse(Texts.UNDEFINED),
                    cost.costSource().map(Texts::words).orElse(Texts.UNDEFINED));
        }
        text.table(table.row(List.of(
                Text.strong("All"),
                Text.of(Texts.number(scaling.cost().replicaSeconds(), 0, "")),
                Text.of(Texts.number(scaling.cost().cost(), 0, "")),
                Text.of(""),
                Text.of(""))));
    }
}
