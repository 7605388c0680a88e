package io.github.autoscaleanalysis.wva.assertj;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import org.jspecify.annotations.Nullable;

/**
 * Where assertions begin. A static import of {@code assertThat} from here stands beside AssertJ's own.
 *
 * <pre>{@code
 * assertThat(WvaAnalysis.of(log)).meetsSlo(ITL, 0.95).hasNoReversalsWithin(Duration.ofMinutes(5));
 * }</pre>
 */
public final class WvaAssertions {

    private WvaAssertions() {}

    /**
     * Begins to assert something of an analysis.
     *
     * @param actual the analysis
     * @return its assertions; all of them fail without an analysis
     */
    public static WvaAnalysisAssert assertThat(@Nullable WvaAnalysis actual) {
        return new WvaAnalysisAssert(actual);
    }

    /**
     * The same for tests in the words given, when, then.
     *
     * @param actual the analysis
     * @return its assertions; all of them fail without an analysis
     */
    public static WvaAnalysisAssert then(@Nullable WvaAnalysis actual) {
        return assertThat(actual);
    }
}
