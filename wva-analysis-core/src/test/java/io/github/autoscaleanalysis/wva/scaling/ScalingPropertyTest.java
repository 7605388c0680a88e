package io.github.autoscaleanalysis.wva.scaling;

import static io.github.autoscaleanalysis.wva.scaling.ScalingLog.capacity;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.event.Events;
import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for every log: two variants of two models, scaled at random in the same second of each minute. */
class ScalingPropertyTest {

    private static final int CYCLES = 60;
    private static final String[] NAMES = {"chat", "code"};

    /** The lines of each cycle by variant, all of one time. */
    private static List<List<ScalingLog>> cycles(Random random) {
        List<List<ScalingLog>> cycles = new ArrayList<>();
        int[] replicas = {1, 2};
        int[] targets = {1, 2};
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            double time = cycle * 60 + random.nextInt(1000) / 1000.0;
            List<ScalingLog> lines = new ArrayList<>();
            for (int v = 0; v < NAMES.length; v++) {
                replicas[v] += random.nextBoolean() ? Integer.signum(targets[v] - replicas[v]) : 0;
                boolean full = random.nextInt(4) == 0;
                boolean idle = random.nextInt(4) == 0;
                targets[v] = Math.max(1, targets[v] + (full ? 1 : idle ? -1 : 0));
                lines.add(cycle(time, v, replicas[v], targets[v], full, idle, random));
            }
            cycles.add(lines);
        }
        return cycles;
    }

    private static ScalingLog cycle(
            double time, int v, int replicas, int target, boolean full, boolean idle, Random random) {
        VariantId bare = VariantId.of(NAMES[v]);
        String model = "model-of-" + NAMES[v];
        ScalingLog log = new ScalingLog().observation(time, bare, Optional.of(model), replicas, replicas * 12.5);
        for (int pod = 0; pod < replicas; pod++) {
            log.kvCache(time, NAMES[v] + "-" + pod, random.nextInt(1000) / 1000.0);
            log.queue(time, NAMES[v] + "-" + pod, random.nextInt(50));
        }
        log.saturation(time, model, replicas, full, idle)
                .analyzer(time, model, "saturation", random.nextDouble() * 500, capacity(NAMES[v], 100))
                .prediction(time, Optional.of(VariantId.of("ns", NAMES[v])), model, target, target * 12.5)
                .decision(time, bare, replicas, target)
                .status(time, bare, replicas, target);
        if (replicas != target) {
            log.mismatch(time, Optional.of("ns"), model, target, replicas);
        }
        return log;
    }

    /** Mixes the lines of both variants at random, each variant's own in their order, and numbers them anew. */
    private static List<WvaEvent> mixed(List<List<ScalingLog>> cycles, Random random) {
        List<WvaEvent> events = new ArrayList<>();
        for (List<ScalingLog> cycle : cycles) {
            List<WvaEvent> one = new ArrayList<>(cycle.get(0).events());
            List<WvaEvent> two = new ArrayList<>(cycle.get(1).events());
            while (!one.isEmpty() || !two.isEmpty()) {
                boolean first = two.isEmpty() || (!one.isEmpty() && random.nextBoolean());
                WvaEvent event = (first ? one : two).remove(0);
                events.add(event.at(new Origin(event.timestamp(), "log", events.size() + 1L)));
            }
        }
        return events;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shufflingEqualTimeLinesOfDifferentVariantsChangesNothing(long seed) {
        List<List<ScalingLog>> cycles = cycles(new Random(seed));
        List<String> figures = ScalingFigures.of(ScalingBehavior.of(mixed(cycles, new Random(0))));

        assertThat(figures).hasSizeGreaterThan(CYCLES);
        for (int shuffle = 1; shuffle < 5; shuffle++) {
            assertThat(ScalingFigures.of(ScalingBehavior.of(mixed(cycles, new Random(shuffle)))))
                    .isEqualTo(figures);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shiftingAllTimesChangesNoFigure(long seed) {
        List<WvaEvent> events = mixed(cycles(new Random(seed)), new Random(seed));
        List<String> figures = ScalingFigures.of(ScalingBehavior.of(events));

        for (Duration shift : List.of(Duration.ofNanos(123_456_789_123L), Duration.ofDays(-20_000))) {
            List<WvaEvent> shifted = events.stream()
                    .map(e -> e.at(new Origin(e.timestamp().plus(shift), "log", e.line())))
                    .toList();
            assertThat(ScalingFigures.of(ScalingBehavior.of(shifted), Events.START.plus(shift)))
                    .isEqualTo(figures);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void twoVariantsOfTwoModelsDoNotMix(long seed) {
        List<List<ScalingLog>> cycles = cycles(new Random(seed));
        ScalingBehavior both = ScalingBehavior.of(mixed(cycles, new Random(seed)));

        for (int v = 0; v < NAMES.length; v++) {
            List<WvaEvent> own = new ArrayList<>();
            for (List<ScalingLog> cycle : cycles) {
                own.addAll(cycle.get(v).events());
            }
            ScalingBehavior alone = ScalingBehavior.of(own);
            VariantId id = VariantId.of(NAMES[v]);
            VariantScaling in = both.of(id).orElseThrow();
            VariantScaling out = alone.of(id).orElseThrow();
            assertThat(in.model()).isEqualTo(out.model()).contains("model-of-" + NAMES[v]);
            assertThat(in.replicas()).isEqualTo(out.replicas());
            assertThat(in.targets()).isEqualTo(out.targets());
            assertThat(in.cost()).isEqualTo(out.cost());
            assertThat(in.actions()).isEqualTo(out.actions());
            assertThat(in.reversals()).hasSameSizeAs(out.reversals());
            assertThat(in.lags())
                    .extracting(ScalingLag::outcome)
                    .isEqualTo(out.lags().stream().map(ScalingLag::outcome).toList());
            assertThat(both.kvCacheUsage().of(id).mean())
                    .isEqualTo(alone.kvCacheUsage().mean());
            assertThat(both.queueLength().of(id).total())
                    .isEqualTo(alone.queueLength().total());
            Optional<String> model = in.model();
            assertThat(both.saturation().cases().stream()
                            .filter(c -> c.analysis().orElseThrow().model().equals(model))
                            .map(SaturationCase::outcome))
                    .containsExactlyElementsOf(alone.saturation().cases().stream()
                            .map(SaturationCase::outcome)
                            .toList());
            assertThat(both.analyzerElasticities().get(v).elasticity().underProvisioning())
                    .isEqualTo(alone.analyzerElasticities().get(0).elasticity().underProvisioning());
        }
        assertThat(both.leftOut()).isEmpty();
        assertThat(both.variants()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aTallyIsTheSameForEverySplitAndAfterSerialization(long seed) throws IOException, ClassNotFoundException {
        Random random = new Random(seed);
        List<WvaEvent> events = mixed(cycles(random), random);
        ScalingTally[] parts = {new ScalingTally(), new ScalingTally(), new ScalingTally()};
        for (WvaEvent event : events) {
            if (event instanceof ScalingDecision decision) {
                parts[random.nextInt(parts.length)].add(decision);
            }
        }
        ScalingTally merged = new ScalingTally();
        Arrays.stream(parts).forEach(merged::merge);
        ScalingBehavior whole = ScalingBehavior.of(events);

        assertThat(copy(merged).actions()).isEqualTo(whole.actions());
        assertThat(copy(merged).currentReplicas()).isEqualTo(whole.currentReplicas());
        assertThat(merged.targetReplicas()).isEqualTo(whole.targetReplicas());
        assertThat(merged.decisions()).isEqualTo(whole.decisions());
        long once = merged.decisions();
        assertThat(merged.merge(merged).decisions()).isEqualTo(2 * once);
        assertThat(merged.actions().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(2 * once);
    }

    private static ScalingTally copy(ScalingTally tally) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(tally);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ScalingTally) in.readObject();
        }
    }
}
