package io.github.autoscaleanalysis.wva.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the files of one run in time order. */
final class RotatedLogs {

    private static final int CHUNK = 64 * 1024;

    private RotatedLogs() {}

    /** The files by the time of their first record; files without one come last, in the order given. */
    static List<LogSource> inTimeOrder(List<Path> files, ReadSettings settings) throws IOException {
        record Dated(LogSource source, Instant begin) {}
        List<Dated> dated = new ArrayList<>();
        for (Path file : files) {
            LogSource source = LogSource.of(file);
            dated.add(new Dated(source, firstTime(source, settings).orElse(Instant.MAX)));
        }
        return dated.stream()
                .sorted(Comparator.comparing(Dated::begin))
                .map(Dated::source)
                .toList();
    }

    private static Optional<Instant> firstTime(LogSource source, ReadSettings settings) throws IOException {
        PlainDecoder decoder = new PlainDecoder(settings);
        try (InputStream in = source.open(ProgressListener.NONE)) {
            ChunkReader chunks = new ChunkReader(in, settings.maxLineBytes(), CHUNK);
            Optional<Chunk> chunk = chunks.next(new byte[0]);
            while (chunk.isPresent()) {
                Optional<Instant> time = firstTime(chunk.get(), decoder);
                if (time.isPresent()) {
                    return time;
                }
                chunk = chunks.next(chunk.get().bytes());
            }
            return Optional.empty();
        }
    }

    private static Optional<Instant> firstTime(Chunk chunk, PlainDecoder decoder) {
        int from = chunk.from();
        while (chunk.tooLong().isEmpty() && from < chunk.to()) {
            int to = Bytes.lineFeed(chunk.bytes(), from, chunk.to());
            try {
                return Optional.of(decoder.decode(chunk.bytes(), from, to).timestamp());
            } catch (UnreadableLine e) {
                from = to + 1; // the next line may hold a record
            }
        }
        return Optional.empty();
    }
}
