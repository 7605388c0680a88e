package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.scaling.SaturationCase;
import io.github.autoscaleanalysis.wva.scaling.SaturationOutcome;
import io.github.autoscaleanalysis.wva.scaling.SaturationResponse;

/** Saturation analyses held against decisions. */
final class SaturationJson {

    private SaturationJson() {}

    static void write(Fields json, SaturationResponse response) {
        json.number("analyses", response.analyses())
                .number("repeated", response.repeated())
                .number("analysesWithoutModel", response.analysesWithoutModel())
                .number("decisionsWithoutModel", response.decisionsWithoutModel())
                .object("outcomes", outcomes -> {
                    for (SaturationOutcome outcome : SaturationOutcome.values()) {
                        outcomes.number(outcome.name(), response.count(outcome));
                    }
                })
                .objects("cases", response.cases(), SaturationJson::write);
    }

    private static void write(Fields json, SaturationCase one) {
        json.text("outcome", one.outcome().name())
                .time("time", one.subject().timestamp())
                .number("line", one.subject().line())
                .text("model", one.analysis().flatMap(analysis -> analysis.model()))
                .text("variant", one.decision().map(decision -> decision.variant()))
                .optional("decision", one.decision(), ScalingJson::decision);
    }
}
