package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.Collection;
import java.util.HashMap;
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
    private final Map<ModelId, ModelId> known = new HashMap<>();
    private @Nullable ReplicaStatus lastStatus;
    private @Nullable CycleDraft lastFound;

    CycleRound(VariantModels models) {
        this.models = models;
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    void mention(Optional<String> model) {
        model.ifPresent(mentioned::add);
    }

    /** The cycle that an analyzer's result belongs to; null where the round has none yet. */
    @Nullable
    CycleDraft find(AnalyzerResult result) {
        CycleDraft before = lastFound;
        if (before != null
                && before.model.model().equals(result.model())
                && before.model.namespace().equals(result.namespace())) {
            return before;
        }
        return find(new ModelId(result.model(), result.namespace()));
    }

    /** The cycle that a decision belongs to; null where the round has none yet. */
    @Nullable
    CycleDraft find(ScalingDecision decision) {
        return find(modelOf(decision.variant()));
    }

    void add(AnalyzerResult result, @Nullable CycleDraft found) {
        CycleDraft draft =
                found == null ? begin(new ModelId(result.model(), result.namespace()), result.origin()) : found;
        draft.analyzers.add(result);
    }

    void add(ScalingDecision decision, @Nullable CycleDraft found) {
        CycleDraft draft = found == null ? begin(modelOf(decision.variant()), decision.origin()) : found;
        draft.decisions.add(decision);
    }

    /** False if it only repeats the last status. */
    boolean add(ReplicaStatus status) {
        CycleDraft awaiting = awaiting(status);
        if (awaiting == null && lastStatus != null && sameButForTheLine(lastStatus, status)) {
            return false;
        }
        lastStatus = status;
        CycleDraft draft = awaiting == null ? find(modelOf(status.variant())) : awaiting;
        if (draft == null) {
            draft = begin(modelOf(status.variant()), status.origin());
        }
        draft.statuses.add(status);
        return true;
    }

    void finish(Optional<Reconciliation> outcome, List<CycleDraft> finished) {
        if (drafts.isEmpty() && outcome.isPresent()) {
            Origin origin = outcome.get().origin();
            for (String model : mentioned) {
                begin(new ModelId(Optional.of(model), Optional.empty()), origin);
            }
            if (mentioned.isEmpty()) {
                begin(new ModelId(Optional.empty(), Optional.empty()), origin);
            }
        }
        for (CycleDraft draft : drafts.values()) {
            draft.outcome = outcome;
            finished.add(draft);
        }
        drafts.clear();
        mentioned.clear();
        lastStatus = null;
        lastFound = null;
    }

    static boolean sameButForTheLine(WvaEvent one, WvaEvent other) {
        return one.timestamp().equals(other.timestamp())
                && other.at(one.origin()).equals(one);
    }

    private @Nullable CycleDraft find(ModelId model) {
        if (lastFound == null || !lastFound.model.equals(model)) {
            lastFound = drafts.get(model);
        }
        return lastFound;
    }

    private CycleDraft begin(ModelId model, Origin origin) {
        ModelId same = known.putIfAbsent(model, model);
        CycleDraft draft = new CycleDraft(same == null ? model : same, origin);
        drafts.put(draft.model, draft);
        lastFound = draft;
        return draft;
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
        List<ModelId> candidates = models.of(status.variant());
        if (candidates.isEmpty()) {
            return awaiting(status, drafts.values());
        }
        for (ModelId candidate : candidates) {
            CycleDraft draft = find(candidate);
            if (draft != null && isAwaiting(draft, status)) {
                return draft;
            }
        }
        return null;
    }

    private static @Nullable CycleDraft awaiting(ReplicaStatus status, Collection<CycleDraft> drafts) {
        for (CycleDraft draft : drafts) {
            if (isAwaiting(draft, status)) {
                return draft;
            }
        }
        return null;
    }

    private static boolean isAwaiting(CycleDraft draft, ReplicaStatus status) {
        return draft.decision(status.variant()) != null && draft.status(status.variant()) == null;
    }
}
