package io.github.autoscaleanalysis.wva.log;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks for bytes that make the reader break a promise, guided by coverage. Open-ended run, eight minutes of it:
 *
 * <pre>{@code
 * JAZZER_FUZZ=1 mvn -Pfuzz -Djacoco.skip -pl scale-analysis-core,wva-analysis-core -Dtest=ReaderFuzzTest \
 *     -Dsurefire.failIfNoSpecifiedTests=false test
 * }</pre>
 *
 * Without {@code JAZZER_FUZZ=1} only the seeds are run. What it finds belongs into {@code fuzz-regressions}, which
 * {@link FuzzRegressionTest} reads in every build.
 */
class ReaderFuzzTest {

    private static final ReadSettings TIGHT =
            ReadSettings.withDefaults().withMaxLineBytes(300).withMaxNesting(3).withMaxNumberLength(20);

    static Stream<Arguments> seeds() throws IOException {
        return FuzzRegressionTest.inputs().map(input -> Arguments.of((Object) input.bytes()));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "8m")
    void noBytesMakeTheReaderBreakAPromise(byte[] log) {
        if (!ReaderInvariants.looksGzipped(log)) {
            ReaderInvariants.holdBriefly(log, log.length % 2 == 0 ? ReadSettings.withDefaults() : TIGHT);
        }
    }
}
