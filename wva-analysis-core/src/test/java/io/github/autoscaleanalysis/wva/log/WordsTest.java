package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private final Words words = new Words();

    private void fill(String text) {
        byte[] bytes = ("<<" + text + ">>").getBytes(StandardCharsets.UTF_8);
        words.fill(bytes, 2, bytes.length - 2);
    }

    private Optional<String> find(String key) {
        Found found = new Found();
        if (!words.find(Key.of(key).spellings()[0], found)) {
            return Optional.empty();
        }
        assertThat(found.kind).isEqualTo(Found.TEXT);
        return Optional.of(new String(found.bytes, found.from, found.to - found.from, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "itl=8.5, ttft=17 | itl | 8.5",
                "itl=8.5, ttft=17 | ttft | 17",
                "slo-itl=10; itl=8 | itl | 8",
                "alloc={acc=H100; num=2} | acc | H100",
                "model: a/b:c, class: x y | model | a/b:c",
                "model: a/b:c, class: x y | class | x y",
                "current=1→target=2 | current | 1",
                "current=1→target=2 | target | 2",
                "a=b=c | a | b=c",
                "a=b: c | a | b: c",
                "a: b=c | a | b=c",
                "a:b, c=1 | c | 1",
                "  spaced key  =  value   , x=1 | spaced key | value",
                "a=1, a=2 | a | 1",
                "a-key-of-many-letters=1, a-key-of-many-lettert=2 | a-key-of-many-lettert | 2",
                "über=ä | über | ä"
            })
    void aValueStandsAfterItsWholeKey(String text, String key, String value) {
        fill(text);

        assertThat(find(key)).contains(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"slo-itl=10 | itl", "itl=1 | itlx", "itlx=1 | itl", "a:b | a", "a:b=c | a", "word | word"})
    void aKeyThatIsNotThereIsNotFound(String text, String key) {
        fill(text);

        assertThat(find(key)).isEmpty();
    }

    @Test
    void aValueMayBeEmpty() {
        fill("a=, b: , c=1");

        assertThat(find("a")).contains("");
        assertThat(find("b")).contains("");
    }

    @Test
    void nothingOfTheTextBeforeIsLeft() {
        fill("a=1, tail");
        fill("b=2");

        assertThat(find("a")).isEmpty();
        assertThat(words.lastBareWordsAre("tail".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void anyNumberOfWordsIsTaken() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            text.append("key").append(i).append('=').append(i).append(", ");
        }
        fill(text.toString());

        assertThat(find("key0")).contains("0");
        assertThat(find("key499")).contains("499");
        assertThat(find("key500")).isEmpty();
    }

    @Test
    void theLastWordsThatAreNoValueAreKnown() {
        fill("s=a; sol=0, no feasible allocation! ");

        assertThat(words.lastBareWordsAre("no feasible allocation!".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        words.objects(Key.of("s").spellings()[0], object -> fail("a text holds no object"));
    }

    @Test
    void aCutArrowSeparatesNothing() {
        byte[] cut = {'a', '=', '1', (byte) 0xE2, (byte) 0x86};
        words.fill(cut, 0, cut.length);
        Found found = new Found();

        assertThat(words.find(Key.of("a").spellings()[0], found)).isTrue();
        assertThat(found.to).isEqualTo(5);
    }
}
