package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

    private static List<String> lines(InputStream in, int limit) throws IOException {
        LineReader reader = new LineReader(in, limit);
        List<String> lines = new ArrayList<>();
        while (reader.next()) {
            assertThat(reader.number()).isEqualTo(lines.size() + 1L);
            lines.add(
                    reader.tooLong()
                            ? "too long: " + reader.excerpt()
                            : new String(reader.bytes(), StandardCharsets.UTF_8));
        }
        return lines;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Hands out one byte at a time, as a slow pipe does. */
    private static InputStream oneByteAtATime(String text) {
        InputStream whole = stream(text);
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return whole.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return whole.read(buffer, offset, 1);
            }
        };
    }

    @Test
    void linesEndAtLineFeedOrCarriageReturnAndLineFeed() throws IOException {
        assertThat(lines(stream("a\nb\r\n\nc\rd\r\r\n"), 100)).containsExactly("a", "b", "", "c\rd\r");
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(lines(stream("a\nb"), 100)).containsExactly("a", "b");
        assertThat(lines(stream("a\nb\r"), 100)).containsExactly("a", "b");
    }

    @Test
    void anEmptyStreamHasNoLine() throws IOException {
        assertThat(lines(stream(""), 100)).isEmpty();
    }

    @Test
    void aByteOrderMarkIsPassedOverAtTheBeginningOnly() throws IOException {
        assertThat(lines(stream("\uFEFFa\n\uFEFFb"), 100)).containsExactly("a", "\uFEFFb");
        assertThat(lines(stream("\uFEFF"), 100)).containsExactly("");
        assertThat(lines(stream("\uFEFF\r\n"), 100)).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 11, 12, 200, 65_535, 65_536, 65_537, 300_000})
    void aLineOverTheLimitIsPassedOverAndTheNextOneIsWhole(int length) throws IOException {
        String line = "x".repeat(length);
        String tooLong = "too long: " + "x".repeat(Math.min(160, length)) + (length > 160 ? "…" : "");
        for (String end : List.of("\n", "\r\n")) {
            String text = "first" + end + line + end + "last" + end;
            assertThat(lines(stream(text), 10)).containsExactly("first", length <= 10 ? line : tooLong, "last");
        }
    }

    @Test
    void aLineOverTheLimitMayBeTheLastAndUnended() throws IOException {
        assertThat(lines(stream("x".repeat(200_000)), 10)).containsExactly("too long: " + "x".repeat(160) + "…");
    }

    @Test
    void linesAreTheSameHoweverTheStreamIsCut() throws IOException {
        String text = "\uFEFFalpha\r\nbeta\n\n" + "g".repeat(400) + "\r\ndelta";
        assertThat(lines(oneByteAtATime(text), 100))
                .isEqualTo(lines(stream(text), 100))
                .hasSize(5);
    }

    @Test
    void anExcerptCanBeShownOnATerminal() throws IOException {
        LineReader reader = new LineReader(stream("a\tb\u001b[31m" + "c".repeat(300)), 1000);
        assertThat(reader.next()).isTrue();
        assertThat(reader.excerpt()).startsWith("a b [31mccc").endsWith("c…").hasSize(161);
    }

    @Test
    void anErrorOfTheStreamPassesThrough() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();

        assertThatThrownBy(() -> new LineReader(closed, 10).next())
                .isInstanceOf(IOException.class)
                .hasMessage("Stream closed");
    }
}
