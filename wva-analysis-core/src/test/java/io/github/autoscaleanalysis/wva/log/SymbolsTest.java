package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SymbolsTest {

    private final Symbols symbols = new Symbols();

    private Symbols.Symbol of(String name) {
        byte[] bytes = ("-" + name + "-").getBytes(StandardCharsets.UTF_8);
        return symbols.of(bytes, 1, bytes.length - 1);
    }

    @Test
    void aNameThatComesAgainIsTheSameObject() {
        assertThat(of("chat-decode")).isSameAs(of("chat-decode"));
        assertThat(of("chat-decode").text()).isSameAs(of("chat-decode").text());
    }

    @Test
    void everyNameIsItselfHoweverManyThereAre() {
        for (int i = 0; i < 100_000; i++) {
            String name = "pod-" + i;
            assertThat(of(name).text()).contains(name);
        }
        for (int length = 1; length < 300; length++) {
            assertThat(of("é".repeat(length)).text()).contains("é".repeat(length));
        }
    }

    @Test
    void aBoundedNumberOfNamesIsKept() {
        Set<Symbols.Symbol> kept = new HashSet<>();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 50_000; i++) {
                Symbols.Symbol symbol = of("pod-" + i);
                if (round == 1 && symbol == of("pod-" + i)) {
                    kept.add(symbol);
                }
            }
        }
        long stillKept =
                kept.stream().filter(s -> of(s.text().orElseThrow()) == s).count();
        assertThat(stillKept).isPositive().isLessThanOrEqualTo(8192); // the slots there are
    }

    @Test
    void aLongNameIsNotKept() {
        String name = "x".repeat(201);

        assertThat(of(name)).isNotSameAs(of(name));
        assertThat(of(name).text()).contains(name);
        assertThat(of("x".repeat(200))).isSameAs(of("x".repeat(200)));
    }

    @Test
    void aNameIsAVariantAServerAnActionAndAMode() {
        assertThat(of("ns/v").path()).contains(VariantId.of("ns", "v"));
        assertThat(of("ns/v/w").path()).contains(VariantId.of("ns", "v/w"));
        assertThat(of("v").path()).contains(VariantId.of("v"));
        assertThat(of("/v").path()).contains(VariantId.of("v"));
        assertThat(of("ns/").path()).isEmpty();
        assertThat(of("v:ns").server()).contains(VariantId.of("ns", "v"));
        assertThat(of("a:b:ns").server()).contains(VariantId.of("ns", "a:b"));
        assertThat(of("v").server()).contains(VariantId.of("v"));
        assertThat(of("v:").server()).contains(VariantId.of("v"));
        assertThat(of(":ns").server()).isEmpty();
        assertThat(of("scale-up").action()).contains(new ScalingAction("scale-up"));
        assertThat(of(" ").action()).isEmpty();
        assertThat(of("hybrid-i").mode()).contains("HYBRID-I");
    }
}
