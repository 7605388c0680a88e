package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;

/** Predicted against observed latency, each pair in the colour and shape of its class. */
final class PairClassPlot {

    static final String NAME = "predicted_vs_observed_by_class";

    private static final double WIDTH = 10;
    private static final double HEIGHT = 5.6;
    private static final double MARK = 8;

    private PairClassPlot() {}

    /** None where no pair has both a predicted and an observed value. */
    static Optional<Plot> of(WvaAnalysis analysis) {
        List<JFreeChart> panels = new ArrayList<>();
        boolean hasIdleOnEdge = false;
        boolean isThinned = false;
        for (LatencyMetric metric : LatencyMetric.values()) {
            Scatter scatter = Scatter.of(analysis.alignment().pairs(), metric);
            if (!scatter.isEmpty()) {
                panels.add(panel(analysis, metric, scatter));
                isThinned |= scatter.isThinned();
                hasIdleOnEdge |= scatter.isLogarithmic() && scatter.hasZeros();
            }
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        Panels all = new Panels(panels.size(), panels);
        String title = "Predicted against observed latency, by class of the pairs";
        JFreeChart chart = PlotTheme.chart(title, all, all);
        PlotTheme.note(
                chart,
                "above the line: slower than predicted; only clean pairs judge the model"
                        + (hasIdleOnEdge ? "; 0 ms is drawn below the lowest, as a log scale has no 0" : ""));
        if (isThinned) {
            PlotTheme.note(
                    chart,
                    "of pairs of one class at nearly the same place, 1/" + Scatter.CELLS
                            + " of the panel, one is drawn");
        }
        return Optional.of(new Plot(NAME, title, chart, WIDTH, HEIGHT));
    }

    private static JFreeChart panel(WvaAnalysis analysis, LatencyMetric metric, Scatter scatter) {
        XYPlot plot = PlotTheme.plot(axis("predicted " + metric, scatter), axis("observed " + metric, scatter));
        XYSeries diagonal = new XYSeries("observed as predicted", false, true);
        diagonal.add(scatter.range().getLowerBound(), scatter.range().getLowerBound());
        diagonal.add(scatter.range().getUpperBound(), scatter.range().getUpperBound());
        Layers.line(plot, diagonal, PlotTheme.BLACK, PlotTheme.DASHED);
        for (PairClass pairClass : PairClass.values()) {
            long pairs = analysis.alignment().count(pairClass);
            if (pairs > 0) {
                XYSeries marks = scatter.marks(pairClass, Words.of(pairClass) + " (" + Words.whole(pairs) + ')');
                Layers.marks(plot, marks, color(pairClass), mark(pairClass));
            }
        }
        return PlotTheme.panel(Words.of(metric), plot);
    }

    private static ValueAxis axis(String label, Scatter scatter) {
        ValueAxis axis = scatter.isLogarithmic()
                ? PlotTheme.logarithms(label + " (ms, log scale)")
                : PlotTheme.numbers(label + " (ms)");
        axis.setRange(scatter.range());
        return axis;
    }

    private static Color color(PairClass pairClass) {
        return switch (pairClass) {
            case IDLE -> PlotTheme.GREY;
            case BURST -> PlotTheme.PURPLE;
            case GAP -> PlotTheme.SKY_BLUE;
            case REPLICA_MISMATCH -> PlotTheme.ORANGE;
            case LOAD_SHIFT -> PlotTheme.VERMILLION;
            case CLEAN -> PlotTheme.BLUE;
        };
    }

    private static Shape mark(PairClass pairClass) {
        return switch (pairClass) {
            case IDLE -> PlotTheme.cross(MARK);
            case BURST -> PlotTheme.diamond(MARK);
            case GAP -> PlotTheme.downTriangle(MARK);
            case REPLICA_MISMATCH -> PlotTheme.square(MARK);
            case LOAD_SHIFT -> PlotTheme.upTriangle(MARK);
            case CLEAN -> PlotTheme.circle(MARK);
        };
    }
}
