package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.EventType;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reader that a user would write in an hour: lines, a JSON tree each, and one expression for each figure. */
final class ReadTreeAndRegex {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<Wording> WORDINGS = List.of(
            new Wording(EventType.KV_CACHE_USAGE, "KV cache metric:", "usage"),
            new Wording(EventType.QUEUE_LENGTH, "Queue metric:", "queueLength"),
            new Wording(EventType.OBSERVATION, "Metrics collected for VA:", "replicas", "ttft", "itl", "arrivalRate"),
            new Wording(EventType.OBSERVATION, "✓ Metrics collected for VA:", "replicas", "ttft", "itl", "arrivalRate"),
            new Wording(EventType.SLO_TARGET, "Found SLO for model:", "slo-tpot", "slo-ttft"),
            new Wording(EventType.SCALING_DECISION, "Processing decision:", "current", "target"),
            new Wording(
                    EventType.REPLICA_STATUS, "EmitReplicaMetrics completed", "current-replicas", "desired-replicas"),
            new Wording(EventType.PREDICTION, "Optimization solution", "rate", "numRep", "itl", "ttft"),
            new Wording(EventType.MODEL_TUNING, "Model tuner results:", "alpha", "NIS"),
            new Wording(EventType.REPLICA_MISMATCH, "Replica count mismatch for", "spec", "reporting_metrics"),
            new Wording(EventType.CONTROLLER_MODE, "Operating in"),
            new Wording(EventType.RECONCILIATION, "Reconciliation completed", "decisionsApplied"));

    private static final Pattern CONSOLE =
            Pattern.compile("(?:\\S+ )?(?<time>\\S+)\t[^\t]+\t(?:[^\t]+\t)?\\S+\\.go:\\d+"
                    + "\t(?<message>[^\t]*)(?:\t(?<fields>\\{.*))?");

    private static final Map<String, Fields> FIELDS = Map.of(
            "analyzer-result", new Fields(EventType.ANALYZER_RESULT, "supply", "demand", "rc", "sc"),
            "Processing decision for VA", new Fields(EventType.SCALING_DECISION, "current", "target"),
            "EmitReplicaMetrics completed", new Fields(EventType.REPLICA_STATUS, "currentReplicas", "desiredReplicas"),
            "Optimization completed successfully", new Fields(EventType.RECONCILIATION, "decisionsApplied"));

    private ReadTreeAndRegex() {}

    /** What a log in JSON encoding says. */
    static Figures json(Path log) throws IOException {
        Figures figures = new Figures();
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                jsonLine(line, figures);
            }
        }
        return figures;
    }

    /** What a log in console encoding after a stamp of kubectl says. */
    static Figures console(Path log) throws IOException {
        Figures figures = new Figures();
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                consoleLine(line, figures);
            }
        }
        return figures;
    }

    private static void jsonLine(String line, Figures figures) {
        JsonNode tree;
        try {
            tree = JSON.readTree(line);
        } catch (JacksonException e) {
            return; // klog
        }
        String message = tree.path("msg").asString("");
        for (Wording wording : WORDINGS) {
            if (message.startsWith(wording.opening)) {
                long time = Instant.parse(tree.path("ts").asString("")).toEpochMilli();
                if (wording.kind == EventType.PREDICTION) {
                    message.lines()
                            .filter(row -> row.startsWith("s="))
                            .forEach(row -> figures.add(wording.kind, time, wording.sum(row)));
                } else {
                    figures.add(wording.kind, time, wording.sum(message));
                }
                return;
            }
        }
    }

    private static void consoleLine(String line, Figures figures) {
        Matcher record = CONSOLE.matcher(line);
        if (record.matches() && record.group("fields") != null) {
            JsonNode tree = JSON.readTree(record.group("fields"));
            Fields fields = FIELDS.get(record.group("message"));
            if (fields != null) {
                figures.add(fields.kind, Instant.parse(record.group("time")).toEpochMilli(), fields.sum(tree));
            }
        }
    }

    /** The figures in the text of a message that begins in some words. */
    private static final class Wording {

        private final EventType kind;
        private final String opening;
        private final List<Pattern> figures;

        Wording(EventType kind, String opening, String... keys) {
            this.kind = kind;
            this.opening = opening;
            this.figures = Arrays.stream(keys)
                    .map(key -> Pattern.compile("(?<![-\\w])" + key + "[=:] ?([0-9.]+)"))
                    .toList();
        }

        double sum(String text) {
            double sum = 0;
            for (Pattern figure : figures) {
                Matcher matcher = figure.matcher(text);
                if (matcher.find()) {
                    sum += Double.parseDouble(matcher.group(1));
                }
            }
            return sum;
        }
    }

    /** The figures in the fields of a message. */
    private static final class Fields {

        private final EventType kind;
        private final List<String> keys;

        Fields(EventType kind, String... keys) {
            this.kind = kind;
            this.keys = List.of(keys);
        }

        double sum(JsonNode tree) {
            double sum = 0;
            for (String key : keys) {
                sum += tree.path(key).asDouble(0);
            }
            for (JsonNode variant : tree.path("variants")) {
                sum += variant.path("prc").asDouble(0);
            }
            return sum;
        }
    }
}
