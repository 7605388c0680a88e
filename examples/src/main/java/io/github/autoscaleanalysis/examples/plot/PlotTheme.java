package io.github.autoscaleanalysis.examples.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/**
 * How all pictures look: a white ground, a thin grid, the palette of Okabe and Ito, which colour-blind readers tell
 * apart ("Color Universal Design", 2008), and a legend between title and data, never over the data. What differs in
 * colour differs in shape too. Axes speak English and UTC wherever they are drawn.
 */
public final class PlotTheme {

    static {
        System.setProperty("java.awt.headless", "true"); // whatever DISPLAY says; before the first class of AWT
    }

    public static final Color BLACK = Color.BLACK;
    public static final Color ORANGE = new Color(0xE69F00);
    public static final Color SKY_BLUE = new Color(0x56B4E9);
    public static final Color GREEN = new Color(0x009E73);
    public static final Color YELLOW = new Color(0xF0E442);
    public static final Color BLUE = new Color(0x0072B2);
    public static final Color VERMILLION = new Color(0xD55E00);
    public static final Color PURPLE = new Color(0xCC79A7);
    public static final Color GREY = new Color(0x777777);
    /** Colours for one thing after another; yellow is too pale for lines on white, and black is for text. */
    public static final List<Color> COLORS = List.of(BLUE, VERMILLION, GREEN, ORANGE, PURPLE, SKY_BLUE, GREY);

