package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events of one controller log, with the account of every line. Immutable and thread-safe.
 *
 * <p>Reading is lenient: a line that holds no record becomes a {@link LogIssue} and is counted in the {@link Ledger}, so
 * that nothing is lost without a trace. It takes time and memory in proportion to the log.
 */
public final class WvaLog {

    /** The longest line that is read, in bytes; a longer one is an issue and costs no more memory than this. */
    public static final int MAX_LINE_BYTES = 8 * 1024 * 1024;

    /** How many issues are kept with their text; all are counted. */
    public static final int MAX_ISSUES_KEPT = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(WvaLog.class);

    private final String source;
    private final List<WvaEvent> events;
    private final Ledger ledger;
    private final List<LogIssue> issues;
    private final Map<IssueReason, Long> issueCounts;

    private WvaLog(String source, List<WvaEvent> events, Ledger ledger, LogIssues issues) {
        this.source = source;
        this.events = List.copyOf(events);
        this.ledger = ledger;
        this.issues = issues.kept();
        this.issueCounts = issues.counts();
    }

    /**
     * Reads a log from a file.
     *
     * @param file the log, one JSON record a line
     * @return its events and its ledger
     * @throws IOException if the file cannot be read to its end
     */
    public static WvaLog read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        }
    }

    /**
     * Reads a log from a stream to its end; the stream stays open.
     *
     * @param source the log's name in events and issues
     * @param in the log, one JSON record a line
     * @return its events and its ledger
     * @throws IOException if the stream cannot be read to its end
     */
    public static WvaLog read(String source, InputStream in) throws IOException {
        List<WvaEvent> events = new ArrayList<>();
        LogReader reader = new LogReader(source, in);
        reader.readAll(events::add);
        LOG.debug("{}: {}", source, reader.ledger());
        return new WvaLog(source, events, reader.ledger(), reader.issues());
    }

    /**
     * A log of events that no file holds, such as those made in a test.
     *
     * @param events the events in log order
     * @return the log, with an empty ledger
     */
    public static WvaLog of(List<? extends WvaEvent> events) {
        return new WvaLog("", List.copyOf(events), Ledger.empty(), new LogIssues(0));
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
     * @return the first {@value #MAX_ISSUES_KEPT} issues in file order
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
