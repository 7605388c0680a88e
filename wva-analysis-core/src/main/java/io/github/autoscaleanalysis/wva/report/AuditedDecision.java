package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.decision.ControlAudit;
import io.github.autoscaleanalysis.wva.decision.ControlCycle;
import io.github.autoscaleanalysis.wva.decision.CycleReplay;
import io.github.autoscaleanalysis.wva.decision.DecisionReplay;
import io.github.autoscaleanalysis.wva.decision.ModelId;
import io.github.autoscaleanalysis.wva.decision.ReplayResult;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One decision with the cycle in which it was taken. */
record AuditedDecision(ControlCycle cycle, DecisionReplay replay) {

    /** What limits hold for. */
    private record Key(ModelId model, VariantId variant) {}

    /** The decisions that are not what the rule gives, in the order of their cycles. */
    static List<AuditedDecision> differing(ControlAudit audit) {
        List<AuditedDecision> differing = new ArrayList<>();
        for (CycleReplay replay : audit.replays()) {
            for (DecisionReplay decision : replay.decisions()) {
                if (decision.result() instanceof ReplayResult.Differs) {
                    differing.add(new AuditedDecision(replay.cycle(), decision));
                }
            }
        }
        return differing;
    }

    /** The first decision on each variant, in the order of first appearance: its limits are those of all the others. */
    static Collection<AuditedDecision> firstOfEachVariant(ControlAudit audit) {
        Map<Key, AuditedDecision> first = new LinkedHashMap<>();
        for (CycleReplay replay : audit.replays()) {
            for (DecisionReplay decision : replay.decisions()) {
                first.putIfAbsent(
                        new Key(replay.cycle().model(), decision.decision().variant()),
                        new AuditedDecision(replay.cycle(), decision));
            }
        }
        return first.values();
    }
}
