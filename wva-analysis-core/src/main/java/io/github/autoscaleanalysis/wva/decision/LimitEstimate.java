package io.github.autoscaleanalysis.wva.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The limits that a log shows for one variant: all replica numbers that decisions started from lie within, and a target
 * outside them widens the range unless that would contradict more decisions than it explains, so that one wrong target
 * does not make all the right ones look wrong. Without contradictions this is the plain range of all numbers seen.
 */
final class LimitEstimate {

    /** How many decisions ask for each target unlimited, and how many were held at it from below or from above. */
    private final TreeMap<Integer, Integer> unlimited = new TreeMap<>();

    private final Map<Integer, Integer> raised = new HashMap<>();
    private final Map<Integer, Integer> lowered = new HashMap<>();
    private final TreeMap<Integer, Integer> targets = new TreeMap<>();
    private int fewestCurrent = Integer.MAX_VALUE;
    private int mostCurrent = Integer.MIN_VALUE;

    void addCurrent(int current) {
        fewestCurrent = Math.min(fewestCurrent, Math.max(0, current));
        mostCurrent = Math.max(mostCurrent, Math.max(0, current));
    }

    void addTarget(int target) {
        targets.merge(Math.max(0, target), 1, Integer::sum);
    }

    void addReplay(int wanted, int target) {
        if (wanted == target) {
            unlimited.merge(target, 1, Integer::sum);
        } else if (wanted < target) {
            raised.merge(target, 1, Integer::sum);
        } else {
            lowered.merge(target, 1, Integer::sum);
        }
    }

    /** The range; empty where no replica number was added. */
    Optional<ReplicaLimits> limits() {
        if (!targets.isEmpty()) {
            return Optional.of(new ReplicaLimits(fewest(), most(), LimitSource.LOG));
        }
        return fewestCurrent > mostCurrent
                ? Optional.empty()
                : Optional.of(new ReplicaLimits(fewestCurrent, mostCurrent, LimitSource.LOG));
    }

    private int fewest() {
        int start = Math.min(fewestCurrent, targets.lastKey());
        return best(start, targets.headMap(start, false).descendingMap(), raised, unlimited.descendingMap());
    }

    private int most() {
        int start = Math.max(mostCurrent, targets.firstKey());
        return best(start, targets.tailMap(start, false), lowered, unlimited);
    }

    /** The limit that explains most decisions, the widest of equals; candidates come from the start outwards. */
    private static int best(
            int start,
            SortedMap<Integer, Integer> candidates,
            Map<Integer, Integer> held,
            SortedMap<Integer, Integer> inward) {
        NavigableMap<Integer, Integer> within = new TreeMap<>(inward.comparator());
        int sum = 0;
        for (Map.Entry<Integer, Integer> entry : inward.entrySet()) {
            sum += entry.getValue();
            within.put(entry.getKey(), sum);
        }
        int best = start;
        int bestCount = explained(start, held, within);
        for (int candidate : candidates.keySet()) {
            int count = explained(candidate, held, within);
            if (count >= bestCount) {
                best = candidate;
                bestCount = count;
            }
        }
        return best;
    }

    private static int explained(int limit, Map<Integer, Integer> held, NavigableMap<Integer, Integer> within) {
        Map.Entry<Integer, Integer> inside = within.floorEntry(limit);
        return held.getOrDefault(limit, 0) + (inside == null ? 0 : inside.getValue());
    }
}
