package io.github.autoscaleanalysis.examples;

import io.github.autoscaleanalysis.examples.plot.Gallery;
import io.github.autoscaleanalysis.examples.plot.Plot;
import io.github.autoscaleanalysis.examples.plot.Svg;
import io.github.autoscaleanalysis.scale.document.Picture;
import io.github.autoscaleanalysis.scale.report.ReportPart;
import io.github.autoscaleanalysis.scale.report.ScaleReport;

/** Puts the plots of scale-test runs beside what the report says of the same. */
final class ScaleIllustrations {

    private ScaleIllustrations() {}

    static ScaleReport in(ScaleReport report, Gallery gallery) {
        ScaleReport illustrated = report;
        for (Plot plot : gallery.plots()) {
            String file = "plots/" + plot.name() + ".png";
            Picture picture = new Picture(plot.title(), caption(plot.name()), file, Svg.inline(plot));
            illustrated = illustrated.with(part(plot.name()), picture);
        }
        return illustrated;
    }

    private static ReportPart part(String plot) {
        return switch (plot) {
            case "correlation_matrix" -> ReportPart.CORRELATIONS;
            case "predicted_vs_actual" -> ReportPart.MODEL;
            case "influence" -> ReportPart.INFLUENCE;
            case "residuals" -> ReportPart.OUTLIERS;
            case "efficiency" -> ReportPart.EFFICIENCY;
            case "scatter_panels" -> ReportPart.TRENDS;
            case "duration_over_time" -> ReportPart.OVER_TIME;
            default -> ReportPart.SUMMARY;
        };
    }

    /** How to read it. */
    private static String caption(String plot) {
        return switch (plot) {
            case "correlation_matrix" ->
                "The first row says what goes along with duration; where other metrics go along with each other, the"
                        + " model cannot tell them apart.";
            case "predicted_vs_actual" -> "A run off its bar is one that the model does not explain.";
            case "influence" ->
                "The model follows runs on the far right; without a run beyond a solid curve it would be another.";
            case "residuals" -> "Runs beyond the dashed lines are those in the tables below.";
            case "efficiency" -> "Shorter is better; by another size another scenario may be the worst.";
            case "scatter_panels" -> "Each line is fitted to the runs of all scenarios.";
            case "duration_over_time" -> "All runs are taken as alike but for their time.";
            default -> "";
        };
    }
}
