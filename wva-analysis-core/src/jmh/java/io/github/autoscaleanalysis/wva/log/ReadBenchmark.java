package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * How long does it take to read a log of 2,000,000 lines, and what would the same take without this library? The score
 * is seconds for one pass over the whole file, which is in memory; its size is printed. Each way finds the same
 * {@link Figures}, which is checked before timing against the generator's counts and the plain way's sums.
 *
 * <p>All of them, in JSON encoding (about 10 minutes):
 *
 * <pre>{@code
 * mvn -q -Pjmh -pl wva-analysis-core -am test-compile exec:exec -Djmh=ReadBenchmark
 * }</pre>
 *
 * <p>A log of 200,000 lines: {@code "-Djmh=ReadBenchmark -p lines=200000"}; in console encoding: {@code
 * "-Djmh=ReadBenchmark -p encoding=CONSOLE"}. The log stays in {@code java.io.tmpdir} for the next run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 20)
@Measurement(iterations = 9)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class ReadBenchmark {

    /** Physical lines of the log. */
    @Param("2000000")
    public long lines;

    /** How its records are written. */
    @Param("JSON")
    public Form encoding = Form.JSON;

    /** How the records of a log are written. */
    public enum Form {
        /** JSON, of 2025-12. */
        JSON,
        /** Console after a stamp of kubectl, of 2026. */
        CONSOLE;

        private GeneratedLog log() {
            return this == JSON ? GeneratedLog.json() : GeneratedLog.console();
        }
    }

    private GeneratedFile file = new GeneratedFile(Path.of(""), new GeneratedLog.Summary(0, 0, 0, 0, Map.of()));

    /**
     * Provides the log and checks what is measured.
     *
     * @param benchmark what is measured
     * @throws Exception if the log cannot be written or read
     */
    @Setup(Level.Trial)
    public void setUp(BenchmarkParams benchmark) throws Exception {
        file = GeneratedFile.of(
                "wva-generated-" + encoding + "-" + lines + ".log",
                encoding.log().withLines(lines));
        System.out.printf("%n# %s: %d bytes%n", file.path(), file.summary().bytes());
        Figures expected = readTreeAndRegex();
        require(expected.counts().equals(file.summary().events()), file.summary() + " but read " + expected);
        String name = benchmark.getBenchmark();
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "library" -> expected.requireSame(library());
            case "libraryTwoThreads" -> expected.requireSame(libraryTwoThreads());
            case "duckDb" -> expected.requireSame(duckDb());
            case "duckDbTwoThreads" -> expected.requireSame(duckDbTwoThreads());
            case "countLines" -> require(countLines() == lines, "lines");
            case "readTreeAndRegex" -> expected.requireSame(readTreeAndRegex());
            default -> throw new IllegalStateException(name + " is not checked");
        }
    }

    /**
     * Question: how long does the library take on one thread? Control: the others of this class. Command: {@code mvn -q
     * -Pjmh -pl wva-analysis-core -am test-compile exec:exec "-Djmh=ReadBenchmark.library$"}.
     *
     * @return what the log says
     */
    @Benchmark
    public Figures library() {
        return library(1);
    }

    /**
     * Question: what does a second thread gain? Control: {@link #library}. Command: {@code mvn -q -Pjmh -pl
     * wva-analysis-core -am test-compile exec:exec -Djmh=ReadBenchmark.library}.
     *
     * @return what the log says
     */
    @Benchmark
    public Figures libraryTwoThreads() {
        return library(2);
    }

    /**
     * Question: how long does a reader take that a user would write: lines, a JSON tree each, and an expression for each
     * figure? It is the control of {@link #library}. Command: {@code mvn -q -Pjmh -pl wva-analysis-core -am test-compile
     * exec:exec -Djmh=ReadBenchmark.readTreeAndRegex}.
     *
     * @return what the log says
     * @throws IOException if the log cannot be read
     */
    @Benchmark
    public Figures readTreeAndRegex() throws IOException {
        return encoding == Form.JSON ? ReadTreeAndRegex.json(file.path()) : ReadTreeAndRegex.console(file.path());
    }

    /**
     * Question: how long does an embedded DuckDB take on one thread? It is the control of {@link #library}. Command:
     * {@code mvn -q -Pjmh -pl wva-analysis-core -am test-compile exec:exec "-Djmh=ReadBenchmark.duckDb$"}.
     *
     * @return what the log says
     * @throws SQLException if the log cannot be read
     */
    @Benchmark
    public Figures duckDb() throws SQLException {
        return duckDb(1);
    }

    /**
     * Question: how long does an embedded DuckDB take on two threads? It is the control of {@link #libraryTwoThreads}.
     * Command: {@code mvn -q -Pjmh -pl wva-analysis-core -am test-compile exec:exec
     * -Djmh=ReadBenchmark.duckDbTwoThreads}.
     *
     * @return what the log says
     * @throws SQLException if the log cannot be read
     */
    @Benchmark
    public Figures duckDbTwoThreads() throws SQLException {
        return duckDb(2);
    }

    /**
     * Question: how long does it take to read the bytes and find the line ends, below which no reader comes? Control:
     * {@code time wc -l} of the file, whose path is printed. Command: {@code mvn -q -Pjmh -pl wva-analysis-core -am
     * test-compile exec:exec -Djmh=ReadBenchmark.countLines}.
     *
     * @return line ends
     * @throws IOException if the log cannot be read
     */
    @Benchmark
    public long countLines() throws IOException {
        return LineCount.of(file.path());
    }

    private Figures library(int threads) {
        Figures figures = new Figures();
        LogReading reading = WvaLog.open(
                LogSource.of(file.path()), ReadSettings.withDefaults().withThreads(threads));
        try (Stream<WvaEvent> events = reading.stream()) {
            events.forEach(figures::add);
        }
        return figures;
    }

    private Figures duckDb(int threads) throws SQLException {
        return encoding == Form.JSON ? DuckDb.json(file.path(), threads) : DuckDb.console(file.path(), threads);
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException(what);
        }
    }
}
