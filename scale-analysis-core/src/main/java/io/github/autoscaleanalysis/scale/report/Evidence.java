package io.github.autoscaleanalysis.scale.report;

import io.github.autoscaleanalysis.scale.duration.MetricComparison;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** How far two tests, after Holm, speak for a difference of two sets of runs. */
enum Evidence {
    /** A side has fewer than three runs with the figure. */
    NOT_ENOUGH,
    /** No test speaks for a difference; there may be one all the same. */
    NOT_SHOWN,
    /** One test speaks for a difference, the other does not, or not for the same. */
    UNCERTAIN,
    /** All tests there are speak for the same difference. */
    SHOWN;

    static Evidence of(MetricComparison metric) {
        if (metric.samples().mannWhitney().isEmpty()) {
            return NOT_ENOUGH;
        }
        List<Boolean> tests = Stream.of(metric.adjustedWelchPValue(), metric.adjustedMannWhitneyPValue())
                .filter(OptionalDouble::isPresent)
                .map(p -> p.getAsDouble() < Cells.SIGNIFICANCE)
                .toList();
        if (!tests.contains(true)) {
            return NOT_SHOWN;
        }
        double difference = metric.samples().difference().orElseThrow();
        double order = metric.samples().cliffDelta().orElseThrow();
        return tests.contains(false) || Math.signum(difference) != Math.signum(order) ? UNCERTAIN : SHOWN;
    }
}
