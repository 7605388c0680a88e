package io.github.autoscaleanalysis.scale.run;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The fields of an object in JSON. */
final class JsonFields implements RunFields {

    private final JsonNode object;

    JsonFields(JsonNode object) {
        this.object = object;
    }

    @Override
    public boolean has(String key) {
        JsonNode value = object.path(key);
        return !value.isMissingNode() && !value.isNull();
    }

    @Override
    public Optional<String> text(String key, Consumer<String> note) {
        JsonNode value = object.path(key);
        if (has(key) && !value.isString()) {
            note.accept("is no text but " + kind(value));
        }
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    @Override
    public OptionalDouble number(String key, Consumer<String> note) {
        if (!has(key)) {
            return OptionalDouble.empty();
        }
        JsonNode value = object.path(key);
        if (!value.isNumber()) {
            note.accept("is no number but " + kind(value));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value.isBigInteger() ? value.bigIntegerValue().doubleValue() : value.doubleValue());
    }

    /** What kind of value this is, with its article. */
    static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case NULL -> "null";
            default -> "a " + node.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }
}
