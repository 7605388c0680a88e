package io.github.autoscaleanalysis.wva.log;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * The values of one message by key, from its text ({@code key=value} or {@code key: value}) or from the fields of its
 * record. A key is the whole key. A value that is not what is asked for is absent and noted in the message.
 */
final class Values {

    private static final String SEPARATORS = ",;{}→\n";

    private final Map<String, String> values = new HashMap<>();
    private final Message message;

    private Values(Message message) {
        this.message = message;
    }

    /** The values in a text, and where the text has none of a name, those of the record's fields. */
    static Values of(Message message, String text) {
        Values result = in(message, text);
        for (Map.Entry<String, JsonNode> field : message.fields().properties()) {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                result.values.putIfAbsent(field.getKey(), field.getValue().asString());
            }
        }
        return result;
    }

    /** The values in a text alone. */
    static Values in(Message message, String text) {
        Values result = new Values(message);
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || SEPARATORS.indexOf(text.charAt(i)) >= 0) {
                result.put(text.substring(from, i));
                from = i + 1;
            }
        }
        return result;
    }

    private void put(String pair) {
        int equals = pair.indexOf('=');
        int colon = pair.indexOf(": ");
        boolean byColon = colon >= 0 && (equals < 0 || colon < equals);
        int assign = byColon ? colon : equals;
        if (assign > 0) {
            String value = pair.substring(assign + (byColon ? 2 : 1)).strip();
            values.putIfAbsent(pair.substring(0, assign).strip(), value);
        }
    }

    /** The first of some keys that has a value. */
    Optional<String> text(String... keys) {
        for (String key : keys) {
            String value = values.get(key);
            if (value != null && !value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** A finite number as Go prints it; a unit {@code ms} and a remark after a space are passed over. */
    OptionalDouble number(String... keys) {
        Optional<String> value = text(keys).map(Values::withoutUnit);
        if (value.isEmpty() || Numbers.isUndefined(value.get())) {
            return OptionalDouble.empty();
        }
        OptionalDouble number = Numbers.parse(value.get());
        if (number.isEmpty()) {
            bad(keys[0], value.get());
        }
        return number;
    }

    /** A whole number of things. */
    OptionalInt count(String... keys) {
        OptionalDouble number = number(keys);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        int count = (int) number.getAsDouble();
        if (count != number.getAsDouble()) {
            bad(keys[0], text(keys).orElseThrow());
            return OptionalInt.empty();
        }
        return OptionalInt.of(count);
    }

    /** {@code true} or {@code false}. */
    Optional<Boolean> flag(String... keys) {
        Optional<String> value = text(keys);
        if (value.filter(v -> v.equals("true") || v.equals("false")).isEmpty()) {
            value.ifPresent(v -> bad(keys[0], v));
            return Optional.empty();
        }
        return value.map(Boolean::valueOf);
    }

    private void bad(String key, String value) {
        message.note(IssueReason.BAD_VALUE, key + " is '" + value + "'");
    }

    private static String withoutUnit(String value) {
        int space = value.indexOf(' ');
        String number = space < 0 ? value : value.substring(0, space);
        return number.endsWith("ms") ? number.substring(0, number.length() - 2) : number;
    }
}
