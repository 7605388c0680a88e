package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.duration.DurationChange;
import io.github.autoscaleanalysis.scale.duration.TimeTrend;
import io.github.autoscaleanalysis.scale.duration.TimedRun;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeriesCollection;

/** How long runs took: over time, with the trend and the changes; without times in the order of the data, which has no trend. */
final class DurationPlot {

    private DurationPlot() {}

    static Plot of(ScaleAnalysis analysis, ScenarioMarks marks) {
        return analysis.timeTrend().basis().isPresent() ? overTime(analysis, marks) : inOrder(analysis, marks);
    }

    private static Plot overTime(ScaleAnalysis analysis, ScenarioMarks marks) {
        TimeTrend trend = analysis.timeTrend();
        TimeScale time = TimeScale.of(trend);
        XYSeriesCollection points = marks.noPoints();
        for (TimedRun run : trend.runs()) {
            marks.add(points, run.run(), time.place().applyAsDouble(run), PlotText.minutes(run.seconds()));
        }
        XYPlot plot = plot(time.axis(), points, marks);
        LegendItemCollection legend = marks.legend(List.of(points));
        TimedRun first = trend.runs().get(0);
        TimedRun last = trend.runs().get(trend.runs().size() - 1);
        OptionalDouble begin = trend.at(0);
        if (begin.isPresent()) {
            double end = trend.at(last.daysSinceFirst()).orElseThrow();
            Lines.TREND.add(
                    plot,
                    time.place().applyAsDouble(first),
                    PlotText.minutes(begin.getAsDouble()),
                    time.place().applyAsDouble(last),
                    PlotText.minutes(end));
            legend.add(Lines.TREND.legend("Theil–Sen trend"));
        }
        List<DurationChange> changes =
                analysis.durationChanges().map(found -> found.changes()).orElseGet(List::of);
        if (!changes.isEmpty()) {
            Lines.LEVEL.add(plot, levels(trend.runs(), changes, time));
            legend.add(Lines.LEVEL.legend("mean between changes"));
        }
        return named("Duration over time", plot, legend, note(analysis, changes.size()));
    }

    private static Plot inOrder(ScaleAnalysis analysis, ScenarioMarks marks) {
        XYSeriesCollection points = marks.noPoints();
        List<ScaleRun> runs = analysis.runs().runs();
        int without = 0;
        for (int i = 0; i < runs.size(); i++) {
            OptionalDouble minutes = runs.get(i).durationMinutes();
            if (minutes.isPresent()) {
                marks.add(points, runs.get(i), i + 1, minutes.getAsDouble());
            } else {
                without++;
            }
        }
        NumberAxis places = PlotTheme.counts("run, by its place in the data");
        places.setRange(0.5, runs.size() + 0.5);
        return named(
                "Duration in the order of the data",
                plot(places, points, marks),
                marks.legend(List.of(points)),
                "the runs have no times: their order need not be that of time, so no trend is drawn"
                        + PlotText.leftOut(without, "without duration"));
    }

    private static XYPlot plot(ValueAxis time, XYSeriesCollection points, ScenarioMarks marks) {
        NumberAxis minutes = PlotTheme.numbers("duration (minutes)");
        minutes.setAutoRangeIncludesZero(true);
        XYPlot plot = PlotTheme.plot(time, minutes);
        marks.draw(plot, points);
        return plot;
    }

    private static Plot named(String title, XYPlot plot, LegendItemCollection legend, String note) {
        JFreeChart chart = PlotTheme.chart(title, plot, () -> legend);
        PlotTheme.note(chart, note);
        return new Plot("duration_over_time", title, chart, 11, 6);
    }

    /** The mean durations from change to change, as the corners of steps. */
    private static double[] levels(List<TimedRun> runs, List<DurationChange> changes, TimeScale time) {
        DoubleStream.Builder steps = DoubleStream.builder();
        steps.add(time.place().applyAsDouble(runs.get(0)))
                .add(PlotText.minutes(changes.get(0).secondsBefore()));
        for (DurationChange change : changes) {
            double at = time.place().applyAsDouble(run(runs, change));
            steps.add(at).add(PlotText.minutes(change.secondsBefore()));
            steps.add(at).add(PlotText.minutes(change.secondsAfter()));
        }
        steps.add(time.place().applyAsDouble(runs.get(runs.size() - 1)))
                .add(PlotText.minutes(changes.get(changes.size() - 1).secondsAfter()));
        return steps.build().toArray();
    }

    private static TimedRun run(List<TimedRun> runs, DurationChange change) {
        return runs.stream()
                .filter(run -> run.index() == change.index())
                .findFirst()
                .orElseThrow();
    }

    private static String note(ScaleAnalysis analysis, int changes) {
        TimeTrend trend = analysis.timeTrend();
        String slope = trend.slope().isEmpty()
                ? "no trend"
                : "trend " + PlotText.signed(trend.slope().getAsDouble()) + " s a day"
                        + trend.interval()
                                .map(interval -> " (95 % interval " + PlotText.signed(interval.low()) + " to "
                                        + PlotText.signed(interval.high()) + ")")
                                .orElse("");
        String p = trend.test().pValue().isPresent()
                ? ", Mann–Kendall " + PlotText.p(trend.test().pValue().getAsDouble())
                : "";
        String found = analysis.durationChanges().isEmpty()
                ? "; not searched for changes above " + ScaleAnalysis.MOST_RUNS_FOR_CHANGES + " runs"
                : changes == 0 ? "; no changes found" : "; " + PlotText.count(changes, "change", "changes");
        return slope + p + found + PlotText.leftOut(trend.leftOut(), "without duration or time");
    }
}
