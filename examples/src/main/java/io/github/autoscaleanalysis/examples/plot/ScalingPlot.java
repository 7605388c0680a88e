package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.scaling.Step;
import io.github.autoscaleanalysis.wva.scaling.StepSeries;
import io.github.autoscaleanalysis.wva.scaling.VariantScaling;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;

/** Replicas that there are and that there should be, over time, with the decisions to scale. */
final class ScalingPlot {

    static final String NAME = "scaling_behavior";

    private static final int MOST_VARIANTS = 5;
    private static final double PANEL_INCHES = 3;
    private static final double LOW_PANEL_INCHES = 2.2;
    private static final double TRIANGLE = 10;

    private final Points ups = new Points();
    private final Points downs = new Points();

    private ScalingPlot() {}

    /** None where no line names replicas. */
    static Optional<Plot> of(WvaAnalysis analysis) {
        List<VariantScaling> variants = analysis.scaling().variants().stream()
                .filter(variant ->
                        !variant.replicas().isEmpty() || !variant.targets().isEmpty())
                .toList();
        if (variants.isEmpty()) {
            return Optional.empty();
        }
        TimeFigure figure =
                TimeFigure.over(analysis.log().events(), variants.size() > 2 ? LOW_PANEL_INCHES : PANEL_INCHES);
        Map<VariantId, ScalingPlot> decisions = decisions(analysis);
        Shown<VariantScaling> shown = Shown.first(MOST_VARIANTS, variants, "variants", variant -> variant.id()
                        .toString())
                .notedOn(figure);
        for (VariantScaling variant : shown.things()) {
            decisions.getOrDefault(variant.id(), new ScalingPlot()).panel(figure, variant);
        }
        return figure.plot(NAME, "Scaling: replicas and decisions");
    }

    private static Map<VariantId, ScalingPlot> decisions(WvaAnalysis analysis) {
        Map<VariantId, ScalingPlot> decisions = new HashMap<>();
        analysis.log()
                .events(ScalingDecision.class)
                .forEach(decision -> analysis.scaling().of(decision.variant()).ifPresent(variant -> decisions
                        .computeIfAbsent(variant.id(), id -> new ScalingPlot())
                        .add(decision)));
        return decisions;
    }

    /** By the replicas where both are named, else by the word; at the target. */
    private void add(ScalingDecision decision) {
        if (decision.targetReplicas().isEmpty()) {
            return;
        }
        int target = decision.targetReplicas().getAsInt();
        int way = decision.currentReplicas().isPresent()
                ? Integer.compare(target, decision.currentReplicas().getAsInt())
                : decision.action().equals(ScalingAction.SCALE_UP)
                        ? 1
                        : decision.action().equals(ScalingAction.SCALE_DOWN) ? -1 : 0;
        if (way != 0) {
            (way > 0 ? ups : downs).add(decision.timestamp(), target);
        }
    }

    private void panel(TimeFigure figure, VariantScaling variant) {
        double most = Math.max(
                variant.replicas().max().orElse(0), variant.targets().max().orElse(0));
        NumberAxis replicas = PlotTheme.counts("replicas", most);
        XYPlot plot = figure.panel(
                Words.of(variant.id()) + ": " + Words.count(ups.size(), "scale-up") + ", "
                        + Words.count(downs.size(), "scale-down"),
                replicas);
        Layers.steps(plot, steps("current replicas", variant.replicas(), figure), PlotTheme.SKY_BLUE, PlotTheme.BROAD);
        Layers.steps(plot, steps("target replicas", variant.targets(), figure), PlotTheme.BLACK, PlotTheme.DASHED);
        Layers.marks(plot, figure.marks("scale-up", ups), PlotTheme.GREEN, PlotTheme.upTriangle(TRIANGLE));
        Layers.marks(plot, figure.marks("scale-down", downs), PlotTheme.VERMILLION, PlotTheme.downTriangle(TRIANGLE));
    }

    /** A series of steps, broken where nothing is known. */
    static XYSeries steps(String name, StepSeries series, TimeFigure figure) {
        Points points = new Points();
        Instant end = null;
        double last = 0;
        for (Step step : series.steps()) {
            if (end != null && !end.equals(step.start())) {
                points.add(end, last).gap(end);
            }
            points.add(step.start(), step.value());
            end = step.end();
            last = step.value();
        }
        if (end != null) {
            points.add(end, last);
        }
        return figure.line(name, points);
    }
}
