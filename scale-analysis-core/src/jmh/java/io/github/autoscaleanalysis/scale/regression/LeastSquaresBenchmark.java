package io.github.autoscaleanalysis.scale.regression;

import io.github.autoscaleanalysis.scale.stats.Moments;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.stat.regression.MillerUpdatingRegression;
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

/**
 * What do exact sums cost? The score is milliseconds for one pass over 1,000,000 rows of 3 columns and a figure to
 * explain, and the fit. Before timing it is checked that all ways agree: to 9 digits for small offsets, since for large
 * ones the plain way has none.
 *
 * <p>All of them (about 2 minutes):
 *
 * <pre>{@code
 * mvn -q -Pjmh,jmh-scale -pl scale-analysis-core test-compile exec:exec -Djmh=LeastSquaresBenchmark
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class LeastSquaresBenchmark {

    /** How far the columns lie from 0. */
    @Param({"0", "1e9"})
    public double offset;

    /** Rows of a pass. */
    @Param("1000000")
    public int rows;

    private double[][] x = {};
    private double[] y = {};

    /** Makes the rows and checks what is measured. */
    @Setup(Level.Trial)
    public void setUp() {
        Random random = new Random(47);
        x = new double[rows][];
        y = new double[rows];
        double[][] near = new double[rows][];
        for (int i = 0; i < rows; i++) {
            double[] row = {random.nextDouble(), 100 * random.nextGaussian(), random.nextInt(1000)};
            near[i] = row;
            y[i] = 5 + 2 * row[0] - 0.1 * row[1] + 0.01 * row[2] + random.nextGaussian();
            x[i] = new double[] {offset + row[0], offset + row[1], offset + row[2]};
        }
        double[][] far = x;
        x = near;
        List<Double> expected = List.copyOf(leastSquares().coefficients().values());
        double[] plain = PlainFit.solve(plainPass());
        double[] miller = miller();
        for (int i = 0; i < expected.size(); i++) {
            requireClose(plain[i + 1], expected.get(i));
            requireClose(miller[i + 1], expected.get(i));
        }
        requireClose(moments().orElseThrow(), Arrays.stream(y).average().orElseThrow());
        x = far;
    }

    /**
     * Question: what does the library take? Control: {@link #plainPass} and {@link #miller}. Command: {@code mvn -q -Pjmh,jmh-scale
     * -pl scale-analysis-core test-compile exec:exec "-Djmh=LeastSquaresBenchmark.leastSquares"}.
     *
     * @return the fit
     */
    @Benchmark
    public Regression leastSquares() {
        LeastSquares accumulator = LeastSquares.of("a", "b", "c");
        for (int i = 0; i < rows; i++) {
            accumulator.add(x[i], y[i]);
        }
        return accumulator.fit();
    }

    /**
     * Question: what does the sum of products take in plain doubles, below which no one-pass fit comes? It is the control
     * of {@link #leastSquares}. Command: {@code mvn -q -Pjmh,jmh-scale -pl scale-analysis-core test-compile exec:exec
     * "-Djmh=LeastSquaresBenchmark.plainPass"}.
     *
     * @return the lower triangle of products of 1, the columns and the figure
     */
    @Benchmark
    public double[][] plainPass() {
        return PlainFit.products(x, y);
    }

    /**
     * Question: what does commons-math3's one-pass fit take? It is the control of {@link #leastSquares}. Command: {@code
     * mvn -q -Pjmh,jmh-scale -pl scale-analysis-core test-compile exec:exec "-Djmh=LeastSquaresBenchmark.miller"}.
     *
     * @return the coefficients, the intercept first
     */
    @Benchmark
    public double[] miller() {
        MillerUpdatingRegression fit = new MillerUpdatingRegression(3, true);
        for (int i = 0; i < rows; i++) {
            fit.addObservation(x[i], y[i]);
        }
        return fit.regress().getParameterEstimates();
    }

    /**
     * Question: what does a mean and deviation of one column take, which every event of a log may cost? Control: {@link
     * #plainPass}. Command: {@code mvn -q -Pjmh,jmh-scale -pl scale-analysis-core test-compile exec:exec
     * "-Djmh=LeastSquaresBenchmark.moments"}.
     *
     * @return the mean
     */
    @Benchmark
    public OptionalDouble moments() {
        Moments moments = new Moments();
        for (int i = 0; i < rows; i++) {
            moments.add(y[i]);
        }
        return moments.mean();
    }

    private static void requireClose(double actual, double expected) {
        if (!(Math.abs(actual - expected) <= 1e-9 * Math.abs(expected))) {
            throw new IllegalStateException(actual + " for " + expected);
        }
    }
}
