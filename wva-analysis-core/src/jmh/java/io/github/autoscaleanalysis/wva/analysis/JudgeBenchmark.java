package io.github.autoscaleanalysis.wva.analysis;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.log.GeneratedFile;
import io.github.autoscaleanalysis.wva.log.GeneratedLog;
import io.github.autoscaleanalysis.wva.log.LogSource;
import io.github.autoscaleanalysis.wva.log.ReadSettings;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.report.WvaReport;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does it take to judge a log of 2,000,000 lines, from its bytes to {@code analysis.json}, and what would the
 * same questions take in SQL? The score is seconds for one log; its events are printed. Each way finds the same
 * {@link JudgedLog}, which is checked before timing. The heap has room for a log and its analysis among what is young, and
 * its collector is that of a batch job: what is left is the work itself.
 *
 * <pre>{@code
 * mvn -q -Pjmh -pl wva-analysis-core -am test-compile exec:exec -Djmh=JudgeBenchmark
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 14)
@Measurement(iterations = 7)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-Xmn4g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC"})
public class JudgeBenchmark {

    /** Physical lines of the log. */
    @Param("2000000")
    public long lines;

    private Path file = Path.of("");
    private List<WvaEvent> events = List.of();
    private ExecutorService helper = ForkJoinPool.commonPool();

    /**
     * Provides the log and checks that both ways find the same.
     *
     * @throws Exception if the log cannot be written or read
     */
    @Setup(Level.Trial)
    public void setUp() throws Exception {
        file = GeneratedFile.of(
                        "wva-generated-JSON-" + lines + ".log",
                        GeneratedLog.json().withLines(lines))
                .path();
        events = WvaLog.read(file).events();
        helper = Executors.newSingleThreadExecutor();
        System.out.printf("%n# %s: %d events%n", file, events.size());
        DuckDbJudge.judge(file, 1).requireSame(JudgedLog.of(WvaAnalysis.of(WvaLog.of(events))));
    }

    /** Empties the heap of what the pass before left: a process that judges one log finds none of it. */
    @Setup(Level.Iteration)
    public void collect() {
        System.gc();
    }

    /** Ends the helping thread. */
    @TearDown(Level.Trial)
    public void tearDown() {
        helper.shutdown();
    }

    /**
     * Question: how long does it take from events in memory to the analysis, on one thread, what is found when it is
     * first asked for left aside? Control: the number of events, which is printed. Command: {@code mvn -q -Pjmh -pl
     * wva-analysis-core -am test-compile exec:exec "-Djmh=JudgeBenchmark.judge$"}.
     *
     * @return the analysis
     */
    @Benchmark
    public WvaAnalysis judge() {
        return WvaAnalysis.of(WvaLog.of(events));
    }

    /**
     * Question: how long does it take from events in memory to the analysis with all that it can say, on one thread?
     * Control: {@link #judge}. Command: {@code mvn -q -Pjmh -pl wva-analysis-core -am test-compile exec:exec
     * "-Djmh=JudgeBenchmark.judgeAll$"}.
     *
     * @return the analysis
     */
    @Benchmark
    public WvaAnalysis judgeAll() {
        return WvaRules.withDefaults().analyze(WvaLog.of(events), Runnable::run);
    }

    /**
     * Question: how long does the complete analysis of events in memory take on one thread, every part of it asked for?
     * Control: the others of this class. Command: {@code mvn -q -Pjmh -pl wva-analysis-core -am test-compile exec:exec
     * "-Djmh=JudgeBenchmark.analysis$"}.
     *
     * @return the analysis in its exchange form
     */
    @Benchmark
    public String analysis() {
        return WvaReport.of(WvaAnalysis.of(WvaLog.of(events))).toJson();
    }

    /**
     * Question: how long does the whole way take, from the file to {@code analysis.json}, on one thread? Control: {@link
     * #duckDb}. Command: {@code mvn -q -Pjmh -pl wva-analysis-core -am test-compile exec:exec
     * "-Djmh=JudgeBenchmark.library$"}.
     *
     * @return the analysis in its exchange form
     * @throws IOException if the log cannot be read
     */
    @Benchmark
    public String library() throws IOException {
        WvaLog log = WvaLog.read(file);
        return WvaReport.of(WvaAnalysis.of(log)).toJson();
    }

    /**
     * Question: what does a second thread gain? Control: {@link #duckDbTwoThreads}. Command: {@code mvn -q -Pjmh -pl
     * wva-analysis-core -am test-compile exec:exec "-Djmh=JudgeBenchmark.libraryTwoThreads$"}.
     *
     * @return the analysis in its exchange form
     * @throws IOException if the log cannot be read
     */
    @Benchmark
    public String libraryTwoThreads() throws IOException {
        WvaLog log = WvaLog.read(LogSource.of(file), ReadSettings.withDefaults().withThreads(2));
        WvaAnalysis analysis = WvaRules.withDefaults().analyze(log, helper);
        return WvaReport.of(analysis).toJson(helper);
    }

    /**
     * Question: how long do the same questions take in an embedded DuckDB on one thread? It is the control of {@link
     * #library}. Command: {@code mvn -q -Pjmh -pl wva-analysis-core -am test-compile exec:exec
     * "-Djmh=JudgeBenchmark.duckDb$"}.
     *
     * @return what the log says
     * @throws SQLException if the log cannot be read
     */
    @Benchmark
    public Object duckDb() throws SQLException {
        return DuckDbJudge.judge(file, 1);
    }

    /**
     * Question: how long do they take on two threads? It is the control of {@link #libraryTwoThreads}. Command: {@code mvn
     * -q -Pjmh -pl wva-analysis-core -am test-compile exec:exec "-Djmh=JudgeBenchmark.duckDbTwoThreads$"}.
     *
     * @return what the log says
     * @throws SQLException if the log cannot be read
     */
    @Benchmark
    public Object duckDbTwoThreads() throws SQLException {
        return DuckDbJudge.judge(file, 2);
    }
}
