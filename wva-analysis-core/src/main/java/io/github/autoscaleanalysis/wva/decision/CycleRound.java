package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events of one reconciliation, by model. */
final class CycleRound {

    private final VariantModels models;
    private final Map<ModelId, CycleDraft> drafts = new LinkedHashMap<>();
    private final Set<String> mentioned = new LinkedHashSet<>();
    private @Nullable ReplicaStatus lastStatus;

    CycleRound(VariantModels models) {
        this.models = models;
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    void mention(Optional<String> model) {
        model.ifPresent(mentioned::add);
    }

    /** What the round already says of the same analyzer or variant; null if nothing that would begin a new round. */
    @Nullable
    WvaEvent repeated(WvaEvent event) {
        if (event instanceof AnalyzerResult result) {
            CycleDraft draft = drafts.get(modelOf(result));
            return draft == null ? null : draft.analyzer(result.analyzer());
        }
        if (event instanceof ScalingDecision decision) {
            CycleDraft draft = drafts.get(modelOf(decision.variant()));
            return draft == null ? null : draft.decision(decision.variant());
        }
        return null;
    }

    /** Whether something was already decided for the model of an analyzer's result: analyzers speak before decisions. */
    boolean isDecided(AnalyzerResult result) {
        CycleDraft draft = drafts.get(modelOf(result));
        return draft != null && !draft.decisions.isEmpty();
    }

    void add(AnalyzerResult result) {
        draft(modelOf(result), result.origin()).analyzers.add(result);
    }

    void add(ScalingDecision decision) {
        draft(modelOf(decision.variant()), decision.origin()).decisions.add(decision);
    }

    /** False if it only repeats the last status. */
    boolean add(ReplicaStatus status) {
        CycleDraft awaiting = awaiting(status);
        if (awaiting == null && lastStatus != null && sameButForTheLine(lastStatus, status)) {
            return false;
        }
        lastStatus = status;
        CycleDraft draft = awaiting == null ? draft(modelOf(status.variant()), status.origin()) : awaiting;
        draft.statuses.add(status);
        return true;
    }

    void finish(Optional<Reconciliation> outcome, List<CycleDraft> finished) {
        if (drafts.isEmpty() && outcome.isPresent()) {
            Origin origin = outcome.get().origin();
            for (String model : mentioned) {
                draft(new ModelId(Optional.of(model), Optional.empty()), origin);
            }
            if (mentioned.isEmpty()) {
                draft(new ModelId(Optional.empty(), Optional.empty()), origin);
            }
        }
        for (CycleDraft draft : drafts.values()) {
            draft.outcome = outcome;
            finished.add(draft);
        }
        drafts.clear();
        mentioned.clear();
        lastStatus = null;
    }

    static boolean sameButForTheLine(WvaEvent one, WvaEvent other) {
        return one.timestamp().equals(other.timestamp())
                && other.at(one.origin()).equals(one);
    }

    private CycleDraft draft(ModelId model, Origin origin) {
        CycleDraft draft = drafts.get(model);
        if (draft == null) {
            draft = new CycleDraft(model, origin);
            drafts.put(model, draft);
        }
        return draft;
    }

    private static ModelId modelOf(AnalyzerResult result) {
        return new ModelId(result.model(), result.namespace());
    }

    private ModelId modelOf(VariantId variant) {
        List<ModelId> candidates = models.of(variant);
        if (candidates.size() == 1
                || (candidates.size() > 1 && variant.namespace().isPresent())) {
            return candidates.get(0);
        }
        if (candidates.isEmpty() && mentioned.size() == 1) {
            return new ModelId(Optional.of(mentioned.iterator().next()), variant.namespace());
        }
        for (ModelId candidate : candidates) {
            if (drafts.containsKey(candidate)) {
                return candidate;
            }
        }
        ModelId only = candidates.isEmpty() ? onlyModelIn(variant.namespace()) : null;
        return only == null ? new ModelId(Optional.empty(), variant.namespace()) : only;
    }

    private @Nullable ModelId onlyModelIn(Optional<String> namespace) {
        ModelId only = null;
        for (ModelId model : drafts.keySet()) {
            if (model.model().isPresent() && VariantModels.agree(model.namespace(), namespace)) {
                if (only != null) {
                    return null;
                }
                only = model;
            }
        }
        return only;
    }

    /**
     * Where a status belongs that names the bare variant: of several that are called so, to the first one decided on and
     * not yet reported; null where there is none.
     */
    private @Nullable CycleDraft awaiting(ReplicaStatus status) {
        for (CycleDraft draft : drafts.values()) {
            if (draft.decision(status.variant()) != null && draft.status(status.variant()) == null) {
                return draft;
            }
        }
        return null;
    }
}
