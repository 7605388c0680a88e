package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.analysis.Coverage;
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

    private ScalingSection() {}

    static void write(Markdown text, ScalingBehavior scaling, Coverage coverage) {
        text.line("## Scaling Behavior");
        if (!Gaps.written(text, coverage, Part.SCALING)) {
            decisions(text, scaling);
        }
        text.line("### Elasticity");
        if (!Gaps.written(text, coverage, Part.ELASTICITY)) {
            elasticity(text, scaling);
        }
        text.line("### Decision-to-Replica Lags");
        if (!Gaps.written(text, coverage, Part.LAGS)) {
            lags(text, scaling.lags());
        }
        text.line("### Cost");
        if (!Gaps.written(text, coverage, Part.COST)) {
            CostSection.write(text, scaling);
        }
        text.line("### KV Cache, Queue and Saturation");
        if (!Gaps.written(text, coverage, Part.SATURATION)) {
            SaturationSection.write(text, scaling);
        }
    }

    private static void decisions(Markdown text, ScalingBehavior scaling) {
        for (Map.Entry<ScalingAction, Long> action : scaling.actions().entrySet()) {
            long count = action.getValue();
            text.item(action.getKey() + ": " + count + " (" + Texts.percent(count, scaling.decisions()) + ")");
        }
        text.end();
        text.item("Replica Range: " + range(scaling.currentReplicas()))
                .item("Target Range: " + range(scaling.targetReplicas()))
                .item("Target Changes per Hour: " + Texts.number(scaling.targetChangesPerHour(), 1, ""))
                .item("Reversals within " + scaling.rules().reversalWindow().toSeconds() + " s: "
                        + scaling.reversals().size())
                .end();
    }

    private static void elasticity(Markdown text, ScalingBehavior scaling) {
        text.header(
                "Demand",
                "Time",
                "Too few replicas",
                "Too many replicas",
                "Under-provisioned",
                "Over-provisioned",
                "Source");
        for (VariantScaling variant : scaling.variants()) {
            elasticity(text, variant.id().toString(), variant.elasticity());
        }
        for (AnalyzerElasticity analyzer : scaling.analyzerElasticities()) {
            elasticity(text, analyzer.model() + " by " + analyzer.analyzer(), analyzer.elasticity());
        }
        text.end();
    }

    private static void elasticity(Markdown text, String name, Elasticity elasticity) {
        text.row(
                name,
                elasticity.time().isZero() ? Texts.UNDEFINED : Texts.fixed(Times.seconds(elasticity.time()), 0) + " s",
                Texts.number(elasticity.underProvisioning(), 2, ""),
                Texts.number(elasticity.overProvisioning(), 2, ""),
                Texts.number(elasticity.underProvisionedTime(), 1, "% of time"),
                Texts.number(elasticity.overProvisionedTime(), 1, "% of time"),
                Texts.words(elasticity.demandSource()));
    }

    private static void lags(Markdown text, List<ScalingLag> lags) {
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
                .end();
    }

    private static String range(Optional<ReplicaRange> range) {
        return range.map(ReplicaRange::toString).orElse(Texts.UNDEFINED);
    }
}
