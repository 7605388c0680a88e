package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.SaturationAnalysis;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a log into control cycles. A reconciliation is cut where it says that it completed; where it does not, where the
 * log pauses, or where it speaks again of a variant or analyzer that has been decided on. Cut in log order, since
 * records of second and of millisecond resolution would be torn apart by a sort; the cycles are then put in time order.
 */
final class CycleAssembly {

    private final Duration longestPause;
    private final VariantModels models;
    private final CycleRound round;
    private final List<CycleDraft> drafts = new ArrayList<>();
    private final Map<LeftOutReason, Long> leftOut = new EnumMap<>(LeftOutReason.class);
    private @Nullable Instant last;
    private long others;
    private long duplicates;

    CycleAssembly(List<? extends WvaEvent> events, Duration longestPause) {
        this.longestPause = longestPause;
        this.models = VariantModels.of(events);
        this.round = new CycleRound(models);
        for (WvaEvent event : events) {
            add(event);
        }
        round.finish(Optional.empty(), drafts);
        leftOut.put(LeftOutReason.OTHER_TYPE, others);
        leftOut.put(LeftOutReason.DUPLICATE, duplicates);
        leftOut.values().removeIf(count -> count == 0);
    }

    List<ControlCycle> cycles() {
        sortIfNeeded();
        List<AnalyzerAttendance> attendance = AnalyzerAttendance.of(drafts);
        List<ControlCycle> cycles = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            CycleDraft draft = drafts.get(i);
            cycles.add(draft.finish(i, attendance.get(i).absentFrom(draft, i)));
        }
        return cycles;
    }

    Map<LeftOutReason, Long> leftOut() {
        return leftOut;
    }

    private void add(WvaEvent event) {
        switch (event.type()) {
            case ANALYZER_RESULT -> {
                cutAtPause(event);
                add((AnalyzerResult) event);
            }
            case SCALING_DECISION -> {
                cutAtPause(event);
                add((ScalingDecision) event);
            }
            case REPLICA_STATUS -> {
                cutAtPause(event);
                duplicates += round.add((ReplicaStatus) event) ? 0 : 1;
            }
            case RECONCILIATION -> {
                cutAtPause(event);
                round.finish(Optional.of((Reconciliation) event), drafts);
            }
            case PREDICTION -> {
                others++;
                round.mention(((Prediction) event).workload().model());
            }
            case SATURATION_ANALYSIS -> {
                others++;
                round.mention(((SaturationAnalysis) event).model());
            }
            default -> others++;
        }
    }

    // Analyzers speak before decisions: one that is late belongs to the next reconciliation.
    private void add(AnalyzerResult result) {
        CycleDraft draft = round.find(result);
        if (draft != null) {
            AnalyzerResult known = draft.analyzer(result.analyzer());
            if (known != null && CycleRound.sameButForTheLine(known, result)) {
                duplicates++;
                return;
            }
            if (!draft.decisions.isEmpty()) {
                round.finish(Optional.empty(), drafts);
                draft = null;
            }
        }
        round.add(result, draft);
    }

    private void add(ScalingDecision decision) {
        CycleDraft draft = round.find(decision);
        ScalingDecision known = draft == null ? null : draft.decision(decision.variant());
        if (known != null) {
            if (CycleRound.sameButForTheLine(known, decision)) {
                duplicates++;
                return;
            }
            round.finish(Optional.empty(), drafts);
            draft = null;
        }
        round.add(decision, draft);
    }

    private void cutAtPause(WvaEvent event) {
        Instant now = event.timestamp();
        if (last != null && !round.isEmpty() && !last.equals(now)) {
            if (Duration.between(last, now).abs().compareTo(longestPause) > 0) {
                round.finish(Optional.empty(), drafts);
            }
        }
        last = now;
    }

    private void sortIfNeeded() {
        for (int i = 1; i < drafts.size(); i++) {
            if (drafts.get(i)
                    .origin
                    .timestamp()
                    .isBefore(drafts.get(i - 1).origin.timestamp())) {
                drafts.sort(Comparator.comparing((CycleDraft draft) -> draft.origin.timestamp()));
                return;
            }
        }
    }
}
