package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LogFollowerTest {

    private static final Duration POLL = Duration.ofMillis(2);
    private static final String EVENT = "{\"ts\":\"2025-12-01T10:00:00Z\",\"msg\":\"Operating in %s mode\"}\n";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("live.jsonl");
    }

    private static String event(String mode) {
        return EVENT.formatted(mode);
    }

    private void append(String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private LogFollower follow(ReadSettings settings) throws IOException {
        return WvaLog.follow(file, settings, POLL);
    }

    private LogFollower follow() throws IOException {
        return follow(ReadSettings.withDefaults());
    }

    private static String next(LogFollower follower) {
        WvaEvent event = follower.next();
        return ((io.github.autoscaleanalysis.wva.event.ControllerMode) event).mode() + ":" + event.line();
    }

    /** Asks for the next event on another thread, which waits. */
    private static CompletableFuture<String> waitingFor(LogFollower follower) {
        return CompletableFuture.supplyAsync(() -> next(follower));
    }

    private static <T> T result(CompletableFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(60, TimeUnit.SECONDS);
    }

    @Test
    void theEventsThatAreThereComeFirstAndThoseWrittenLaterFollow() throws Exception {
        append(event("a") + "klog\n" + event("b"));
        try (LogFollower follower = follow()) {
            assertThat(next(follower)).isEqualTo("A:1");
            assertThat(next(follower)).isEqualTo("B:3");

            CompletableFuture<String> waiting = waitingFor(follower);
            append(event("c"));
            assertThat(result(waiting)).isEqualTo("C:4");
            assertThat(follower.ledger()).isEqualTo(new Ledger(4, 3, 3, 0, 1, 0));
            assertThat(follower.issues()).extracting(LogIssue::line).containsExactly(2L);
        }
    }

    @Test
    void aLineThatIsNotEndedIsWaitedFor() throws Exception {
        String line = event("whole");
        append(line.substring(0, 20));
        try (LogFollower follower = follow()) {
            CompletableFuture<String> waiting = waitingFor(follower);
            append(line.substring(20, line.length() - 1));
            assertThat(waiting).isNotDone();
            append("\n");
            assertThat(result(waiting)).isEqualTo("WHOLE:1");
            assertThat(follower.issues()).isEmpty();
        }
    }

    @Test
    void aRotatedFileIsReadToItsEndAndTheNewOneFollows() throws Exception {
        append(event("a"));
        try (LogFollower follower = follow()) {
            assertThat(next(follower)).isEqualTo("A:1");
            append(event("b") + "half a line");
            assertThat(next(follower)).isEqualTo("B:2");
            CompletableFuture<String> waiting = waitingFor(follower);
            Files.move(file, folder.resolve("live.jsonl.1"));
            append(event("c"));
            assertThat(result(waiting)).isEqualTo("C:4");
            assertThat(follower.ledger()).isEqualTo(new Ledger(4, 3, 3, 0, 1, 0));
        }
    }

    @Test
    void aFileThatIsCutIsReadFromItsBeginning() throws Exception {
        append(event("a").repeat(20));
        try (LogFollower follower = follow()) {
            for (int i = 1; i <= 20; i++) {
                assertThat(next(follower)).isEqualTo("A:" + i);
            }
            CompletableFuture<String> waiting = waitingFor(follower);
            Files.write(file, event("b").getBytes(StandardCharsets.UTF_8), StandardOpenOption.TRUNCATE_EXISTING);
            assertThat(result(waiting)).isEqualTo("B:21");
        }
    }

    @Test
    void closingFromAnotherThreadEndsTheWaiting() throws Exception {
        append(event("a"));
        LogFollower follower = follow();
        assertThat(follower.hasNext()).isTrue();
        assertThat(next(follower)).isEqualTo("A:1");

        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(follower::hasNext);
        follower.close();
        assertThat(result(waiting)).isFalse();
        assertThat(follower.hasNext()).isFalse();
        assertThatThrownBy(follower::next).isInstanceOf(NoSuchElementException.class);
        follower.close();
    }

    @Test
    void strictFollowingGivesTheEventsBeforeTheLineAndThenEnds() throws IOException {
        append(event("a") + event("b") + "broken\n" + event("c"));
        try (LogFollower follower = follow(ReadSettings.withDefaults().with(ErrorMode.STRICT))) {
            assertThat(next(follower)).isEqualTo("A:1");
            assertThat(next(follower)).isEqualTo("B:2");
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(follower::hasNext)
                        .isInstanceOf(UnreadableLogException.class)
                        .hasMessageContaining("live.jsonl:3: FOREIGN");
            }
        }
    }

    @Test
    void anInterruptedThreadStopsWaiting() throws IOException {
        append("");
        try (LogFollower follower = follow()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(follower::hasNext).isInstanceOf(UncheckedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aMissingFileIsNamedAndAPollThatIsNoneRefused() throws IOException {
        assertThatThrownBy(this::follow).isInstanceOf(NoSuchFileException.class).hasMessageContaining("live.jsonl");
        append("");
        for (Duration poll : new Duration[] {Duration.ZERO, Duration.ofMillis(-1)}) {
            assertThatThrownBy(() -> WvaLog.follow(file, ReadSettings.withDefaults(), poll))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(poll.toString());
        }
    }

    @Test
    void singleBytesAreUnsigned() throws IOException {
        Files.write(file, new byte[] {(byte) 0xC3, 'x'});
        try (FollowedStream in = new FollowedStream(file, POLL)) {
            assertThat(in.read()).isEqualTo(0xC3);
            assertThat(in.read()).isEqualTo('x');
        }
    }
}
