package io.github.autoscaleanalysis.wva.accuracy;

import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.jspecify.annotations.Nullable;

/** Quantiles of some errors and of their magnitudes, looked for when first asked. */
final class ErrorQuantiles {

    private final double[] errors;
    private @Nullable Percentile signed;
    private @Nullable Percentile absolute;

    /** Keeps the array, which nothing may change. */
    ErrorQuantiles(double[] errors) {
        this.errors = errors;
    }

    boolean isEmpty() {
        return errors.length == 0;
    }

    synchronized double median() {
        if (signed == null) {
            signed = selection(errors);
        }
        return signed.evaluate(50);
    }

    /** A quantile of the magnitudes, for a probability above 0. */
    synchronized double ofMagnitudes(double probability) {
        if (absolute == null) {
            double[] magnitudes = new double[errors.length];
            for (int i = 0; i < magnitudes.length; i++) {
                magnitudes[i] = Math.abs(errors[i]);
            }
            absolute = selection(magnitudes);
        }
        return absolute.evaluate(100 * probability);
    }

    /** Finds quantiles without sorting all, and remembers what it sorted on the way. */
    private static Percentile selection(double[] numbers) {
        Percentile selection = new Percentile().withEstimationType(EstimationType.R_7);
        selection.setData(numbers);
        return selection;
    }
}
