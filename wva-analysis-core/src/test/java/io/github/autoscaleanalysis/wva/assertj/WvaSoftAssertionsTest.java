package io.github.autoscaleanalysis.wva.assertj;

import static io.github.autoscaleanalysis.wva.event.LatencyMetric.ITL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.time.Duration;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SoftAssertionsExtension.class)
class WvaSoftAssertionsTest {

    @InjectSoftAssertions
    private WvaSoftAssertions injected;

    private final WvaAnalysis analysis = new ControllerLog()
            .cycle(8, 100, 1, 2)
            .cycle(12, 100, 2, 1)
            .of("other")
            .cycle(8, 100, 1, 1)
            .analysis();

    @Test
    void allFailuresAreToldTogether() {
        assertThatThrownBy(() -> WvaSoftAssertions.assertSoftly(softly -> {
                    softly.assertThat(analysis)
                            .as("the run")
                            .meetsSlo(ITL, 0.95)
                            .staysWithin(1, 2)
                            .hasNoReversalsWithin(Duration.ofMinutes(1));
                    softly.assertThat(analysis.scaling().decisions()).isEqualTo(7);
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "Multiple Failures (3 failures)",
                        "[the run] \nExpecting run.jsonl\nto meet its ITL objective in at least 95 % of slices\n",
                        "[the run] \nExpecting run.jsonl\nto take back no scaling within 1 min\n",
                        "but was: 3");
    }

    @Test
    void whatFollowsAVariantIsOfTheVariant() {
        WvaSoftAssertions softly = new WvaSoftAssertions();

        softly.assertThat(analysis)
                .forVariant(VariantId.of("other"))
                .meetsSlo(ITL, 1)
                .forVariant(VariantId.of("chat"))
                .meetsSlo(ITL, 1)
                .forVariant(VariantId.of("none"))
                .meetsSlo(ITL, 0.1)
                .forAllVariants()
                .meetsSlo(ITL, 0.6);

        assertThat(softly.errorsCollected())
                .extracting(error ->
                        String.valueOf(error.getMessage()).lines().skip(1).limit(2))
                .extracting(lines -> String.join(" ", lines.toList()))
                .containsExactly(
                        "Expecting variant ns/chat of run.jsonl to meet its ITL objective in at least 100 % of slices",
                        "Expecting run.jsonl to speak of the variant none",
                        "Expecting run.jsonl to speak of the variant none");
    }

    @Test
    void closingTellsWhatFailed() {
        assertThatThrownBy(() -> {
                    try (AutoCloseableWvaSoftAssertions softly = new AutoCloseableWvaSoftAssertions()) {
                        softly.assertThat(analysis).costsAtMost(1).meetsSlo(ITL, 1);
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Multiple Failures (2 failures)");
    }

    /** As somebody who has soft assertions of his own adds these. */
    public static class MySoftAssertions extends SoftAssertions implements WvaSoftAssertionsProvider {}

    @Test
    void softAssertionsOfOnesOwnCanHaveThem() {
        MySoftAssertions softly = new MySoftAssertions();

        softly.assertThat(analysis).meetsSlo(ITL, 1);
        softly.assertThat("a").isEqualTo("b");

        assertThat(softly.errorsCollected()).hasSize(2);
    }

    @Test
    void anExtensionInjectsThem() {
        injected.assertThat(analysis).meetsSlo(ITL, 0.5).staysWithin(1, 2);

        assertThat(injected.wasSuccess()).isTrue();
    }

    @Test
    void wrongUseIsNoFailureToCollect() {
        WvaSoftAssertions softly = new WvaSoftAssertions();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> softly.assertThat(analysis).meetsSlo(ITL, 2));
        assertThat(softly.errorsCollected()).isEmpty();
    }
}
