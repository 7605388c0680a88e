package io.github.autoscaleanalysis.wva.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** One stream into a capture, which passes on what it is given, and gives the capture whole lines. */
final class CapturedLines extends OutputStream {

    private final LogCapture capture;
    private final OutputStream other;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    CapturedLines(LogCapture capture, OutputStream other) {
        this.capture = capture;
        this.other = other;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int count) throws IOException {
        int end = from + count;
        int lines = end;
        while (lines > from && bytes[lines - 1] != '\n') {
            lines--;
        }
        if (lines > from) {
            line.write(bytes, from, lines - from);
            give();
        }
        line.write(bytes, lines, end - lines);
        if (line.size() > capture.mostBytes()) {
            give(); // which is too much, so that nothing is kept from here on
        }
        other.write(bytes, from, count);
    }

    @Override
    public void flush() throws IOException {
        other.flush();
    }

    @Override
    public void close() throws IOException {
        end();
        flush();
    }

    /** Ends a last line that has no end. */
    synchronized void end() {
        if (line.size() > 0) {
            line.write('\n');
            give();
        }
        capture.ended(this);
    }

    private void give() {
        capture.add(line.toByteArray());
        line.reset();
    }
}
