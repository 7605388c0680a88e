package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.decision.ReplicaSeries;
import io.github.autoscaleanalysis.wva.decision.ReplicaTruth;
import io.github.autoscaleanalysis.wva.decision.ReplicaView;
import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;

/** What the analyzers of a 2026 controller found, and the replicas that became of it. */
final class DemandPlot {

    static final String NAME = "supply_vs_demand";

    private static final int MOST_ANALYZERS = 3;
    private static final int MOST_VARIANTS = 3;
    private static final double PANEL_INCHES = 2.5;

    private final WvaAnalysis analysis;
    private final TimeFigure figure;

    private DemandPlot(WvaAnalysis analysis) {
        this.analysis = analysis;
        this.figure = TimeFigure.over(analysis.log().events(), PANEL_INCHES);
    }

    /** None where the log has no analyzer results. */
    static Optional<Plot> of(WvaAnalysis analysis) {
        if (analysis.log().events(AnalyzerResult.class).isEmpty()) {
            return Optional.empty();
        }
        DemandPlot plot = new DemandPlot(analysis);
        plot.analyzers();
        plot.replicas();
        return plot.figure.plot(NAME, "Supply and demand, and the replicas that followed");
    }

    private void analyzers() {
        Map<String, List<AnalyzerResult>> byAnalyzer = new LinkedHashMap<>();
        for (AnalyzerResult result : analysis.log().events(AnalyzerResult.class)) {
            String name = "Analyzer " + result.analyzer()
                    + result.model().map(model -> " of " + model).orElse("");
            byAnalyzer.computeIfAbsent(name, n -> new ArrayList<>()).add(result);
        }
        List<Map.Entry<String, List<AnalyzerResult>>> telling = new ArrayList<>();
        for (Map.Entry<String, List<AnalyzerResult>> analyzer : byAnalyzer.entrySet()) {
            if (analyzer.getValue().stream().anyMatch(DemandPlot::saysSomething)) {
                telling.add(analyzer);
            } else {
                figure.note(analyzer.getKey() + ": neither supply nor demand at any time");
            }
        }
        Shown.first(MOST_ANALYZERS, telling, "analyzers", Map.Entry::getKey)
                .notedOn(figure)
                .things()
                .forEach(analyzer -> panel(analyzer.getKey(), analyzer.getValue()));
    }

    private static boolean saysSomething(AnalyzerResult result) {
        return result.capacity().supply().orElse(0) != 0
                || result.capacity().demand().orElse(0) != 0;
    }

    private void panel(String name, List<AnalyzerResult> results) {
        Points supply = new Points();
        Points demand = new Points();
        Points up = new Points();
        Points down = new Points();
        for (AnalyzerResult result : results) {
            double supplied = result.capacity().supply().orElse(Double.NaN);
            supply.add(result.timestamp(), supplied);
            demand.add(result.timestamp(), result.capacity().demand().orElse(Double.NaN));
            up.add(result.timestamp(), supplied * or(result.thresholds().scaleUp()));
            down.add(result.timestamp(), supplied * or(result.thresholds().scaleDown()));
        }
        NumberAxis capacity = PlotTheme.numbers("analyzer's own unit");
        capacity.setAutoRangeIncludesZero(true);
        XYPlot plot = figure.panel(name, capacity);
        Layers.steps(plot, line("supply", supply), PlotTheme.SKY_BLUE, PlotTheme.BROAD);
        Layers.steps(plot, line("scale-up above this", up), PlotTheme.VERMILLION, PlotTheme.DASHED);
        Layers.steps(plot, line("scale-down below this", down), PlotTheme.GREEN, PlotTheme.DASHED);
        Layers.steps(plot, line("demand", demand), PlotTheme.BLACK, PlotTheme.LINE);
    }

    private static double or(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private XYSeries line(String name, Points points) {
        return figure.line(name, points);
    }

    private void replicas() {
        Shown<ReplicaTruth> shown = Shown.first(
                        MOST_VARIANTS, analysis.decisions().replicaTruth(), "variants", truth -> truth.variant()
                                .toString())
                .notedOn(figure);
        for (ReplicaTruth truth : shown.things()) {
            int most = truth.series().values().stream()
                    .flatMap(series -> series.points().stream())
                    .mapToInt(ReplicaSeries.Point::replicas)
                    .max()
                    .orElse(0);
            XYPlot plot = figure.panel("Replicas of " + Words.of(truth.variant()), PlotTheme.counts("replicas", most));
            Layers.steps(plot, steps("ready", truth, ReplicaView.READY), PlotTheme.SKY_BLUE, PlotTheme.BROAD);
            Layers.steps(plot, steps("current", truth, ReplicaView.CURRENT), PlotTheme.ORANGE, PlotTheme.LINE);
            Layers.steps(plot, steps("target", truth, ReplicaView.TARGET), PlotTheme.BLACK, PlotTheme.DASHED);
        }
    }

    private XYSeries steps(String name, ReplicaTruth truth, ReplicaView view) {
        Points points = new Points();
        for (ReplicaSeries.Point point : truth.series(view).points()) {
            points.add(point.from(), point.replicas());
        }
        List<ReplicaSeries.Point> all = truth.series(view).points();
        if (!all.isEmpty()) {
            points.add(figure.end(), all.get(all.size() - 1).replicas()); // it holds until it changes
        }
        return line(name, points);
    }
}
