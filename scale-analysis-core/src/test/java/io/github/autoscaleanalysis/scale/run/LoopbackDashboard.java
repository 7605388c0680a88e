package io.github.autoscaleanalysis.scale.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** The JDK's HTTP server on loopback: gives the answers it was told, the last one again and again; keeps what it was asked. */
final class LoopbackDashboard implements AutoCloseable {

    /** What was asked: method and path with query, and the headers that matter. */
    record Asked(String line, String authorization, String accept, String acceptEncoding) {}

    private record Answer(int status, String body, Map<String, String> headers) {}

    private final HttpServer server;
    private final String scheme;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private LoopbackDashboard(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static LoopbackDashboard plain() throws IOException {
        return new LoopbackDashboard(HttpServer.create(anyPort(), 0), "http");
    }

    static LoopbackDashboard tls(SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new LoopbackDashboard(server, "https");
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** Adds an answer; headers are names and values in turn. */
    LoopbackDashboard answers(int status, String body, String... headers) {
        Map<String, String> map = headers.length == 0 ? Map.of() : Map.of(headers[0], headers[1]);
        answers.add(new Answer(status, body, map));
        return this;
    }

    URI base() {
        return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
    }

    List<Asked> asked() {
        return asked;
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.add(new Asked(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                header(exchange, "Authorization"),
                header(exchange, "Accept"),
                header(exchange, "Accept-Encoding")));
        Answer answer = answers.size() > 1 ? answers.remove() : answers.element();
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String header(HttpExchange exchange, String name) {
        return String.join(" & ", exchange.getRequestHeaders().getOrDefault(name, List.of()));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
