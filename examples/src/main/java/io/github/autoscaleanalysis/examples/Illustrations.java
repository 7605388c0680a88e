package io.github.autoscaleanalysis.examples;

import io.github.autoscaleanalysis.examples.plot.Gallery;
import io.github.autoscaleanalysis.examples.plot.Plot;
import io.github.autoscaleanalysis.examples.plot.Svg;
import io.github.autoscaleanalysis.scale.document.Picture;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.report.WvaReport;

/** Puts the plots of a controller log beside what the report says of the same. */
final class Illustrations {

    private Illustrations() {}

    static WvaReport in(WvaReport report, Gallery gallery) {
        WvaReport illustrated = report;
        for (Plot plot : gallery.plots()) {
            String file = "plots/" + plot.name() + ".png";
            illustrated = illustrated.with(part(plot.name()), new Picture(plot.title(), "", file, Svg.inline(plot)));
        }
        return illustrated;
    }

    private static Part part(String plot) {
        return switch (plot) {
            case "prediction_vs_observation", "prediction_error_distribution", "predicted_vs_observed_by_class" ->
                Part.ACCURACY;
            case "observed_latency" -> Part.OBJECTIVES;
            case "cost_and_attainment" -> Part.COST;
            case "kv_cache_and_queue" -> Part.SATURATION;
            case "supply_vs_demand" -> Part.ANALYZERS;
            default -> Part.SCALING;
        };
    }
}
