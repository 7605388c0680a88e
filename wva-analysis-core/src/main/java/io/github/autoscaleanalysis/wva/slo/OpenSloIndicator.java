package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What an indicator measures: which latency, in which unit, of what; the rules stand in {@link OpenSlo}. */
final class OpenSloIndicator {

    private static final int MILLIS = 0;
    private static final int SECONDS = 3;

    private static final Pattern QUERIED_ITL = Pattern.compile("time_per_output_token|inter_token_latency");
    private static final Pattern QUERIED_TTFT = Pattern.compile("time_to_first_token");
    private static final Pattern NAMED_ITL =
            Pattern.compile("(?<![a-z0-9])(itl|tpot|inter[-_. ]token[-_. ]latency|time[-_. ]per[-_. ]output[-_. ]token)"
                    + "(?![a-z0-9])");
    private static final Pattern NAMED_TTFT =
            Pattern.compile("(?<![a-z0-9])(ttft|time[-_. ]to[-_. ]first[-_. ]token)(?![a-z0-9])");
    private static final Pattern UNIT = Pattern.compile(
            "(?:time_per_output_token|inter_token_latency|time_to_first_token)_(seconds|milliseconds|ms)(?![a-z0-9])");
    private static final Pattern FACTOR = Pattern.compile(
            "(?<![\\w.])(1000(?:\\.0*)?|1e\\+?0?3|0?\\.001|1e-0?3)(?![\\w.])", Pattern.CASE_INSENSITIVE);
    private static final Pattern MODEL =
            Pattern.compile("(?<!\\w)model_name\\s*=\\s*\"(?!\")([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");
    private static final Pattern OTHER_MODEL = Pattern.compile("(?<!\\w)model_name\\s*(=~|!=|!~|=\\s*\"\")");

    private final OpenSloNode slo;
    private final OpenSloNode indicator;
    private final OpenSloNode query;

    OpenSloIndicator(OpenSloNode slo, OpenSloNode indicator) {
        this.slo = slo;
        this.indicator = indicator;
        OpenSloNode threshold = indicator.at("spec").at("thresholdMetric");
        if (!threshold.value().isObject()) {
            throw indicator.at("spec").error("a thresholdMetric is needed");
        }
        this.query = threshold.at("metricSource").at("spec");
    }

    LatencyMetric metric() {
        Set<LatencyMetric> named = EnumSet.noneOf(LatencyMetric.class);
        label("latency-metric").ifPresent(label -> named.add(metric(label)));
        query.texts().forEach(text -> addNamed(text, QUERIED_ITL, QUERIED_TTFT, named));
        for (OpenSloNode document : List.of(slo, indicator)) {
            document.at("metadata")
                    .at("name")
                    .text()
                    .ifPresent(name -> addNamed(name.toLowerCase(Locale.ROOT), NAMED_ITL, NAMED_TTFT, named));
        }
        if (named.size() != 1) {
            throw indicator.error(
                    named.isEmpty()
                            ? "neither label latency-metric, query nor name says whether this is ITL or TTFT"
                            : "label latency-metric, query and names say both ITL and TTFT");
        }
        return named.iterator().next();
    }

    private static LatencyMetric metric(OpenSloNode label) {
        return switch (label.requiredText().toLowerCase(Locale.ROOT)) {
            case "itl" -> LatencyMetric.ITL;
            case "ttft" -> LatencyMetric.TTFT;
            default -> throw label.error("neither itl nor ttft: " + label.requiredText());
        };
    }

    private static void addNamed(String text, Pattern itl, Pattern ttft, Set<LatencyMetric> named) {
        if (itl.matcher(text).find()) {
            named.add(LatencyMetric.ITL);
        }
        if (ttft.matcher(text).find()) {
            named.add(LatencyMetric.TTFT);
        }
    }

    /** By which power of ten a value becomes one in ms. */
    int powerOfMillis() {
        Optional<OpenSloNode> label = label("unit");
        if (label.isPresent()) {
            return switch (label.get().requiredText()) {
                case "ms" -> MILLIS;
                case "s" -> SECONDS;
                default ->
                    throw label.get().error("neither ms nor s: " + label.get().requiredText());
            };
        }
        Set<Integer> powers = new TreeSet<>();
        for (String text : query.texts()) {
            if (FACTOR.matcher(text).find()) {
                throw query.error("a factor in the query may convert the unit: the label unit is needed");
            }
            UNIT.matcher(text)
                    .results()
                    .forEach(unit -> powers.add(unit.group(1).equals("seconds") ? SECONDS : MILLIS));
        }
        if (powers.size() != 1) {
            throw indicator.error("neither label unit nor the queried metric's name says one unit, ms or s");
        }
        return powers.iterator().next();
    }

    TargetScope scope() {
        Optional<String> model = label("model").map(OpenSloNode::requiredText);
        return new TargetScope(
                model.isPresent() ? model : queriedModel(),
                label("service-class").map(OpenSloNode::requiredText));
    }

    private Optional<String> queriedModel() {
        Set<String> models = new TreeSet<>();
        for (String text : query.texts()) {
            MODEL.matcher(text).results().map(OpenSloIndicator::unquoted).forEach(models::add);
            if (OTHER_MODEL.matcher(text).find()) {
                throw query.error("which models the query selects cannot be known: the label model is needed");
            }
        }
        if (models.size() > 1) {
            throw query.error("the query names several models: the label model is needed");
        }
        return models.stream().findFirst();
    }

    private static String unquoted(MatchResult matcher) {
        return matcher.group(1).replaceAll("\\\\(.)", "$1");
    }

    /** A label or annotation of the SLO, else of its indicator. */
    private Optional<OpenSloNode> label(String name) {
        for (OpenSloNode document : List.of(slo, indicator)) {
            for (String kind : List.of("labels", "annotations")) {
                OpenSloNode label = document.at("metadata").at(kind).at(name);
                if (label.isGiven()) {
                    return Optional.of(label);
                }
            }
        }
        return Optional.empty();
    }
}
