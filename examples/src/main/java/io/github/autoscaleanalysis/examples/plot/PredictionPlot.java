package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.scale.duration.DurationModel;
import io.github.autoscaleanalysis.scale.duration.RunDiagnosis;
import io.github.autoscaleanalysis.scale.duration.RunResidual;
import io.github.autoscaleanalysis.scale.stats.ConfidenceInterval;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeriesCollection;

/** What each run took against what the model predicts of it, with the range in which it would be expected. */
final class PredictionPlot {

    /** The share of further runs that an interval holds, if the model does. */
    static final double LEVEL = 0.95;

    private static final Color INTERVAL = new Color(0xD0D0D0);
    private static final int MANY = 60;

    private PredictionPlot() {}

    static Plot of(DurationModel model, ScenarioMarks marks) {
        List<Prediction> predictions =
                model.diagnoses().stream().map(Prediction::of).toList();
        XYSeriesCollection points = marks.noPoints();
        XYIntervalSeries intervals = new XYIntervalSeries("intervals", false, true);
        for (Prediction run : predictions) {
            marks.add(points, run.residual.run(), run.predicted(), run.actual());
            intervals.add(run.predicted(), run.predicted(), run.predicted(), run.predicted(), run.low(), run.high());
        }
        XYPlot plot = PlotTheme.plot(
                PlotTheme.numbers("predicted duration (minutes)"), PlotTheme.numbers("actual duration (minutes)"));
        marks.draw(plot, points);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.REVERSE); // the points on top
        Extent x = Extent.of(predictions.stream().mapToDouble(Prediction::predicted));
        x.applyTo(plot.getDomainAxis());
        Extent.of(predictions.stream().flatMapToDouble(run -> DoubleStream.of(run.low(), run.high(), run.actual())))
                .applyTo(plot.getRangeAxis());
        Lines.EXPECTED.add(plot, x.low(), x.low(), x.high(), x.high());
        plot.setDataset(2, new XYIntervalSeriesCollection());
        ((XYIntervalSeriesCollection) plot.getDataset(2)).addSeries(intervals);
        plot.setRenderer(2, bars(stroke(predictions.size())));

        List<Prediction> outside = predictions.stream()
                .filter(Prediction::isOutside)
                .sorted(Comparator.comparingDouble(run -> -Math.abs(run.residual.residual())))
                .toList();
        plot.addAnnotation(new PointNames(outside.stream()
                .limit(PointNames.MOST)
                .map(run -> new PointNames.Name(
                        run.predicted(), run.actual(), PlotText.name(run.residual.run(), run.residual.index())))
                .toList()));

        LegendItemCollection legend = marks.legend(List.of(points));
        legend.add(Lines.EXPECTED.legend("as predicted"));
        legend.add(new LegendItem(
                PlotText.chosen(LEVEL * 100) + " % prediction interval",
                null,
                null,
                null,
                new Rectangle2D.Double(-2, -6, 4, 12),
                INTERVAL));
        String title = "Actual against predicted duration";
        JFreeChart chart = PlotTheme.chart(title, plot, () -> legend);
        PlotTheme.note(chart, note(model, outside.size()));
        return new Plot("predicted_vs_actual", title, chart, 9, 7);
    }

    private static String note(DurationModel model, int outside) {
        return "R² " + PlotText.figure(model.rSquared()) + " of the " + model.count() + " runs fitted, "
                + PlotText.figure(model.predictedRSquared()) + " of each predicted by the others; "
                + PlotText.count(outside, "run", "runs") + " outside the interval" + PointNames.named(outside)
                + PlotText.leftOut(model.leftOut(), "without all figures of the model");
    }

    private static XYErrorRenderer bars(Stroke stroke) {
        XYErrorRenderer bars = new XYErrorRenderer();
        bars.setDefaultShapesVisible(false);
        bars.setDrawXError(false);
        bars.setCapLength(0);
        bars.setErrorPaint(INTERVAL);
        bars.setErrorStroke(stroke);
        return bars;
    }

    private static Stroke stroke(int runs) {
        return new BasicStroke(runs > MANY ? 1 : 3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    /** A run, all in minutes. */
    private record Prediction(RunResidual residual, ConfidenceInterval interval) {

        static Prediction of(RunDiagnosis run) {
            return new Prediction(run.residual(), run.predictionInterval(LEVEL));
        }

        double predicted() {
            return PlotText.minutes(residual.predicted());
        }

        double actual() {
            return PlotText.minutes(residual.actual());
        }

        double low() {
            return PlotText.minutes(interval.low());
        }

        double high() {
            return PlotText.minutes(interval.high());
        }

        boolean isOutside() {
            return !interval.contains(residual.actual());
        }
    }
}
