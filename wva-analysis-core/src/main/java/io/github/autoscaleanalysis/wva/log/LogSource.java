package io.github.autoscaleanalysis.wva.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a log comes from: a file, a stream of bytes or a stream of characters, with the name it has in events and issues.
 * Bytes may be gzipped, whatever the name says. A file can be read again and again, a stream once.
 */
public final class LogSource {

    private final String name;
    private final Optional<Path> file;
    private final InputStream stream;

    private LogSource(String name, Optional<Path> file, InputStream stream) {
        this.name = name;
        this.file = file;
        this.stream = stream;
    }

    /**
     * A file. It is opened when reading begins, and closed when it ends.
     *
     * @param file the log, plain or gzipped
     * @return the source, named by the path
     */
    public static LogSource of(Path file) {
        return new LogSource(file.toString(), Optional.of(file), InputStream.nullInputStream());
    }

    /**
     * A stream of bytes. It is read to its end and stays open: who opened it closes it.
     *
     * @param name the log's name in events and issues
     * @param bytes the log, plain or gzipped
     * @return the source
     */
    public static LogSource of(String name, InputStream bytes) {
        return new LogSource(name, Optional.empty(), bytes);
    }

    /**
     * A stream of characters. It is read to its end and stays open: who opened it closes it.
     *
     * @param name the log's name in events and issues
     * @param characters the log
     * @return the source
     */
    public static LogSource of(String name, Reader characters) {
        return new LogSource(name, Optional.empty(), new CharacterStream(characters));
    }

    /**
     * The name.
     *
     * @return the log's name in events and issues
     */
    public String name() {
        return name;
    }

    /** The file, if it is one. */
    Optional<Path> file() {
        return file;
    }

    /** How many bytes there are, compressed or not. */
    OptionalLong size() throws IOException {
        return file.isPresent() ? OptionalLong.of(Files.size(file.get())) : OptionalLong.empty();
    }

    /** The bytes of the log without compression; closing them closes what was opened here. */
    InputStream open(ProgressListener progress) throws IOException {
        OptionalLong size = size();
        InputStream raw = file.isPresent() ? Files.newInputStream(file.get()) : new Unclosed(stream);
        InputStream counted = progress == ProgressListener.NONE ? raw : new CountedStream(raw, size, progress);
        try {
            return Gzip.unpacked(counted);
        } catch (IOException | RuntimeException e) {
            counted.close();
            throw e;
        }
    }
}
