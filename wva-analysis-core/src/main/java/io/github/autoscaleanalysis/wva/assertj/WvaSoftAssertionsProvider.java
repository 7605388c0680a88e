package io.github.autoscaleanalysis.wva.assertj;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Gives soft assertions of one's own those on analyses too:
 *
 * <pre>{@code
 * class MySoftAssertions extends SoftAssertions implements WvaSoftAssertionsProvider {}
 * }</pre>
 */
public interface WvaSoftAssertionsProvider extends SoftAssertionsProvider {

    /**
     * Begins to assert something of an analysis; what fails is kept until all is asserted.
     *
     * @param actual the analysis
     * @return its assertions; all of them fail without an analysis
     */
    default WvaAnalysisAssert assertThat(@Nullable WvaAnalysis actual) {
        return proxy(WvaAnalysisAssert.class, WvaAnalysis.class, actual);
    }
}
