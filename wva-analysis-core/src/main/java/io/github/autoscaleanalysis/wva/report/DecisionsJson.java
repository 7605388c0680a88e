package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.decision.ControlAudit;
import io.github.autoscaleanalysis.wva.decision.Finding;
import io.github.autoscaleanalysis.wva.decision.InvariantSummary;
import io.github.autoscaleanalysis.wva.decision.ReplayResult;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import java.util.OptionalDouble;

/** Whether a controller obeyed its own rule. */
final class DecisionsJson {

    private DecisionsJson() {}

    static void write(Fields json, ControlAudit audit) {
        json.number("cycles", audit.cycles().size())
                .number("incompleteCycles", AuditCounts.incomplete(audit))
                .number("conforms", audit.count(ReplayResult.Conforms.class))
                .number("differs", audit.count(ReplayResult.Differs.class))
                .number("notReplayable", audit.count(ReplayResult.NotReplayable.class))
                .counts("notReplayableByReason", audit.notReplayable())
                .counts("leftOut", audit.leftOut())
                .objects("limits", AuditedDecision.firstOfEachVariant(audit), DecisionsJson::limits)
                .objects("differing", AuditedDecision.differing(audit), DecisionsJson::differing)
                .objects("invariants", audit.invariants().values(), DecisionsJson::invariant)
                .counts("causes", AuditCounts.causes(audit))
                .objects("replicas", audit.replicaTruth(), ReplicaTruthJson::write)
                .objects("findings", audit.findings(), DecisionsJson::finding);
    }

    private static void limits(Fields json, AuditedDecision first) {
        json.text("model", first.cycle().model().toString())
                .text("variant", first.replay().decision().variant().toString())
                .number("min", first.replay().limits().min())
                .number("max", first.replay().limits().max())
                .text("source", first.replay().limits().source().name());
    }

    private static void differing(Fields json, AuditedDecision audited) {
        ScalingDecision decision = audited.replay().decision();
        json.number("cycle", audited.cycle().index())
                .time("time", decision.timestamp())
                .number("line", decision.line())
                .text("model", audited.cycle().model().toString())
                .text("variant", decision.variant().toString())
                .number("current", decision.currentReplicas());
        if (audited.replay().result() instanceof ReplayResult.Differs differs) {
            json.number("expected", differs.expected()).number("actual", differs.actual());
        }
    }

    private static void invariant(Fields json, InvariantSummary summary) {
        json.text("invariant", summary.invariant().name())
                .number("held", summary.held())
                .number("broken", summary.broken())
                .counts("notEvaluatedByReason", AuditCounts.notEvaluated(summary))
                .number("largestResidualReplicas", finite(summary.largestResidual()));
    }

    private static void finding(Fields json, Finding finding) {
        json.text("kind", finding.kind().name())
                .text("severity", finding.severity().name())
                .number("cycle", finding.cycle())
                .time("time", finding.origin().timestamp())
                .text("source", finding.origin().source())
                .number("line", finding.origin().line())
                .text("model", finding.model().toString())
                .text("variant", finding.variant())
                .text("analyzer", finding.analyzer())
                .number("value", finite(finding.value()))
                .text("basis", finding.basis());
    }

    /** JSON has no infinity: a quotient beyond all doubles is null, and the finding's basis names it. */
    private static OptionalDouble finite(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value : OptionalDouble.empty();
    }
}
