package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.scaling.LagOutcome;
import io.github.autoscaleanalysis.wva.scaling.ReplicaSource;
import io.github.autoscaleanalysis.wva.scaling.ScalingLag;
import io.github.autoscaleanalysis.wva.scaling.StepSeries;
import io.github.autoscaleanalysis.wva.scaling.VariantCost;
import io.github.autoscaleanalysis.wva.scaling.VariantScaling;
import java.util.List;
import java.util.Optional;

/** How one variant was scaled. */
final class VariantScalingJson {

    private VariantScalingJson() {}

    static void write(Fields json, VariantScaling variant) {
        json.text("variant", variant.id().toString())
                .text("model", variant.model())
                .number("decisions", variant.decisions())
                .counts("actions", variant.actions());
        ScalingJson.range(json, "currentReplicas", variant.currentReplicas());
        ScalingJson.range(json, "targetReplicas", variant.targetReplicas());
        json.number("reversals", variant.reversals().size())
                .object("targets", of -> series(of, variant.targets(), variant.targetSource()))
                .object("replicas", of -> series(of, variant.replicas(), variant.replicaSource()))
                .object("elasticity", of -> ScalingJson.elasticity(of, variant.elasticity()))
                .object("cost", of -> cost(of, variant.cost()))
                .object("lags", of -> lags(of, variant.lags()));
    }

    private static void series(Fields json, StepSeries series, Optional<ReplicaSource> source) {
        json.text("source", source)
                .number("changes", series.changes())
                .number("changesPerHour", series.changesPerHour());
        SeriesJson.write(json, series);
        json.object("secondsAtReplicas", of -> series.timeAtValue()
                        .forEach((replicas, time) -> of.seconds(Texts.plain(replicas), time)))
                .object("dwell", of -> DurationsJson.write(of, series.dwellTimes()));
    }

    private static void cost(Fields json, VariantCost cost) {
        json.number("replicaSeconds", cost.replicaSeconds())
                .seconds("replicaTimeSeconds", cost.replicaTime())
                .text("replicaSource", cost.replicaSource())
                .number("costRateSeconds", cost.cost())
                .seconds("costTimeSeconds", cost.costTime())
                .text("costSource", cost.costSource());
    }

    private static void lags(Fields json, List<ScalingLag> lags) {
        List<ScalingLag> reached =
                lags.stream().filter(lag -> lag.outcome() == LagOutcome.REACHED).toList();
        json.number("n", lags.size())
                .object("outcomes", outcomes -> {
                    for (LagOutcome outcome : LagOutcome.values()) {
                        outcomes.number(
                                outcome.name(),
                                lags.stream()
                                        .filter(lag -> lag.outcome() == outcome)
                                        .count());
                    }
                })
                .object(
                        "reachedAtLeast",
                        of -> DurationsJson.write(
                                of, reached.stream().map(ScalingLag::atLeast).toList()))
                .object(
                        "reachedAtMost",
                        of -> DurationsJson.write(
                                of,
                                reached.stream()
                                        .map(ScalingLag::atMost)
                                        .flatMap(Optional::stream)
                                        .toList()))
                .objects("intervals", lags, VariantScalingJson::lag);
    }

    private static void lag(Fields json, ScalingLag lag) {
        ScalingJson.decision(json, lag.decision());
        json.text("outcome", lag.outcome().name())
                .seconds("atLeastSeconds", lag.atLeast())
                .text("atLeastFrom", lag.atLeastFrom())
                .seconds("atMostSeconds", lag.atMost())
                .text("atMostFrom", lag.atMostFrom());
    }
}
