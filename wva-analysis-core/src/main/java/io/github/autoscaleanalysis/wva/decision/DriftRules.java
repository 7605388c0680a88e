package io.github.autoscaleanalysis.wva.decision;

/**
 * What counts as an estimator's drift rather than a change of the load. Immutable and thread-safe.
 *
 * @param jump from this ratio on, up or down, a step of the per-replica capacity is a jump; above 1, default 1.5
 * @param driven above this ratio, up or down, a change of the per-replica capacity drives what is decided while the
 *     demand is steady; above 1, default 4
 * @param steadyDemand below this relative change the demand is steady, default 0.1
 * @param lookBack over how many cycles a change may extend to drive what is decided; at least 1, default 2
 */
public record DriftRules(double jump, double driven, double steadyDemand, int lookBack) {

    /**
     * Checks the choices.
     *
     * @param jump the ratio of a jump
     * @param driven the ratio above which an estimator drives
     * @param steadyDemand the relative change below which demand is steady
     * @param lookBack how many cycles a change may extend over
     * @throws IllegalArgumentException if a ratio is not above 1, the change not positive or the look-back below 1
     */
    public DriftRules {
        if (!(jump > 1) || !(driven > 1)) {
            throw new IllegalArgumentException("drift ratios " + jump + " and " + driven + " must be above 1");
        }
        if (!(steadyDemand > 0) || lookBack < 1) {
            throw new IllegalArgumentException("steady demand " + steadyDemand + ", look-back " + lookBack);
        }
    }

    /**
     * The default choices.
     *
     * @return a jump from 1.5, driven above 4 within 2 cycles while demand moves less than 10 %
     */
    public static DriftRules withDefaults() {
        return new DriftRules(1.5, 4, 0.1, 2);
    }
}
