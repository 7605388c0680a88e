package io.github.autoscaleanalysis.wva.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The bytes of a file that still grows. At its end it waits for more; when another file takes its place, or it is cut,
 * it goes on with that from its beginning, on a new line. It ends by being closed, from any thread.
 */
final class FollowedStream extends InputStream {

    /** Says that the stream was closed while somebody read it. */
    static final class ClosedException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private final Path file;
    private final long pollMillis;
    private final Object lock = new Object();
    private final CountDownLatch closing = new CountDownLatch(1);
    private SeekableByteChannel channel;
    private Object key;
    private boolean lineEnded = true;

    FollowedStream(Path file, Duration poll) throws IOException {
        this.file = file;
        this.pollMillis = Math.max(1, poll.toMillis());
        this.channel = Files.newByteChannel(file);
        this.key = keyOf(file);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (true) {
            synchronized (lock) {
                if (closing.getCount() == 0) {
                    throw new ClosedException();
                }
                boolean nextIsThere = nextFileIsThere();
                int read = channel.read(ByteBuffer.wrap(bytes, offset, length));
                if (read > 0) {
                    lineEnded = bytes[offset + read - 1] == '\n';
                    return read;
                }
                if (nextIsThere && goOnWithNextFile()) {
                    if (lineEnded) {
                        continue;
                    }
                    lineEnded = true;
                    bytes[offset] = '\n';
                    return 1;
                }
            }
            await();
        }
    }

    /** Looked for before the last bytes of the old file are read, so that none of them is missed. */
    private boolean nextFileIsThere() throws IOException {
        try {
            return !key.equals(keyOf(file)) || channel.position() > channel.size();
        } catch (NoSuchFileException e) {
            return false; // between two files
        }
    }

    private boolean goOnWithNextFile() throws IOException {
        try {
            SeekableByteChannel next = Files.newByteChannel(file);
            key = keyOf(file);
            channel.close();
            channel = next;
            return true;
        } catch (NoSuchFileException e) {
            return false; // gone again
        }
    }

    private void await() throws IOException {
        try {
            if (closing.await(pollMillis, TimeUnit.MILLISECONDS)) {
                throw new ClosedException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + file + " to grow");
        }
    }

    /** What tells this file from another at the same place. */
    private static Object keyOf(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return Objects.requireNonNullElseGet(attributes.fileKey(), attributes::creationTime);
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        synchronized (lock) {
            channel.close();
        }
    }
}
