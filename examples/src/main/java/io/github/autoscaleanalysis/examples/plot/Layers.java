package io.github.autoscaleanalysis.examples.plot;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Puts data on a plot, each layer over those before it and below them in the legend. */
final class Layers {

    private static final double KEY_SIZE = 10;

    private Layers() {}

    /** A line, broken where a value is no number. */
    static void line(XYPlot plot, XYSeries data, Color color, Stroke stroke) {
        add(plot, data, new XYLineAndShapeRenderer(true, false), color, stroke, PlotTheme.circle(1));
    }

    /** A line with a mark at each value. */
    static void markedLine(XYPlot plot, XYSeries data, Color color, Stroke stroke, Shape mark) {
        add(plot, data, new XYLineAndShapeRenderer(true, true), color, stroke, mark);
    }

    /** A value that holds until the next, in horizontal and vertical lines. */
    static void steps(XYPlot plot, XYSeries data, Color color, Stroke stroke) {
        add(plot, data, new StepRenderer(), color, stroke, PlotTheme.circle(1));
    }

    /** Marks alone, with a thin white rim so that they stand out from lines. */
    static void marks(XYPlot plot, XYSeries data, Color color, Shape mark) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        add(plot, data, renderer, color, PlotTheme.LINE, mark);
        renderer.setUseOutlinePaint(true);
        renderer.setSeriesOutlinePaint(0, Color.WHITE);
        renderer.setSeriesOutlineStroke(0, PlotTheme.THIN);
    }

    /** A word of the legend on what is not drawn from data, such as a shade. */
    static void key(XYPlot plot, String name, Color color) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        PlotTheme.draw(renderer, 0, color, PlotTheme.LINE, PlotTheme.square(KEY_SIZE));
        add(plot, new XYSeriesCollection(new XYSeries(name)), renderer);
    }

    /** Any data in any way. */
    static void add(XYPlot plot, XYDataset data, XYItemRenderer renderer) {
        int layer = plot.getDataset(0) == null ? 0 : plot.getDatasetCount();
        plot.setDataset(layer, data);
        plot.setRenderer(layer, renderer);
    }

    private static void add(
            XYPlot plot, XYSeries data, XYLineAndShapeRenderer renderer, Color color, Stroke stroke, Shape mark) {
        PlotTheme.draw(renderer, 0, color, stroke, mark);
        renderer.setSeriesVisibleInLegend(0, !data.isEmpty());
        renderer.setDrawSeriesLineAsPath(true); // or dashes would start anew at every point
        add(plot, new XYSeriesCollection(data), renderer);
    }
}
