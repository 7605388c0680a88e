package io.github.autoscaleanalysis.wva.analysis;

import java.util.List;

/**
 * How far a log supports one part of its analysis. Immutable and thread-safe.
 *
 * @param part the part
 * @param support how far
 * @param count how many things its figures rest on; {@link Part} says of what
 * @param reasons what is missing or left out, in words; empty where nothing is
 */
public record PartCoverage(Part part, Support support, long count, List<String> reasons) {

    /**
     * Checks the count and copies the reasons.
     *
     * @param part the part
     * @param support how far
     * @param count how many things its figures rest on
     * @param reasons what is missing or left out
     * @throws IllegalArgumentException if the count is negative, or an incomplete support has no reason
     */
    public PartCoverage {
        if (count < 0 || (support != Support.SUPPORTED && reasons.isEmpty())) {
            throw new IllegalArgumentException(part + " is " + support + " by " + count + " for " + reasons);
        }
        reasons = List.copyOf(reasons);
    }
}
