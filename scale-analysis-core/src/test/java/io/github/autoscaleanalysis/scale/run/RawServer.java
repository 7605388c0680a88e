package io.github.autoscaleanalysis.scale.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server on loopback that does byte by byte what it was told, however wrong, on one connection after the other. */
final class RawServer implements AutoCloseable {

    /** What to do on a connection after its request was read. */
    interface Script {
        void run(OutputStream out, Socket connection) throws Exception;
    }

    private final ServerSocket socket;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CompletableFuture<String> ending = new CompletableFuture<>();

    RawServer(Script script) throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> serve(script), "raw server");
        thread.setDaemon(true);
        thread.start();
    }

    /** A server that writes a text and closes the connection. */
    static RawServer saying(String text) throws IOException {
        return new RawServer((out, connection) -> out.write(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    URI base() {
        return URI.create("http://localhost:" + socket.getLocalPort());
    }

    /** Waits until the request was read. */
    void awaitRequest() throws InterruptedException {
        if (!asked.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no request came");
        }
    }

    /** Waits until the script has ended: {@code done}, or the exception that ended it. */
    String ending() throws Exception {
        return ending.get(20, TimeUnit.SECONDS);
    }

    /** Reads until the other side closes the connection. */
    static void awaitClose(Socket connection) throws IOException {
        connection.setSoTimeout(20_000);
        while (connection.getInputStream().read() >= 0) {
            Thread.onSpinWait();
        }
    }

    private void serve(Script script) {
        while (!socket.isClosed()) {
            serveOne(script);
        }
    }

    private void serveOne(Script script) {
        try (Socket connection = socket.accept()) {
            BufferedReader request =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = request.readLine(); line != null && !line.isEmpty(); ) {
                line = request.readLine();
            }
            asked.countDown();
            script.run(connection.getOutputStream(), connection);
            ending.complete("done");
        } catch (Exception e) {
            ending.complete(e.toString());
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
