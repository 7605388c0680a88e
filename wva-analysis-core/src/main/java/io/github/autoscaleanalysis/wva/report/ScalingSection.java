package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Table;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.scaling.AnalyzerElasticity;
import io.github.autoscaleanalysis.wva.scaling.Elasticity;
import io.github.autoscaleanalysis.wva.scaling.LagOutcome;
import io.github.autoscaleanalysis.wva.scaling.ReplicaRange;
import io.github.autoscaleanalysis.wva.scaling.ScalingBehavior;
import io.github.autoscaleanalysis.wva.scaling.ScalingLag;
import io.github.autoscaleanalysis.wva.scaling.VariantScaling;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the controller scaled. */
final class ScalingSection {

    static final int SHOWN = 30;

    private ScalingSection() {}

    static void write(Page page) {
        ScalingBehavior scaling = page.analysis().scaling();
        Content text = page.text().section("Scaling Behavior");
        if (!page.lacks(Part.SCALING)) {
            decisions(text, scaling);
            page.caveats(Part.SCALING, "decisions");
        }
        page.pictures(Part.SCALING);
        text.part("Elasticity");
        if (!page.lacks(Part.ELASTICITY)) {
            elasticity(text, scaling);
            page.caveats(Part.ELASTICITY, "variants", "Time is that over which both demand and replicas are known.");
        }
        page.pictures(Part.ELASTICITY);
        text.part("Decision-to-Replica Lags");
        if (!page.lacks(Part.LAGS)) {
            lags(text, scaling.lags());
            page.caveats(
                    Part.LAGS,
                    "decisions to change a target",
                    "A lag is known only as between two sights of the replicas; of those that are censored, the target was"
                            + " overtaken or the log ended before it was reached, and they are not in the median.");
        }
        page.pictures(Part.LAGS);
        text.part("Cost");
        if (!page.lacks(Part.COST)) {
            CostSection.write(text, scaling);
            page.caveats(
                    Part.COST,
                    "variants",
                    "Cost rates are in the controller's own unit. Both are totals over the time in which they are known.");
        }
        page.pictures(Part.COST);
        text.part("KV Cache, Queue and Saturation");
        if (!page.lacks(Part.SATURATION)) {
            SaturationSection.write(text, scaling);
            page.caveats(Part.SATURATION, "readings");
        }
        page.pictures(Part.SATURATION);
    }

    private static void decisions(Content text, ScalingBehavior scaling) {
        for (Map.Entry<ScalingAction, Long> action : scaling.actions().entrySet()) {
            long count = action.getValue();
            text.item(action.getKey() + ": " + count + " (" + Texts.percent(count, scaling.decisions()) + ")");
        }
        text.endOfList();
        text.item("Replica Range: " + range(scaling.currentReplicas()))
                .item("Target Range: " + range(scaling.targetReplicas()))
                .item("Target Changes per Hour: " + Texts.number(scaling.targetChangesPerHour(), 1, ""))
                .item("Reversals within " + scaling.rules().reversalWindow().toSeconds() + " s: "
                        + scaling.reversals().size())
                .endOfList();
    }

    private static void elasticity(Content text, ScalingBehavior scaling) {
        Table table = Table.ofFigures(
                        "Demand",
                        "Time",
                        "Too few replicas",
                        "Too many replicas",
                        "Under-provisioned",
                        "Over-provisioned",
                        "Source")
                .withWords("Source");
        for (VariantScaling variant : Capped.first(text, scaling.variants(), SHOWN, "variants")) {
            table = elasticity(table, variant.id().toString(), variant.elasticity());
        }
        for (AnalyzerElasticity analyzer : Capped.first(text, scaling.analyzerElasticities(), SHOWN, "analyzers")) {
            table = elasticity(table, analyzer.model() + " by " + analyzer.analyzer(), analyzer.elasticity());
        }
        text.table(table);
    }

    private static Table elasticity(Table table, String name, Elasticity elasticity) {
        return table.row(
                name,
                elasticity.time().isZero() ? Texts.UNDEFINED : Texts.fixed(Times.seconds(elasticity.time()), 0) + " s",
                Texts.number(elasticity.underProvisioning(), 2, ""),
                Texts.number(elasticity.overProvisioning(), 2, ""),
                Texts.number(elasticity.underProvisionedTime(), 1, "% of time"),
                Texts.number(elasticity.overProvisionedTime(), 1, "% of time"),
                Texts.words(elasticity.demandSource()));
    }

    private static void lags(Content text, List<ScalingLag> lags) {
        List<ScalingLag> reached =
                lags.stream().filter(lag -> lag.outcome() == LagOutcome.REACHED).toList();
        Spread atLeast = Spread.of(reached.stream().map(ScalingLag::atLeast).toList());
        Spread atMost = Spread.of(reached.stream()
                .map(ScalingLag::atMost)
                .flatMap(Optional::stream)
                .toList());
        for (LagOutcome outcome : LagOutcome.values()) {
            text.item(Texts.words(outcome) + ": "
                    + lags.stream().filter(lag -> lag.outcome() == outcome).count());
        }
        text.item("Time until reached: "
                        + (reached.isEmpty()
                                ? Texts.UNDEFINED
                                : "median between " + Texts.number(atLeast.median(), 0, " s") + " and "
                                        + Texts.number(atMost.median(), 0, " s") + ", at most "
                                        + Texts.number(atMost.max(), 0, " s")))
                .endOfList();
    }

    private static String range(Optional<ReplicaRange> range) {
        return range.map(ReplicaRange::toString).orElse(Texts.UNDEFINED);
    }
}
