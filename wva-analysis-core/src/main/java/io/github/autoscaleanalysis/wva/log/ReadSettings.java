package io.github.autoscaleanalysis.wva.log;

/**
 * How a log is read. Immutable and thread-safe; {@code with} gives changed copies.
 *
 * <p>The limits bound what hostile or broken input can cost: a line over a limit becomes a {@link LogIssue}.
 */
public final class ReadSettings {

    /** Whether lines may go the fast way; both give the same events, issues and ledger. */
    enum Way {
        FAST,
        PLAIN
    }

    private static final ReadSettings DEFAULTS =
            new ReadSettings(ErrorMode.LENIENT, 8 * 1024 * 1024, 100, 400, 1000, 1, ProgressListener.NONE, Way.FAST);

    private final ErrorMode errorMode;
    private final int maxLineBytes;
    private final int maxNesting;
    private final int maxNumberLength;
    private final int maxIssuesKept;
    private final int threads;
    private final ProgressListener progress;
    private final Way way;

    private ReadSettings(
            ErrorMode errorMode,
            int maxLineBytes,
            int maxNesting,
            int maxNumberLength,
            int maxIssuesKept,
            int threads,
            ProgressListener progress,
            Way way) {
        this.errorMode = errorMode;
        this.maxLineBytes = maxLineBytes;
        this.maxNesting = maxNesting;
        this.maxNumberLength = maxNumberLength;
        this.maxIssuesKept = maxIssuesKept;
        this.threads = threads;
        this.progress = progress;
        this.way = way;
    }

    /**
     * The defaults: lenient, lines up to 8 MiB, nesting up to 100, numbers up to 400 characters, 1000 issues kept, one
     * thread, nobody told of the progress.
     *
     * @return the defaults
     */
    public static ReadSettings withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same settings with another way to treat unreadable lines.
     *
     * @param mode lenient or strict
     * @return changed settings
     */
    public ReadSettings with(ErrorMode mode) {
        return new ReadSettings(mode, maxLineBytes, maxNesting, maxNumberLength, maxIssuesKept, threads, progress, way);
    }

    /**
     * The same settings with somebody who is told of the progress.
     *
     * @param listener who is told, on the reading thread
     * @return changed settings
     */
    public ReadSettings with(ProgressListener listener) {
        return new ReadSettings(
                errorMode, maxLineBytes, maxNesting, maxNumberLength, maxIssuesKept, threads, listener, way);
    }

    /**
     * The same settings with another limit for lines. A line of a usual shape costs about
     * three times its size in memory; one that only the plain way can read may cost many times that.
     *
     * @param bytes the longest line that is read, in bytes without its end
     * @return changed settings
     * @throws IllegalArgumentException if it is not from 1 to 512 MiB
     */
    public ReadSettings withMaxLineBytes(int bytes) {
        requireRange("longest line", bytes, 1, 512 * 1024 * 1024);
        return new ReadSettings(errorMode, bytes, maxNesting, maxNumberLength, maxIssuesKept, threads, progress, way);
    }

    /**
     * The same settings with another limit for nesting.
     *
     * @param levels how deep objects and arrays of a record may stand in each other, the record itself included
     * @return changed settings
     * @throws IllegalArgumentException if it is not from 1 to 1000
     */
    public ReadSettings withMaxNesting(int levels) {
        requireRange("nesting", levels, 1, 1000);
        return new ReadSettings(
                errorMode, maxLineBytes, levels, maxNumberLength, maxIssuesKept, threads, progress, way);
    }

    /**
     * The same settings with another limit for numbers.
     *
     * @param characters how long a number of a record may be
     * @return changed settings
     * @throws IllegalArgumentException if it is not from 20 to 10000
     */
    public ReadSettings withMaxNumberLength(int characters) {
        requireRange("number length", characters, 20, 10_000);
        return new ReadSettings(errorMode, maxLineBytes, maxNesting, characters, maxIssuesKept, threads, progress, way);
    }

    /**
     * The same settings with another number of issues that are kept with their text; all are counted.
     *
     * @param issues how many issues are kept
     * @return changed settings
     * @throws IllegalArgumentException if it is negative
     */
    public ReadSettings withMaxIssuesKept(int issues) {
        requireRange("issues kept", issues, 0, Integer.MAX_VALUE);
        return new ReadSettings(errorMode, maxLineBytes, maxNesting, maxNumberLength, issues, threads, progress, way);
    }

    /**
     * The same settings with another number of threads. With more than one, a log is cut at line ends and its parts are
     * read at the same time; events, order, issues and ledger are the same. The source is asked for its bytes, and the
     * listener told, by one thread after the other.
     *
     * @param count how many threads read, the caller's among them
     * @return changed settings
     * @throws IllegalArgumentException if it is not from 1 to 64
     */
    public ReadSettings withThreads(int count) {
        requireRange("threads", count, 1, 64);
        return new ReadSettings(
                errorMode, maxLineBytes, maxNesting, maxNumberLength, maxIssuesKept, count, progress, way);
    }

    ReadSettings with(Way choice) {
        return new ReadSettings(
                errorMode, maxLineBytes, maxNesting, maxNumberLength, maxIssuesKept, threads, progress, choice);
    }

    /**
     * What an unreadable line does.
     *
     * @return lenient or strict
     */
    public ErrorMode errorMode() {
        return errorMode;
    }

    /**
     * The longest line that is read.
     *
     * @return bytes without the line end
     */
    public int maxLineBytes() {
        return maxLineBytes;
    }

    /**
     * How deep a record may nest.
     *
     * @return levels, the record itself included
     */
    public int maxNesting() {
        return maxNesting;
    }

    /**
     * How long a number of a record may be.
     *
     * @return characters
     */
    public int maxNumberLength() {
        return maxNumberLength;
    }

    /**
     * How many issues are kept with their text.
     *
     * @return a number of issues
     */
    public int maxIssuesKept() {
        return maxIssuesKept;
    }

    /**
     * How many threads read.
     *
     * @return a number from 1
     */
    public int threads() {
        return threads;
    }

    /**
     * Who is told of the progress.
     *
     * @return the listener
     */
    public ProgressListener progress() {
        return progress;
    }

    Way way() {
        return way;
    }

    private static void requireRange(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " " + value + " is not from " + least + " to " + most);
        }
    }
}
