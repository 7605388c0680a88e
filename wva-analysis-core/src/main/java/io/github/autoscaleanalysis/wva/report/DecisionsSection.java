package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Table;
import io.github.autoscaleanalysis.wva.analysis.Part;
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

/** Whether a controller obeyed its own rule. */
final class DecisionsSection {

    private DecisionsSection() {}

    static void write(Page page) {
        Content text = page.text().section("Decisions");
        page.pictures(Part.ANALYZERS);
        page.pictures(Part.DECISIONS);
        if (page.lacks(Part.DECISIONS)) {
            return;
        }
        ControlAudit audit = page.analysis().decisions();
        text.item("Cycles: " + audit.cycles().size() + " (incomplete: " + AuditCounts.incomplete(audit) + ")")
                .item("Conform to the Rule: " + audit.count(ReplayResult.Conforms.class))
                .item("Differ from the Rule: " + audit.count(ReplayResult.Differs.class))
                .item("Not Replayable: " + audit.count(ReplayResult.NotReplayable.class)
                        + Texts.among(audit.notReplayable()))
                .item("Scale-Ups and Scale-Downs: " + audit.causes().size() + Texts.among(AuditCounts.causes(audit)))
                .item("Findings: " + audit.findings().size() + Texts.among(AuditCounts.findings(audit)))
                .endOfList();
        page.caveats(
                Part.DECISIONS,
                "replayed cycles",
                "A decision conforms if it is what the controller's own published rule makes of the figures that it"
                        + " logged; whether these were right is another question.");
        limits(text, audit);
        invariants(text, audit);
        if (!audit.replicaTruth().isEmpty()) {
            replicas(text, audit);
        }
        FindingsSection.write(text, audit);
    }

    private static void limits(Content text, ControlAudit audit) {
        Table table = Table.ofWords("Replica limits of", "Min", "Max", "Source");
        for (AuditedDecision first : Capped.first(
                text, List.copyOf(AuditedDecision.firstOfEachVariant(audit)), ScalingSection.SHOWN, "variants")) {
            ReplicaLimits limits = first.replay().limits();
            table = table.row(
                    first.cycle().model() + " "
                            + first.replay().decision().variant().name(),
                    Integer.toString(limits.min()),
                    limits.max() == Integer.MAX_VALUE ? Texts.UNDEFINED : Integer.toString(limits.max()),
                    Texts.words(limits.source()));
        }
        text.table(table);
    }

    private static void invariants(Content text, ControlAudit audit) {
        Table table = Table.ofWords("Invariant", "Held", "Broken", "Not evaluated", "Largest residual, replicas");
        for (InvariantSummary summary : audit.invariants().values()) {
            Map<?, Long> reasons = AuditCounts.notEvaluated(summary);
            table = table.row(
                    Texts.words(summary.invariant()),
                    Long.toString(summary.held()),
                    Long.toString(summary.broken()),
                    reasons.values().stream().mapToLong(Long::longValue).sum() + Texts.among(reasons),
                    Texts.exponent(summary.largestResidual()));
        }
        text.table(table);
    }

    private static void replicas(Content text, ControlAudit audit) {
        Table table = Table.ofWords(
                "Replicas of", "Targets to reach", "Reached", "Median time until ready", "Divergences", "Largest gap");
        for (ReplicaTruth truth : Capped.first(text, audit.replicaTruth(), ScalingSection.SHOWN, "variants")) {
            List<ReadyLag> reached = ReplicaTruthJson.reached(truth.lags());
            Spread atLeast = Spread.of(reached.stream().map(ReadyLag::atLeast).toList());
            Spread atMost = Spread.of(reached.stream()
                    .map(ReadyLag::atMost)
                    .flatMap(Optional::stream)
                    .toList());
            table = table.row(
                    truth.model() + " " + truth.variant().name(),
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
        text.table(table);
    }
}
