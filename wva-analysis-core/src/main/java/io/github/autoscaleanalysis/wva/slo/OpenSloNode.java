package io.github.autoscaleanalysis.wva.slo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A place in an OpenSLO document, which knows where it is. A missing value is a node too. */
record OpenSloNode(String source, String pointer, JsonNode value) {

    OpenSloNode at(String name) {
        return new OpenSloNode(source, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), value.path(name));
    }

    List<OpenSloNode> items() {
        List<OpenSloNode> items = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            items.add(new OpenSloNode(source, pointer + "/" + i, value.path(i)));
        }
        return items;
    }

    /** The items of an array that has some. */
    List<OpenSloNode> requiredItems() {
        if (!value.isArray() || value.isEmpty()) {
            throw error("a list with at least one item is needed");
        }
        return items();
    }

    boolean isGiven() {
        return !value.isMissingNode() && !value.isNull();
    }

    /** The text, which may be the only one of a list, as a label's values may be; empty where nothing is given. */
    Optional<String> text() {
        if (!isGiven()) {
            return Optional.empty();
        }
        JsonNode text = value.isArray() && value.size() == 1 ? value.path(0) : value;
        if (!text.isString() || text.asString().isBlank()) {
            throw error("one text is needed");
        }
        return Optional.of(text.asString());
    }

    String requiredText() {
        return text().orElseThrow(() -> error("a text is needed"));
    }

    BigDecimal requiredNumber() {
        if (!value.isNumber()) {
            throw error("a number is needed");
        }
        return value.decimalValue();
    }

    /** Every text below this place. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        collect(value, texts);
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isString()) {
            texts.add(node.asString());
        }
        for (JsonNode child : node) {
            collect(child, texts);
        }
    }

    OpenSloException error(String reason) {
        return new OpenSloException(source, pointer, reason);
    }
}
