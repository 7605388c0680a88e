package io.github.autoscaleanalysis.wva.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The UTF-8 of a stream of characters; half a surrogate pair becomes a question mark. */
final class CharacterStream extends InputStream {

    private static final int CHARACTERS = 16 * 1024;

    private final Reader in;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final CharBuffer characters = CharBuffer.allocate(CHARACTERS).flip();
    private final ByteBuffer bytes = ByteBuffer.allocate(CHARACTERS * 3).flip();
    private boolean atEnd;

    CharacterStream(Reader in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (!bytes.hasRemaining()) {
            if (atEnd) {
                return -1;
            }
            encodeMore();
        }
        int taken = Math.min(length, bytes.remaining());
        bytes.get(target, offset, taken);
        return taken;
    }

    private void encodeMore() throws IOException {
        characters.compact();
        atEnd = in.read(characters) < 0;
        characters.flip();
        bytes.clear();
        encoder.encode(characters, bytes, atEnd);
        if (atEnd) {
            encoder.flush(bytes);
        }
        bytes.flip();
    }
}
