package io.github.autoscaleanalysis.scale.report;

import io.github.autoscaleanalysis.scale.duration.MetricComparison;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** How far two tests, after Holm, and the interval of the difference, before it, speak for one of two sets of runs. */
enum Evidence {
    /** A side has fewer than three runs with the figure. */
    NOT_ENOUGH,
    /** Neither a test nor the interval speaks for a difference; there may be one all the same. */
    NOT_SHOWN,
    /** Some of them speak for a difference and some do not, or not for the same. */
    UNCERTAIN,
    /** All there are speak for the same difference. */
    SHOWN;

    static Evidence of(MetricComparison metric) {
        if (metric.samples().mannWhitney().isEmpty()) {
            return NOT_ENOUGH;
        }
        Stream<Boolean> tests = Stream.of(metric.adjustedWelchPValue(), metric.adjustedMannWhitneyPValue())
                .filter(OptionalDouble::isPresent)
                .map(p -> p.getAsDouble() < Cells.SIGNIFICANCE);
        Stream<Boolean> interval =
                metric.samples().welch().stream().map(test -> !test.interval().contains(0));
        List<Boolean> signs = Stream.concat(tests, interval).toList();
        if (!signs.contains(true)) {
            return NOT_SHOWN;
        }
        double difference = metric.samples().difference().orElseThrow();
        double order = metric.samples().cliffDelta().orElseThrow();
        return signs.contains(false) || Math.signum(difference) != Math.signum(order) ? UNCERTAIN : SHOWN;
    }
}
