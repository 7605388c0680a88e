package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkReaderTest {

    private static final int LIMIT = 200;
    private static final int SIZE = 64;
    private static final String BOM = "\ufeff";

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is read, each line as it stands there, a line over the limit as its beginning. */
    private static List<String> lines(InputStream in, int size) throws IOException {
        List<String> lines = new ArrayList<>();
        ChunkReader chunks = new ChunkReader(in, LIMIT, size);
        byte[] room = {};
        Optional<Chunk> next = chunks.next(room);
        while (next.isPresent()) {
            Chunk chunk = next.get();
            if (chunk.tooLong().isEmpty()) {
                String text =
                        new String(chunk.bytes(), chunk.from(), chunk.to() - chunk.from(), StandardCharsets.UTF_8);
                text.lines().forEach(lines::add);
            } else {
                lines.add(chunk.tooLong());
            }
            next = chunks.next(chunk.bytes());
        }
        return lines;
    }

    private static Ledger ledger(InputStream in, int limit, int size) throws IOException {
        ReadSettings settings = ReadSettings.withDefaults().withMaxLineBytes(limit);
        LineParser parser = new LineParser("log", settings, new LogIssues(settings));
        ChunkReader chunks = new ChunkReader(in, limit, size);
        Optional<Chunk> next = chunks.next(new byte[0]);
        long line = 1;
        while (next.isPresent()) {
            line += parser.parse(next.get(), line, new ArrayList<>());
            next = chunks.next(next.get().bytes());
        }
        return parser.ledger();
    }

    /** Hands out one byte at a time, and now and then none. */
    private static final class Dripping extends InputStream {

        private final InputStream in;
        private int reads;

        private Dripping(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return reads++ % 7 == 6 ? 0 : in.read(bytes, offset, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64, 1000})
    void everyLineComesWholeWhateverTheSizeOfTheBuffer(int size) throws IOException {
        List<String> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int length = 0; length <= 190; length++) {
            expected.add("x".repeat(length));
            text.append("x".repeat(length)).append('\n');
        }
        assertThat(lines(stream(text.toString()), size)).isEqualTo(expected);
        assertThat(lines(new Dripping(stream(text.toString())), size)).isEqualTo(expected);
    }

    @Test
    void anEmptyStreamHasNoLine() throws IOException {
        assertThat(lines(stream(""), SIZE)).isEmpty();
        assertThat(ledger(stream(""), LIMIT, SIZE)).isEqualTo(Ledger.empty());
    }

    @Test
    void theLastLineMayBeUnended() throws IOException {
        assertThat(lines(stream("a\nb"), SIZE)).containsExactly("a", "b");
        assertThat(lines(stream("a\nb\n"), SIZE)).containsExactly("a", "b");
        assertThat(lines(stream("\n"), SIZE)).containsExactly("");
    }

    @Test
    void aLoneCarriageReturnEndsNoLine() throws IOException {
        assertThat(ledger(stream("a\rb\r\nc\r\r\n\r\nd\r"), LIMIT, SIZE)).isEqualTo(new Ledger(4, 0, 0, 0, 3, 1));
    }

    @Test
    void aByteOrderMarkIsPassedOverAtTheBeginningOnly() throws IOException {
        assertThat(lines(stream(BOM + "a\n" + BOM + "b\n"), SIZE)).containsExactly("a", BOM + "b");
        assertThat(lines(new Dripping(stream(BOM + "a\n")), 1)).containsExactly("a");
        assertThat(lines(stream(BOM + BOM), SIZE)).containsExactly(BOM);
        assertThat(ledger(stream(BOM), LIMIT, SIZE)).isEqualTo(Ledger.empty());
        assertThat(ledger(stream(BOM + "\n"), LIMIT, SIZE)).isEqualTo(new Ledger(1, 0, 0, 0, 0, 1));
    }

    @Test
    void halfAByteOrderMarkIsNone() throws IOException {
        InputStream half = new ByteArrayInputStream(new byte[] {(byte) 0xEF, (byte) 0xBB});

        assertThat(lines(half, SIZE)).singleElement().asString().isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void aLineOverTheLimitIsPassedOverAndTheNextOneIsWhole(String lineEnd) throws IOException {
        for (int limit : new int[] {1, 159, 160, 161, 200, 1000}) {
            for (int length = Math.max(1, limit - 3); length <= limit + 9; length++) {
                for (int size : new int[] {1, 16, limit, limit + 1, limit + 5, 4096}) {
                    String text = "y".repeat(length) + lineEnd + " " + lineEnd + "z".repeat(length);
                    int unreadable = 2;
                    Ledger expected = new Ledger(3, 0, 0, 0, unreadable, 1);
                    assertThat(ledger(stream(text), limit, size)).isEqualTo(expected);
                    assertThat(tooLong(stream(text), limit, size))
                            .as("limit %s, length %s, buffer %s", limit, length, size)
                            .isEqualTo(length > limit ? 2 : 0);
                    assertThat(tooLong(new Dripping(stream(BOM + text)), limit, size))
                            .as("with a mark: limit %s, length %s, buffer %s", limit, length, size)
                            .isEqualTo(length > limit ? 2 : 0);
                }
            }
        }
    }

    private static long tooLong(InputStream in, int limit, int size) throws IOException {
        ReadSettings settings = ReadSettings.withDefaults().withMaxLineBytes(limit);
        LogIssues issues = new LogIssues(settings);
        LineParser parser = new LineParser("log", settings, issues);
        ChunkReader chunks = new ChunkReader(in, limit, size);
        Optional<Chunk> next = chunks.next(new byte[0]);
        long line = 1;
        while (next.isPresent()) {
            line += parser.parse(next.get(), line, new ArrayList<>());
            next = chunks.next(next.get().bytes());
        }
        return issues.counts().getOrDefault(IssueReason.TOO_LONG, 0L);
    }

    @Test
    void aLineOverTheLimitMayBeLastAndSeveralMayFollowEachOther() throws IOException {
        String beginning = "x".repeat(160) + "…";

        assertThat(lines(stream("x".repeat(5000)), SIZE)).containsExactly(beginning);
        assertThat(lines(stream("x".repeat(5000) + "\n"), SIZE)).containsExactly(beginning);
        assertThat(lines(stream(("x".repeat(5000) + "\n").repeat(3) + "a\nb"), SIZE))
                .containsExactly(beginning, beginning, beginning, "a", "b");
        assertThat(lines(new Dripping(stream("a\n" + "x".repeat(5000) + "\nb")), SIZE))
                .containsExactly("a", beginning, "b");
    }

    @Test
    void anInputErrorPassesThrough() throws IOException {
        InputStream failing = new InputStream() {
            private boolean read;

            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (read) {
                    throw new IOException("the disk is gone");
                }
                read = true;
                bytes[offset] = 'a';
                bytes[offset + 1] = '\n';
                bytes[offset + 2] = 'b';
                return 3;
            }
        };
        ChunkReader chunks = new ChunkReader(failing, LIMIT, SIZE);

        assertThat(chunks.next(new byte[0])).isPresent();
        assertThatThrownBy(() -> chunks.next(new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }

    @Test
    void whatOneReadGivesIsHandedOnAtOnce() throws IOException {
        InputStream growing = new InputStream() {
            private int reads;

            @Override
            public int read() {
                throw new AssertionError("single bytes are not asked for");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                assertThat(reads++)
                        .as("reads before the first line is handed on")
                        .isZero();
                bytes[offset] = 'a';
                bytes[offset + 1] = '\n';
                return 2;
            }
        };

        assertThat(new ChunkReader(growing, LIMIT, SIZE).next(new byte[0])).isPresent();
    }
}
