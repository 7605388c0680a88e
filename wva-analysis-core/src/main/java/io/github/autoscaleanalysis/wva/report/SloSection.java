package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.analysis.Coverage;
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
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.StringJoiner;

/** Objectives, and how far they were met. */
final class SloSection {

    private static final double LEVEL = 0.95;

    private SloSection() {}

    static void write(Markdown text, WvaAnalysis analysis, Coverage coverage, OptionalDouble goal) {
        SloCompliance slo = analysis.slo();
        text.line("## SLO Configuration");
        objectives(text, analysis);
        text.item("**SLO Violations:** " + violations(slo.attainment(), coverage))
                .end();
        text.line("### SLO Attainment");
        if (!Gaps.written(text, coverage, Part.OBJECTIVES)) {
            text.header("Latency", "Met", "Violated", "Not evaluated", "Attainment", "95% interval");
            row(text, "ITL and TTFT", slo.attainment());
            for (LatencyMetric metric : LatencyMetric.values()) {
                row(text, metric.name(), slo.attainment(metric));
            }
            text.end();
            goal.ifPresent(share -> goal(text, slo, share));
        }
        EpisodesSection.write(text, slo, coverage);
    }

    private static void objectives(Markdown text, WvaAnalysis analysis) {
        Set<Objective> held = analysis.slo().objectives();
        if (held.size() > 1) {
            objectives(text, analysis.targets().changes(), held);
            return;
        }
        for (LatencyMetric metric : LatencyMetric.values()) {
            OptionalDouble target =
                    analysis.slo().objective().map(o -> o.targets().of(metric)).orElse(OptionalDouble.empty());
            text.item("**" + metric + " SLO:** " + Texts.plain(target, " ms"));
        }
        text.item("**Source:** "
                + analysis.slo()
                        .objective()
                        .map(o -> source(o))
                        .orElse(
                                analysis.targets().changes().isEmpty()
                                        ? "none, the log names no SLO"
                                        : "none that holds for a slice"));
    }

    private static void objectives(Markdown text, List<TargetChange> changes, Set<Objective> held) {
        text.headerOfTexts("Model in class", "Since", "ITL SLO", "TTFT SLO", "Source");
        for (TargetChange change : changes) {
            if (held.contains(change.objective())) {
                text.row(
                        change.scope().toString(),
                        change.since().equals(Instant.MIN) ? "the start" : Times.forPeople(change.since()),
                        Texts.plain(change.objective().targets().itl(), " ms"),
                        Texts.plain(change.objective().targets().ttft(), " ms"),
                        source(change.objective()));
            }
        }
        text.end();
    }

    private static String source(Objective objective) {
        return switch (objective.source()) {
            case FOUND_LINE -> "the log's `Found SLO` lines";
            case SOLUTION_LINE, CALLER, NOTEBOOK_DEFAULT -> Texts.source(objective.source());
        };
    }

    private static String violations(Attainment attainment, Coverage coverage) {
        long evaluated = attainment.evaluated();
        if (evaluated == 0) {
            return Gaps.reason(coverage, Part.OBJECTIVES);
        }
        long violated = attainment.count(Verdict.VIOLATED);
        StringJoiner reasons = new StringJoiner(", ", " (", ")").setEmptyValue("");
        for (NotEvaluatedReason reason : NotEvaluatedReason.values()) {
            if (attainment.notEvaluated(reason) > 0) {
                reasons.add(Texts.words(reason) + ": " + attainment.notEvaluated(reason));
            }
        }
        return violated + "/" + evaluated + " (" + Texts.percent(violated, evaluated) + ") of the evaluated slices; "
                + attainment.notEvaluated() + " of " + attainment.slices() + " not evaluated" + reasons;
    }

    private static void row(Markdown text, String name, Attainment attainment) {
        text.row(
                name,
                Long.toString(attainment.count(Verdict.MET)),
                Long.toString(attainment.count(Verdict.VIOLATED)),
                Long.toString(attainment.notEvaluated()),
                share(attainment.ratio()),
                attainment
                        .interval(LEVEL)
                        .map(i -> Texts.fixed(100 * i.low(), 1) + "% - " + Texts.fixed(100 * i.high(), 1) + "%")
                        .orElse(Texts.UNDEFINED));
    }

    private static void goal(Markdown text, SloCompliance slo, double goal) {
        text.line("Goal: " + Texts.plain(goal * 100) + "% of the slices meet both objectives.");
        ErrorBudget budget = ErrorBudget.of(slo.attainment(), goal);
        BurnAlerts alerts = slo.burnAlerts(BurnAlertRules.workbook(goal));
        text.item("Error Budget Consumed: " + share(budget.consumed()))
                .item("One Slice: " + share(budget.resolution()) + " of the budget")
                .item("Burn Alerts: " + alerts.alerts().size() + " ("
                        + (BurnAlertRules.workbook(goal).windows().size()
                                - alerts.refused().size())
                        + " of 3 pairs of windows can be told in this run)")
                .end();
    }

    private static String share(OptionalDouble share) {
        return share.isPresent() ? Texts.fixed(100 * share.getAsDouble(), 1) + "%" : Texts.UNDEFINED;
    }
}
