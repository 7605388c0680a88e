package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.decision.Cause;
import io.github.autoscaleanalysis.wva.decision.ControlAudit;
import io.github.autoscaleanalysis.wva.decision.DecisionCause;
import io.github.autoscaleanalysis.wva.decision.Finding;
import io.github.autoscaleanalysis.wva.decision.FindingKind;
import io.github.autoscaleanalysis.wva.decision.InvariantSummary;
import io.github.autoscaleanalysis.wva.decision.NotEvaluatedReason;
import java.util.EnumMap;
import java.util.Map;

/** How often an audit says what, without zeros and in the order of the constants. */
final class AuditCounts {

    private AuditCounts() {}

    static Map<Cause, Long> causes(ControlAudit audit) {
        Map<Cause, Long> counts = new EnumMap<>(Cause.class);
        for (DecisionCause cause : audit.causes()) {
            counts.merge(cause.cause(), 1L, Long::sum);
        }
        return counts;
    }

    static Map<FindingKind, Long> findings(ControlAudit audit) {
        Map<FindingKind, Long> counts = new EnumMap<>(FindingKind.class);
        for (Finding finding : audit.findings()) {
            counts.merge(finding.kind(), 1L, Long::sum);
        }
        return counts;
    }

    static Map<NotEvaluatedReason, Long> notEvaluated(InvariantSummary summary) {
        Map<NotEvaluatedReason, Long> counts = new EnumMap<>(NotEvaluatedReason.class);
        counts.putAll(summary.notEvaluated());
        return counts;
    }

    static long incomplete(ControlAudit audit) {
        return audit.cycles().stream().filter(cycle -> !cycle.isComplete()).count();
    }
}
