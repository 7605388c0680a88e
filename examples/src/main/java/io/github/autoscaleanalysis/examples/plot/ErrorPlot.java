package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.scale.stats.Histogram;
import io.github.autoscaleanalysis.scale.stats.Histogram.Bin;
import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;

/** How the prediction errors are distributed, with the clean pairs, which judge the model, among all. */
final class ErrorPlot {

    static final String NAME = "prediction_error_distribution";

    private static final int BINS = 20;
    private static final double WIDTH = 10;
    private static final double HEIGHT = 4.6;
    private static final double ROOM_ABOVE = 1.06;
    private static final Color ALL = new Color(0xBBD9EC); // sky blue on white

    private ErrorPlot() {}

    /** None where no pair has both a predicted and an observed value. */
    static Optional<Plot> of(WvaAnalysis analysis) {
        List<JFreeChart> panels = new ArrayList<>();
        for (LatencyMetric metric : LatencyMetric.values()) {
            double[] errors = errors(analysis, metric, pair -> true);
            if (errors.length > 0) {
                panels.add(panel(analysis, metric, errors));
            }
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        Panels all = new Panels(panels.size(), panels);
        String title = "Prediction errors: observed minus predicted, in 20 bins";
        return Optional.of(new Plot(NAME, title, PlotTheme.chart(title, all, all), WIDTH, HEIGHT));
    }

    private static JFreeChart panel(WvaAnalysis analysis, LatencyMetric metric, double[] errors) {
        Histogram all = Histogram.of(BINS, errors);
        Histogram clean = all.emptied();
        for (double error : errors(analysis, metric, pair -> pair.pairClass() == PairClass.CLEAN)) {
            clean.add(error);
        }
        double mean = analysis.accuracy().of(metric).meanError().orElseThrow();
        NumberAxis x = PlotTheme.numbers(metric + " error (ms)");
        x.setAutoRangeIncludesZero(true);
        NumberAxis y = PlotTheme.counts("pairs");
        long most = all.bins().stream().mapToLong(Bin::count).max().orElseThrow();
        y.setRange(0, most * ROOM_ABOVE);
        XYPlot plot = PlotTheme.plot(x, y);
        bars(plot, "all pairs", all, ALL);
        bars(plot, "of these clean", clean, PlotTheme.BLUE);
        Layers.line(plot, vertical("no error", 0, most * ROOM_ABOVE), PlotTheme.BLACK, PlotTheme.LINE);
        Layers.line(
                plot, vertical("mean error of all", mean, most * ROOM_ABOVE), PlotTheme.VERMILLION, PlotTheme.DASHED);
        String signed = String.format(Locale.ROOT, "%+,.2f", mean);
        String title = metric + ": mean error " + signed + " ms, " + Words.count(errors.length, "pair") + ", "
                + Words.whole(clean.count()) + " clean";
        return PlotTheme.panel(title, plot);
    }

    private static double[] errors(WvaAnalysis analysis, LatencyMetric metric, Predicate<Pair> which) {
        return analysis.alignment().pairs().stream()
                .filter(which)
                .map(pair -> pair.error(metric))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .filter(Double::isFinite)
                .toArray();
    }

    private static void bars(XYPlot plot, String name, Histogram histogram, Color color) {
        XYIntervalSeries bars = new XYIntervalSeries(name, false, true);
        for (Bin bin : histogram.bins()) {
            double middle = bin.lower() + (bin.upper() - bin.lower()) / 2;
            double pairs = (double) bin.count();
            bars.add(middle, bin.lower(), bin.upper(), pairs, 0, pairs);
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(bars);
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(true);
        renderer.setSeriesPaint(0, color);
        renderer.setSeriesOutlinePaint(0, Color.WHITE);
        renderer.setSeriesOutlineStroke(0, PlotTheme.THIN);
        Layers.add(plot, data, renderer);
    }

    private static XYSeries vertical(String name, double x, double top) {
        XYSeries line = new XYSeries(name, false, true);
        line.add(x, 0);
        line.add(x, top);
        return line;
    }
}
