package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.scaling.VariantScaling;
import io.github.autoscaleanalysis.wva.slo.AttainmentPoint;
import java.awt.Color;
import java.awt.Stroke;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** What the variants cost, and which share of the objectives was met, from the start of the log up to each time. */
final class CostPlot {

    static final String NAME = "cost_and_attainment";

    private static final int MOST_VARIANTS = 6;
    private static final double PANEL_INCHES = 2.4;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double PERCENT = 100;
    private static final double EMPTY = -4;
    private static final double FULL = 104;
    private static final List<Color> COLORS = List.of(
            PlotTheme.GREEN,
            PlotTheme.VERMILLION,
            PlotTheme.PURPLE,
            PlotTheme.SKY_BLUE,
            PlotTheme.GREY,
            PlotTheme.YELLOW);

    private final WvaAnalysis analysis;
    private final TimeFigure figure;

    private CostPlot(WvaAnalysis analysis) {
        this.analysis = analysis;
        this.figure = TimeFigure.over(analysis.log().events(), PANEL_INCHES);
    }

    /** None where neither cost nor replicas nor a verdict is known. */
    static Optional<Plot> of(WvaAnalysis analysis) {
        CostPlot plot = new CostPlot(analysis);
        SortedMap<Instant, Double> cost = analysis.scaling().cost().costOverTime();
        SortedMap<Instant, Double> replicas = analysis.scaling().cost().replicaSecondsOverTime();
        if (!cost.isEmpty()) {
            plot.rates();
            plot.total("cost so far", "Cost so far, all variants", "cost rate × hours", cost);
        } else if (!replicas.isEmpty()) {
            plot.total(
                    "replica-hours so far",
                    "Replica-hours so far, all variants (the log names no cost)",
                    "replicas × hours",
                    replicas);
        }
        plot.attainment();
        return plot.figure.plot(NAME, "Cost and attainment, cumulative from the start of the log");
    }

    private void rates() {
        List<VariantScaling> variants = analysis.scaling().variants().stream()
                .filter(variant -> !variant.costRate().isEmpty())
                .toList();
        Shown<VariantScaling> shown = Shown.first(
                        MOST_VARIANTS, variants, "variants' cost rates", variant -> variant.id()
                                .toString())
                .notedOn(figure);
        XYPlot plot = figure.panel("Cost rate", fromZero("cost rate"));
        for (int i = 0; i < shown.things().size(); i++) {
            VariantScaling variant = shown.things().get(i);
            String name = variants.size() == 1 ? "cost rate" : "cost rate of " + variant.id();
            Layers.steps(plot, ScalingPlot.steps(name, variant.costRate(), figure), COLORS.get(i), PlotTheme.LINE);
        }
    }

    private void total(String name, String title, String unit, SortedMap<Instant, Double> seconds) {
        Points points = new Points();
        double last = 0;
        for (Map.Entry<Instant, Double> sum : seconds.entrySet()) {
            last = sum.getValue() / SECONDS_PER_HOUR;
            points.add(sum.getKey(), last);
        }
        XYPlot plot = figure.panel(title + ": " + Words.rounded(last), fromZero(unit));
        Layers.line(plot, figure.line(name, points), PlotTheme.BLACK, PlotTheme.LINE);
    }

    private void attainment() {
        List<AttainmentPoint> both = analysis.slo().attainmentOverTime();
        if (both.isEmpty()) {
            figure.note("without attainment: no observation has a verdict");
            return;
        }
        NumberAxis percent = PlotTheme.numbers("met the SLO (%)");
        percent.setRange(EMPTY, FULL);
        XYPlot plot = figure.panel(
                "Attainment so far: " + Words.count(both.get(both.size() - 1).counted(), "slice") + " judged", percent);
        line(plot, "ITL", analysis.slo().attainmentOverTime(LatencyMetric.ITL), PlotTheme.BLUE, PlotTheme.LINE);
        line(plot, "TTFT", analysis.slo().attainmentOverTime(LatencyMetric.TTFT), PlotTheme.ORANGE, PlotTheme.LINE);
        line(plot, "ITL and TTFT", both, PlotTheme.BLACK, PlotTheme.DASHED);
    }

    private void line(XYPlot plot, String name, List<AttainmentPoint> attainment, Color color, Stroke stroke) {
        Points points = new Points();
        attainment.forEach(point -> points.add(point.time(), point.ratio() * PERCENT));
        Layers.steps(plot, figure.line("attainment of " + name, points), color, stroke);
    }

    private static NumberAxis fromZero(String label) {
        NumberAxis axis = PlotTheme.numbers(label);
        axis.setAutoRangeIncludesZero(true);
        return axis;
    }
}
