package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.duration.Trend;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeriesCollection;

/** Duration against each other metric, with the least squares line. */
final class ScatterPlot {

    private ScatterPlot() {}

    static Plot of(ScaleAnalysis analysis, ScenarioMarks marks) {
        List<JFreeChart> panels = new ArrayList<>();
        List<XYSeriesCollection> points = new ArrayList<>();
        boolean lines = false;
        Extent minutes = minutes(analysis);
        for (Trend trend : analysis.trends().values()) {
            XYSeriesCollection data = points(analysis, marks, trend.metric());
            points.add(data);
            panels.add(panel(analysis, marks, trend, data, minutes));
            lines |= trend.slope().isPresent();
        }
        LegendItemCollection legend = marks.legend(points);
        if (lines) {
            legend.add(Lines.TREND.legend("least squares line"));
        }
        String title = "Duration against each metric";
        JFreeChart chart = PlotTheme.chart(title, new Panels(2, panels), () -> legend);
        return new Plot("scatter_panels", title, chart, 12, 9.5);
    }

    /** From the shortest to the longest duration, the ends of the lines among them: one scale for all panels. */
    private static Extent minutes(ScaleAnalysis analysis) {
        return Extent.of(DoubleStream.concat(
                analysis.runs().runs().stream().flatMapToDouble(run -> run.durationMinutes().stream()),
                analysis.trends().values().stream()
                        .filter(trend -> trend.slope().isPresent())
                        .flatMap(trend -> Stream.of(trend.from(), trend.to()).map(end -> trend.at(end.orElseThrow())))
                        .flatMapToDouble(OptionalDouble::stream)));
    }

    private static XYSeriesCollection points(ScaleAnalysis analysis, ScenarioMarks marks, ScaleMetric metric) {
        XYSeriesCollection points = marks.noPoints();
        for (ScaleRun run : analysis.runs().runs()) {
            OptionalDouble x = run.of(metric);
            OptionalDouble minutes = run.durationMinutes();
            if (x.isPresent() && minutes.isPresent()) {
                marks.add(points, run, x.getAsDouble(), minutes.getAsDouble());
            }
        }
        return points;
    }

    private static JFreeChart panel(
            ScaleAnalysis analysis, ScenarioMarks marks, Trend trend, XYSeriesCollection points, Extent minutes) {
        ScaleMetric metric = trend.metric();
        String label = metric.label().toLowerCase(Locale.ROOT);
        String unit = metric.unit().equals(label) ? "" : " (" + metric.unit() + ")";
        NumberAxis x = metric == ScaleMetric.RISK_COUNT ? PlotTheme.counts(label) : PlotTheme.numbers(label + unit);
        XYPlot plot = PlotTheme.plot(x, PlotTheme.numbers("duration (minutes)"));
        marks.draw(plot, points);
        if (trend.from().isPresent()) {
            Extent.of(DoubleStream.of(trend.from().orElseThrow(), trend.to().orElseThrow()))
                    .applyTo(x);
        }
        minutes.applyTo(plot.getRangeAxis());
        if (trend.slope().isPresent()) {
            double from = trend.from().orElseThrow();
            double to = trend.to().orElseThrow();
            Lines.TREND.add(
                    plot, from, trend.at(from).orElseThrow(), to, trend.at(to).orElseThrow());
        }
        OptionalDouble r =
                analysis.correlations().between(ScaleMetric.DURATION, metric).coefficient();
        String figures = "r = " + (r.isPresent() ? PlotText.correlation(r.getAsDouble()) : PlotText.UNDEFINED)
                + ", n = "
                + trend.count();
        JFreeChart panel = PlotTheme.panel("Duration and " + label + ": " + figures, plot);
        trend.whyNoLine().ifPresent(why -> PlotTheme.note(panel, "no line: " + why.getMessage()));
        return panel;
    }
}
