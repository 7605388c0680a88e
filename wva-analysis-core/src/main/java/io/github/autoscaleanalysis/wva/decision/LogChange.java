package io.github.autoscaleanalysis.wva.decision;

/** A change of utilization on the logarithmic scale, on which its factors add up. */
public sealed interface LogChange {

    /**
     * The change, and what each factor contributes; positive is towards more utilization. Immutable and thread-safe.
     *
     * @param total ln(utilization now / before), as logged
     * @param demand ln(demand now / before)
     * @param estimator −ln(per-replica capacity now / before)
     * @param readiness −ln(ready replicas now / before)
     */
    record Split(double total, double demand, double estimator, double readiness) implements LogChange {

        /**
         * What one factor contributes.
         *
         * @param factor the factor
         * @return its part of the total
         */
        public double of(Factor factor) {
            return switch (factor) {
                case DEMAND -> demand;
                case ESTIMATOR -> estimator;
                case READINESS -> readiness;
            };
        }

        /**
         * What the factors do not explain.
         *
         * @return total − demand − estimator − readiness; 0 but for rounding where utilization = demand / supply
         */
        public double residual() {
            return total - demand - estimator - readiness;
        }
    }

    /**
     * The change has no factors. Immutable and thread-safe.
     *
     * @param reason why
     */
    record Undefined(UndefinedChange reason) implements LogChange {}
}
