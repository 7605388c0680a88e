package io.github.autoscaleanalysis.scale.run;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Reads one element of the data into a run and notes what it could not use. */
final class RunReader {

    private static final String SCENARIO = "scenario";
    private static final String TIMESTAMP = "timestamp";
    private static final String AGE = "age_seconds";
    private static final int DATE_LENGTH = "2025-12-01".length();
    private static final double NANOS_PER_SECOND = 1e9;

    private final String source;
    private final int index;
    private final OptionalInt line;
    private final List<RunIssue> issues;

    RunReader(String source, int index, OptionalInt line, List<RunIssue> issues) {
        this.source = source;
        this.index = index;
        this.line = line;
        this.issues = issues;
    }

    /** Every field that is looked at. */
    static Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(List.of(SCENARIO, TIMESTAMP, AGE));
        for (ScaleMetric metric : ScaleMetric.values()) {
            keys.add(metric.key());
            keys.add(metric.dashboardKey());
        }
        return keys;
    }

    ScaleRun read(RunFields fields) {
        ScaleRun run = scenario(fields).map(ScaleRun::of).orElseGet(ScaleRun::withoutScenario);
        for (ScaleMetric metric : ScaleMetric.values()) {
            OptionalDouble figure = figure(fields, metric);
            if (figure.isPresent()) {
                run = run.with(metric, figure.getAsDouble());
            }
        }
        Optional<Instant> instant = instant(fields);
        if (instant.isPresent()) {
            run = run.at(instant.get());
        }
        OptionalDouble age = usable(AGE, number(fields, AGE));
        return age.isPresent() ? run.aged(seconds(age.getAsDouble())) : run;
    }

    /** Notes that the element as a whole is no run. */
    void refuse(String reason) {
        issues.add(new RunIssue(source, index, line, Optional.empty(), reason));
    }

    private Optional<String> scenario(RunFields fields) {
        if (!fields.has(SCENARIO)) {
            note(SCENARIO, "is absent");
            return Optional.empty();
        }
        Optional<String> scenario = fields.text(SCENARIO, reason -> note(SCENARIO, reason));
        if (scenario.isPresent() && scenario.get().isBlank()) {
            note(SCENARIO, "is blank");
            return Optional.empty();
        }
        return scenario;
    }

    private OptionalDouble figure(RunFields fields, ScaleMetric metric) {
        OptionalDouble own = usable(metric.key(), number(fields, metric.key()));
        if (metric.key().equals(metric.dashboardKey())) {
            return own;
        }
        OptionalDouble raw = number(fields, metric.dashboardKey());
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

    private Optional<Instant> instant(RunFields fields) {
        Optional<String> text = fields.text(TIMESTAMP, reason -> note(TIMESTAMP, reason));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(withT(text.get().strip())));
        } catch (DateTimeParseException e) {
            note(TIMESTAMP, "is no ISO 8601 time with its offset: " + CsvFields.shown(text.get()));
            return Optional.empty();
        }
    }

    /** Writers of tables put a blank between date and time. */
    private static String withT(String time) {
        return time.length() > DATE_LENGTH && time.charAt(DATE_LENGTH) == ' '
                ? time.substring(0, DATE_LENGTH) + 'T' + time.substring(DATE_LENGTH + 1)
                : time;
    }

    private static Duration seconds(double seconds) {
        long whole = (long) seconds;
        return Duration.ofSeconds(whole, Math.round((seconds - whole) * NANOS_PER_SECOND));
    }

    private OptionalDouble number(RunFields fields, String key) {
        return fields.number(key, reason -> note(key, reason));
    }

    private OptionalDouble usable(String key, OptionalDouble number) {
        if (number.isEmpty()) {
            return number;
        }
        Optional<String> whyNot = ScaleRun.whyNoFigure(number.getAsDouble());
        whyNot.ifPresent(reason -> note(key, reason + ": " + number.getAsDouble()));
        return whyNot.isPresent() ? OptionalDouble.empty() : number;
    }

    private void note(String field, String reason) {
        issues.add(new RunIssue(source, index, line, Optional.of(field), reason));
    }
}
