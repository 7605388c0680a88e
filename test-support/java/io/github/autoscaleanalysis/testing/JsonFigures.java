package io.github.autoscaleanalysis.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares two JSON documents: the same names and texts, and numbers within a relative tolerance. */
public final class JsonFigures {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonFigures() {}

    /** Fails, naming the place, where the documents differ; the order of an object's fields does not matter. */
    public static void assertEqual(String actual, String expected, double relativeTolerance) {
        Map<String, JsonNode> actualLeaves = leaves(actual);
        Map<String, JsonNode> expectedLeaves = leaves(expected);
        assertThat(actualLeaves.keySet()).as(actual).isEqualTo(expectedLeaves.keySet());
        expectedLeaves.forEach((place, value) -> {
            JsonNode found = actualLeaves.get(place);
            if (value.isNumber()) {
                assertThat(found.isNumber()).as(place + " in " + actual).isTrue();
                double tolerance = relativeTolerance * Math.abs(value.asDouble());
                assertThat(found.asDouble())
                        .as(place + " in " + actual)
                        .isCloseTo(value.asDouble(), within(tolerance));
            } else {
                assertThat(found).as(place + " in " + actual).isEqualTo(value);
            }
        });
    }

    private static Map<String, JsonNode> leaves(String json) {
        Map<String, JsonNode> leaves = new TreeMap<>();
        collect("", JSON.readTree(json), leaves);
        return leaves;
    }

    private static void collect(String place, JsonNode node, Map<String, JsonNode> leaves) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(place + "/" + field.getKey(), field.getValue(), leaves));
        } else if (node.isArray()) {
            leaves.put(place + "/size", JSON.valueToTree(node.size()));
            for (int i = 0; i < node.size(); i++) {
                collect(place + "/" + i, node.get(i), leaves);
            }
        } else {
            leaves.put(place, node);
        }
    }
}
