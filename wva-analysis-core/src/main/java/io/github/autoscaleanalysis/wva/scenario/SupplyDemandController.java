package io.github.autoscaleanalysis.wva.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The largest claim of two analyzers: {@code throughput} counts tokens per second, {@code saturation} the tokens that
 * the caches hold. Each variant claims for itself what the model requires.
 */
final class SupplyDemandController implements Controller {

    @Override
    public void decide(ModelState model) {
        List<PlannedVariant> variants =
                model.variants.stream().map(PlannedVariant.class::cast).toList();
        variants.forEach(v -> v.currentReplicas = v.specReplicas);
        model.analyzers = List.of(
                figures("saturation", "P3-k2", variants, PlannedVariant::cacheTokens, PlannedVariant::tokensHeld),
                figures(
                        "throughput",
                        "T1-ols",
                        variants,
                        PlannedVariant::tokensPerSecond,
                        PlannedVariant::tokensWanted));
        for (int i = 0; i < variants.size(); i++) {
            PlannedVariant variant = variants.get(i);
            double claim = Double.NEGATIVE_INFINITY;
            for (AnalyzerFigures figures : model.analyzers) {
                claim = Math.max(claim, figures.claim(i, variant.specReplicas));
            }
            variant.decide(variant.clamp(claim));
        }
    }

    private static AnalyzerFigures figures(
            String analyzer,
            String reason,
            List<PlannedVariant> variants,
            ToDoubleFunction<PlannedVariant> perReplica,
            ToDoubleFunction<PlannedVariant> wanted) {
        double supply = 0;
        double expected = 0;
        double demand = 0;
        List<Double> capacities = new ArrayList<>(variants.size());
        for (PlannedVariant v : variants) {
            double capacity = perReplica.applyAsDouble(v);
            capacities.add(capacity);
            supply += v.readyReplicas() * capacity;
            expected += v.specReplicas * capacity;
            demand += wanted.applyAsDouble(v);
        }
        double required = demand / AnalyzerFigures.SCALE_UP_THRESHOLD - Math.max(supply, expected);
        double spare = supply - demand / AnalyzerFigures.SCALE_DOWN_BOUNDARY;
        return new AnalyzerFigures(
                analyzer, supply, demand, Math.max(0, required), Math.max(0, spare), capacities, reason);
    }
}
