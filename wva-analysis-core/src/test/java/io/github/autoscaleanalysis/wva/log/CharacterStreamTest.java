package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CharacterStreamTest {

    private static final int BUFFER = 16 * 1024;

    private static String through(Reader reader) throws IOException {
        return new String(new CharacterStream(reader).readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Hands out one character at a time. */
    private static Reader dripping(String text) {
        return new Reader() {
            private int at;

            @Override
            public int read(char[] target, int offset, int length) {
                if (at == text.length()) {
                    return -1;
                }
                target[offset] = text.charAt(at++);
                return 1;
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void charactersOfEveryLengthComeThrough() throws IOException {
        for (String text : new String[] {"", "a", "é", "→", "😀", "aé→😀".repeat(20_000)}) {
            assertThat(through(new StringReader(text))).isEqualTo(text);
            assertThat(through(dripping(text))).isEqualTo(text);
        }
    }

    @Test
    void aPairThatStandsAcrossTheBufferStaysWhole() throws IOException {
        for (int before = BUFFER - 3; before <= BUFFER + 1; before++) {
            String text = "x".repeat(before) + "😀😀y";
            assertThat(through(new StringReader(text))).as("after %s", before).isEqualTo(text);
        }
    }

    @Test
    void halfAPairBecomesAQuestionMark() throws IOException {
        assertThat(through(new StringReader("a\ud83db"))).isEqualTo("a?b");
        assertThat(through(new StringReader("a\ude00b"))).isEqualTo("a?b");
        assertThat(through(new StringReader("a\ud83d"))).isEqualTo("a?");
        assertThat(through(dripping("\ud83d"))).isEqualTo("?");
        assertThat(through(new StringReader("x".repeat(BUFFER - 1) + "\ud83dy")))
                .endsWith("x?y");
    }

    @Test
    void singleBytesAreUnsigned() throws IOException {
        InputStream in = new CharacterStream(new StringReader("é"));

        assertThat(in.read()).isEqualTo(0xC3);
        assertThat(in.read()).isEqualTo(0xA9);
        assertThat(in.read()).isEqualTo(-1);
        assertThat(in.read()).isEqualTo(-1);
    }
}
