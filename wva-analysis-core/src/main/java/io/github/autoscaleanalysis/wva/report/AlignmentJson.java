package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.align.Alignment;
import io.github.autoscaleanalysis.wva.align.PairClass;

/** Predictions held against observations, counted. */
final class AlignmentJson {

    private AlignmentJson() {}

    static void write(Fields json, Alignment alignment) {
        UnpairedCounts unpaired = UnpairedCounts.of(alignment);
        json.text("rule", alignment.rule().name())
                .seconds("cycleIntervalSeconds", alignment.cycleInterval())
                .number("predictions", alignment.predictions().size())
                .number("observations", alignment.observations().size())
                .number("pairs", alignment.pairs().size())
                .object("pairsByClass", classes -> {
                    for (PairClass pairClass : PairClass.values()) {
                        classes.number(pairClass.name(), alignment.count(pairClass));
                    }
                })
                .number("unpairedPredictions", unpaired.predictions())
                .counts("unpairedPredictionsByReason", unpaired.predictionsByReason())
                .number("unpairedObservations", unpaired.observations())
                .counts("unpairedObservationsByReason", unpaired.observationsByReason());
    }
}
