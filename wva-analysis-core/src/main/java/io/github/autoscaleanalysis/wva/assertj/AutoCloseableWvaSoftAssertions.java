package io.github.autoscaleanalysis.wva.assertj;

import org.assertj.core.api.AutoCloseableSoftAssertionsProvider;

/**
 * Soft assertions that tell what failed when they are closed:
 *
 * <pre>{@code
 * try (AutoCloseableWvaSoftAssertions softly = new AutoCloseableWvaSoftAssertions()) {
 *     softly.assertThat(analysis).meetsSlo(ITL, 0.95);
 * }
 * }</pre>
 */
public class AutoCloseableWvaSoftAssertions extends WvaSoftAssertions implements AutoCloseableSoftAssertionsProvider {

    /** Nothing asserted yet. */
    public AutoCloseableWvaSoftAssertions() {}
}
