package io.github.autoscaleanalysis.examples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A headless Chromium with one tab, driven through its DevTools: what it requests and what it complains of is known. Of
 * Debian's package {@code chromium}.
 */
final class Browser {

    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
    private static final long PATIENCE_SECONDS = 60;
    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket tab;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private volatile CountDownLatch loaded = new CountDownLatch(1);

    private Browser(Path profile) throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        EXECUTABLE.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(
                        profile.resolveSibling(profile.getFileName() + ".log").toFile())
                .start();
        tab = client.newWebSocketBuilder()
                .buildAsync(tabAddress(profile), new Reader())
                .join();
        for (String domain : List.of("Network", "Log", "Runtime", "Page")) {
            call(domain + ".enable", "{}");
        }
    }

    /** Starts one with an empty profile; without Chromium on this machine the test is skipped. */
    static Browser start(Path profile) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(EXECUTABLE), "no " + EXECUTABLE + " here: apt-get install chromium");
        return new Browser(profile);
    }

    /** Opens a page and waits until it and all that it asks for is there; forgets what was requested before. */
    void open(URI page) throws InterruptedException {
        requests.clear();
        complaints.clear();
        loaded = new CountDownLatch(1);
        call("Page.navigate", JSON.writeValueAsString(Map.of("url", page.toString())));
        if (!loaded.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(page + " was not loaded");
        }
    }

    void size(int width, int height) throws InterruptedException {
        call(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":" + width + ",\"height\":" + height + ",\"deviceScaleFactor\":1,\"mobile\":false}");
    }

    void colors(String scheme) throws InterruptedException {
        call(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + scheme + "\"}]}");
    }

    /** The value of an expression of JavaScript in the page. */
    JsonNode value(String expression) throws InterruptedException {
        String parameters = JSON.writeValueAsString(Map.of("expression", expression, "returnByValue", true));
        return call("Runtime.evaluate", parameters).at("/result/value");
    }

    byte[] print() throws InterruptedException {
        return Base64.getDecoder()
                .decode(call("Page.printToPDF", "{}").get("data").asString());
    }

    /** The addresses that the page asked for, itself included. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Errors in the console. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void end() throws InterruptedException {
        tab.abort();
        process.destroy();
        process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private JsonNode call(String method, String parameters) throws InterruptedException {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        tab.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
                .join();
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(method, e);
        }
    }

    private void take(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer =
                    answers.remove(message.get("id").asInt());
            if (answer != null && message.has("error")) {
                answer.completeExceptionally(new IllegalStateException(message.toString()));
            } else if (answer != null) {
                answer.complete(message.get("result"));
            }
            return;
        }
        JsonNode about = message.get("params");
        switch (message.get("method").asString()) {
            case "Network.requestWillBeSent" ->
                requests.add(about.at("/request/url").asString());
            case "Runtime.exceptionThrown" -> complaints.add(about.toString());
            case "Runtime.consoleAPICalled" -> complaints.add(about.toString());
            case "Log.entryAdded" -> complaints.add(about.at("/entry/text").asString());
            case "Page.loadEventFired" -> loaded.countDown();
            default -> {
                // Of no interest here.
            }
        }
    }

    /** Where the DevTools of the only tab listen. */
    private URI tabAddress(Path profile) throws IOException, InterruptedException {
        Path port = profile.resolve("DevToolsActivePort");
        long deadline = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
        while (System.nanoTime() < deadline) {
            if (Files.exists(port) && !Files.readAllLines(port).isEmpty()) {
                URI list = URI.create(
                        "http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
                String targets = client.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                        .body();
                for (JsonNode target : JSON.readTree(targets)) {
                    if (target.get("type").asString().equals("page")) {
                        return URI.create(target.get("webSocketDebuggerUrl").asString());
                    }
                }
            }
            Thread.sleep(50);
        }
        process.destroy();
        throw new IllegalStateException("chromium did not start");
    }

    /** Puts messages together from their parts. */
    private final class Reader implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                take(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
