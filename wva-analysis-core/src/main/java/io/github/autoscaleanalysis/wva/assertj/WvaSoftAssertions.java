package io.github.autoscaleanalysis.wva.assertj;

import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;
import org.assertj.core.api.StandardSoftAssertionsProvider;

/**
 * Assertions on analyses, and AssertJ's own, of which all that fail are told together. AssertJ's JUnit extension injects
 * it like AssertJ's own. For one thread, as those are.
 *
 * <pre>{@code
 * WvaSoftAssertions.assertSoftly(softly -> {
 *     softly.assertThat(analysis).meetsSlo(ITL, 0.95).staysWithin(1, 4);
 *     softly.assertThat(analysis.slo().episodes()).isEmpty();
 * });
 * }</pre>
 */
public class WvaSoftAssertions extends AbstractSoftAssertions
        implements StandardSoftAssertionsProvider, WvaSoftAssertionsProvider {

    /** Nothing asserted yet; {@link #assertAll()} has to be called in the end. */
    public WvaSoftAssertions() {}

    /**
     * Asserts softly, and tells in the end what failed.
     *
     * @param assertions what to assert
     * @throws AssertionError if anything failed
     */
    public static void assertSoftly(Consumer<WvaSoftAssertions> assertions) {
        SoftAssertionsProvider.assertSoftly(WvaSoftAssertions.class, assertions);
    }
}
