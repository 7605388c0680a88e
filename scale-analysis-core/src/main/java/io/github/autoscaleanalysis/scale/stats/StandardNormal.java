package io.github.autoscaleanalysis.scale.stats;

import org.apache.commons.math3.distribution.NormalDistribution;

/** The normal distribution of mean 0 and deviation 1. */
final class StandardNormal {

    // Without a source of random numbers: nothing is sampled from it.
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private StandardNormal() {}

    /** How often chance is at least this far from 0, to either side. */
    static double twoSided(double z) {
        return Math.min(1, 2 * NORMAL.cumulativeProbability(-Math.abs(z)));
    }

    /** How far from 0 the middle share of cases reaches. */
    static double reach(double level) {
        return -NORMAL.inverseCumulativeProbability((1 - level) / 2);
    }
}
