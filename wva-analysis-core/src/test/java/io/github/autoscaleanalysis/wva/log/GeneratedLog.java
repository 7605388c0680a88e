package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.scenario.GeneratedCluster;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * A controller log of any size that no controller wrote, in the wording, the precision and the mixture of lines of real
 * ones. It is a function of its settings: the same ones give the same bytes, on every machine. Immutable and
 * thread-safe; writing takes memory that does not grow with the log.
 *
 * <p>One reconciliation a minute runs through: load comes and goes for each variant, replicas follow it, a pod that
 * starts has a new name. What the log means is counted while it is written, by its writer and not by a reader.
 */
public final class GeneratedLog {

    private static final long DEFAULT_LINES = 2_000_000;
    private static final int DEFAULT_VARIANTS = 4;
    private static final long DEFAULT_SEED = 20251209;

    private final Encoded encoded;
    private final long lines;
    private final int variants;
    private final long seed;

    private interface Encoded {

        GeneratedCluster.Written write(OutputStream out, long lines, int variants, long seed) throws IOException;
    }

    private GeneratedLog(Encoded encoded, long lines, int variants, long seed) {
        if (lines < 0 || variants < 1) {
            throw new IllegalArgumentException(lines + " lines of " + variants + " variants");
        }
        this.encoded = encoded;
        this.lines = lines;
        this.variants = variants;
        this.seed = seed;
    }

    /**
     * A log of 2025-12 in JSON encoding, from a controller that works by its model.
     *
     * @return 2,000,000 lines, about 400 MB, of four variants
     */
    public static GeneratedLog json() {
        return new GeneratedLog(GeneratedCluster::json, DEFAULT_LINES, DEFAULT_VARIANTS, DEFAULT_SEED);
    }

    /**
     * A log of 2026 in console encoding, each line after a stamp of {@code kubectl logs --timestamps}.
     *
     * @return 2,000,000 lines, about 620 MB, of four variants
     */
    public static GeneratedLog console() {
        return new GeneratedLog(GeneratedCluster::console, DEFAULT_LINES, DEFAULT_VARIANTS, DEFAULT_SEED);
    }

    /**
     * The same log, cut off after another number of lines: usually in the middle of a reconciliation, as real ones are.
     *
     * @param count physical lines, 0 or more
     * @return a log of so many lines
     */
    public GeneratedLog withLines(long count) {
        return new GeneratedLog(encoded, count, variants, seed);
    }

    /**
     * A log of as many lines with another number of variants, the first half of which serve the first of two models.
     *
     * @param count variants, 1 or more
     * @return a log of so many variants
     */
    public GeneratedLog withVariants(int count) {
        return new GeneratedLog(encoded, lines, count, seed);
    }

    /**
     * A log of as many lines with other values.
     *
     * @param value any number
     * @return a log from this seed
     */
    public GeneratedLog withSeed(long value) {
        return new GeneratedLog(encoded, lines, variants, value);
    }

    /**
     * Writes the log.
     *
     * @param out where to; it stays open and is not flushed, a buffer around it gains nothing
     * @return what was written
     * @throws IOException if it cannot be written
     */
    public Summary writeTo(OutputStream out) throws IOException {
        GeneratedCluster.Written written = encoded.write(out, lines, variants, seed);
        Map<String, Long> events = new HashMap<>();
        written.events().forEach((type, count) -> events.put(type.label(), count));
        return new Summary(
                written.ledger().lines(),
                written.bytes(),
                written.ledger().eventLines(),
                written.ledger().unreadable(),
                events);
    }

    /**
     * What a generated log holds and means.
     *
     * @param lines physical lines; none is blank
     * @param bytes its size in bytes
     * @param eventLines lines that mean at least one event
     * @param unreadable lines that hold no record, such as those of klog
     * @param events how many events it means of each type, by {@code EventType.label()}; a type without events is not
     *     in it
     */
    public record Summary(long lines, long bytes, long eventLines, long unreadable, Map<String, Long> events) {

        /**
         * Copies the counts.
         *
         * @param lines physical lines
         * @param bytes its size in bytes
         * @param eventLines lines that mean at least one event
         * @param unreadable lines that hold no record
         * @param events how many events it means of each type
         */
        public Summary {
            events = Map.copyOf(events);
        }

        /**
         * All events.
         *
         * @return the sum over the types
         */
        public long totalEvents() {
            return events.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
