package io.github.autoscaleanalysis.wva.log;

/** Some whole lines of a log, or one that is over the limit and of which only the beginning is kept. */
final class Chunk {

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final String tooLong;

    Chunk(byte[] bytes, int from, int to, String tooLong) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.tooLong = tooLong;
    }

    /** What holds the lines. */
    byte[] bytes() {
        return bytes;
    }

    /** Where the lines begin. */
    int from() {
        return from;
    }

    /** Where the lines end. */
    int to() {
        return to;
    }

    /** How the one line over the limit begins; empty where the lines are whole. */
    String tooLong() {
        return tooLong;
    }
}
