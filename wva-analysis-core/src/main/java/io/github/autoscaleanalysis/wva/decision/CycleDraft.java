package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantCapacity;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A control cycle while its events come in. */
final class CycleDraft {

    final ModelId model;
    final Origin origin;
    final List<AnalyzerResult> analyzers = new ArrayList<>(2);
    final List<ScalingDecision> decisions = new ArrayList<>(1);
    final List<ReplicaStatus> statuses = new ArrayList<>(1);
    Optional<Reconciliation> outcome = Optional.empty();

    CycleDraft(ModelId model, Origin origin) {
        this.model = model;
        this.origin = origin;
    }

    @Nullable
    AnalyzerResult analyzer(String name) {
        for (AnalyzerResult result : analyzers) {
            if (result.analyzer().equals(name)) {
                return result;
            }
        }
        return null;
    }

    @Nullable
    ScalingDecision decision(VariantId variant) {
        for (ScalingDecision decision : decisions) {
            if (decision.variant().matches(variant)) {
                return decision;
            }
        }
        return null;
    }

    @Nullable
    ReplicaStatus status(VariantId variant) {
        for (ReplicaStatus status : statuses) {
            if (status.variant().matches(variant)) {
                return status;
            }
        }
        return null;
    }

    /** The finished cycle; {@code absent} are the analyzers that its model's other cycles have. */
    ControlCycle finish(int index, List<String> absent) {
        return new ControlCycle(index, model, origin, analyzers, decisions, statuses, outcome, gaps(absent));
    }

    private List<CycleGap> gaps(List<String> absent) {
        List<CycleGap> gaps = new ArrayList<>(0);
        for (String analyzer : absent) {
            gaps.add(new CycleGap(CyclePart.ANALYZER_RESULT, analyzer));
        }
        addUndecided(gaps);
        for (ScalingDecision decision : decisions) {
            if (status(decision.variant()) == null) {
                gaps.add(new CycleGap(
                        CyclePart.REPLICA_STATUS, decision.variant().name()));
            }
        }
        if (decisions.isEmpty() && statuses.isEmpty()) {
            gaps.add(new CycleGap(CyclePart.REPLICA_STATUS, ""));
        }
        if (outcome.isEmpty()) {
            gaps.add(new CycleGap(CyclePart.OUTCOME, ""));
        }
        return gaps;
    }

    private void addUndecided(List<CycleGap> gaps) {
        if (decisions.isEmpty()) {
            gaps.add(new CycleGap(CyclePart.DECISION, ""));
            return;
        }
        for (AnalyzerResult result : analyzers) {
            for (VariantCapacity capacity : result.variants()) {
                CycleGap gap =
                        new CycleGap(CyclePart.DECISION, capacity.variant().name());
                if (decision(capacity.variant()) == null && !gaps.contains(gap)) {
                    gaps.add(gap);
                }
            }
        }
    }
}
