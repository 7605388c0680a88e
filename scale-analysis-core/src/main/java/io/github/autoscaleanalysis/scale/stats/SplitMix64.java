package io.github.autoscaleanalysis.scale.stats;

/**
 * Pseudorandom numbers that are the same on every JDK for the same seed, which {@code java.util.SplittableRandom} does
 * not promise. Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014), with the constants
 * of Vigna's splitmix64.c; bounds by Lemire, "Fast random integer generation in an interval" (2019). Not thread-safe.
 */
final class SplitMix64 {

    private static final long UPPER_HALF = 0xFFFFFFFFL;

    private long state;

    SplitMix64(long seed) {
        state = seed;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 to below the bound, each equally likely. */
    int below(int bound) {
        long product = (next() >>> 32) * bound;
        if ((product & UPPER_HALF) < bound) {
            // The share of 2^32 that the bound does not divide would make some numbers more likely.
            long excess = (1L << 32) % bound;
            while ((product & UPPER_HALF) < excess) {
                product = (next() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /** Puts a range of the array in random order, each order equally likely. */
    void shuffle(double[] values, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            int other = from + below(i - from + 1);
            double value = values[i];
            values[i] = values[other];
            values[other] = value;
        }
    }
}
