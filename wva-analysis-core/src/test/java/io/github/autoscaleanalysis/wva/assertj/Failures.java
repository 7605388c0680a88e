package io.github.autoscaleanalysis.wva.assertj;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import java.util.function.Consumer;

/** Holds the whole text of a failure against what it should be. */
final class Failures {

    private Failures() {}

    static void assertFails(WvaAnalysis analysis, Consumer<WvaAnalysisAssert> assertion, String... lines) {
        assertThatThrownBy(() -> assertion.accept(WvaAssertions.assertThat(analysis)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("\n" + text(lines));
    }

    static String text(String... lines) {
        return String.join("\n", lines);
    }

    static void assertPasses(WvaAnalysis analysis, Consumer<WvaAnalysisAssert> assertion) {
        assertion.accept(WvaAssertions.assertThat(analysis));
    }
}
