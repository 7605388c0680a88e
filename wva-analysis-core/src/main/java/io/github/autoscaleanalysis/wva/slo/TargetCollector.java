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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where the objectives of a log change; keeps changes only, since a controller repeats them in every round. */
final class TargetCollector {

    private record Key(TargetSource source, TargetScope scope) {}

    private final List<TargetChange> first = new ArrayList<>();
    private final List<TargetChange> changes = new ArrayList<>();
    private final Map<Key, Latencies> latest = new HashMap<>();
    private final Map<Workload, Key> keys = new HashMap<>();
    private final Set<Workload> predicted = new LinkedHashSet<>();
    private boolean ordered = true;
    private Instant last = Instant.MIN;
    private @Nullable SloTarget lastFound;
    private @Nullable Workload lastWorkload;
    private @Nullable Latencies lastTargets;

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
            if (event instanceof SloTarget found) {
                checkOrder(found);
                add(found);
            } else if (event instanceof Prediction prediction) {
                checkOrder(prediction);
                add(prediction);
            }
        }
        return this;
    }

    private void checkOrder(WvaEvent event) {
        ordered &= !event.timestamp().isBefore(last);
        last = event.timestamp();
    }

    private void add(SloTarget found) {
        SloTarget before = lastFound;
        if (before != null
                && before.targets().equals(found.targets())
                && before.model().equals(found.model())
                && before.serviceClass().equals(found.serviceClass())) {
            return;
        }
        lastFound = found;
        TargetScope scope = new TargetScope(found.model(), found.serviceClass());
        change(new Key(TargetSource.FOUND_LINE, scope), found.timestamp(), found.targets());
    }

    private void add(Prediction prediction) {
        Workload workload = prediction.workload();
        Latencies targets = prediction.targets();
        if (workload.equals(lastWorkload) && targets.equals(lastTargets)) {
            return;
        }
        lastWorkload = workload;
        lastTargets = targets;
        Key key = keys.get(workload);
        if (key == null) {
            key = new Key(TargetSource.SOLUTION_LINE, new TargetScope(workload.model(), workload.serviceClass()));
            keys.put(workload, key);
            predicted.add(workload);
        }
        change(key, prediction.timestamp(), targets);
    }

    private void change(Key key, Instant since, Latencies targets) {
        if (targets.isEmpty() || targets.equals(latest.put(key, targets))) {
            return;
        }
        TargetChange change = new TargetChange(since, key.scope, new Objective(targets, key.source));
        changes.add(change);
        if (first.stream().noneMatch(c -> c.objective().source() == key.source)) {
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
