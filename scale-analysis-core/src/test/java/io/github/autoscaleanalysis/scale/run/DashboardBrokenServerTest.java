package io.github.autoscaleanalysis.scale.run;

import static io.github.autoscaleanalysis.scale.run.Fetching.RUN;
import static io.github.autoscaleanalysis.scale.run.Fetching.RUNS;
import static io.github.autoscaleanalysis.scale.run.Fetching.SECRET;
import static io.github.autoscaleanalysis.scale.run.Fetching.TOKEN;
import static io.github.autoscaleanalysis.scale.run.Fetching.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that are slow, cut off, endless or no servers at all. */
@Timeout(60)
class DashboardBrokenServerTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final DashboardSettings HASTY =
            DashboardSettings.withDefaults().withRequestTimeout(Duration.ofMillis(300));

    private static DashboardClient client(RawServer server, DashboardSettings settings) {
        return DashboardClient.of(server.base(), TOKEN, settings);
    }

    private static DashboardClient client(RawServer server) {
        return client(server, DashboardSettings.withDefaults());
    }

    @Test
    void aServerThatNeverAnswersTimesOutAndItsConnectionIsClosed() throws Exception {
        try (RawServer server = new RawServer((out, connection) -> RawServer.awaitClose(connection))) {
            DashboardException failure = failure(client(server, HASTY), DashboardFailure.TIMED_OUT);

            assertThat(failure.status()).isEmpty();
            assertThat(failure).hasMessageEndingWith("no whole answer within PT0.3S");
            assertThat(server.ending()).isEqualTo("done");
        }
    }

    @Test
    void aBodyThatDripsTimesOutAndItsConnectionIsClosed() throws Exception {
        try (RawServer server = new RawServer((out, connection) -> {
            out.write((HEAD + "Content-Length: 100000\r\n\r\n[").getBytes(StandardCharsets.US_ASCII));
            drip(out);
        })) {
            DashboardSettings settings = DashboardSettings.withDefaults().withRequestTimeout(Duration.ofSeconds(2));
            DashboardException failure = failure(client(server, settings), DashboardFailure.TIMED_OUT);

            assertThat(failure.status()).hasValue(200);
            assertThat(server.ending()).contains("SocketException");
        }
    }

    @Test
    void theDeadlineHoldsWhereOneRequestMayTakeLonger() throws Exception {
        DashboardSettings settings = DashboardSettings.withDefaults().withDeadline(Duration.ofMillis(300));
        try (RawServer server = new RawServer((out, connection) -> RawServer.awaitClose(connection))) {
            failure(client(server, settings), DashboardFailure.TIMED_OUT);

            assertThat(server.ending()).isEqualTo("done");
        }
    }

    @Test
    void headersThatNeverEndTimeOut() throws Exception {
        try (RawServer server = new RawServer((out, connection) -> {
            out.write(HEAD.getBytes(StandardCharsets.US_ASCII));
            drip(out);
        })) {
            failure(client(server, HASTY), DashboardFailure.TIMED_OUT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + "Content-Length: 500\r\n\r\n[{\"scenario\":",
                HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\n[{\"sc",
                HEAD + "Transfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n"
            })
    void aBodyThatIsCutIsBrokenOffEvenWhereItsStartIsWhole(String answer) throws Exception {
        try (RawServer server = RawServer.saying(answer)) {
            DashboardException failure = failure(client(server), DashboardFailure.BROKEN_OFF);

            assertThat(failure.status()).hasValue(200);
            assertThat(failure.getCause()).isNotNull();
        }
    }

    @Test
    void aBodyWithoutLengthThatIsCutIsMalformed() throws Exception {
        try (RawServer server = RawServer.saying(HEAD + "\r\n" + RUNS.substring(0, 30))) {
            failure(client(server), DashboardFailure.MALFORMED);
        }
        try (RawServer server = RawServer.saying(HEAD + "\r\n" + RUNS)) {
            assertThat(client(server).fetch().runs()).containsExactly(RUN);
        }
    }

    @Test
    void bytesThatAreNoCharactersAreMalformed() throws Exception {
        // a UTF-32 byte order mark, then a number beyond Unicode
        try (RawServer server = RawServer.saying(HEAD + "\r\n\0\0\u00FE\u00FF\u00FF\u00FF\u00FF\u00FF")) {
            failure(client(server), DashboardFailure.MALFORMED);
        }
    }

    @Test
    void aLengthOverTheLimitIsRefusedBeforeTheBodyIsRead() throws Exception {
        try (RawServer server = new RawServer((out, connection) -> {
            out.write((HEAD + "Content-Length: 1001\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            RawServer.awaitClose(connection);
        })) {
            DashboardSettings settings = DashboardSettings.withDefaults().withMaxBodyBytes(1000);
            DashboardException failure = failure(client(server, settings), DashboardFailure.TOO_LARGE);

            assertThat(failure.status()).hasValue(200);
            assertThat(server.ending()).isEqualTo("done");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: chunked\r\n\r\n", "\r\n"})
    void aBodyWithoutLengthIsReadUpToTheLimitAndNotOn(String framing) throws Exception {
        AtomicLong written = new AtomicLong();
        byte[] block = (framing.length() > 2 ? "1000\r\n" + " ".repeat(0x1000) + "\r\n" : " ".repeat(0x1000))
                .getBytes(StandardCharsets.US_ASCII);
        try (RawServer server = new RawServer((out, connection) -> {
            out.write((HEAD + framing).getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(block);
                written.addAndGet(block.length);
            }
        })) {
            DashboardSettings settings = DashboardSettings.withDefaults().withMaxBodyBytes(1 << 20);
            failure(client(server, settings), DashboardFailure.TOO_LARGE);

            assertThat(server.ending()).contains("SocketException");
            // the limit and what the sockets' buffers swallowed
            assertThat(written.get()).isBetween(1L << 20, 1L << 26);
        }
    }

    @Test
    void aBodyOfTheLimitIsRead() throws Exception {
        try (RawServer server = RawServer.saying(HEAD + "Content-Length: 1000\r\n\r\n" + " ".repeat(998) + "[]")) {
            assertThat(client(server, DashboardSettings.withDefaults().withMaxBodyBytes(1000))
                            .fetch()
                            .runs())
                    .isEmpty();
        }
    }

    @Test
    void anEndlessBodyOfAnErrorIsNotRead() throws Exception {
        try (RawServer server = new RawServer((out, connection) -> {
            out.write("HTTP/1.1 404 Not Found\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(new byte[4096]);
            }
        })) {
            failure(client(server), DashboardFailure.UNEXPECTED_STATUS);

            assertThat(server.ending()).contains("SocketException");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "you sent " + SECRET + "\r\n\r\n",
                "HTTP/1.1 abc " + SECRET + "\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: " + SECRET + "\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + SECRET + "\r\n"
            })
    void whatIsNoHttpIsBrokenOff(String answer) throws Exception {
        try (RawServer server = RawServer.saying(answer)) {
            failure(client(server), DashboardFailure.BROKEN_OFF);
        }
    }

    @Test
    void nothingListeningIsUnreachable() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        DashboardClient client = DashboardClient.of(URI.create("http://127.0.0.1:" + port), TOKEN);

        assertThat(failure(client, DashboardFailure.UNREACHABLE).status()).isEmpty();
    }

    @Test
    void anUnknownHostIsUnreachable() {
        DashboardClient client = DashboardClient.of(URI.create("https://no-such-host.invalid"), TOKEN);

        assertThat(failure(client, DashboardFailure.UNREACHABLE)).hasMessageContaining("unknown host");
    }

    @Test
    void anInterruptCancelsTheRequestAndClosesItsConnection() throws Exception {
        try (RawServer server = new RawServer((out, connection) -> RawServer.awaitClose(connection))) {
            CompletableFuture<Boolean> interruptedAfterwards = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                try {
                    failure(client(server), DashboardFailure.INTERRUPTED);
                    interruptedAfterwards.complete(Thread.currentThread().isInterrupted());
                } catch (AssertionError e) {
                    interruptedAfterwards.completeExceptionally(e);
                }
            });
            thread.start();
            server.awaitRequest();
            thread.interrupt();

            assertThat(interruptedAfterwards.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(server.ending()).isEqualTo("done");
        }
    }

    @Test
    void aThreadThatIsInterruptedAlreadyDoesNotWait() throws IOException {
        try (RawServer server = new RawServer((out, connection) -> RawServer.awaitClose(connection))) {
            Thread.currentThread().interrupt();

            failure(client(server), DashboardFailure.INTERRUPTED);

            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static void drip(OutputStream out) throws IOException, InterruptedException {
        while (true) {
            out.write(' ');
            out.flush();
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
