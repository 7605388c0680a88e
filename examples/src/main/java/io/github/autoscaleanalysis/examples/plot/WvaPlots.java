package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pictures of a controller log. */
public final class WvaPlots {

    private final List<Plot> plots = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private WvaPlots() {}

    /** Every picture that the analysis has data for, and why the others are not there. */
    public static Gallery of(WvaAnalysis analysis) {
        WvaPlots all = new WvaPlots();
        if (analysis.log().events().isEmpty()) {
            all.leftOut.add("all plots: no events in this log");
            return all.gallery();
        }
        String noPairs = "no prediction in this log has an observation to be held against";
        all.add(LatencyPlot.PREDICTIONS, LatencyPlot.predictions(analysis), noPairs);
        LatencyPlot.observations(analysis).ifPresent(all.plots::add);
        all.add(ScalingPlot.NAME, ScalingPlot.of(analysis), "no replicas in this log");
        all.add(ErrorPlot.NAME, ErrorPlot.of(analysis), noPairs);
        all.add(PairClassPlot.NAME, PairClassPlot.of(analysis), noPairs);
        all.add(CostPlot.NAME, CostPlot.of(analysis), "neither cost nor replicas nor a verdict in this log");
        all.add(PodsPlot.NAME, PodsPlot.of(analysis), "no samples of pods in this log");
        all.add(DemandPlot.NAME, DemandPlot.of(analysis), "no analyzer results in this log");
        return all.gallery();
    }

    private void add(String name, Optional<Plot> plot, String reason) {
        if (plot.isPresent()) {
            plots.add(plot.get());
        } else {
            leftOut.add(name + ": " + reason);
        }
    }

    private Gallery gallery() {
        return new Gallery(plots, leftOut);
    }
}
