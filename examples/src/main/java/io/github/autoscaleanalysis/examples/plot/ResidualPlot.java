package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.scale.duration.DurationModel;
import io.github.autoscaleanalysis.scale.duration.Outliers;
import io.github.autoscaleanalysis.scale.duration.RunResidual;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeriesCollection;

/** How far each run lies off what the model expects, with the outliers named. */
final class ResidualPlot {

    /** The share of a duration that is none to speak of. */
    private static final double ROUNDING = 1e-6;

    private ResidualPlot() {}

    static Plot of(DurationModel model, ScenarioMarks marks) {
        XYSeriesCollection points = marks.noPoints();
        for (RunResidual run : model.residuals()) {
            marks.add(points, run.run(), PlotText.minutes(run.predicted()), PlotText.minutes(run.residual()));
        }
        XYPlot plot = PlotTheme.plot(
                PlotTheme.numbers("predicted duration (minutes)"),
                PlotTheme.numbers("residual: actual − predicted (minutes)"));
        marks.draw(plot, points);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.REVERSE); // the points on top

        Outliers outliers = model.outliers(Outliers.USUAL_THRESHOLD_PERCENT);
        Extent x = Extent.of(model.residuals().stream().mapToDouble(run -> PlotText.minutes(run.predicted())));
        Extent y = Extent.of(model.residuals().stream().mapToDouble(run -> PlotText.minutes(run.residual())))
                .with(0)
                .atLeast(ROUNDING * Math.max(Math.abs(x.low()), Math.abs(x.high())));
        x.applyTo(plot.getDomainAxis());
        y.applyTo(plot.getRangeAxis());
        Lines.EXPECTED.add(plot, x.low(), 0, x.high(), 0);
        double share = outliers.thresholdPercent() / 100;
        double begin = Math.max(0, x.low());
        if (x.high() > begin) {
            Lines.LIMIT.add(plot, begin, share * begin, x.high(), share * x.high());
            Lines.LIMIT.add(plot, begin, -share * begin, x.high(), -share * x.high());
        }
        List<RunResidual> named = Stream.concat(outliers.slow().stream(), outliers.fast().stream())
                .sorted(Comparator.comparingDouble(
                        run -> -Math.abs(run.percent().orElseThrow())))
                .toList();
        plot.addAnnotation(new PointNames(named.stream()
                .limit(PointNames.MOST)
                .map(run -> new PointNames.Name(
                        PlotText.minutes(run.predicted()), PlotText.minutes(run.residual()), name(run)))
                .toList()));

        LegendItemCollection legend = marks.legend(List.of(points));
        String threshold = PlotText.chosen(outliers.thresholdPercent());
        legend.add(Lines.EXPECTED.legend("as predicted"));
        legend.add(Lines.LIMIT.legend("±" + threshold + " % of the prediction"));
        String title = "Residuals of the duration model";
        JFreeChart chart = PlotTheme.chart(title, plot, () -> legend);
        PlotTheme.note(chart, note(model, named.size(), threshold));
        return new Plot("residuals", title, chart, 10, 6.5);
    }

    private static String note(DurationModel model, int outliers, String threshold) {
        return PlotText.count(outliers, "run", "runs") + " off by more than " + threshold + " %"
                + PointNames.named(outliers) + PlotText.leftOut(model.leftOut(), "without all figures of the model");
    }

    private static String name(RunResidual run) {
        return PlotText.name(run.run(), run.index()) + ": "
                + PlotText.signedWhole(run.percent().orElseThrow()) + " %";
    }
}
