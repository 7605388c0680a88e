package io.github.autoscaleanalysis.wva.scenario;

import java.util.Comparator;
import java.util.List;

/**
 * One replica more of the cheapest variant where the pods of a model have little to spare, one fewer of the most
 * expensive where the others could take its load, and nothing while pods start.
 */
final class SaturationController implements Controller {

    private static final long KV_THRESHOLD = 800;
    private static final long KV_TRIGGER = 100;
    private static final long QUEUE_THRESHOLD = 50;
    private static final long QUEUE_TRIGGER = 30;
    private static final int FEWEST_FOR_SCALE_DOWN = 2;

    private static final Comparator<VariantState> BY_COST =
            Comparator.comparingLong((VariantState v) -> v.costCentis).thenComparing(v -> v.name);

    @Override
    public void decide(ModelState model) {
        model.saturation = analyze(model);
        boolean starting = false;
        for (VariantState v : model.variants) {
            v.currentReplicas = v.specReplicas;
            v.targetReplicas = v.specReplicas;
            starting |= v.specReplicas != v.readyReplicas();
        }
        List<PlannedVariant> byCost = model.variants.stream()
                .sorted(BY_COST)
                .map(PlannedVariant.class::cast)
                .toList();
        if (starting) {
            return;
        }
        if (model.saturation.scaleUp()) {
            byCost.stream()
                    .filter(v -> v.specReplicas < v.maxReplicas())
                    .findFirst()
                    .ifPresent(v -> v.decide(v.specReplicas + 1));
        } else if (model.saturation.scaleDownSafe()) {
            byCost.stream()
                    .filter(v -> v.specReplicas > v.minReplicas())
                    .reduce((cheaper, dearer) -> dearer)
                    .ifPresent(v -> v.decide(v.specReplicas - 1));
        }
    }

    private static SaturationFigures analyze(ModelState model) {
        int nonSaturated = 0;
        long kv = 0;
        long queues = 0;
        for (VariantState v : model.variants) {
            long usage = v.kvPermille();
            long waiting = 10L * v.queueLength();
            if (usage < KV_THRESHOLD && waiting < QUEUE_THRESHOLD) {
                nonSaturated += v.readyReplicas();
                kv += usage * v.readyReplicas();
                queues += waiting * v.readyReplicas();
            }
        }
        if (nonSaturated == 0) {
            return new SaturationFigures(model.pods(), 0, 0, 0, true, false);
        }
        long spareKv = KV_THRESHOLD - kv / nonSaturated;
        long spareQueue = QUEUE_THRESHOLD - queues / nonSaturated;
        boolean scaleUp = spareKv < KV_TRIGGER || spareQueue < QUEUE_TRIGGER;
        int others = Math.max(1, nonSaturated - 1);
        boolean safe = !scaleUp
                && nonSaturated >= FEWEST_FOR_SCALE_DOWN
                && KV_THRESHOLD - kv / others >= KV_TRIGGER
                && QUEUE_THRESHOLD - queues / others >= QUEUE_TRIGGER;
        return new SaturationFigures(model.pods(), nonSaturated, spareKv, spareQueue, scaleUp, safe);
    }
}
