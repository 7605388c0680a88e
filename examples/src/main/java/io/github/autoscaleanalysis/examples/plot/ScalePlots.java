package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.duration.DurationModel;
import io.github.autoscaleanalysis.scale.regression.UnfittableException;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.stats.CorrelationMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pictures of scale-test runs. */
public final class ScalePlots {

    private final List<Plot> plots = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private ScalePlots() {}

    /** Every picture that the analysis has data for. */
    public static Gallery of(ScaleAnalysis analysis) {
        ScalePlots gallery = new ScalePlots();
        ScenarioMarks marks = new ScenarioMarks(analysis);
        gallery.correlations(analysis);
        gallery.durations(analysis, marks);
        gallery.model(analysis, marks);
        return new Gallery(gallery.plots, gallery.leftOut);
    }

    private void correlations(ScaleAnalysis analysis) {
        if (hasAny(analysis.correlations())) {
            plots.add(CorrelationPlot.of(analysis.correlations()));
        } else {
            leftOut.add("correlation_matrix: no metric has two different figures");
        }
    }

    private void durations(ScaleAnalysis analysis, ScenarioMarks marks) {
        if (analysis.trends().values().stream().anyMatch(trend -> trend.count() > 0)) {
            plots.add(ScatterPlot.of(analysis, marks));
        } else {
            leftOut.add("scatter_panels: no run has a duration and another figure");
        }
        if (analysis.runs().runs().stream()
                .anyMatch(run -> run.durationMinutes().isPresent())) {
            plots.add(DurationPlot.of(analysis, marks));
        } else {
            leftOut.add("duration_over_time: no run has a duration");
        }
        if (EfficiencyPlot.canShow(analysis.efficiency())) {
            plots.add(EfficiencyPlot.of(analysis.efficiency()));
        } else {
            leftOut.add("efficiency: no run has a scenario, a duration and a size");
        }
    }

    private void model(ScaleAnalysis analysis, ScenarioMarks marks) {
        Optional<UnfittableException> none = analysis.whyNoDurationModel();
        if (none.isPresent()) {
            String reason = ": no duration model, " + none.get().getMessage();
            leftOut.addAll(List.of("residuals" + reason, "predicted_vs_actual" + reason, "influence" + reason));
            return;
        }
        DurationModel model = analysis.durationModel();
        plots.add(ResidualPlot.of(model, marks));
        plots.add(PredictionPlot.of(model, marks));
        if (InfluencePlot.canShow(model)) {
            plots.add(InfluencePlot.of(model, marks));
        } else {
            leftOut.add("influence: no run has a studentized residual");
        }
    }

    private static boolean hasAny(CorrelationMatrix<ScaleMetric> correlations) {
        return correlations.names().stream()
                .anyMatch(metric ->
                        correlations.between(metric, metric).coefficient().isPresent());
    }
}
