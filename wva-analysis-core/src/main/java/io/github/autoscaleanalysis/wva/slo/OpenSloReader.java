package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads OpenSLO documents. One reader reads one source. */
final class OpenSloReader {

    private static final String VERSION = "openslo/v1";
    private static final Set<String> OTHER_KINDS =
            Set.of("AlertCondition", "AlertNotificationTarget", "AlertPolicy", "DataSource", "Service", "SLI");
    private static final int PERCENT_DIGITS = 2;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String source;
    private final Map<String, OpenSloNode> indicators = new HashMap<>();
    private final List<LatencyObjective> objectives = new ArrayList<>();

    OpenSloReader(String source) {
        this.source = source;
    }

    OpenSlo read(String json) {
        OpenSloNode root = new OpenSloNode(source, "", tree(json));
        List<OpenSloNode> slos = new ArrayList<>();
        for (OpenSloNode document : documents(root)) {
            String kind = kind(document);
            if (kind.equals("SLO")) {
                slos.add(document);
            } else if (kind.equals("SLI")) {
                OpenSloNode name = document.at("metadata").at("name");
                if (indicators.put(name.requiredText(), document) != null) {
                    throw name.error("a second SLI of this name");
                }
            }
        }
        if (slos.isEmpty()) {
            throw root.error("no document of kind SLO");
        }
        slos.forEach(this::slo);
        return new OpenSlo(objectives);
    }

    private JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            OpenSloException unreadable = new OpenSloException(
                    source, "", "no JSON: " + e.getOriginalMessage().replaceAll("\\s+", " "));
            unreadable.initCause(e);
            throw unreadable;
        }
    }

    private static List<OpenSloNode> documents(OpenSloNode root) {
        if (root.value().isArray()) {
            return root.items();
        }
        if (!root.value().isObject()) {
            throw root.error("an object or a list of objects is needed");
        }
        return root.value().path("kind").asString("").equals("List")
                ? root.at("items").requiredItems()
                : List.of(root);
    }

    private static String kind(OpenSloNode document) {
        OpenSloNode version = document.at("apiVersion");
        if (!version.requiredText().equals(VERSION)) {
            throw version.error("not " + VERSION + ": " + version.requiredText());
        }
        OpenSloNode kind = document.at("kind");
        if (!kind.requiredText().equals("SLO") && !OTHER_KINDS.contains(kind.requiredText())) {
            throw kind.error("no kind of OpenSLO: " + kind.requiredText());
        }
        return kind.requiredText();
    }

    private void slo(OpenSloNode slo) {
        OpenSloNode spec = slo.at("spec");
        for (OpenSloNode objective : spec.at("objectives").requiredItems()) {
            boolean own = objective.at("indicator").isGiven()
                    || objective.at("indicatorRef").isGiven();
            objective(slo, objective, indicator(own ? objective : spec));
        }
    }

    private OpenSloNode indicator(OpenSloNode holder) {
        OpenSloNode inline = holder.at("indicator");
        OpenSloNode reference = holder.at("indicatorRef");
        if (inline.isGiven() == reference.isGiven()) {
            throw holder.error("exactly one of indicator and indicatorRef is needed");
        }
        if (inline.isGiven()) {
            return inline;
        }
        OpenSloNode referred = indicators.get(reference.requiredText());
        if (referred == null) {
            throw reference.error("no SLI of this name: " + reference.requiredText());
        }
        return referred;
    }

    private void objective(OpenSloNode slo, OpenSloNode objective, OpenSloNode indicator) {
        OpenSloNode op = objective.at("op");
        if (!op.requiredText().equals("lte")) {
            throw op.error("a latency meets its target by lte only, not by " + op.requiredText());
        }
        OpenSloIndicator measured = new OpenSloIndicator(slo, indicator);
        LatencyMetric metric = measured.metric();
        OpenSloNode value = objective.at("value");
        double millis = value.requiredNumber()
                .scaleByPowerOfTen(measured.powerOfMillis())
                .doubleValue();
        if (!(millis > 0 && millis <= Double.MAX_VALUE)) {
            throw value.error("a target above 0 is needed, not " + value.requiredNumber());
        }
        LatencyObjective read = new LatencyObjective(
                slo.at("metadata").at("name").requiredText(), measured.scope(), metric, millis, goal(objective));
        for (LatencyObjective other : objectives) {
            if (other.scope().equals(read.scope()) && other.metric() == read.metric()) {
                throw objective.error("a second objective for " + read.metric() + " of " + read.scope());
            }
        }
        objectives.add(read);
    }

    private static double goal(OpenSloNode objective) {
        OpenSloNode share = objective.at("target");
        OpenSloNode percent = objective.at("targetPercent");
        if (share.isGiven() == percent.isGiven()) {
            throw objective.error("exactly one of target and targetPercent is needed");
        }
        OpenSloNode given = share.isGiven() ? share : percent;
        BigDecimal goal = share.isGiven()
                ? share.requiredNumber()
                : percent.requiredNumber().movePointLeft(PERCENT_DIGITS);
        if (!(goal.doubleValue() > 0 && goal.doubleValue() < 1)) {
            throw given.error("a goal between 0 and " + (share.isGiven() ? "1" : "100") + " is needed, not "
                    + given.requiredNumber());
        }
        return goal.doubleValue();
    }
}
