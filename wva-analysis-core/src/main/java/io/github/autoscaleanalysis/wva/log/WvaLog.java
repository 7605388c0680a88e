package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events of one controller log, with the account of every line. Immutable and thread-safe.
 *
 * <p>Logs may be in any encoding and wording that controllers have used, plain or gzipped. Reading is lenient unless the
 * {@link ReadSettings} say otherwise: a line that holds no record becomes a {@link LogIssue} and is counted in the
 * {@link Ledger}, so that nothing is lost without a trace.
 *
 * <p>{@code read} keeps all events; {@code stream} and {@code open} keep none and need constant memory whatever the size of
 * the log; {@code follow} waits for what is still to be written.
 */
public final class WvaLog {

    private static final Logger LOG = LoggerFactory.getLogger(WvaLog.class);

    private final String source;
    private final List<WvaEvent> events;
    private final Ledger ledger;
    private final List<LogIssue> issues;
    private final Map<IssueReason, Long> issueCounts;

    private WvaLog(
            String source,
            List<WvaEvent> events,
            Ledger ledger,
            List<LogIssue> issues,
            Map<IssueReason, Long> issueCounts) {
        this.source = source;
        this.events = List.copyOf(events);
        this.ledger = ledger;
        this.issues = List.copyOf(issues);
        this.issueCounts = issueCounts;
    }

    /**
     * Reads a log from a file.
     *
     * @param file the log
     * @return its events and its ledger; memory in proportion to the events
     * @throws IOException if the file cannot be read to its end
     */
    public static WvaLog read(Path file) throws IOException {
        return read(LogSource.of(file), ReadSettings.withDefaults());
    }

    /**
     * Reads a log.
     *
     * @param source where it comes from
     * @param settings how to read it
     * @return its events and its ledger; memory in proportion to the events
     * @throws IOException if the source cannot be read to its end
     * @throws UnreadableLogException in strict mode, at the first line that holds no record
     */
    public static WvaLog read(LogSource source, ReadSettings settings) throws IOException {
        return read(source.name(), open(source, settings));
    }

    /**
     * Reads the files of one run, such as rotated logs, as one log.
     *
     * @param files the files in any order
     * @param settings how to read them
     * @return the events of all files, one file after the other by the time of their first record; each event names its
     *     file. The log is named by the first of them
     * @throws IOException if a file cannot be read to its end
     * @throws IllegalArgumentException if there is no file
     * @throws UnreadableLogException in strict mode, at the first line that holds no record
     */
    public static WvaLog readRotated(List<Path> files, ReadSettings settings) throws IOException {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no files");
        }
        List<LogSource> sources = RotatedLogs.inTimeOrder(files, settings);
        return read(sources.get(0).name(), new LogReading(sources, settings));
    }

    private static WvaLog read(String name, LogReading reading) throws IOException {
        try (reading) {
            List<WvaEvent> events = reading.all();
            LOG.debug("{}: {}", name, reading.ledger());
            return new WvaLog(name, events, reading.ledger(), reading.issues(), reading.issueCounts());
        }
    }

    /**
     * The events of a file, lazily and in constant memory. To have the ledger too, see {@link #open}.
     *
     * @param file the log
     * @return the events in file order; closing the stream closes the file, which is opened at the first event
     */
    public static Stream<WvaEvent> stream(Path file) {
        return open(LogSource.of(file), ReadSettings.withDefaults()).stream();
    }

    /**
     * Gets ready to read a log lazily and in constant memory; opens nothing yet.
     *
     * @param source where it comes from
     * @param settings how to read it
     * @return the reading, with its events as a stream and its books
     */
    public static LogReading open(LogSource source, ReadSettings settings) {
        return new LogReading(List.of(source), settings);
    }

    /**
     * Follows a log that still grows, for live checks.
     *
     * @param file the log, not gzipped
     * @param settings how to read it; it is read by one thread
     * @param poll how often to look whether it has grown
     * @return the events that are there and those to come, until it is closed
     * @throws IOException if the file cannot be opened
     * @throws IllegalArgumentException if the poll interval is not positive
     */
    public static LogFollower follow(Path file, ReadSettings settings, Duration poll) throws IOException {
        if (poll.isNegative() || poll.isZero()) {
            throw new IllegalArgumentException("poll interval " + poll + " is not positive");
        }
        return new LogFollower(file, settings, poll);
    }

    /**
     * A log of events that no file holds, such as those made in a test.
     *
     * @param events the events in log order
     * @return the log, with an empty ledger
     */
    public static WvaLog of(List<? extends WvaEvent> events) {
        return new WvaLog("", List.copyOf(events), Ledger.empty(), List.of(), Map.of());
    }

    /**
     * The log's name.
     *
     * @return usually its path; empty for events that no file holds
     */
    public String source() {
        return source;
    }

    /**
     * Every event.
     *
     * @return the events in file order, which is not always time order
     */
    public List<WvaEvent> events() {
        return events;
    }

    /**
     * The events of one kind.
     *
     * @param <E> the kind
     * @param kind the record's class
     * @return the events of this kind in file order; found by one pass over all events
     */
    public <E extends WvaEvent> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * What became of every line.
     *
     * @return the ledger
     */
    public Ledger ledger() {
        return ledger;
    }

    /**
     * The lines that could not be used, or not in full.
     *
     * @return the first issues in file order, up to {@link ReadSettings#maxIssuesKept()}
     */
    public List<LogIssue> issues() {
        return issues;
    }

    /**
     * How many issues there are for each reason, kept or not.
     *
     * @return the counts; a reason without issues is not in it
     */
    public Map<IssueReason, Long> issueCounts() {
        return issueCounts;
    }
}
