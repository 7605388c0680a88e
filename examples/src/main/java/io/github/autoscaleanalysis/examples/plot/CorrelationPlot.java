package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.stats.Correlation;
import io.github.autoscaleanalysis.scale.stats.CorrelationMatrix;
import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYZDataset;

/** The correlation of every metric with every metric, as colours and in figures. */
final class CorrelationPlot {

    private static final Diverging COLORS = new Diverging();
    private static final double BLOCK = 0.97;
    private static final int SHADES = 200;
    private static final Font FIGURE = PlotTheme.LABEL.deriveFont(13f);

    private CorrelationPlot() {}

    static Plot of(CorrelationMatrix<ScaleMetric> correlations) {
        List<ScaleMetric> metrics = correlations.names();
        XYPlot plot = PlotTheme.plot(symbols(metrics), symbols(metrics));
        plot.getRangeAxis().setInverted(true); // the first metric on top
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setDataset(cells(plot, correlations));
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setBlockWidth(BLOCK);
        renderer.setBlockHeight(BLOCK);
        renderer.setPaintScale(COLORS);
        plot.setRenderer(renderer);

        String title = "Correlation of the metrics";
        JFreeChart chart = PlotTheme.chart(title, plot);
        PlotTheme.note(chart, "Pearson's r" + runs(correlations));
        chart.addSubtitle(colorBar());
        return new Plot("correlation_matrix", title, chart, 8, 6.2);
    }

    /** The cells that have a figure, each with its figure upon it; the others are shown to have none. */
    private static DefaultXYZDataset cells(XYPlot plot, CorrelationMatrix<ScaleMetric> correlations) {
        List<ScaleMetric> metrics = correlations.names();
        int size = metrics.size();
        boolean alike = countsAreAlike(correlations);
        double[][] cells = new double[3][size * size];
        for (int i = 0; i < size * size; i++) {
            int column = i % size;
            int row = i / size;
            Correlation cell = correlations.between(metrics.get(row), metrics.get(column));
            double r = cell.coefficient().orElse(Double.NaN);
            cells[0][i] = column;
            cells[1][i] = row;
            cells[2][i] = r;
            text(
                    plot,
                    column,
                    row - (alike ? 0 : 0.1),
                    cell.coefficient().isPresent() ? PlotText.correlation(r) : PlotText.UNDEFINED,
                    r,
                    FIGURE);
            if (!alike) {
                text(plot, column, row + 0.2, "n = " + cell.count(), r, PlotTheme.TEXT);
            }
        }
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries("r", cells);
        return data;
    }

    private static void text(XYPlot plot, double x, double y, String text, double r, Font font) {
        XYTextAnnotation annotation = new XYTextAnnotation(text, x, y);
        annotation.setFont(font);
        annotation.setPaint(Double.isNaN(r) ? PlotTheme.GREY : COLORS.getTextPaint(r));
        plot.addAnnotation(annotation);
    }

    private static boolean countsAreAlike(CorrelationMatrix<ScaleMetric> correlations) {
        return counts(correlations).distinct().count() == 1;
    }

    private static String runs(CorrelationMatrix<ScaleMetric> correlations) {
        return countsAreAlike(correlations)
                ? ", n = " + counts(correlations).findFirst().orElseThrow()
                : ", over the runs that have both figures";
    }

    private static LongStream counts(CorrelationMatrix<ScaleMetric> correlations) {
        return correlations.names().stream().flatMapToLong(row -> correlations.names().stream()
                .mapToLong(column -> correlations.between(row, column).count()));
    }

    private static SymbolAxis symbols(List<ScaleMetric> metrics) {
        SymbolAxis axis =
                new SymbolAxis(null, metrics.stream().map(ScaleMetric::label).toArray(String[]::new));
        axis.setTickLabelFont(PlotTheme.LABEL);
        axis.setGridBandsVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        axis.setRange(-0.5, metrics.size() - 0.5);
        return axis;
    }

    private static PaintScaleLegend colorBar() {
        NumberAxis axis = PlotTheme.numbers("r");
        axis.setLabel(null); // the note says what it is
        axis.setRange(COLORS.getLowerBound(), COLORS.getUpperBound());
        axis.setTickUnit(new NumberTickUnit(
                0.25, new DecimalFormat("0.00;−0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))));
        PaintScaleLegend bar = new PaintScaleLegend(COLORS, axis);
        bar.setPosition(RectangleEdge.RIGHT);
        bar.setAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        bar.setSubdivisionCount(SHADES);
        bar.setStripOutlineVisible(false);
        bar.setStripWidth(14);
        bar.setBackgroundPaint(Color.WHITE);
        bar.setMargin(new RectangleInsets(4, 12, 22, 0));
        return bar;
    }
}
