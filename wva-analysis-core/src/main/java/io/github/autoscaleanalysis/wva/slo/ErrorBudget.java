package io.github.autoscaleanalysis.wva.slo;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * How much of what may go wrong has gone wrong: a goal g allows a share of 1 − g of the slices to be bad. Nothing is
 * rounded. Immutable and thread-safe.
 *
 * <p>Degenerate cases: where no slice counts, every figure is empty.
 */
public final class ErrorBudget {

    private final double goal;
    private final long bad;
    private final long counted;
    private final long period;

    private ErrorBudget(double goal, long bad, long counted, long period) {
        this.goal = goal;
        this.bad = bad;
        this.counted = counted;
        this.period = period;
    }

    /**
     * The budget of the slices at hand: they are the whole period.
     *
     * @param attainment the slices, with the weight of those without a verdict
     * @param goal the share of slices that is to be good, such as 0.99
     * @return the budget
     * @throws IllegalArgumentException if the goal is not between 0 and 1
     * @throws SlicesNotEvaluatedException if slices without a verdict are an error and there are some
     */
    public static ErrorBudget of(Attainment attainment, double goal) {
        return of(attainment, goal, attainment.good() + attainment.bad());
    }

    /**
     * The budget of a period of which the slices at hand are a part.
     *
     * @param attainment the slices, with the weight of those without a verdict
     * @param goal the share of slices that is to be good, such as 0.99
     * @param periodSlices how many slices the whole period has, such as 43,200 for 30 days of minutes
     * @return the budget
     * @throws IllegalArgumentException if the goal is not between 0 and 1, or the period has fewer slices than count
     * @throws SlicesNotEvaluatedException if slices without a verdict are an error and there are some
     */
    public static ErrorBudget of(Attainment attainment, double goal, long periodSlices) {
        requireGoal(goal);
        long bad = attainment.bad();
        long counted = attainment.good() + bad;
        if (periodSlices < counted) {
            throw new IllegalArgumentException("a period of " + periodSlices + " slices cannot hold " + counted);
        }
        return new ErrorBudget(goal, bad, counted, periodSlices);
    }

    static void requireGoal(double goal) {
        if (!(goal > 0 && goal < 1)) {
            throw new IllegalArgumentException("goal " + goal + " is not between 0 and 1");
        }
    }

    /** 1 − goal of the decimal number that the caller wrote: 0.001 for 0.999, not 0.0010000000000000009. */
    static double allowed(double goal) {
        return BigDecimal.ONE.subtract(BigDecimal.valueOf(goal)).doubleValue();
    }

    /**
     * The goal.
     *
     * @return the share of slices that is to be good, between 0 and 1
     */
    public double goal() {
        return goal;
    }

    /**
     * How many times faster than allowed the budget burns: bad ratio / (1 − goal). At 1 it lasts exactly the period.
     *
     * @return 0 or more; empty where no slice counts
     */
    public OptionalDouble burnRate() {
        return counted == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) bad / counted / allowed(goal));
    }

    /**
     * The share of the period's budget that is used up: bad slices / ((1 − goal) · slices of the period).
     *
     * @return 0 or more, above 1 where the goal is missed; empty where no slice counts
     */
    public OptionalDouble consumed() {
        return counted == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) bad / period / allowed(goal));
    }

    /**
     * The share of the period's budget that one slice is: 1 / ((1 − goal) · slices of the period). Above 1, a single bad
     * slice misses the goal, and the run is too short to tell.
     *
     * @return above 0; empty where no slice counts
     */
    public OptionalDouble resolution() {
        return counted == 0 ? OptionalDouble.empty() : OptionalDouble.of(1.0 / period / allowed(goal));
    }
}
