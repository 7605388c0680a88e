package io.github.autoscaleanalysis.scale.report;

import io.github.autoscaleanalysis.scale.regression.UnfittableException;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.stats.ConfidenceInterval;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Fields of JSON; what is undefined is null. */
final class JsonFields {

    private static final Pattern WORD_START = Pattern.compile("_(.)");

    /** Numbers and line ends come out the same on every JDK and platform. */
    private static final ObjectWriter JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private JsonFields() {}

    static String write(ObjectNode root) {
        return JSON.writeValueAsString(root) + "\n";
    }

    static void put(ObjectNode node, String field, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(field, value.getAsDouble());
        } else {
            node.putNull(field);
        }
    }

    static void put(ObjectNode node, String field, Optional<String> text) {
        text.ifPresentOrElse(present -> node.put(field, present), () -> node.putNull(field));
    }

    static void interval(ObjectNode node, String name, Optional<ConfidenceInterval> interval) {
        interval.ifPresentOrElse(
                ends -> node.putObject(name)
                        .put("level", ends.level())
                        .put("low", ends.low())
                        .put("high", ends.high()),
                () -> node.putNull(name));
    }

    static void metrics(ObjectNode node, Map<ScaleMetric, Double> figures) {
        figures.forEach((metric, figure) -> node.put(camel(metric), figure));
    }

    static void unfittable(ObjectNode node, UnfittableException why) {
        node.put("reason", why.reason().name());
        put(node, "column", why.column().map(JsonFields::camel));
        node.put("message", why.getMessage());
    }

    static String camel(ScaleMetric metric) {
        return camel(metric.key());
    }

    static String camel(String key) {
        return WORD_START.matcher(key).replaceAll(JsonFields::upperCase);
    }

    private static String upperCase(MatchResult word) {
        return Character.toString(Character.toUpperCase(word.group(1).charAt(0)));
    }
}
