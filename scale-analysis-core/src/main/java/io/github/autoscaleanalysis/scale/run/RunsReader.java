package io.github.autoscaleanalysis.scale.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;

/** Tells JSON from CSV by how the data begins, and has it read. */
final class RunsReader {

    private static final int LOOKED_AT = 4096;

    /** Blanks, the bytes of byte order marks, and what stands beside the first character in UTF-16 and UTF-32. */
    private static final String BEFORE_THE_FIRST = " \t\r\n\u00EF\u00BB\u00BF\u00FE\u00FF\u0000";

    private final String source;

    RunsReader(String source) {
        this.source = source;
    }

    ScaleRuns read(InputStream data) throws IOException {
        try {
            BufferedInputStream in = new BufferedInputStream(data, LOOKED_AT);
            return beginsLikeJson(in) ? new JsonRuns(source).read(in) : new CsvRuns(source).read(in);
        } catch (CharacterCodingException e) {
            RunsFormatException unreadable = new RunsFormatException(source, "no CSV: a byte that is no UTF-8");
            unreadable.initCause(e);
            throw unreadable;
        } catch (IOException e) {
            throw new IOException(source + ": " + e.getMessage(), e);
        }
    }

    private static boolean beginsLikeJson(InputStream in) throws IOException {
        in.mark(LOOKED_AT);
        int first = in.read();
        for (int i = 1; i < LOOKED_AT && BEFORE_THE_FIRST.indexOf(first) >= 0; i++) {
            first = in.read();
        }
        in.reset();
        return first == '[' || first == '{';
    }
}
