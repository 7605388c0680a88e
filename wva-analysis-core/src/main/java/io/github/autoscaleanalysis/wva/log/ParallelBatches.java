package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads one log on several threads: the one that asks cuts it into chunks of whole lines and hands out their events in
 * order; all of them turn lines into events. A bounded number of chunks is under way at a time.
 */
final class ParallelBatches implements Batches {

    private static final int CHUNK = 448 * 1024; // below half of G1's smallest region, beyond which arrays cost it dear

    private final String name;
    private final ReadSettings settings;
    private final ChunkReader chunks;
    private final ExecutorService helpers;
    private final int ahead;
    private final Deque<FutureTask<Part>> underWay = new ArrayDeque<>();
    private final ConcurrentLinkedQueue<byte[]> rooms = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<LineParser> parsers = new ConcurrentLinkedQueue<>();
    private final LogIssues issues;
    private CompletableFuture<Long> nextLine = CompletableFuture.completedFuture(1L);
    private Ledger ledger = Ledger.empty();
    private boolean atEnd;
    private @Nullable IOException failure;

    /** What one chunk gave. */
    private record Part(List<WvaEvent> events, Ledger ledger, LogIssues issues, Optional<UnreadableLogException> end) {}

    ParallelBatches(String name, InputStream in, ReadSettings settings) {
        this.name = name;
        this.settings = settings;
        this.issues = new LogIssues(settings);
        this.chunks = new ChunkReader(in, settings.maxLineBytes(), CHUNK);
        this.ahead = settings.threads() * 3;
        this.helpers = Executors.newFixedThreadPool(settings.threads() - 1, daemons());
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
        cutAhead();
        FutureTask<Part> head = underWay.poll();
        if (head == null) {
            if (failure != null) {
                throw failure;
            }
            return false;
        }
        for (FutureTask<Part> later : underWay) {
            if (head.isDone()) {
                break;
            }
            head.run();
            if (!head.isDone()) {
                later.run();
            }
        }
        head.run();
        Part part = resultOf(head);
        sink.addAll(part.events);
        ledger = ledger.plus(part.ledger);
        issues.addAll(part.issues);
        if (part.end.isPresent()) {
            throw part.end.get();
        }
        return true;
    }

    private void cutAhead() {
        try {
            while (!atEnd && underWay.size() < ahead) {
                byte[] room = rooms.poll();
                Optional<Chunk> chunk = chunks.next(room == null ? new byte[0] : room);
                if (chunk.isEmpty()) {
                    atEnd = true;
                } else {
                    CompletableFuture<Long> firstLine = nextLine;
                    CompletableFuture<Long> lines = new CompletableFuture<>();
                    nextLine = firstLine.thenCombine(lines, Long::sum);
                    FutureTask<Part> task = new FutureTask<>(() -> read(chunk.get(), firstLine, lines));
                    underWay.add(task);
                    helpers.execute(task);
                }
            }
        } catch (IOException e) {
            atEnd = true;
            failure = e; // the events before it come first
        }
    }

    /** Counts its lines first, so that the number of the next chunk's first line is known soon. */
    private Part read(Chunk chunk, CompletableFuture<Long> firstLine, CompletableFuture<Long> lines) {
        lines.complete(chunk.lines());
        List<WvaEvent> events = new ArrayList<>();
        LogIssues found = new LogIssues(settings);
        LineParser idle = parsers.poll();
        LineParser parser = idle == null ? new LineParser(name, settings, found) : idle;
        parser.begin(found);
        try {
            parser.parse(chunk, firstLine.join(), events);
            return new Part(events, parser.ledger(), found, Optional.empty());
        } catch (UnreadableLogException e) {
            return new Part(events, parser.ledger(), found, Optional.of(e));
        } finally {
            rooms.add(chunk.bytes());
            parsers.add(parser);
        }
    }

    private static Part resultOf(FutureTask<Part> task) throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
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
        underWay.forEach(task -> task.cancel(false));
        helpers.shutdown();
        chunks.close();
    }
}
