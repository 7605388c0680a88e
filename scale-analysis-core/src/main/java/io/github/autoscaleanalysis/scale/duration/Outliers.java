package io.github.autoscaleanalysis.scale.duration;

import java.util.Comparator;
import java.util.List;

/**
 * The runs whose residual goes beyond a share of the prediction. A run without that share, since its prediction is 0 or
 * less, is in neither list. Immutable and safe for use by several threads.
 *
 * @param thresholdPercent the share beyond which a residual counts, in percent, 0 or more; at the threshold is not beyond
 * @param slow the runs slower than expected, the slowest first
 * @param fast the runs faster than expected, the fastest first
 */
public record Outliers(double thresholdPercent, List<RunResidual> slow, List<RunResidual> fast) {

    /** The reference notebook's threshold, in percent. */
    public static final double USUAL_THRESHOLD_PERCENT = 20;

    /**
     * Copies the lists.
     *
     * @param thresholdPercent the share beyond which a residual counts, in percent
     * @param slow the runs slower than expected
     * @param fast the runs faster than expected
     * @throws IllegalArgumentException if the threshold is negative or not finite
     */
    public Outliers {
        if (!(thresholdPercent >= 0 && thresholdPercent < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not a threshold: " + thresholdPercent);
        }
        slow = List.copyOf(slow);
        fast = List.copyOf(fast);
    }

    static Outliers of(List<RunResidual> residuals, double thresholdPercent) {
        Comparator<RunResidual> ascending =
                Comparator.comparingDouble(r -> r.percent().orElseThrow());
        List<RunResidual> slow = residuals.stream()
                .filter(r -> r.percent().orElse(0) > thresholdPercent)
                .sorted(ascending.reversed())
                .toList();
        List<RunResidual> fast = residuals.stream()
                .filter(r -> r.percent().orElse(0) < -thresholdPercent)
                .sorted(ascending)
                .toList();
        return new Outliers(thresholdPercent, slow, fast);
    }
}
