package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Table;
import io.github.autoscaleanalysis.scale.document.Text;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.slo.Attainment;
import io.github.autoscaleanalysis.wva.slo.BurnAlertRules;
import io.github.autoscaleanalysis.wva.slo.BurnAlerts;
import io.github.autoscaleanalysis.wva.slo.ErrorBudget;
import io.github.autoscaleanalysis.wva.slo.NotEvaluatedReason;
import io.github.autoscaleanalysis.wva.slo.Objective;
import io.github.autoscaleanalysis.wva.slo.SloCompliance;
import io.github.autoscaleanalysis.wva.slo.TargetChange;
import io.github.autoscaleanalysis.wva.slo.Verdict;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Objectives, and how far they were met. */
final class SloSection {

    private static final double LEVEL = 0.95;
    private static final int SHOWN = 30;

    private SloSection() {}

    static void write(Page page) {
        SloCompliance slo = page.analysis().slo();
        Content text = page.text().section("SLO Configuration");
        objectives(text, page.analysis());
        text.item(Texts.labelled("SLO Violations", violations(slo.attainment(), page)))
                .endOfList();
        text.part("SLO Attainment");
        if (!page.lacks(Part.OBJECTIVES)) {
            Table table = Table.ofFigures("Latency", "Met", "Violated", "Not evaluated", "Attainment", "95% interval");
            table = row(table, "ITL and TTFT", slo.attainment());
            for (LatencyMetric metric : LatencyMetric.values()) {
                table = row(table, metric.name(), slo.attainment(metric));
            }
            text.table(table);
            page.caveats(
                    Part.OBJECTIVES,
                    "slices with a verdict",
                    "Successive slices are alike: the interval takes them as independent and is the least uncertainty.");
            page.goal().ifPresent(share -> goal(text, slo, share));
        }
        page.pictures(Part.OBJECTIVES);
        EpisodesSection.write(page);
    }

    private static void objectives(Content text, WvaAnalysis analysis) {
        Set<Objective> held = analysis.slo().objectives();
        if (held.size() > 1) {
            objectives(text, analysis.targets().changes(), held);
            return;
        }
        for (LatencyMetric metric : LatencyMetric.values()) {
            OptionalDouble target =
                    analysis.slo().objective().map(o -> o.targets().of(metric)).orElse(OptionalDouble.empty());
            text.item(Texts.labelled(metric + " SLO", Texts.plain(target, " ms")));
        }
        text.item(Text.strong("Source:")
                .and(" ")
                .and(analysis.slo()
                        .objective()
                        .map(objective -> Texts.source(objective.source()))
                        .orElse(Text.of(
                                analysis.targets().changes().isEmpty()
                                        ? "none, the log names no SLO"
                                        : "none that holds for a slice"))));
    }

    private static void objectives(Content text, List<TargetChange> changes, Set<Objective> held) {
        List<TargetChange> holding = changes.stream()
                .filter(change -> held.contains(change.objective()))
                .toList();
        Table table = Table.ofWords("Model in class", "Since", "ITL SLO", "TTFT SLO", "Source");
        for (TargetChange change : Capped.first(text, holding, SHOWN, "changes of an objective")) {
            table = table.row(List.of(
                    Text.of(change.scope().toString()),
                    Text.of(change.since().equals(Instant.MIN) ? "the start" : Times.forPeople(change.since())),
                    Text.of(Texts.plain(change.objective().targets().itl(), " ms")),
                    Text.of(Texts.plain(change.objective().targets().ttft(), " ms")),
                    Texts.source(change.objective().source())));
        }
        text.table(table);
    }

    private static String violations(Attainment attainment, Page page) {
        long evaluated = attainment.evaluated();
        if (evaluated == 0) {
            return page.reason(Part.OBJECTIVES);
        }
        long violated = attainment.count(Verdict.VIOLATED);
        return violated + "/" + evaluated + " (" + Texts.percent(violated, evaluated) + ") of the evaluated slices; "
                + attainment.notEvaluated() + " of " + attainment.slices() + " not evaluated"
                + Texts.among(notEvaluated(attainment));
    }

    /** How many slices have no verdict, by reason, without zeros. */
    static Map<NotEvaluatedReason, Long> notEvaluated(Attainment attainment) {
        Map<NotEvaluatedReason, Long> counts = new EnumMap<>(NotEvaluatedReason.class);
        for (NotEvaluatedReason reason : NotEvaluatedReason.values()) {
            if (attainment.notEvaluated(reason) > 0) {
                counts.put(reason, attainment.notEvaluated(reason));
            }
        }
        return counts;
    }

    private static Table row(Table table, String name, Attainment attainment) {
        return table.row(
                name,
                Long.toString(attainment.count(Verdict.MET)),
                Long.toString(attainment.count(Verdict.VIOLATED)),
                Long.toString(attainment.notEvaluated()),
                Texts.share(attainment.ratio()),
                attainment
                        .interval(LEVEL)
                        .map(i -> Texts.fixed(100 * i.low(), 1) + "% - " + Texts.fixed(100 * i.high(), 1) + "%")
                        .orElse(Texts.UNDEFINED));
    }

    private static void goal(Content text, SloCompliance slo, double goal) {
        ErrorBudget budget = ErrorBudget.of(slo.attainment(), goal);
        BurnAlertRules rules = BurnAlertRules.workbook(goal);
        BurnAlerts alerts = slo.burnAlerts(rules);
        text.paragraph("Goal: " + Texts.plain(goal * 100) + "% of the slices meet both objectives.")
                .item("Error Budget Consumed: " + Texts.share(budget.consumed()))
                .item("One Slice: " + Texts.share(budget.resolution()) + " of the budget")
                .item("Burn Alerts: " + alerts.alerts().size() + " ("
                        + (rules.windows().size() - alerts.refused().size())
                        + " of 3 pairs of windows can be told in this run)")
                .endOfList();
    }
}
