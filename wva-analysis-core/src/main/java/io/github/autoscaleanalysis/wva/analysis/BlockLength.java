package io.github.autoscaleanalysis.wva.analysis;

import io.github.autoscaleanalysis.scale.stats.Moments;

/**
 * How many successive values of a series to keep together. Source: Politis and White, "Automatic block-length selection
 * for the dependent bootstrap" (2004), with the correction by Patton, Politis and White (2009), for the circular block
 * bootstrap.
 */
final class BlockLength {

    /** How many lags in a row must be insignificant before the autocorrelation is taken to have ended. */
    private static final int LAGS_IN_A_ROW = 5;

    private final double[] autocovariances;

    private BlockLength(double[] series) {
        int n = series.length;
        double mean = Moments.of(series).mean().orElseThrow();
        autocovariances = new double[n];
        for (int lag = 0; lag < n; lag++) {
            for (int i = lag; i < n; i++) {
                autocovariances[lag] += (series[i] - mean) * (series[i - lag] - mean) / n;
            }
        }
    }

    /** One length for both sides, of a value or more each, which leaves at least three blocks, the last one cut, of the shorter. */
    static int of(double[] sample, double[] baseline) {
        int longest = Math.max(of(sample), of(baseline));
        int most = (Math.min(sample.length, baseline.length) + 2) / 3;
        return Math.max(1, Math.min(longest, most));
    }

    /** The larger of n^⅓ and what the autocorrelation asks for. */
    static int of(double[] series) {
        // An exact cube's root must not be rounded up.
        double cubeRoot = StrictMath.cbrt(series.length);
        return Math.max((int) Math.ceil(cubeRoot - 1e-9), (int) Math.ceil(new BlockLength(series).factor() * cubeRoot));
    }

    /** Not a number, and so nothing asked for, where no value deviates. */
    private double factor() {
        int lags = Math.min(2 * lastSignificantLag(), autocovariances.length - 1);
        double weighted = 0;
        double spectrum = autocovariances[0];
        for (int lag = 1; lag <= lags; lag++) {
            double window = Math.min(1, 2 * (1 - (double) lag / lags));
            weighted += 2 * window * lag * autocovariances[lag];
            spectrum += 2 * window * autocovariances[lag];
        }
        double ratio = weighted / spectrum;
        return StrictMath.cbrt(1.5 * ratio * ratio);
    }

    private int lastSignificantLag() {
        int n = autocovariances.length;
        double limit = 2 * Math.sqrt(StrictMath.log10(n) / n);
        int last = 1;
        for (int lag = 2; lag < n && lag - last <= LAGS_IN_A_ROW; lag++) {
            if (Math.abs(autocovariances[lag]) > limit * autocovariances[0]) {
                last = lag;
            }
        }
        return last;
    }
}
