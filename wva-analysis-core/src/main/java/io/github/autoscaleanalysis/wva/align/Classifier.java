package io.github.autoscaleanalysis.wva.align;

import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Tells the class of a pair, and whether a lag is that of neighbouring reconciliations. */
final class Classifier {

    private final double shortestNanos;
    private final double longestNanos;
    private final double largestLoadShift;

    Classifier(PairThresholds thresholds, long intervalNanos) {
        boolean known = intervalNanos != CycleInterval.UNKNOWN;
        this.shortestNanos = known ? thresholds.shortestLag() * intervalNanos : Double.NEGATIVE_INFINITY;
        this.longestNanos = known ? thresholds.longestLag() * intervalNanos : Double.POSITIVE_INFINITY;
        this.largestLoadShift = thresholds.largestLoadShift();
    }

    boolean tooEarly(long lagNanos) {
        return lagNanos < shortestNanos;
    }

    boolean tooLate(long lagNanos) {
        return lagNanos > longestNanos;
    }

    PairClass classify(Prediction prediction, Observation observation) {
        return classify(prediction, observation, CycleInterval.nanos(prediction.timestamp(), observation.timestamp()));
    }

    PairClass classify(Prediction prediction, Observation observation, long lagNanos) {
        OptionalDouble rate = prediction.load().arrivalRate();
        OptionalDouble laterRate = observation.load().arrivalRate();
        if (isZero(rate) || observation.isIdle()) {
            return PairClass.IDLE;
        }
        if (tooEarly(lagNanos)) {
            return PairClass.BURST;
        }
        if (tooLate(lagNanos)) {
            return PairClass.GAP;
        }
        OptionalInt replicas = prediction.allocation().replicas();
        OptionalInt laterReplicas = observation.allocation().replicas();
        if (replicas.isPresent() && laterReplicas.isPresent() && replicas.getAsInt() != laterReplicas.getAsInt()) {
            return PairClass.REPLICA_MISMATCH;
        }
        if (rate.isPresent() && laterRate.isPresent()) {
            double shift = Math.abs(laterRate.getAsDouble() - rate.getAsDouble()) / Math.abs(rate.getAsDouble());
            return shift > largestLoadShift ? PairClass.LOAD_SHIFT : PairClass.CLEAN;
        }
        return PairClass.CLEAN;
    }

    private static boolean isZero(OptionalDouble figure) {
        return figure.isPresent() && figure.getAsDouble() == 0;
    }
}
