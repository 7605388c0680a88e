package io.github.autoscaleanalysis.wva.log;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON object that Jackson has read. */
final class JsonTree implements ValueSource {

    private final JsonNode object;

    JsonTree(JsonNode object) {
        this.object = object;
    }

    @Override
    public boolean find(Key.Spelling key, Found found) {
        JsonNode value = object.path(key.text());
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        byte[] bytes = value.asString("").getBytes(StandardCharsets.UTF_8);
        Found.Kind kind = value.isString() ? Found.Kind.TEXT : Found.Kind.LITERAL;
        found.set(bytes, 0, bytes.length, value.isValueNode() ? kind : Found.Kind.OTHER);
        return true;
    }

    @Override
    public void objects(Key.Spelling key, Consumer<ValueSource> visitor) {
        JsonNode value = object.path(key.text());
        if (value.isArray()) {
            for (JsonNode element : value) {
                if (element.isObject()) {
                    visitor.accept(new JsonTree(element));
                }
            }
        }
    }
}
