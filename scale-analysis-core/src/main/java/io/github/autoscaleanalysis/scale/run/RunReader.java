package io.github.autoscaleanalysis.scale.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** Reads one element of the data into a run and notes what it could not use. */
final class RunReader {

    private static final String SCENARIO = "scenario";

    private final String source;
    private final int index;
    private final List<RunIssue> issues;

    RunReader(String source, int index, List<RunIssue> issues) {
        this.source = source;
        this.index = index;
        this.issues = issues;
    }

    Optional<ScaleRun> read(JsonNode element) {
        if (!element.isObject()) {
            issues.add(new RunIssue(source, index, Optional.empty(), "is no object but " + kind(element)));
            return Optional.empty();
        }
        ScaleRun run = scenario(element).map(ScaleRun::of).orElseGet(ScaleRun::withoutScenario);
        for (ScaleMetric metric : ScaleMetric.values()) {
            OptionalDouble figure = figure(element, metric);
            if (figure.isPresent()) {
                run = run.with(metric, figure.getAsDouble());
            }
        }
        return Optional.of(run);
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

    private Optional<String> scenario(JsonNode element) {
        JsonNode value = element.path(SCENARIO);
        if (absent(value)) {
            note(SCENARIO, "is absent");
        } else if (!value.isString()) {
            note(SCENARIO, "is no text but " + kind(value));
        } else if (value.stringValue().isBlank()) {
            note(SCENARIO, "is blank");
        } else {
            return Optional.of(value.stringValue());
        }
        return Optional.empty();
    }

    private OptionalDouble figure(JsonNode element, ScaleMetric metric) {
        OptionalDouble own = usable(metric.key(), number(element, metric.key()));
        if (metric.key().equals(metric.dashboardKey())) {
            return own;
        }
        OptionalDouble raw = number(element, metric.dashboardKey());
        OptionalDouble dashboard = usable(
                metric.dashboardKey(),
                raw.isPresent() ? OptionalDouble.of(metric.fromDashboard(raw.getAsDouble())) : raw);
        if (own.isPresent() && dashboard.isPresent() && own.getAsDouble() != dashboard.getAsDouble()) {
            note(
                    metric.key(),
                    "is " + own.getAsDouble() + " where " + metric.dashboardKey() + " is " + dashboard.getAsDouble()
                            + " " + metric.unit());
            return OptionalDouble.empty();
        }
        return own.isPresent() ? own : dashboard;
    }

    private OptionalDouble number(JsonNode element, String key) {
        JsonNode value = element.path(key);
        if (absent(value)) {
            return OptionalDouble.empty();
        }
        if (!value.isNumber()) {
            note(key, "is no number but " + kind(value));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value.isBigInteger() ? value.bigIntegerValue().doubleValue() : value.doubleValue());
    }

    private OptionalDouble usable(String key, OptionalDouble number) {
        if (number.isEmpty()) {
            return number;
        }
        Optional<String> whyNot = ScaleRun.whyNoFigure(number.getAsDouble());
        whyNot.ifPresent(reason -> note(key, reason + ": " + number.getAsDouble()));
        return whyNot.isPresent() ? OptionalDouble.empty() : number;
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private void note(String field, String reason) {
        issues.add(new RunIssue(source, index, Optional.of(field), reason));
    }
}
