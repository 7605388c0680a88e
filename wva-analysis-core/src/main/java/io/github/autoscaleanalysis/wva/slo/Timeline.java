package io.github.autoscaleanalysis.wva.slo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The objective in force over time for one workload. Immutable. */
final class Timeline {

    private static final Optional<Objective> NONE = Optional.empty();

    private final List<Instant> since = new ArrayList<>();
    private final List<Optional<Objective>> objectives = new ArrayList<>();

    private Timeline() {}

    static Timeline always(Optional<Objective> objective) {
        Timeline timeline = new Timeline();
        timeline.since.add(Instant.MIN);
        timeline.objectives.add(objective);
        return timeline;
    }

    /** The first layer that has an objective decides; each layer holds the changes of one scope in time order. */
    static Timeline of(List<List<TargetChange>> layers) {
        Timeline timeline = always(NONE);
        List<Instant> times = layers.stream()
                .flatMap(List::stream)
                .map(TargetChange::since)
                .distinct()
                .sorted()
                .toList();
        int[] passed = new int[layers.size()];
        for (Instant time : times) {
            for (int i = 0; i < passed.length; i++) {
                List<TargetChange> layer = layers.get(i);
                while (passed[i] < layer.size() && !layer.get(passed[i]).since().isAfter(time)) {
                    passed[i]++;
                }
            }
            timeline.change(time, inForce(layers, passed));
        }
        return timeline;
    }

    private static Optional<Objective> inForce(List<List<TargetChange>> layers, int[] passed) {
        for (int i = 0; i < passed.length; i++) {
            if (passed[i] > 0) {
                return Optional.of(layers.get(i).get(passed[i] - 1).objective());
            }
        }
        return NONE;
    }

    private void change(Instant time, Optional<Objective> objective) {
        if (!objective.equals(objectives.get(objectives.size() - 1))) {
            since.add(time);
            objectives.add(objective);
        }
    }

    Optional<Objective> at(Instant time) {
        int latest = since.size() - 1;
        if (since.get(latest).isAfter(time)) {
            int from = 0;
            while (latest - from > 1) {
                int middle = (from + latest) >>> 1;
                if (since.get(middle).isAfter(time)) {
                    latest = middle;
                } else {
                    from = middle;
                }
            }
            latest = from;
        }
        return objectives.get(latest);
    }
}
