package io.github.autoscaleanalysis.scale.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Scale-test runs, where they came from, and what in the data could not be used.
 *
 * <p>Read are JSON and CSV, told apart by how the data begins: JSON with {@code [} or <code>&#123;</code>, all else is CSV.
 * JSON is an array of runs, bare or as {@code {"results": […]}}. CSV is RFC 4180 in UTF-8, a line of column names and a
 * row per run. The fields are those of the reference notebook ({@code duration_seconds}, {@code blast_radius}, …) or of
 * the dashboard ({@code overmindDurationMs} in milliseconds, {@code blastRadiusNodes}, …); see {@link ScaleMetric} for all
 * keys. Beside them {@code timestamp}, an ISO 8601 time with its offset, and {@code age_seconds} may say when a run was
 * played. Other fields and columns are ignored. An empty array, or a line of column names alone, is no runs. What becomes
 * of data that is not as it should be:
 *
 * <ul>
 *   <li>a field that is missing or null, a column or a cell that is missing, a cell that is empty: the figure is absent;
 *   <li>a value that is no number, not finite, negative, or not a figure that {@link ScaleRun} holds: absent, and an
 *       issue; so is a time that is none;
 *   <li>both keys of a metric with values that differ: absent, and an issue;
 *   <li>no scenario, or one that is no text or blank: the run is kept without scenario, and an issue;
 *   <li>an element of JSON that is no object, a row of CSV with more cells than there are columns: no run, and an issue;
 *   <li>blank lines of CSV: no rows;
 *   <li>JSON that is cut, has a key twice in one object, is nested too deeply or has another shape; CSV without any
 *       column of the above, with one of them twice, with a quote that is never closed or text after one, or with bytes
 *       that are no UTF-8: a {@link RunsFormatException}.
 * </ul>
 *
 * <p>Immutable and safe for use by several threads. Cost of reading: memory in proportion to the data.
 */
public final class ScaleRuns {

    private static final String SAMPLE = "sample-runs.json";

    private final String source;
    private final List<ScaleRun> runs;
    private final List<RunIssue> issues;

    ScaleRuns(String source, List<ScaleRun> runs, List<RunIssue> issues) {
        this.source = source;
        this.runs = List.copyOf(runs);
        this.issues = List.copyOf(issues);
    }

    /**
     * Reads a file of JSON or CSV.
     *
     * @param file the file; its path becomes the source
     * @return its runs
     * @throws IOException if the file is missing or cannot be read; the message names it
     * @throws RunsFormatException if it is neither, or of no known shape
     */
    public static ScaleRuns read(Path file) throws IOException {
        try (InputStream data = Files.newInputStream(file)) {
            return parse(file.toString(), data);
        }
    }

    /**
     * Reads JSON, in UTF-8, UTF-16 or UTF-32, or CSV, in UTF-8, to the end of a stream.
     *
     * @param source what to call the data in issues and messages
     * @param data the data; left open
     * @return its runs
     * @throws IOException if the stream cannot be read; the message names the source
     * @throws RunsFormatException if it is neither, or of no known shape
     */
    public static ScaleRuns parse(String source, InputStream data) throws IOException {
        return new RunsReader(source).read(data);
    }

    /**
     * Runs that the caller made.
     *
     * @param runs the runs, may be none; copied
     * @return the runs, with the source {@code given runs} and no issues
     */
    public static ScaleRuns of(List<ScaleRun> runs) {
        return new ScaleRuns("given runs", runs, List.of());
    }

    /**
     * The 14 sample runs of the reference notebook. They are loaded here only; nothing falls back to them.
     *
     * @return the sample runs, with the source {@code sample-runs.json}
     */
    public static ScaleRuns sample() {
        try (InputStream json = Objects.requireNonNull(ScaleRuns.class.getResourceAsStream(SAMPLE), SAMPLE)) {
            return parse(SAMPLE, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where the runs came from.
     *
     * @return the source
     */
    public String source() {
        return source;
    }

    /**
     * The runs.
     *
     * @return the runs, in the order of the data; unmodifiable
     */
    public List<ScaleRun> runs() {
        return runs;
    }

    /**
     * What could not be used as it is.
     *
     * @return the issues, in the order of the data; unmodifiable
     */
    public List<RunIssue> issues() {
        return issues;
    }
}
