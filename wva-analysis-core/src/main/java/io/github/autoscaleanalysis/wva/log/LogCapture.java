package io.github.autoscaleanalysis.wva.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps in memory what a running program logs, so that a test has it as a log without a file. The program is handed a
 * {@linkplain #stream() stream} to write to, or its own output is {@linkplain #drain drained}; several of both go into
 * one capture, line by line in the order in which the lines are ended.
 *
 * <pre>{@code
 * try (LogCapture capture = LogCapture.of("controller")) {
 *     Process controller = new ProcessBuilder("controller").redirectErrorStream(true).start();
 *     capture.drain(controller.getInputStream());
 *     … // let it work
 *     controller.destroy();
 *     capture.awaitEnd(Duration.ofSeconds(10));
 *     WvaLog log = capture.log();
 * }
 * }</pre>
 *
 * <p>Memory: up to three times what is captured while it grows, and never more than twice the most bytes that are to be
 * kept, beside a line of each stream that is not ended yet. What goes beyond is not kept, and from then on the log is
 * refused, since it would be cut; the program that writes notices nothing of it. Thread-safe.
 */
public final class LogCapture implements AutoCloseable {

    /** How many bytes are kept unless asked for otherwise: 64 MiB, some 300,000 lines. */
    public static final int MOST_BYTES = 64 * 1024 * 1024;

    private final String name;
    private final int mostBytes;
    private final List<CapturedLines> open = new ArrayList<>();
    private final List<Thread> drains = new ArrayList<>();
    private byte[] bytes = {};
    private int length;
    private long lost;
    private boolean closed;
    private @Nullable IOException failure;

    private LogCapture(String name, int mostBytes) {
        this.name = name;
        this.mostBytes = mostBytes;
    }

    /**
     * A capture of up to {@value #MOST_BYTES} bytes.
     *
     * @param name the log's name in events and issues
     * @return a capture of nothing yet
     */
    public static LogCapture of(String name) {
        return of(name, MOST_BYTES);
    }

    /**
     * A capture of up to so many bytes.
     *
     * @param name the log's name in events and issues
     * @param mostBytes how many bytes are kept, line ends included
     * @return a capture of nothing yet
     * @throws IllegalArgumentException if the number is not from 1 to 1 GiB
     */
    public static LogCapture of(String name, int mostBytes) {
        if (mostBytes < 1 || mostBytes > 1024 * 1024 * 1024) {
            throw new IllegalArgumentException(mostBytes + " bytes are not from 1 to 1 GiB");
        }
        return new LogCapture(name, mostBytes);
    }

    /**
     * A stream whose bytes are captured, for a logger or a {@code PrintStream}.
     *
     * @return a new stream, thread-safe as it is, which keeps a line until it is ended or the stream is closed
     */
    public OutputStream stream() {
        return tee(OutputStream.nullOutputStream());
    }

    /**
     * A stream whose bytes are captured and passed on, such as to {@code System.out}.
     *
     * @param other where to pass them on; it stays open when this stream, or the capture, is closed
     * @return a new stream like {@link #stream()}
     */
    public OutputStream tee(OutputStream other) {
        CapturedLines lines = new CapturedLines(this, other);
        synchronized (this) {
            open.add(lines);
        }
        return lines;
    }

    /**
     * Captures a stream to its end, in a daemon thread of its own, such as what a process writes. It is read on when the
     * capture is full or closed, so that nobody has to wait for somebody to read it.
     *
     * @param in the stream; it stays open: who opened it closes it
     */
    public void drain(InputStream in) {
        CapturedLines lines = (CapturedLines) stream();
        Thread thread = new Thread(
                () -> {
                    try (lines) {
                        in.transferTo(lines);
                    } catch (IOException e) {
                        fail(e);
                    }
                },
                "capture of " + name);
        thread.setDaemon(true);
        synchronized (this) {
            drains.add(thread);
        }
        thread.start();
    }

    /**
     * Waits until all drained streams have ended.
     *
     * @param timeout how long to wait at most
     * @return whether they have; true at once where nothing is drained
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public boolean awaitEnd(Duration timeout) throws InterruptedException {
        List<Thread> threads;
        synchronized (this) {
            threads = List.copyOf(drains);
        }
        long deadline = System.nanoTime() + timeout.toNanos();
        for (Thread thread : threads) {
            long millis = Math.max(1, (deadline - System.nanoTime() + 999_999) / 1_000_000);
            thread.join(millis);
            if (thread.isAlive()) {
                return false;
            }
        }
        return true;
    }

    /**
     * The log so far, by the default settings, see {@link #log(ReadSettings)}.
     *
     * @return its events and its ledger
     */
    public WvaLog log() {
        return log(ReadSettings.withDefaults());
    }

    /**
     * The log so far: every line that is ended. Lines that are not are waited for, and count as ended when their stream
     * or the capture is closed.
     *
     * @param settings how to read it
     * @return its events and its ledger; read anew at each call
     * @throws IllegalStateException if more was written than is kept, so that the log would be cut
     * @throws UncheckedIOException if a drained stream could not be read to its end
     * @throws UnreadableLogException in strict mode, at the first line that holds no record
     */
    public WvaLog log(ReadSettings settings) {
        InputStream captured;
        synchronized (this) {
            if (failure != null) {
                throw new UncheckedIOException(name + " could not be captured to its end", failure);
            }
            if (lost > 0) {
                throw new IllegalStateException(name + " is longer than the " + mostBytes + " bytes of its capture: "
                        + lost + " bytes came after the first " + length);
            }
            // Nobody writes into what has been captured, so that it can be read while more is.
            captured = new ByteArrayInputStream(bytes, 0, length);
        }
        try {
            return WvaLog.read(LogSource.of(name, captured), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the capture: what is written from now on is passed on, but not captured. What was stays to be had. */
    @Override
    public void close() {
        List<CapturedLines> streams;
        synchronized (this) {
            streams = List.copyOf(open);
        }
        streams.forEach(CapturedLines::end);
        synchronized (this) {
            closed = true;
        }
    }

    /** Adds whole lines, or none if they are too many. */
    synchronized void add(byte[] lines) {
        if (closed) {
            return;
        }
        int count = lines.length;
        if (lost > 0 || count > mostBytes - length) {
            lost += count;
            return;
        }
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(mostBytes, Math.max(2L * bytes.length, (long) length + count)));
        }
        System.arraycopy(lines, 0, bytes, length, count);
        length += count;
    }

    synchronized void ended(CapturedLines lines) {
        open.remove(lines);
    }

    int mostBytes() {
        return mostBytes;
    }

    private synchronized void fail(IOException e) {
        failure = e;
    }
}
