package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.scale.duration.DurationModel;
import io.github.autoscaleanalysis.scale.duration.RunDiagnosis;
import io.github.autoscaleanalysis.scale.duration.StudentizedOutliers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeriesCollection;

/** How much each run pulls the model towards itself: by its leverage, and by how far off it lies. */
final class InfluencePlot {

    private static final int CURVE_POINTS = 200;
    /** How many of many runs are named for their leverage alone, which does no harm where they lie as the others do. */
    private static final int MOST_LEVERAGE_NAMES = 3;

    private final DurationModel model;
    private final List<RunDiagnosis> shown;
    private final StudentizedOutliers outliers;
    private final Extent x;
    private final Extent y;

    private InfluencePlot(DurationModel model) {
        this.model = model;
        this.shown = shown(model);
        this.outliers = model.studentizedOutliers(StudentizedOutliers.USUAL_ALPHA);
        this.x = Extent.of(shown.stream().mapToDouble(InfluencePlot::leverage))
                .with(model.highLeverageLimit())
                .within(0, 1);
        this.y = Extent.of(shown.stream().mapToDouble(InfluencePlot::studentized))
                .with(residualLimit())
                .with(-residualLimit());
    }

    /** Whether any run can be shown. */
    static boolean canShow(DurationModel model) {
        return !shown(model).isEmpty();
    }

    static Plot of(DurationModel model, ScenarioMarks marks) {
        return new InfluencePlot(model).draw(marks);
    }

    private Plot draw(ScenarioMarks marks) {
        XYSeriesCollection points = marks.noPoints();
        shown.forEach(run -> marks.add(points, run.residual().run(), leverage(run), studentized(run)));
        XYPlot plot =
                PlotTheme.plot(PlotTheme.numbers("leverage"), PlotTheme.numbers("externally studentized residual"));
        marks.draw(plot, points);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.REVERSE); // the points on top
        x.applyTo(plot.getDomainAxis());
        y.applyTo(plot.getRangeAxis());
        LegendItemCollection legend = marks.legend(List.of(points));
        limits(plot, legend);
        curve(Lines.BEFORE_SECOND_LIMIT, DurationModel.HIGH_COOKS_DISTANCE / 2, plot, legend);
        curve(Lines.SECOND_LIMIT, DurationModel.HIGH_COOKS_DISTANCE, plot, legend);

        List<RunDiagnosis> striking = new ArrayList<>(model.influential());
        striking.addAll(outliers.slow());
        striking.addAll(outliers.fast());
        List<RunDiagnosis> beyond = shownOnce(striking, model.highLeverage());
        List<RunDiagnosis> named = beyond.size() <= PointNames.FEW
                ? beyond
                : shownOnce(
                        striking,
                        model.highLeverage().stream().limit(MOST_LEVERAGE_NAMES).toList());
        plot.addAnnotation(new PointNames(named.stream()
                .limit(PointNames.MOST)
                .map(run -> new PointNames.Name(
                        leverage(run),
                        studentized(run),
                        PlotText.name(run.residual().run(), run.residual().index())))
                .toList()));

        String title = "Influence of each run on the duration model";
        JFreeChart chart = PlotTheme.chart(title, plot, () -> legend);
        PlotTheme.note(chart, note(beyond.size()));
        return new Plot("influence", title, chart, 9, 7);
    }

    private void limits(XYPlot plot, LegendItemCollection legend) {
        Lines.EXPECTED.add(plot, x.low(), 0, x.high(), 0);
        Lines.LIMIT.add(plot, x.low(), residualLimit(), x.high(), residualLimit());
        Lines.LIMIT.add(plot, x.low(), -residualLimit(), x.high(), -residualLimit());
        if (model.highLeverageLimit() < 1) {
            Lines.LIMIT.add(plot, model.highLeverageLimit(), y.low(), model.highLeverageLimit(), y.high());
        }
        legend.add(Lines.LIMIT.legend("limits of leverage and residual"));
    }

    /** Draws where Cook's distance is a given one, as far as that is in sight. */
    private void curve(Lines lines, double cooksDistance, XYPlot plot, LegendItemCollection legend) {
        boolean inSight = false;
        for (double sign : new double[] {-1, 1}) {
            DoubleStream.Builder curve = DoubleStream.builder();
            for (int i = 1; i < CURVE_POINTS; i++) {
                double at = x.low() + (x.high() - x.low()) * i / CURVE_POINTS;
                OptionalDouble off = model.regression().studentizedAt(cooksDistance, at);
                if (off.isPresent() && y.contains(sign * off.getAsDouble())) {
                    curve.add(at).add(sign * off.getAsDouble());
                }
            }
            double[] xy = curve.build().toArray();
            if (xy.length > 2) {
                lines.add(plot, xy);
                inSight = true;
            }
        }
        if (inSight) {
            legend.add(lines.legend("Cook's distance " + PlotText.chosen(cooksDistance)));
        }
    }

    private String note(int beyond) {
        long without = model.count() - shown.size();
        return "limits: leverage " + PlotText.figure(model.highLeverageLimit()) + ", residual ±"
                + PlotText.figure(residualLimit()) + " (α = " + PlotText.chosen(outliers.alpha()) + " for all runs), "
                + "Cook's distance " + PlotText.chosen(DurationModel.HIGH_COOKS_DISTANCE) + "; "
                + PlotText.count(beyond, "run", "runs") + " beyond" + PointNames.named(beyond)
                + PlotText.leftOut(without, "without studentized residual")
                + PlotText.leftOut(model.leftOut(), "without all figures of the model");
    }

    private double residualLimit() {
        return outliers.limit().orElseThrow();
    }

    private List<RunDiagnosis> shownOnce(List<RunDiagnosis> first, List<RunDiagnosis> next) {
        Set<RunDiagnosis> runs = new LinkedHashSet<>(first);
        runs.addAll(next);
        runs.retainAll(shown);
        return List.copyOf(runs);
    }

    private static List<RunDiagnosis> shown(DurationModel model) {
        return model.diagnoses().stream()
                .filter(run -> run.figures().externallyStudentized().isPresent())
                .toList();
    }

    private static double leverage(RunDiagnosis run) {
        return run.figures().leverage();
    }

    private static double studentized(RunDiagnosis run) {
        return run.figures().externallyStudentized().orElseThrow();
    }
}
