package io.github.autoscaleanalysis.examples.plot;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;

/**
 * Draws a value that holds until the next as one path, where JFreeChart's own renderer draws two lines a value: dashes run
 * on around corners, and a long series is a small SVG.
 */
final class StepRenderer extends XYLineAndShapeRenderer {

    private static final long serialVersionUID = 1L;

    StepRenderer() {
        super(true, false);
        setDrawSeriesLineAsPath(true);
    }

    @Override
    protected void drawPrimaryLineAsPath(
            XYItemRendererState state,
            Graphics2D graphics,
            XYPlot plot,
            XYDataset data,
            int pass,
            int series,
            int item,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            Rectangle2D area) {
        State path = (State) state;
        double x = domainAxis.valueToJava2D(data.getXValue(series, item), area, plot.getDomainAxisEdge());
        double y = rangeAxis.valueToJava2D(data.getYValue(series, item), area, plot.getRangeAxisEdge());
        boolean isKnown = !Double.isNaN(x) && !Double.isNaN(y);
        if (isKnown && path.isLastPointGood()) {
            Point2D before = path.seriesPath.getCurrentPoint();
            path.seriesPath.lineTo(x, before.getY());
            path.seriesPath.lineTo(x, y);
        } else if (isKnown) {
            path.seriesPath.moveTo(x, y);
        }
        path.setLastPointGood(isKnown);
        if (item == path.getLastItemIndex()) {
            drawFirstPassShape(graphics, pass, series, item, path.seriesPath);
        }
    }
}
