package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.align.Alignment;
import io.github.autoscaleanalysis.wva.align.Unpaired;
import io.github.autoscaleanalysis.wva.align.UnpairedReason;
import io.github.autoscaleanalysis.wva.event.Prediction;
import java.util.EnumMap;
import java.util.Map;

/** How many predictions and observations have no partner, by reason; a reason without any is not in it. */
record UnpairedCounts(Map<UnpairedReason, Long> predictionsByReason, Map<UnpairedReason, Long> observationsByReason) {

    static UnpairedCounts of(Alignment alignment) {
        Map<UnpairedReason, Long> predictions = new EnumMap<>(UnpairedReason.class);
        Map<UnpairedReason, Long> observations = new EnumMap<>(UnpairedReason.class);
        for (Unpaired unpaired : alignment.unpaired()) {
            (unpaired.event() instanceof Prediction ? predictions : observations)
                    .merge(unpaired.reason(), 1L, Long::sum);
        }
        return new UnpairedCounts(predictions, observations);
    }

    long predictions() {
        return sum(predictionsByReason);
    }

    long observations() {
        return sum(observationsByReason);
    }

    private static long sum(Map<UnpairedReason, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
