package io.github.autoscaleanalysis.wva.decision;

import java.util.List;

/** What a {@link DecisionRule} says of a decision. */
public sealed interface Expectation {

    /**
     * The rule gives a target. Immutable and thread-safe.
     *
     * @param replicas the replicas to ask for, within the limits
     * @param atLeast the fewest that the rule allows within its tolerance
     * @param atMost the most that the rule allows within its tolerance
     * @param claims what each analyzer asked for, before the limits; empty where the rule knows no claims
     */
    record Target(int replicas, int atLeast, int atMost, List<Claim> claims) implements Expectation {

        /**
         * Checks the order and copies the claims.
         *
         * @param replicas the replicas to ask for
         * @param atLeast the fewest that the rule allows within its tolerance
         * @param atMost the most that the rule allows within its tolerance
         * @param claims what each analyzer asked for
         * @throws IllegalArgumentException unless atLeast ≤ replicas ≤ atMost
         */
        public Target {
            if (atLeast > replicas || replicas > atMost) {
                throw new IllegalArgumentException("target of " + replicas + " outside " + atLeast + " to " + atMost);
            }
            claims = List.copyOf(claims);
        }

        /**
         * A target without tolerance and claims, as a simple rule gives it.
         *
         * @param replicas the replicas to ask for
         * @return the target
         */
        public static Target of(int replicas) {
            return new Target(replicas, replicas, replicas, List.of());
        }
    }

    /**
     * The rule gives no target. Immutable and thread-safe.
     *
     * @param reason why
     * @param detail the analyzer or variant that the reason speaks of; empty where it speaks of none
     */
    record Undecided(UnreplayableReason reason, String detail) implements Expectation {}
}