    public static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);
    public static final Font PANEL_TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 11);
    public static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    public static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

    public static final Stroke LINE = new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    public static final Stroke DASHED =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0);
    public static final Stroke BROAD = new BasicStroke(4, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER);
    public static final Stroke THIN = new BasicStroke(0.5f);

    private static final double WIDE = 50;
    private static final Color GRID = new Color(0xDDDDDD);
    private static final Color FINE_GRID = new Color(0xEEEEEE);
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private PlotTheme() {}

    /** A chart with a title, one legend below it where there is something to tell, and the data. */
    public static JFreeChart chart(String title, org.jfree.chart.plot.Plot plot, LegendItemSource... legend) {
        JFreeChart chart = bare(title, TITLE, plot);
        chart.setPadding(new RectangleInsets(8, 8, 8, 14));
        if (legend.length > 0) {
            chart.addSubtitle(legend(legend));
        }
        return chart;
    }

    /** A chart that is one of several {@link Panels}, with a title of its own. */
    public static JFreeChart panel(String title, org.jfree.chart.plot.Plot plot) {
        JFreeChart chart = bare(title, PANEL_TITLE, plot);
        chart.setPadding(new RectangleInsets(4, 2, 2, 16)); // room for half a label of the axis
        return chart;
    }

    /** A line of smaller text below the title, such as what is left out. */
    public static void note(JFreeChart chart, String note) {
        chart.addSubtitle(0, text(note, TEXT, GREY.darker()));
    }

    /** A plot of numbers against numbers or time. */
    public static XYPlot plot(ValueAxis x, ValueAxis y) {
        XYPlot plot = new XYPlot(null, x, y, null);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlinePaint(GRID);
        plot.setDomainGridlinePaint(GRID);
        plot.setDomainGridlineStroke(THIN);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainMinorGridlinesVisible(x instanceof LogAxis);
        plot.setDomainMinorGridlinePaint(FINE_GRID);
        plot.setRangeMinorGridlinesVisible(y instanceof LogAxis);
        plot.setRangeMinorGridlinePaint(FINE_GRID);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD); // what comes later lies on top
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return plot;
    }

    /** An axis of numbers; the label names the unit. */
    public static NumberAxis numbers(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setStandardTickUnits(new NumberTickUnitSource(false, format()));
        axis.setAutoRangeIncludesZero(false);
        axis.setAutoRangeStickyZero(false); // marks near 0 are not to be cut in half
        return dressed(axis);
    }

    /** An axis of whole numbers from 0 on. */
    public static NumberAxis counts(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setStandardTickUnits(new NumberTickUnitSource(true, format()));
        axis.setAutoRangeIncludesZero(true);
        axis.setAutoRangeStickyZero(false); // a line at 0 is not to lie on the axis
        return dressed(axis);
    }

    /** An axis of whole numbers from 0 to somewhat above the highest, of which there may be none above 0. */
    public static NumberAxis counts(String label, double highest) {
        NumberAxis axis = counts(label);
        double top = Math.max(1, highest);
        axis.setRange(-0.05 * top, 1.12 * top);
        return axis;
    }

    /** Whether values span more than a linear axis can show: the highest would press most others flat. */
    static boolean isWide(double lowest, double highest) {
        return lowest > 0 && highest > WIDE * lowest;
    }

    /** An axis of numbers above 0 on a logarithmic scale; the label names the unit, and should name the scale. */
    public static LogAxis logarithms(String label) {
        LogAxis axis = new LogAxis(label);
        axis.setTickUnit(new NumberTickUnit(1, format(), 9)); // a label for each power of ten, and marks for 2 to 9
        axis.setNumberFormatOverride(format());
        axis.setMinorTickMarksVisible(true);
        return dressed(axis);
    }

    /** An axis of time in UTC; the label should say so. */
    public static DateAxis times(@Nullable String label) {
        return dressed(new DateAxis(label, UTC, Locale.ENGLISH));
    }

    /** A line with or without marks. */
    public static void draw(XYLineAndShapeRenderer renderer, int series, Paint color, Stroke stroke, Shape mark) {
        renderer.setSeriesPaint(series, color);
        renderer.setSeriesStroke(series, stroke);
        renderer.setSeriesShape(series, mark);
        renderer.setSeriesFillPaint(series, color);
        renderer.setSeriesOutlinePaint(series, color);
    }

    public static Shape circle(double size) {
        return new Ellipse2D.Double(-size / 2, -size / 2, size, size);
    }

    public static Shape square(double size) {
        return new Rectangle2D.Double(-size / 2, -size / 2, size, size);
    }

    public static Shape diamond(double size) {
        return polygon(0, -size / 2, size / 2, 0, 0, size / 2, -size / 2, 0);
    }

    public static Shape upTriangle(double size) {
        return polygon(0, -size / 2, size / 2, size / 2, -size / 2, size / 2);
    }

    public static Shape downTriangle(double size) {
        return polygon(0, size / 2, size / 2, -size / 2, -size / 2, -size / 2);
    }

    /** A cross of two bars, as an outline to be filled. */
    public static Shape cross(double size) {
        double end = size / 2;
        double arm = size / 6;
        return polygon(
                0, arm, end - arm, end, end, end - arm, arm, 0, end, arm - end, end - arm, -end, 0, -arm, arm - end,
                -end, -end, arm - end, -arm, 0, -end, end - arm, arm - end, end);
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static JFreeChart bare(String title, Font font, org.jfree.chart.plot.Plot plot) {
        JFreeChart chart = new JFreeChart(null, font, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setTitle(text(title, font, BLACK));
        return chart;
    }

    private static NumberFormat format() {
        return new DecimalFormat("#,##0.#########", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    }

    private static TextTitle text(String text, Font font, Color color) {
        TextTitle title = new TextTitle(text, font);
        title.setPaint(color);
        title.setPadding(2, 2, 2, 2);
        return title;
    }

    private static LegendTitle legend(LegendItemSource... sources) {
        LegendTitle legend = new LegendTitle(sources[0]);
        legend.setSources(sources);
        legend.setPosition(RectangleEdge.TOP);
        legend.setItemFont(TEXT);
        legend.setItemPaint(BLACK);
        legend.setBackgroundPaint(Color.WHITE);
        legend.setFrame(BlockBorder.NONE);
        legend.setItemLabelPadding(new RectangleInsets(2, 2, 2, 10));
        return legend;
    }

    private static <T extends ValueAxis> T dressed(T axis) {
        axis.setLabelFont(LABEL);
        axis.setTickLabelFont(TEXT);
        axis.setAxisLinePaint(GREY);
        axis.setTickMarkPaint(GREY);
        return axis;
    }
}
