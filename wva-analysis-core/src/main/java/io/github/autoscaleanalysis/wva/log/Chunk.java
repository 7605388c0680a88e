package io.github.autoscaleanalysis.wva.log;

/**
 * Some whole lines of a log, or one that is over the limit and of which only the beginning is kept. One thread turns them
 * into events, another may ask meanwhile how many there are.
 */
final class Chunk {

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final String tooLong;
    private volatile long passed; // where the lines end that have been passed, and below that how many they are

    Chunk(byte[] bytes, int from, int to, String tooLong) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.tooLong = tooLong;
        pass(from, 0);
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

    /** Says that so many lines have been passed, which need not be counted any more. */
    final void pass(int linesTo, long lines) {
        passed = (long) linesTo << Integer.SIZE | lines;
    }

    /** How many lines there are: those that have been passed, and the others counted. */
    long lines() {
        if (!tooLong.isEmpty()) {
            return 1;
        }
        long before = passed;
        int passedTo = (int) (before >>> Integer.SIZE);
        int passedLines = (int) before;
        if (passedTo >= to) {
            return passedLines;
        }
        long lines = passedLines + Bytes.countLineFeeds(bytes, passedTo, to);
        return bytes[to - 1] != '\n' ? lines + 1 : lines;
    }
}
