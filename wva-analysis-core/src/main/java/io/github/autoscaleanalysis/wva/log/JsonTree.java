package io.github.autoscaleanalysis.wva.log;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON object that Jackson has read. */
final class JsonTree implements ValueSource {

    private final JsonNode object;
    private final boolean inArray;

    /** The fields of a record. */
    JsonTree(JsonNode object) {
        this(object, false);
    }

    private JsonTree(JsonNode object, boolean inArray) {
        this.object = object;
        this.inArray = inArray;
    }

    @Override
    public boolean find(Key.Spelling key, Found found) {
        JsonNode value = object.path(key.text());
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        byte[] bytes = value.asString("").getBytes(StandardCharsets.UTF_8);
        byte kind = value.isString() ? Found.TEXT : Found.LITERAL;
        found.set(bytes, 0, bytes.length, value.isValueNode() ? kind : Found.OTHER);
        return true;
    }

    @Override
    public void objects(Key.Spelling key, Consumer<ValueSource> visitor) {
        JsonNode value = object.path(key.text());
        if (value.isArray() && !inArray) {
            for (JsonNode element : value) {
                if (element.isObject()) {
                    visitor.accept(new JsonTree(element, true));
                }
            }
        }
    }
}
