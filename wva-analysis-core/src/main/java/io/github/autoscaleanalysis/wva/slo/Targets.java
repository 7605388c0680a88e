package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.Workload;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The objectives that are known, over time, with where each comes from: the lines of a log, and what the caller gives.
 * Immutable and thread-safe.
 *
 * <p>Which of them holds for an observation is found by its model and class of service. What the observation does not
 * name is taken from the prediction rows of its variant; where there are none, from the only model or class of service
 * that the log, or else the caller, names. Of several objectives that then fit, the one that names most holds: model and
 * class before one of them before everything. Where it stays open which model, class or objective is meant there is
 * none. An objective holds as a whole: a latency that it does not name is not judged, even where another objective names
 * it.
 */
public final class Targets {

    private static final Targets NONE = new Targets(List.of(), List.of(), Set.of());

    private final List<TargetChange> given;
    private final List<TargetChange> changes;
    private final Set<Workload> predicted;

    private Targets(Collection<TargetChange> given, Collection<TargetChange> changes, Set<Workload> predicted) {
        this.given = List.copyOf(given);
        List<TargetChange> inTimeOrder = new ArrayList<>(changes);
        inTimeOrder.sort(Comparator.comparing(TargetChange::since));
        this.changes = List.copyOf(inTimeOrder);
        this.predicted = predicted;
    }

    /**
     * No objective.
     *
     * @return objectives to which others can be added
     */
    public static Targets none() {
        return NONE;
    }

    /**
     * What the lines of a log say: its {@code Found SLO} lines and the rows of its solution lines.
     *
     * @param events the events in log order; where two carry the same timestamp this order decides
     * @return the objectives; none where the log names none. One pass, plus a sort where the lines are not in time order
     */
    public static Targets of(List<? extends WvaEvent> events) {
        TargetCollector collector = TargetCollector.collect(events);
        return new Targets(collector.first(), collector.changes(), collector.predicted());
    }

    /**
     * An objective that the caller gives for everything, from the start.
     *
     * @param targets the objectives in ms; a latency without one is not judged
     * @return the objectives
     */
    public static Targets of(Latencies targets) {
        return NONE.with(TargetScope.everything(), targets);
    }

    /**
     * These objectives and one that the caller gives, from the start.
     *
     * @param scope what it holds for
     * @param targets the objectives in ms
     * @return more objectives
     */
    public Targets with(TargetScope scope, Latencies targets) {
        return with(scope, Instant.MIN, targets);
    }

    /**
     * These objectives and one that the caller gives.
     *
     * @param scope what it holds for
     * @param since from when on it holds
     * @param targets the objectives in ms
     * @return more objectives; of two for the same scope and time the one given later holds
     */
    public Targets with(TargetScope scope, Instant since, Latencies targets) {
        return and(of(new TargetChange(since, scope, new Objective(targets, TargetSource.CALLER))));
    }

    /**
     * These objectives and others, such as a log's and the caller's.
     *
     * @param other the others; of two for the same source, scope and time, theirs hold
     * @return all of them. The targets of two parts of one log are those of the whole where the parts follow each other
     *     in time
     */
    public Targets and(Targets other) {
        List<TargetChange> allGiven = new ArrayList<>(given);
        allGiven.addAll(other.given);
        List<TargetChange> allChanges = new ArrayList<>(changes);
        allChanges.addAll(other.changes);
        Set<Workload> allPredicted = new LinkedHashSet<>(predicted);
        allPredicted.addAll(other.predicted);
        return new Targets(allGiven, allChanges, allPredicted);
    }

    /**
     * Every objective that comes into force; a repetition of the one in force is no change.
     *
     * @return the changes in time order
     */
    public List<TargetChange> changes() {
        return changes;
    }

    private static Targets of(TargetChange change) {
        return new Targets(List.of(change), List.of(change), Set.of());
    }

    /** The first objective from a source, in log order or as the caller gave them. */
    Optional<Objective> first(TargetSource source) {
        return given.stream()
                .map(TargetChange::objective)
                .filter(objective -> objective.source() == source)
                .findFirst();
    }

    /** What the prediction rows speak of. */
    Set<Workload> predicted() {
        return predicted;
    }
}
