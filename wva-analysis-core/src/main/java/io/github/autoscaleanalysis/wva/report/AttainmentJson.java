package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.slo.Attainment;
import io.github.autoscaleanalysis.wva.slo.BurnAlert;
import io.github.autoscaleanalysis.wva.slo.BurnAlerts;
import io.github.autoscaleanalysis.wva.slo.BurnRateWindow;
import io.github.autoscaleanalysis.wva.slo.ErrorBudget;
import io.github.autoscaleanalysis.wva.slo.NotEvaluatedReason;
import io.github.autoscaleanalysis.wva.slo.RefusedWindow;
import io.github.autoscaleanalysis.wva.slo.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** Verdicts counted, and what they make of a goal. */
final class AttainmentJson {

    private static final double LEVEL = 0.95;

    private AttainmentJson() {}

    static void write(Fields json, Attainment attainment, OptionalDouble goal) {
        json.number("slices", attainment.slices())
                .number("met", attainment.count(Verdict.MET))
                .number("violated", attainment.count(Verdict.VIOLATED))
                .number("notEvaluated", attainment.notEvaluated())
                .object("notEvaluatedByReason", reasons -> {
                    for (NotEvaluatedReason reason : NotEvaluatedReason.values()) {
                        reasons.number(reason.name(), attainment.notEvaluated(reason));
                    }
                })
                .number("attainment", attainment.ratio())
                .optional("attainmentInterval", attainment.interval(LEVEL), (of, interval) -> of.number(
                                "level", interval.level())
                        .number("low", interval.low())
                        .number("high", interval.high()));
        if (goal.isPresent()) {
            json.object("errorBudget", of -> budget(of, ErrorBudget.of(attainment, goal.getAsDouble())));
        }
    }

    /** Alerts, where there is a goal to be alarmed for. */
    static void alerts(Fields json, OptionalDouble goal, DoubleFunction<BurnAlerts> alerts) {
        if (goal.isPresent()) {
            BurnAlerts found = alerts.apply(goal.getAsDouble());
            json.objects("burnAlerts", found.alerts(), AttainmentJson::alert)
                    .objects("refusedBurnWindows", found.refused(), AttainmentJson::refused);
        } else {
            json.none("errorBudget").none("burnAlerts").none("refusedBurnWindows");
        }
    }

    private static void budget(Fields json, ErrorBudget budget) {
        json.number("goal", budget.goal())
                .number("burnRate", budget.burnRate())
                .number("consumed", budget.consumed())
                .number("resolution", budget.resolution());
    }

    private static void alert(Fields json, BurnAlert alert) {
        window(json, alert.window());
        json.time("start", alert.start());
        Optional<Instant> end = alert.end();
        if (end.isPresent()) {
            json.time("end", end.get());
        } else {
            json.none("end");
        }
        json.number("peakLongBurnRate", alert.peakLongBurnRate())
                .number("peakShortBurnRate", alert.peakShortBurnRate());
    }

    private static void refused(Fields json, RefusedWindow refused) {
        window(json, refused.window());
        json.seconds("scaledShortWindowSeconds", refused.scaledShortWindow())
                .text("reason", refused.reason().name());
    }

    private static void window(Fields json, BurnRateWindow window) {
        json.number("budgetShare", window.budgetShare())
                .seconds("longWindowSeconds", window.longWindow())
                .seconds("shortWindowSeconds", window.shortWindow());
    }
}
