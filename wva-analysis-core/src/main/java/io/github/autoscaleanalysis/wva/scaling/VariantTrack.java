package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Everything that a log says of one variant's replicas and cost, in time order. */
final class VariantTrack {

    final VariantId id;
    final ScalingTally tally = new ScalingTally();
    final List<ScalingDecision> decisions = new ArrayList<>();
    final Readings decidedFrom = new Readings();
    final Readings decidedOn = new Readings();
    final Readings reported = new Readings();
    final Readings desired = new Readings();
    final Readings observed = new Readings();
    final Readings mismatched = new Readings();
    final Readings observedCost = new Readings();
    final Readings predictedCost = new Readings();
    /** The time of the last line about this variant. */
    long end = Long.MIN_VALUE;

    VariantTrack(VariantId id) {
        this.id = id;
    }

    void add(long time, ScalingDecision decision) {
        end = time;
        tally.add(decision);
        decisions.add(decision);
        add(decidedFrom, time, decision.currentReplicas());
        add(decidedOn, time, decision.targetReplicas());
    }

    void add(long time, ReplicaStatus status) {
        end = time;
        add(reported, time, status.currentReplicas());
        add(desired, time, status.desiredReplicas());
    }

    void add(long time, Observation observation) {
        end = time;
        add(observed, time, observation.allocation().replicas());
        add(observedCost, time, observation.allocation().cost());
    }

    void add(long time, Prediction prediction) {
        end = time;
        add(predictedCost, time, prediction.allocation().cost());
    }

    void addReporting(long time, OptionalInt replicas) {
        end = time;
        add(mismatched, time, replicas);
    }

    private static void add(Readings readings, long time, OptionalInt replicas) {
        if (replicas.isPresent() && replicas.getAsInt() >= 0) {
            readings.add(time, replicas.getAsInt());
        }
    }

    private static void add(Readings readings, long time, OptionalDouble figure) {
        if (figure.isPresent() && Double.isFinite(figure.getAsDouble())) {
            readings.add(time, figure.getAsDouble());
        }
    }
}
