package io.github.autoscaleanalysis.examples.plot;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/** Charts in rows and columns, to be drawn as one. In each column the data begin at the same place. */
public final class Panels extends org.jfree.chart.plot.Plot {

    private static final long serialVersionUID = 1L;

    private final transient List<JFreeChart> charts;
    private final int columns;

    /**
     * Charts in reading order.
     *
     * @param columns how many stand side by side
     */
    public Panels(int columns, List<JFreeChart> charts) {
        if (columns < 1 || charts.isEmpty()) {
            throw new IllegalArgumentException(charts.size() + " charts in " + columns + " columns");
        }
        this.columns = columns;
        this.charts = List.copyOf(charts);
        setOutlineVisible(false);
    }

    /** The charts. */
    public List<JFreeChart> charts() {
        return charts;
    }

    /** The words of all charts, each word once. */
    @Override
    public LegendItemCollection getLegendItems() {
        Set<String> words = new HashSet<>();
        LegendItemCollection legend = new LegendItemCollection();
        for (JFreeChart chart : charts) {
            Iterator<?> items = chart.getPlot().getLegendItems().iterator();
            while (items.hasNext()) {
                LegendItem item = (LegendItem) items.next();
                if (words.add(item.getLabel())) {
                    legend.add(item);
                }
            }
        }
        return legend;
    }

    @Override
    public String getPlotType() {
        return "Panels";
    }

    @Override
    public void draw(
            Graphics2D graphics,
            Rectangle2D area,
            @Nullable Point2D anchor,
            @Nullable PlotState parentState,
            @Nullable PlotRenderingInfo info) {
        int rows = (charts.size() + columns - 1) / columns;
        double width = area.getWidth() / columns;
        double height = area.getHeight() / rows;
        for (int column = 0; column < columns; column++) {
            align(graphics, new Rectangle2D.Double(0, 0, width, height), column);
        }
        for (int i = 0; i < charts.size(); i++) {
            double x = area.getX() + i % columns * width;
            int row = i / columns;
            double y = area.getY() + row * height;
            charts.get(i).draw(graphics, new Rectangle2D.Double(x, y, width, height));
        }
    }

    /** Gives all range axes of a column the room that the widest needs. */
    private void align(Graphics2D graphics, Rectangle2D area, int column) {
        double widest = 0;
        for (int i = column; i < charts.size(); i += columns) {
            if (charts.get(i).getPlot() instanceof XYPlot plot && plot.getRangeAxis() != null) {
                AxisSpace space =
                        plot.getRangeAxis().reserveSpace(graphics, plot, area, RectangleEdge.LEFT, new AxisSpace());
                widest = Math.max(widest, space.getLeft());
            }
        }
        for (int i = column; i < charts.size(); i += columns) {
            if (charts.get(i).getPlot() instanceof XYPlot plot) {
                AxisSpace space = new AxisSpace();
                space.setLeft(widest);
                plot.setFixedRangeAxisSpace(space, false);
            }
        }
    }
}
