package io.github.autoscaleanalysis.wva.log;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/** The models and variants that a controller sees, and its clock. */
final class GeneratedCluster {

    private static final long NANOS = 1_000_000_000L;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    final Dice dice;
    final List<GeneratedVariant> variants;
    final int models;

    private long cycle;
    private long cycleNanos;
    private long nanos;
    private long second = Long.MIN_VALUE;
    private String secondText = "";

    GeneratedCluster(int count, Dice dice) {
        this.dice = dice;
        int ofFirstModel = (count + 1) / 2;
        this.models = count > 1 ? 2 : 1;
        this.variants = IntStream.range(0, count)
                .mapToObj(i -> new GeneratedVariant(i, i < ofFirstModel ? 0 : 1, dice))
                .toList();
    }

    void startAt(Instant time) {
        cycleNanos = time.getEpochSecond() * NANOS + time.getNano();
        nanos = cycleNanos;
    }

    /** A minute and a little later. */
    void nextCycle() {
        cycleNanos += 60 * NANOS + 500_000 + dice.below(40_000_000);
        nanos = Math.max(nanos, cycleNanos);
        cycle++;
        for (GeneratedVariant variant : variants) {
            variant.step(cycle);
        }
    }

    /** A little later, at most by so many nanoseconds. */
    void wait(int most) {
        nanos += dice.below(most);
    }

    /** The time to the second, such as {@code 2025-12-09T15:16:58}. */
    String second() {
        long now = nanos / NANOS;
        if (now != second) {
            second = now;
            secondText = LocalDateTime.ofEpochSecond(now, 0, ZoneOffset.UTC).format(SECOND);
        }
        return secondText;
    }

    /** What the time has beyond its second, in nanoseconds. */
    int nanoOfSecond() {
        return (int) (nanos % NANOS);
    }

    List<GeneratedVariant> ofModel(int model) {
        return variants.stream().filter(v -> v.model == model).toList();
    }

    /** A number for the order of a Go map: the variant to begin with. */
    GeneratedVariant rotated(int i, int first) {
        return variants.get((first + i) % variants.size());
    }
}
