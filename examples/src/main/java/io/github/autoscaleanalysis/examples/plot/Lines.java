package io.github.autoscaleanalysis.examples.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** What lines beside the data look like, in all pictures alike. */
final class Lines {

    /** What a fit says. */
    static final Lines TREND = new Lines("trend", PlotTheme.BLACK, PlotTheme.DASHED);
    /** What a figure is in the mean, from here to there. */
    static final Lines LEVEL = new Lines("level", PlotTheme.VERMILLION, stroke(2));
    /** Where something is as expected. */
    static final Lines EXPECTED = new Lines("expected", PlotTheme.GREY, PlotTheme.LINE);
    /** Where something begins to be much. */
    static final Lines LIMIT = new Lines("limit", PlotTheme.VERMILLION, stroke(1.2f, 3, 3));
    /** A limit of a second kind beside the first. */
    static final Lines SECOND_LIMIT = new Lines("second limit", PlotTheme.BLUE, stroke(1.2f));
    /** Half way to the second limit. */
    static final Lines BEFORE_SECOND_LIMIT = new Lines("before second limit", PlotTheme.BLUE, stroke(1.2f, 9, 3, 2, 3));

    private static final Shape IN_LEGEND = new Line2D.Double(-12, 0, 12, 0);

    private final String name;
    private final Color color;
    private final Stroke stroke;

    private Lines(String name, Color color, Stroke stroke) {
        this.name = name;
        this.color = color;
        this.stroke = stroke;
    }

    LegendItem legend(String label) {
        return new LegendItem(label, null, null, null, IN_LEGEND, stroke, color);
    }

    /** Adds a line through points, given as x and y in turn, as the plot's next dataset. */
    void add(XYPlot plot, double... xy) {
        XYSeries line = new XYSeries(name, false);
        for (int i = 0; i < xy.length; i += 2) {
            line.add(xy[i], xy[i + 1]);
        }
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, color);
        renderer.setSeriesStroke(0, stroke);
        int next = plot.getDatasetCount();
        plot.setDataset(next, new XYSeriesCollection(line));
        plot.setRenderer(next, renderer);
    }

    private static Stroke stroke(float width, float... dashes) {
        return new BasicStroke(
                width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes.length == 0 ? null : dashes, 0);
    }
}
