package io.github.autoscaleanalysis.wva.accuracy;

import io.github.autoscaleanalysis.scale.stats.JointMoments;
import io.github.autoscaleanalysis.scale.stats.Moments;
import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.Observation;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.OptionalDouble;

/** What is kept of the errors of one latency metric. */
final class ErrorSums implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Observed − predicted. */
    final Moments errors = new Moments();
    /** The magnitudes of the errors that persistence has an error beside. */
    final Moments besidePersistence = new Moments();
    /** The magnitudes of the other errors. */
    final Moments withoutPersistence = new Moments();
    /** The magnitudes of the errors of persistence. */
    final Moments persistence = new Moments();
    /** The predicted latencies with the observed ones. */
    final JointMoments latencies = new JointMoments(2);
    /** The magnitudes of the negative ones among them. */
    final Moments observedBelowZero = new Moments();
    /** |error| / |observed|. */
    final Moments relative = new Moments();
    /** |error| / ((|observed| + |predicted|) / 2). */
    final Moments symmetric = new Moments();

    /** How many pairs are left out, by reason. */
    private final EnumMap<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);
    /** The errors, followed by room for more. */
    private double[] values = new double[4];
    /** How many errors there are. */
    private int size;

    void add(Pair pair, LatencyMetric metric) {
        OptionalDouble prediction = pair.prediction().predicted().of(metric);
        OptionalDouble observation = pair.observation().observed().of(metric);
        if (prediction.isEmpty()) {
            leaveOut(LeftOut.NO_PREDICTION, 1);
        } else if (observation.isEmpty()) {
            leaveOut(LeftOut.NO_OBSERVATION, 1);
        } else {
            Observation known = pair.lastKnown().orElse(null);
            OptionalDouble last =
                    known == null ? OptionalDouble.empty() : known.observed().of(metric);
            add(prediction.getAsDouble(), observation.getAsDouble(), last.orElse(Double.NaN));
        }
    }

    private void add(double expected, double seen, double last) {
        double error = seen - expected;
        if (!Moments.accepts(error) || !Moments.accepts(expected) || !Moments.accepts(seen)) {
            leaveOut(LeftOut.BEYOND_MEASURE, 1);
            return;
        }
        double magnitude = Math.abs(error);
        errors.add(error);
        latencies.add(expected, seen);
        if (seen < 0) {
            observedBelowZero.add(-seen);
        }
        double persistenceError = Math.abs(seen - last);
        if (Moments.accepts(persistenceError)) {
            persistence.add(persistenceError);
            besidePersistence.add(magnitude);
        } else {
            withoutPersistence.add(magnitude);
        }
        addRatio(relative, magnitude, Math.abs(seen));
        addRatio(symmetric, magnitude, 0.5 * (Math.abs(seen) + Math.abs(expected)));
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = error;
    }

    private void leaveOut(LeftOut reason, long pairs) {
        leftOut.merge(reason, pairs, Long::sum);
    }

    private static void addRatio(Moments ratios, double magnitude, double base) {
        double ratio = magnitude / base;
        if (Moments.accepts(ratio)) {
            ratios.add(ratio);
        }
    }

    void merge(ErrorSums other) {
        errors.merge(other.errors);
        besidePersistence.merge(other.besidePersistence);
        withoutPersistence.merge(other.withoutPersistence);
        persistence.merge(other.persistence);
        latencies.merge(other.latencies);
        observedBelowZero.merge(other.observedBelowZero);
        relative.merge(other.relative);
        symmetric.merge(other.symmetric);
        other.leftOut.forEach(this::leaveOut);
        int added = other.size;
        if (values.length - size < added) {
            values = Arrays.copyOf(values, Math.max(2 * size, Math.addExact(size, added)));
        }
        System.arraycopy(other.values, 0, values, size, added);
        size += added;
    }

    long leftOut(LeftOut reason) {
        return leftOut.getOrDefault(reason, 0L);
    }

    double[] values() {
        return Arrays.copyOf(values, size);
    }
}
