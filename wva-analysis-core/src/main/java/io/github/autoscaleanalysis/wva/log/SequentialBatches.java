package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Reads one log chunk by chunk, on the thread that asks. */
final class SequentialBatches implements Batches {

    private static final int CHUNK = 128 * 1024;

    private final ChunkReader chunks;
    private final LineParser parser;
    private final LogIssues issues;
    private byte[] room = {};
    private long nextLine = 1;

    SequentialBatches(String name, InputStream in, ReadSettings settings) {
        this.issues = new LogIssues(settings);
        this.chunks = new ChunkReader(in, settings.maxLineBytes(), CHUNK);
        this.parser = new LineParser(name, settings, issues);
    }

    @Override
    public boolean next(List<WvaEvent> sink) throws IOException {
        Optional<Chunk> chunk = chunks.next(room);
        if (chunk.isEmpty()) {
            return false;
        }
        room = chunk.get().bytes();
        nextLine += parser.parse(chunk.get(), nextLine, sink);
        return true;
    }

    @Override
    public Ledger ledger() {
        return parser.ledger();
    }

    @Override
    public LogIssues issues() {
        return issues;
    }

    @Override
    public void close() throws IOException {
        chunks.close();
    }
}
