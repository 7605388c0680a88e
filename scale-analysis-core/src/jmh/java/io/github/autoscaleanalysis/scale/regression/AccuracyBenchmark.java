package io.github.autoscaleanalysis.scale.regression;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many digits are right, here and in commons-math3? The answer is a document, {@code ACCURACY.md} in the module's
 * directory, and not the score, which is how long it takes to write it once. Needs the reference data.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(1)
public class AccuracyBenchmark {

    /**
     * Question: how many digits of coefficients and standard errors are right on NIST's linear sets? Control:
     * commons-math3's OLSMultipleLinearRegression and MillerUpdatingRegression on the same rows. Command: {@code mvn -q
     * -Pjmh,jmh-scale -pl scale-analysis-core test-compile exec:exec -Djmh=AccuracyBenchmark}.
     *
     * @return where the table was written
     * @throws IOException if it cannot be written
     */
    @Benchmark
    public Path table() throws IOException {
        return Files.writeString(Path.of("ACCURACY.md"), AccuracyTable.markdown());
    }
}
