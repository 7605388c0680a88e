package io.github.autoscaleanalysis.scale.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitMix64Test {

    @Test
    void numbersAreThoseOfTheReference() {
        // The published sequence of splitmix64.c for the seed 1234567, as unsigned numbers.
        SplitMix64 random = new SplitMix64(1234567);

        assertThat(IntStream.range(0, 5).mapToObj(i -> Long.toUnsignedString(random.next())))
                .containsExactly(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821");
    }

    @Test
    void boundedNumbersAreLemires() {
        // From Python 3.11 with integers of any size: (splitmix64 >> 32) * 10 >> 32, seed 42.
        SplitMix64 random = new SplitMix64(42);

        assertThat(IntStream.range(0, 12).map(i -> random.below(10)).toArray())
                .containsExactly(7, 1, 2, 3, 0, 8, 2, 8, 3, 6, 2, 4);
    }

    @Test
    void aBoundThatHardlyDividesIsStillFair() {
        // Three eighths of 2^32: without rejection, 3k + 2 would come 2/3 as often as 3k and 3k + 1.
        int bound = 3 << 29;
        SplitMix64 random = new SplitMix64(1);
        int[] thirds = new int[3];
        for (int i = 0; i < 30_000; i++) {
            thirds[random.below(bound) % 3]++;
        }

        // Deviation of a count is √(30000 · 2/9) = 82.
        assertThat(IntStream.of(thirds)).allMatch(count -> Math.abs(count - 10_000) < 400);
    }

    @Test
    void everyOrderIsEquallyLikely() {
        SplitMix64 random = new SplitMix64(9);
        int[] counts = new int[1000];
        for (int i = 0; i < 60_000; i++) {
            double[] values = {9, 1, 2, 3, 9};
            random.shuffle(values, 1, 4);
            assertThat(values[0] + values[4]).isEqualTo(18);
            counts[(int) (100 * values[1] + 10 * values[2] + values[3])]++;
        }

        // Deviation of a count is √(60000 · 5/36) = 91.
        assertThat(IntStream.of(123, 132, 213, 231, 312, 321).map(order -> counts[order]))
                .allMatch(count -> Math.abs(count - 10_000) < 450);
    }
}
