package io.github.autoscaleanalysis.scale.duration;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The runs whose externally studentized residual goes beyond what chance gives to even one of all runs with a
 * probability of α: t(1 − α / 2n), with one degree of freedom less than the fit (Bonferroni). A run without such a
 * residual is in neither list.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param alpha the probability of an outlier where there is none, above 0 and below 1
 * @param limit the magnitude beyond which a residual counts, without unit; empty where the fit has one degree of freedom,
 *     so that nothing can be studentized
 * @param slow the runs slower than expected, the farthest first
 * @param fast the runs faster than expected, the farthest first
 */
public record StudentizedOutliers(
        double alpha, OptionalDouble limit, List<RunDiagnosis> slow, List<RunDiagnosis> fast) {

    /** The usual probability of an outlier where there is none. */
    public static final double USUAL_ALPHA = 0.05;

    private static final double ACCURACY = 1e-15;

    /**
     * Copies the lists.
     *
     * @param alpha the probability of an outlier where there is none
     * @param limit the magnitude beyond which a residual counts
     * @param slow the runs slower than expected
     * @param fast the runs faster than expected
     * @throws IllegalArgumentException if α is not within 0 and 1
     */
    public StudentizedOutliers {
        requireAlpha(alpha);
        slow = List.copyOf(slow);
        fast = List.copyOf(fast);
    }

    static StudentizedOutliers of(List<RunDiagnosis> runs, double alpha, long degreesOfFreedom) {
        requireAlpha(alpha);
        if (degreesOfFreedom < 2) {
            return new StudentizedOutliers(alpha, OptionalDouble.empty(), List.of(), List.of());
        }
        double limit = -new TDistribution(null, degreesOfFreedom - 1.0, ACCURACY)
                .inverseCumulativeProbability(alpha / (2.0 * runs.size()));
        Comparator<RunDiagnosis> ascending = Comparator.comparingDouble(StudentizedOutliers::studentized);
        return new StudentizedOutliers(
                alpha,
                OptionalDouble.of(limit),
                runs.stream()
                        .filter(run -> studentized(run) > limit)
                        .sorted(ascending.reversed())
                        .toList(),
                runs.stream()
                        .filter(run -> studentized(run) < -limit)
                        .sorted(ascending)
                        .toList());
    }

    private static double studentized(RunDiagnosis run) {
        return run.figures().externallyStudentized().orElse(0);
    }

    private static void requireAlpha(double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("not a probability between 0 and 1: " + alpha);
        }
    }
}
