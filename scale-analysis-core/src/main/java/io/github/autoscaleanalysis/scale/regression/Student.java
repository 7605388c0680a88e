package io.github.autoscaleanalysis.scale.regression;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;

/** Student's t and Fisher's F, as far as tests and intervals of a fit ask for them. */
final class Student {

    private static final double ACCURACY = 1e-15;

    private Student() {}

    /** How likely chance gives a t of this magnitude or more, of either sign. */
    static double twoSided(double t, long freedom) {
        return Beta.regularizedBeta(freedom / (freedom + t * t), freedom / 2.0, 0.5);
    }

    /** The t within which, either side of 0, a share of cases lies. */
    static double within(double level, long freedom) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("not a level between 0 and 1: " + level);
        }
        return -new TDistribution(null, freedom, ACCURACY).inverseCumulativeProbability((1 - level) / 2);
    }

    /** How likely chance gives an F of this size or more. */
    static double upper(double f, long numerator, long denominator) {
        return Beta.regularizedBeta(denominator / (denominator + numerator * f), denominator / 2.0, numerator / 2.0);
    }
}
