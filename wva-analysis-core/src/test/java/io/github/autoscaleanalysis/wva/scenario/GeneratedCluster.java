package io.github.autoscaleanalysis.wva.scenario;

import io.github.autoscaleanalysis.wva.event.EventType;
import io.github.autoscaleanalysis.wva.log.Ledger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The wording of the scenarios over a cluster of any size that runs on and on: load comes and goes for each variant,
 * replicas follow it, a pod that starts has a new name. For logs of so many bytes that benchmarks measure their reader.
 */
public final class GeneratedCluster {

    private static final Instant JSON_START = Instant.parse("2025-12-09T15:16:58.054Z");
    private static final Instant CONSOLE_START = Instant.parse("2026-08-07T20:20:19.281752804Z");

    private static final long LEASE_NANOS = 15_543_954_196L;

    private final Dice dice;
    private final LogClock clock;
    private final List<GeneratedVariant> variants;
    private final ClusterState state;

    private long cycle;
    private long cycleNanos;

    /** What a log of it holds. */
    public record Written(Ledger ledger, long bytes, Map<EventType, Long> events) {}

    /** Its clock, whose klog lines keep the day of the first, so that the bytes stay those that were measured before. */
    private static final class Clock extends LogClock {

        private final String day;

        private Clock(Instant start, Dice dice) {
            super(start, dice);
            this.day = super.klogDay();
        }

        @Override
        String klogDay() {
            return day;
        }
    }

    private GeneratedCluster(
            int count, long seed, Instant start, String namespace, List<String> models, String suffix) {
        this.dice = new Dice(seed);
        int ofFirstModel = (count + 1) / 2;
        this.variants = IntStream.range(0, count)
                .mapToObj(i -> new GeneratedVariant(
                        i,
                        models.get(i < ofFirstModel ? 0 : 1),
                        namespace,
                        i < ofFirstModel ? "ms-inference-scheduling" : "ms-pd-disaggregation",
                        suffix,
                        dice))
                .toList();
        this.clock = new Clock(start, dice);
        this.state = new ClusterState(variants, List.of(GeneratedVariant.H100, GeneratedVariant.A100), clock, dice);
    }

    /** A log of a model-based controller of 2025-12 in JSON encoding. */
    public static Written json(OutputStream out, long lines, int variants, long seed) throws IOException {
        GeneratedCluster cluster = new GeneratedCluster(
                variants,
                seed,
                JSON_START,
                "llm-d-inference-scheduler",
                List.of("unsloth/Meta-Llama-3.1-8B", "Qwen/Qwen3-32B"),
                "");
        LogText text = new LogText(out, lines, LineEnd.LF);
        LogLines written = new LogLines(text, cluster.clock, LogEncoding.JSON, LineStamp.NONE, LineFaults.NONE);
        return cluster.write(text, new ModelBasedWording(written, cluster.state));
    }

    /** A log of a controller of 2026 in console encoding, as {@code kubectl logs --timestamps} prints it. */
    public static Written console(OutputStream out, long lines, int variants, long seed) throws IOException {
        GeneratedCluster cluster = new GeneratedCluster(
                variants,
                seed,
                CONSOLE_START,
                "dhl-wva-209",
                List.of("unsloth/Meta-Llama-3.1-8B-Instruct", "Qwen/Qwen3-32B-Instruct"),
                "-scaler");
        LogText text = new LogText(out, lines, LineEnd.LF);
        LogLines written = new LogLines(text, cluster.clock, LogEncoding.CONSOLE, LineStamp.KUBECTL, LineFaults.NONE);
        return cluster.write(
                text,
                new SupplyDemandWording(
                        written, cluster.state, new GeneratedAnalyzers(written, cluster.dice), LEASE_NANOS));
    }

    private Written write(LogText text, Wording wording) throws IOException {
        try {
            wording.opening();
            while (!text.full()) {
                nextCycle();
                wording.cycle();
            }
            text.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Written(text.ledger(), text.bytes(), text.events());
    }

    /** A minute and a little later. */
    private void nextCycle() {
        cycleNanos += 60 * LogClock.NANOS + 500_000 + dice.below(40_000_000);
        clock.goTo(cycleNanos);
        cycle++;
        for (GeneratedVariant variant : variants) {
            variant.step(cycle);
        }
    }
}
