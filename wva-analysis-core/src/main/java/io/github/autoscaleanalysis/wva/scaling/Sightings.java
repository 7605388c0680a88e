package io.github.autoscaleanalysis.wva.scaling;

import java.util.ArrayList;
import java.util.List;

/** Every line that shows how many replicas a variant has, of several kinds, in time order. */
final class Sightings {

    private final List<ReplicaSource> sources = new ArrayList<>();
    private final List<Readings> readings = new ArrayList<>();
    private final int[] next = new int[ReplicaSource.values().length];
    private long time = Long.MIN_VALUE;
    private double replicas = Double.NaN;
    private ReplicaSource source = ReplicaSource.DECISION;

    /** Of what was seen; where nothing was, what decisions say they started from. */
    Sightings(VariantTrack track) {
        add(ReplicaSource.OBSERVATION, track.observed);
        add(ReplicaSource.REPLICA_MISMATCH, track.mismatched);
        add(ReplicaSource.REPLICA_STATUS, track.reported);
        if (readings.isEmpty()) {
            add(ReplicaSource.DECISION, track.decidedFrom);
        }
    }

    private void add(ReplicaSource kind, Readings seen) {
        if (seen.size() > 0) {
            sources.add(kind);
            readings.add(seen);
        }
    }

    /** Goes to the next sighting at or before a time; false if there is none. */
    boolean nextUntil(long latest) {
        int first = -1;
        for (int i = 0; i < readings.size(); i++) {
            Readings seen = readings.get(i);
            if (next[i] < seen.size()
                    && (first < 0 || seen.time(next[i]) < readings.get(first).time(next[first]))) {
                first = i;
            }
        }
        if (first < 0 || readings.get(first).time(next[first]) > latest) {
            return false;
        }
        time = readings.get(first).time(next[first]);
        replicas = readings.get(first).value(next[first]);
        source = sources.get(first);
        next[first]++;
        return true;
    }

    long time() {
        return time;
    }

    /** The replicas of the last sighting; NaN before the first. */
    double replicas() {
        return replicas;
    }

    ReplicaSource source() {
        return source;
    }
}
