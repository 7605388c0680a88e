package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.scale.stats.ConfidenceInterval;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How many slices met their objective, how many violated it, and how many have no verdict and why. Immutable and
 * thread-safe.
 *
 * <p>Degenerate cases: where no slice counts, the share and its interval are empty.
 */
public final class Attainment {

    private final long[] counts;
    private final NotEvaluated choice;

    Attainment(long[] counts, NotEvaluated choice) {
        this.counts = counts.clone();
        this.choice = choice;
    }

    /**
     * The same slices with another weight of those without a verdict.
     *
     * @param weight what they count as
     * @return a changed copy
     */
    public Attainment counting(NotEvaluated weight) {
        return new Attainment(counts, weight);
    }

    /**
     * How many slices there are.
     *
     * @return all slices, with a verdict or without
     */
    public long slices() {
        return evaluated() + notEvaluated();
    }

    /**
     * How many slices have a verdict.
     *
     * @return met and violated slices
     */
    public long evaluated() {
        return count(Verdict.MET) + count(Verdict.VIOLATED);
    }

    /**
     * How many slices have no verdict.
     *
     * @return the number, for whatever reason
     */
    public long notEvaluated() {
        return count(Verdict.NOT_EVALUATED);
    }

    /**
     * How many slices have no verdict for one reason.
     *
     * @param reason the reason
     * @return the number
     */
    public long notEvaluated(NotEvaluatedReason reason) {
        return counts[Outcome.of(reason).index()];
    }

    /**
     * How many slices have a verdict.
     *
     * @param verdict the verdict
     * @return the number
     */
    public long count(Verdict verdict) {
        long count = 0;
        for (Outcome outcome : Outcome.values()) {
            count += outcome.verdict() == verdict ? counts[outcome.index()] : 0;
        }
        return count;
    }

    /**
     * How many slices count as good: the met ones, and those without a verdict where they are to count as good.
     *
     * @return the number
     * @throws SlicesNotEvaluatedException if slices without a verdict are an error and there are some
     */
    public long good() {
        return count(Verdict.MET) + weighed(NotEvaluated.COUNT_AS_GOOD);
    }

    /**
     * How many slices count as bad: the violated ones, and those without a verdict where they are to count as bad.
     *
     * @return the number
     * @throws SlicesNotEvaluatedException if slices without a verdict are an error and there are some
     */
    public long bad() {
        return count(Verdict.VIOLATED) + weighed(NotEvaluated.COUNT_AS_BAD);
    }

    /**
     * The share of slices that met their objective: good / (good + bad).
     *
     * @return 0 to 1; empty where no slice counts
     * @throws SlicesNotEvaluatedException if slices without a verdict are an error and there are some
     */
    public OptionalDouble ratio() {
        long good = good();
        long counted = good + bad();
        return counted == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) good / counted);
    }

    /**
     * Wilson's score interval for the share, without continuity correction. It takes the slices for independent, which
     * those of one run seldom are: read it as the least uncertainty. Source: Wilson, "Probable inference" (1927).
     *
     * @param level the confidence level, such as 0.95
     * @return the interval; empty where no slice counts
     * @throws IllegalArgumentException if the level is not between 0 and 1
     * @throws SlicesNotEvaluatedException if slices without a verdict are an error and there are some
     */
    public Optional<ConfidenceInterval> interval(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level " + level + " is not between 0 and 1");
        }
        double good = good();
        double n = good + bad();
        if (n == 0) {
            return Optional.empty();
        }
        double z = new NormalDistribution().inverseCumulativeProbability(1 - (1 - level) / 2);
        double share = good / n;
        double center = share + z * z / (2 * n);
        double margin = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        double scale = 1 + z * z / n;
        // At a share of 0 or 1 one bound is exactly that; rounding must not move it.
        double low = good == 0 ? 0 : (center - margin) / scale;
        double high = good == n ? 1 : (center + margin) / scale;
        return Optional.of(new ConfidenceInterval(low, high, level));
    }

    private long weighed(NotEvaluated weight) {
        if (choice == NotEvaluated.FAIL && notEvaluated() > 0) {
            throw new SlicesNotEvaluatedException(notEvaluated(), slices());
        }
        return choice == weight ? notEvaluated() : 0;
    }

    /** {@return the counts, such as {@code 93 met, 7 violated, 12 not evaluated}} */
    @Override
    public String toString() {
        return count(Verdict.MET) + " met, " + count(Verdict.VIOLATED) + " violated, " + notEvaluated()
                + " not evaluated";
    }
}
