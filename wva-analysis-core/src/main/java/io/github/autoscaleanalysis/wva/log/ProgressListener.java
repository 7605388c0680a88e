package io.github.autoscaleanalysis.wva.log;

import java.util.OptionalLong;

/** Is told how far a reading has come. */
@FunctionalInterface
public interface ProgressListener {

    /** Nobody. */
    ProgressListener NONE = (bytesDone, bytesTotal) -> {};

    /**
     * Is called about every mebibyte and at the end, on the thread that reads; an exception ends the reading.
     *
     * @param bytesDone bytes read so far, of the file as it is, compressed or not
     * @param bytesTotal bytes there are; empty where that is not known
     */
    void read(long bytesDone, OptionalLong bytesTotal);
}
