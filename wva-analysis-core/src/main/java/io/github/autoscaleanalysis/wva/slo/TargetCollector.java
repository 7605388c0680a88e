package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.SloTarget;
import io.github.autoscaleanalysis.wva.event.Workload;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds where the objectives of a log change; keeps changes only, since a controller repeats them in every round. */
final class TargetCollector {

    /** What was last said for one scope. */
    private static final class Track {

        private final TargetSource source;
        private final TargetScope scope;
        private Latencies latest = Latencies.none();

        Track(TargetSource source, TargetScope scope) {
            this.source = source;
            this.scope = scope;
        }
    }

    private final List<TargetChange> first = new ArrayList<>();
    private final List<TargetChange> changes = new ArrayList<>();
    private final Map<TargetScope, Track> solutions = new HashMap<>();
    private final ByWorkload<Track> found =
            new ByWorkload<>(w -> new Track(TargetSource.FOUND_LINE, new TargetScope(w.model(), w.serviceClass())));
    private final ByWorkload<Track> solved = new ByWorkload<>(this::solution);
    private final Set<Workload> predicted = new LinkedHashSet<>();
    private boolean ordered = true;
    private Instant last = Instant.MIN;

    private TargetCollector() {}

    static TargetCollector collect(List<? extends WvaEvent> events) {
        TargetCollector asLogged = new TargetCollector().addAll(events);
        if (asLogged.ordered) {
            return asLogged;
        }
        List<WvaEvent> inTimeOrder = new ArrayList<>();
        for (WvaEvent event : events) {
            if (event instanceof SloTarget || event instanceof Prediction) {
                inTimeOrder.add(event);
            }
        }
        inTimeOrder.sort(Comparator.comparing(WvaEvent::timestamp));
        TargetCollector sorted = new TargetCollector().addAll(inTimeOrder);
        sorted.first.clear();
        sorted.first.addAll(asLogged.first);
        return sorted;
    }

    private TargetCollector addAll(List<? extends WvaEvent> events) {
        for (WvaEvent event : events) {
            if (event instanceof SloTarget line) {
                checkOrder(line);
                Workload named = new Workload(Optional.empty(), line.model(), line.serviceClass());
                change(found.get(named), line.timestamp(), line.targets());
            } else if (event instanceof Prediction row) {
                checkOrder(row);
                change(solved.get(row.workload()), row.timestamp(), row.targets());
            }
        }
        return this;
    }

    private void checkOrder(WvaEvent event) {
        ordered &= !event.timestamp().isBefore(last);
        last = event.timestamp();
    }

    private Track solution(Workload workload) {
        predicted.add(workload);
        return solutions.computeIfAbsent(
                new TargetScope(workload.model(), workload.serviceClass()),
                scope -> new Track(TargetSource.SOLUTION_LINE, scope));
    }

    private void change(Track track, Instant since, Latencies targets) {
        if (targets.isEmpty() || targets.equals(track.latest)) {
            return;
        }
        track.latest = targets;
        TargetChange change = new TargetChange(since, track.scope, new Objective(targets, track.source));
        changes.add(change);
        if (first.stream().noneMatch(c -> c.objective().source() == track.source)) {
            first.add(change);
        }
    }

    /** The first objective of each source, in log order. */
    List<TargetChange> first() {
        return first;
    }

    /** In time order. */
    List<TargetChange> changes() {
        return changes;
    }

    Set<Workload> predicted() {
        return Collections.unmodifiableSet(predicted);
    }
}
