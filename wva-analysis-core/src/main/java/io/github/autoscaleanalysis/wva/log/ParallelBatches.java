package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads one log on several threads. Each of them, the one that asks among them, cuts the next chunk of whole lines off the
 * log, one thread after the other, and turns its lines into events itself, so that the bytes stay near the processor that
 * looks at them. The one that asks hands out the events in order. A bounded number of chunks is under way at a time.
 */
final class ParallelBatches implements Batches {

    private static final int CHUNK = 256 * 1024; // stays in the cache of one processor; larger arrays are costly to G1
    private static final int AHEAD = 2; // chunks a thread: more gained nothing where that was measured

    private final String name;
    private final ReadSettings settings;
    private final ChunkReader chunks;
    private final ExecutorService helpers;
    private final Semaphore places;
    private final Worker own;
    private final LogIssues issues;
    private final ConcurrentLinkedQueue<CompletableFuture<Part>> underWay = new ConcurrentLinkedQueue<>();
    private final ReentrantLock cutting =
            new ReentrantLock(); // guards the log, the numbering of the next chunk, and adding to those under way
    private Numbering numbering = Numbering.first();
    private volatile boolean atEnd;
    private Ledger ledger = Ledger.empty();

    /** Some lines, where they stand, and a promise of what they give. */
    private record Piece(Chunk chunk, Numbering numbering, CompletableFuture<Part> part) {}

    ParallelBatches(String name, InputStream in, ReadSettings settings) {
        this.name = name;
        this.settings = settings;
        this.issues = new LogIssues(settings);
        this.chunks = new ChunkReader(in, settings.maxLineBytes(), CHUNK);
        this.places = new Semaphore(settings.threads() * AHEAD);
        this.own = new Worker();
        this.helpers = Executors.newFixedThreadPool(settings.threads() - 1, daemons());
        for (int i = 1; i < settings.threads(); i++) {
            helpers.execute(new Worker());
        }
        helpers.shutdown(); // ends when they do
    }

    private static ThreadFactory daemons() {
        return work -> {
            Thread thread = new Thread(work, "wva-log-reader");
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public boolean next(List<WvaEvent> sink) throws IOException {
        while (true) {
            boolean allCut = atEnd; // looked at before those under way, since nothing comes after them then
            CompletableFuture<Part> head = underWay.peek();
            if (head == null && allCut) {
                return false;
            }
            boolean toBeHandedOut = head != null && (head.isDone() || allCut);
            if (!toBeHandedOut && places.tryAcquire()) {
                own.readChunk();
            } else if (head != null) { // if it is, others took every place since it was looked at
                handOut(resultOf(head), sink);
                return true;
            }
        }
    }

    private void handOut(Part part, List<WvaEvent> sink) throws IOException {
        underWay.remove();
        places.release();
        part.numberAfter(ledger.lines());
        sink.addAll(part.events());
        ledger = ledger.plus(part.ledger());
        issues.addAll(part.issues());
        if (part.end().isPresent()) {
            throwAgain(part.end().get());
        }
    }

    private static void throwAgain(Throwable end) throws IOException {
        if (end instanceof IOException e) {
            throw e;
        }
        if (end instanceof Error e) {
            throw e;
        }
        throw (RuntimeException) end;
    }

    /** The next lines, for which nobody else is then responsible; empty at the end. */
    private Optional<Piece> cut(byte[] room) {
        cutting.lock();
        try {
            if (atEnd) {
                return Optional.empty();
            }
            CompletableFuture<Part> part = new CompletableFuture<>();
            try {
                Optional<Chunk> chunk = chunks.next(room);
                if (chunk.isEmpty()) {
                    atEnd = true;
                    return Optional.empty();
                }
                Piece piece = new Piece(chunk.get(), numbering, part);
                numbering = numbering.next();
                underWay.add(part);
                return Optional.of(piece);
            } catch (IOException | RuntimeException | Error e) { // the events before it come first
                part.complete(Part.failed(settings, e));
                underWay.add(part);
                atEnd = true;
                return Optional.empty();
            }
        } finally {
            cutting.unlock();
        }
    }

    private static Part resultOf(CompletableFuture<Part> part) throws IOException {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a chunk was not read", e.getCause());
        }
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public LogIssues issues() {
        return issues;
    }

    @Override
    public void close() throws IOException {
        cutting.lock(); // what is being read is read to the end
        try {
            atEnd = true;
            chunks.close();
        } finally {
            cutting.unlock();
            places.release(settings.threads());
        }
    }

    /** Reads chunk after chunk, as long as there are places for them. For one thread. */
    private final class Worker implements Runnable {

        private final LineParser parser = new LineParser(name, settings, new LogIssues(settings));
        private byte[] room = {};
        private int usual;

        @Override
        public void run() {
            do {
                places.acquireUninterruptibly();
            } while (readChunk());
        }

        /** Reads the next chunk; false if there is none. */
        private boolean readChunk() {
            Optional<Piece> next = cut(room);
            if (next.isEmpty()) {
                return false;
            }
            Piece piece = next.get();
            try {
                room = piece.chunk.bytes();
                Part part = new Part(settings, usual + usual / 4);
                part.read(piece.chunk, piece.numbering::linesBefore, parser);
                piece.numbering.holds(part.ledger().lines()); // if reading ended within it, nobody needs that any more
                usual = part.events().size();
                piece.part.complete(part);
            } catch (RuntimeException | Error e) {
                piece.part.completeExceptionally(e);
            }
            return true;
        }
    }
}
