package io.github.autoscaleanalysis.wva.report;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/** Durations in ascending order, in seconds; without any, every figure but the count is empty. */
record Spread(List<Double> seconds) {

    static Spread of(List<Duration> durations) {
        return new Spread(durations.stream().map(Times::seconds).sorted().toList());
    }

    int count() {
        return seconds.size();
    }

    OptionalDouble min() {
        return at(0);
    }

    OptionalDouble max() {
        return at(count() - 1);
    }

    OptionalDouble mean() {
        return seconds.stream().mapToDouble(Double::doubleValue).average();
    }

    /** The middle one, or the mean of the two in the middle. */
    OptionalDouble median() {
        int middle = count() / 2;
        return count() % 2 == 1 || count() == 0
                ? at(middle)
                : OptionalDouble.of((seconds.get(middle - 1) + seconds.get(middle)) / 2);
    }

    private OptionalDouble at(int index) {
        return seconds.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(seconds.get(index));
    }
}
