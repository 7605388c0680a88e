package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.analysis.Coverage;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.decision.ControlAudit;
import io.github.autoscaleanalysis.wva.decision.InvariantSummary;
import io.github.autoscaleanalysis.wva.decision.LagEnd;
import io.github.autoscaleanalysis.wva.decision.ReadyLag;
import io.github.autoscaleanalysis.wva.decision.ReplayResult;
import io.github.autoscaleanalysis.wva.decision.ReplicaLimits;
import io.github.autoscaleanalysis.wva.decision.ReplicaTruth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a controller obeyed its own rule. */
final class DecisionsSection {

    private DecisionsSection() {}

    static void write(Markdown text, WvaAnalysis analysis, Coverage coverage) {
        text.line("## Decisions");
        if (Gaps.written(text, coverage, Part.DECISIONS)) {
            return;
        }
        ControlAudit audit = analysis.decisions();
        text.item("Cycles: " + audit.cycles().size() + " (incomplete: " + AuditCounts.incomplete(audit) + ")")
                .item("Conform to the Rule: " + audit.count(ReplayResult.Conforms.class))
                .item("Differ from the Rule: " + audit.count(ReplayResult.Differs.class))
                .item("Not Replayable: " + audit.count(ReplayResult.NotReplayable.class) + among(audit.notReplayable()))
                .item("Scale-Ups and Scale-Downs: " + audit.causes().size() + among(AuditCounts.causes(audit)))
                .item("Findings: " + audit.findings().size() + among(AuditCounts.findings(audit)))
                .end();
        limits(text, audit);
        invariants(text, audit);
        if (!audit.replicaTruth().isEmpty()) {
            replicas(text, audit);
        }
        FindingsSection.write(text, audit);
    }

    private static void limits(Markdown text, ControlAudit audit) {
        text.headerOfTexts("Replica limits of", "Min", "Max", "Source");
        for (AuditedDecision first : AuditedDecision.firstOfEachVariant(audit)) {
            ReplicaLimits limits = first.replay().limits();
            text.row(
                    Markdown.escaped(first.cycle().model() + " "
                            + first.replay().decision().variant().name()),
                    Integer.toString(limits.min()),
                    limits.max() == Integer.MAX_VALUE ? Texts.UNDEFINED : Integer.toString(limits.max()),
                    Texts.words(limits.source()));
        }
        text.end();
    }

    private static void invariants(Markdown text, ControlAudit audit) {
        text.headerOfTexts("Invariant", "Held", "Broken", "Not evaluated", "Largest residual, replicas");
        for (InvariantSummary summary : audit.invariants().values()) {
            Map<?, Long> reasons = AuditCounts.notEvaluated(summary);
            text.row(
                    Texts.words(summary.invariant()),
                    Long.toString(summary.held()),
                    Long.toString(summary.broken()),
                    reasons.values().stream().mapToLong(Long::longValue).sum() + among(reasons),
                    Texts.exponent(summary.largestResidual()));
        }
        text.end();
    }

    private static void replicas(Markdown text, ControlAudit audit) {
        text.headerOfTexts(
                "Replicas of", "Targets to reach", "Reached", "Median time until ready", "Divergences", "Largest gap");
        for (ReplicaTruth truth : audit.replicaTruth()) {
            List<ReadyLag> reached = ReplicaTruthJson.reached(truth.lags());
            Spread atLeast = Spread.of(reached.stream().map(ReadyLag::atLeast).toList());
            Spread atMost = Spread.of(reached.stream()
                    .map(ReadyLag::atMost)
                    .flatMap(Optional::stream)
                    .toList());
            text.row(
                    Markdown.escaped(truth.model() + " " + truth.variant().name()),
                    Integer.toString(truth.lags().size()),
                    reached.size() + " (superseded: " + ReplicaTruthJson.count(truth.lags(), LagEnd.SUPERSEDED)
                            + ", open: " + ReplicaTruthJson.count(truth.lags(), LagEnd.OPEN) + ")",
                    reached.isEmpty()
                            ? Texts.UNDEFINED
                            : Texts.number(atLeast.median(), 0, "") + " - " + Texts.number(atMost.median(), 0, " s"),
                    Integer.toString(truth.divergences().size()),
                    Integer.toString(truth.divergences().stream()
                            .mapToInt(divergence -> Math.abs(divergence.largestGap()))
                            .max()
                            .orElse(0)));
        }
        text.end();
    }

    private static String among(Map<?, Long> counts) {
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(entry -> Texts.words((Enum<?>) entry.getKey()) + ": " + entry.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
