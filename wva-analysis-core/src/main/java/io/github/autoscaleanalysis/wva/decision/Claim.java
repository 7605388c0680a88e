package io.github.autoscaleanalysis.wva.decision;

/**
 * The replicas that one analyzer asks for, before any limit. Immutable and thread-safe.
 *
 * <p>Capacities are quotients of rounded numbers, so that a whole number of replicas may come out a hair above or below
 * itself, and a ceiling or floor then jumps by one. A claim therefore also says which numbers lie within the tolerance;
 * they are equal but in such borderline cases.
 *
 * @param analyzer the analyzer
 * @param replicas what the rule gives in double arithmetic on the figures as logged; may be negative
 * @param atLeast the fewest that the rule gives within the tolerance
 * @param atMost the most that the rule gives within the tolerance
 */
public record Claim(String analyzer, int replicas, int atLeast, int atMost) {

    /**
     * Checks the order.
     *
     * @param analyzer the analyzer
     * @param replicas what the rule gives
     * @param atLeast the fewest within the tolerance
     * @param atMost the most within the tolerance
     * @throws IllegalArgumentException unless atLeast ≤ replicas ≤ atMost
     */
    public Claim {
        if (atLeast > replicas || replicas > atMost) {
            throw new IllegalArgumentException("claim of " + replicas + " outside " + atLeast + " to " + atMost);
        }
    }
}
