package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.scale.duration.TimeTrend;
import io.github.autoscaleanalysis.scale.duration.TimedRun;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;

/**
 * When runs were played, as an axis.
 *
 * @param axis the axis
 * @param place where a run stands on it
 */
record TimeScale(ValueAxis axis, ToDoubleFunction<TimedRun> place) {

    private static final double SECONDS_PER_MINUTE = 60;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double SECONDS_PER_DAY = 86_400;

    static TimeScale of(TimeTrend trend) {
        return switch (trend.basis().orElseThrow()) {
            case INSTANT -> instants(trend.runs());
            case AGE -> ages(trend.runs());
        };
    }

    private static TimeScale instants(List<TimedRun> runs) {
        LocalDate first = date(runs.get(0));
        LocalDate last = date(runs.get(runs.size() - 1));
        String days = first.equals(last) ? first.toString() : first + " to " + last;
        return new TimeScale(
                PlotTheme.times("time (UTC), " + days), run -> instant(run).toEpochMilli());
    }

    private static LocalDate date(TimedRun run) {
        return LocalDate.ofInstant(instant(run), ZoneOffset.UTC);
    }

    private static Instant instant(TimedRun run) {
        return run.run().instant().orElseThrow();
    }

    /** The oldest on the left. */
    private static TimeScale ages(List<TimedRun> runs) {
        double oldest = seconds(runs.get(0));
        double unit = oldest >= 2 * SECONDS_PER_DAY
                ? SECONDS_PER_DAY
                : oldest >= 2 * SECONDS_PER_HOUR ? SECONDS_PER_HOUR : SECONDS_PER_MINUTE;
        String name = unit == SECONDS_PER_DAY ? "days" : unit == SECONDS_PER_HOUR ? "hours" : "minutes";
        NumberAxis axis = PlotTheme.numbers(name + " before the data was taken");
        axis.setInverted(true);
        return new TimeScale(axis, run -> seconds(run) / unit);
    }

    private static double seconds(TimedRun run) {
        Duration age = run.run().age().orElseThrow();
        return age.getSeconds() + age.getNano() / 1e9;
    }
}
