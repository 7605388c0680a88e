package io.github.autoscaleanalysis.scale.stats;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's adjustment of p-values of several tests made at once, so that the chance of even one false alarm among them
 * stays below the level that an adjusted p-value is held against, however the tests depend on each other. Source: Holm,
 * "A simple sequentially rejective multiple test procedure" (1979), as R's {@code p.adjust}.
 */
public final class Holm {

    private Holm() {}

    /**
     * Adjusts the p-values of tests made at once. A test that gave no p-value is none: leave it out. Cost: a sort.
     *
     * @param pValues the p-values, 0 to 1, in any order, may be none
     * @return the adjusted p-values in the order of the given, each not below the given and not above 1; immutable
     * @throws IllegalArgumentException if a number is not within 0 and 1
     */
    public static List<Double> adjust(List<Double> pValues) {
        double[] given = pValues.stream().mapToDouble(Double::doubleValue).toArray();
        double[] sorted = given.clone();
        Arrays.sort(sorted);
        double[] adjusted = new double[sorted.length];
        double largest = 0;
        for (int i = 0; i < sorted.length; i++) {
            Finite.checkPValue(sorted[i]);
            largest = Math.max(largest, Math.min(1, sorted[i] * (sorted.length - i)));
            adjusted[i] = largest;
        }
        // Equal p-values take the adjustment of the first of them, which is the largest.
        return IntStream.range(0, given.length)
                .mapToObj(i -> adjusted[first(sorted, given[i])])
                .toList();
    }

    private static int first(double[] sorted, double value) {
        int found = Arrays.binarySearch(sorted, value);
        while (found > 0 && sorted[found - 1] == value) {
            found--;
        }
        return found;
    }
}
