package io.github.autoscaleanalysis.scale.stats;

/** What every figure here asks of a number before it takes it. */
final class Finite {

    private Finite() {}

    /** Refuses what is no number. */
    static void check(double x) {
        if (!Double.isFinite(x)) {
            throw new IllegalArgumentException("not finite: " + x);
        }
    }

    /** Refuses what is no p-value. */
    static void checkPValue(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("not a p-value: " + p);
        }
    }

    /** Refuses a column that holds a number which {@link Moments#add} refuses. */
    static void checkSummable(double[] numbers) {
        for (double x : numbers) {
            if (!Moments.accepts(x)) {
                throw new IllegalArgumentException("cannot be summed: " + x);
            }
        }
    }

    /** Refuses columns that cannot be paired by position. */
    static void checkPaired(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("columns differ in length: " + x.length + " and " + y.length);
        }
    }
}
