package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipTest {

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static String unpacked(byte[] bytes) throws IOException {
        try (InputStream in = Gzip.unpacked(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void plainBytesStayAsTheyAre() throws IOException {
        for (String plain : new String[] {"", "a", "ab", "\u001f", "\u001fx", "\u008b\u001f", "a longer text\n"}) {
            assertThat(unpacked(plain.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(plain);
        }
    }

    @Test
    void gzippedBytesAreUnpacked() throws IOException {
        String text = "a line of a log\n".repeat(20_000);

        assertThat(unpacked(gzip(text))).isEqualTo(text);
        assertThat(unpacked(gzip(""))).isEmpty();
    }

    @Test
    void everyMemberIsUnpacked() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            String text = ("member " + i + "\n").repeat(i * 100);
            members.write(gzip(text));
            expected.append(text);
        }

        assertThat(unpacked(members.toByteArray())).isEqualTo(expected.toString());
        InputStream unavailable = new ByteArrayInputStream(members.toByteArray()) {
            @Override
            public int available() {
                return 0;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, 5));
            }
        };
        assertThat(new String(Gzip.unpacked(unavailable).readAllBytes(), StandardCharsets.UTF_8))
                .as("though the stream says that nothing is available")
                .isEqualTo(expected.toString());
    }

    @Test
    void aCutIsAnErrorAndNeverTheEnd() throws IOException {
        byte[] whole = gzip("a line of a log\n");
        for (int length = 2; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> unpacked(cut)).as("cut at %s", length).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aWrongByteIsAnError() throws IOException {
        byte[] wrong = gzip("a line of a log\n");
        wrong[wrong.length - 6] ^= 1; // of the checksum

        assertThatThrownBy(() -> unpacked(wrong)).isInstanceOf(IOException.class);
    }
}
