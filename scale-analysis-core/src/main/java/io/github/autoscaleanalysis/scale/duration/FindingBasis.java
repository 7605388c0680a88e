package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a finding speaks of, and what its value is held against.
 *
 * @param metric the metric; empty for kinds that are not about one
 * @param scenario the scenario's name; empty for kinds that are not about one
 * @param run the place of the run among all runs, from 1; empty for kinds that are not about one
 * @param reference what the value is held against, as the {@link FindingKind} says, finite; empty where there is none
 */
public record FindingBasis(
        Optional<ScaleMetric> metric, Optional<String> scenario, OptionalInt run, OptionalDouble reference) {

    /**
     * Checks the place.
     *
     * @param metric the metric
     * @param scenario the scenario's name
     * @param run the place of the run among all runs
     * @param reference what the value is held against
     * @throws IllegalArgumentException if the place is below 1
     */
    public FindingBasis {
        if (run.orElse(1) < 1) {
            throw new IllegalArgumentException("runs count from 1: " + run.getAsInt());
        }
    }

    static FindingBasis model() {
        return new FindingBasis(Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalDouble.empty());
    }

    static FindingBasis of(ScaleMetric metric) {
        return new FindingBasis(Optional.of(metric), Optional.empty(), OptionalInt.empty(), OptionalDouble.empty());
    }

    static FindingBasis ofScenario(String name) {
        return new FindingBasis(Optional.empty(), Optional.of(name), OptionalInt.empty(), OptionalDouble.empty());
    }

    static FindingBasis ofRun(int index) {
        return new FindingBasis(Optional.empty(), Optional.empty(), OptionalInt.of(index), OptionalDouble.empty());
    }

    FindingBasis against(OptionalDouble figure) {
        return new FindingBasis(metric, scenario, run, figure);
    }

    FindingBasis against(double figure) {
        return against(OptionalDouble.of(figure));
    }
}
