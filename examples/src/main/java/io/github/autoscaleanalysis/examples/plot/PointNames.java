package io.github.autoscaleanalysis.examples.plot;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/**
 * Names beside some points of a plot's first dataset: within the plot, beside and not upon each other, off points and
 * lines as far as there is room, and with a line to their point where they had to move away.
 */
final class PointNames extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;

    /**
     * A name and where its point lies.
     *
     * @param x as on the x-axis
     * @param y as on the y-axis
     * @param text the name
     */
    record Name(double x, double y, String text) {}

    /** How many points should be named at most. */
    static final int MOST = 10;

    /** How many are named wherever there is room for it; of more only those beside their points. */
    static final int FEW = 6;

    private static final double NEAR = 60;
    private static final double MARGIN = 2;
    private static final double POINT = 5;
    private static final Color GROUND = new Color(255, 255, 255, 215);

    private final transient List<Name> names;

    PointNames(List<Name> names) {
        this.names = List.copyOf(names);
    }

    /** Says how some points are named, to follow their number in a sentence. */
    static String named(int points) {
        return points == 0
                ? ""
                : points == 1 ? ", named" : points <= FEW ? ", all named" : ", the foremost named where there is room";
    }

    List<Name> names() {
        return names;
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis xAxis,
            ValueAxis yAxis,
            int rendererIndex,
            @Nullable PlotRenderingInfo info) {
        graphics.setFont(PlotTheme.TEXT);
        FontMetrics metrics = graphics.getFontMetrics();
        NamePlaces places =
                new NamePlaces(area, points(plot, 0, area, xAxis, yAxis), POINT, lines(plot, area, xAxis, yAxis));
        double most = names.size() <= FEW ? Double.POSITIVE_INFINITY : NEAR;
        Map<Name, Rectangle2D> boxes = new LinkedHashMap<>();
        for (Name name : names) {
            double width = metrics.getStringBounds(name.text, graphics).getWidth() + 2 * MARGIN;
            Point2D point = point(name.x, name.y, plot, area, xAxis, yAxis);
            places.next(point, width, metrics.getHeight(), most).ifPresent(box -> {
                boxes.put(name, box);
                lineTo(box, point, graphics);
            });
        }
        boxes.forEach((name, box) -> {
            graphics.setPaint(GROUND);
            graphics.fill(box);
            graphics.setPaint(PlotTheme.BLACK);
            graphics.drawString(name.text, (float) (box.getX() + MARGIN), (float) (box.getY() + metrics.getAscent()));
        });
    }

    private static void lineTo(Rectangle2D box, Point2D point, Graphics2D graphics) {
        Point2D end = NamePlaces.nearest(box, point);
        if (end.distance(point) > 2 * POINT) {
            graphics.setStroke(PlotTheme.THIN);
            graphics.setPaint(PlotTheme.GREY);
            graphics.draw(new Line2D.Double(point, end));
        }
    }

    /** The lines that are drawn through points, as {@link Lines} adds them. */
    private static List<Line2D> lines(XYPlot plot, Rectangle2D area, ValueAxis xAxis, ValueAxis yAxis) {
        List<Line2D> lines = new ArrayList<>();
        for (int dataset = 1; dataset < plot.getDatasetCount(); dataset++) {
            if (plot.getDataset(dataset) instanceof XYSeriesCollection) {
                List<Point2D> points = points(plot, dataset, area, xAxis, yAxis);
                for (int i = 1; i < points.size(); i++) {
                    lines.add(new Line2D.Double(points.get(i - 1), points.get(i)));
                }
            }
        }
        return lines;
    }

    private static List<Point2D> points(XYPlot plot, int dataset, Rectangle2D area, ValueAxis xAxis, ValueAxis yAxis) {
        List<Point2D> points = new ArrayList<>();
        XYDataset data = plot.getDataset(dataset);
        for (int series = 0; series < data.getSeriesCount(); series++) {
            for (int item = 0; item < data.getItemCount(series); item++) {
                points.add(point(data.getXValue(series, item), data.getYValue(series, item), plot, area, xAxis, yAxis));
            }
        }
        return points;
    }

    private static Point2D point(double x, double y, XYPlot plot, Rectangle2D area, ValueAxis xAxis, ValueAxis yAxis) {
        return new Point2D.Double(
                xAxis.valueToJava2D(x, area, plot.getDomainAxisEdge()),
                yAxis.valueToJava2D(y, area, plot.getRangeAxisEdge()));
    }
}
