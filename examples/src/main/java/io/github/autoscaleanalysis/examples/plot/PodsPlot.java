package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.scaling.PodFigure;
import io.github.autoscaleanalysis.wva.scaling.Step;
import io.github.autoscaleanalysis.wva.scaling.StepSeries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** How full the key-value caches of the pods were, and how many requests waited at them. */
final class PodsPlot {

    static final String NAME = "kv_cache_and_queue";

    private static final int MOST_VARIANTS = 3;
    private static final double PANEL_INCHES = 2.4;
    private static final double PERCENT = 100;
    private static final double EMPTY = -4;
    private static final double FULL = 104;

    private final TimeFigure figure;

    private PodsPlot(TimeFigure figure) {
        this.figure = figure;
    }

    /** None where no pod was sampled. */
    static Optional<Plot> of(WvaAnalysis analysis) {
        PodFigure caches = analysis.scaling().kvCacheUsage();
        PodFigure queues = analysis.scaling().queueLength();
        PodsPlot plot = new PodsPlot(TimeFigure.over(analysis.log().events(), PANEL_INCHES));
        List<VariantId> variants = analysis.scaling().variants().stream()
                .map(variant -> variant.id())
                .filter(id -> !caches.of(id).byPod().isEmpty()
                        || !queues.of(id).byPod().isEmpty())
                .toList();
        if (variants.size() < 2) {
            plot.panels("all pods", caches, queues);
        } else {
            Shown<VariantId> shown = Shown.first(MOST_VARIANTS, variants, "variants", VariantId::toString)
                    .notedOn(plot.figure);
            shown.things().forEach(id -> plot.panels("pods of " + id, caches.of(id), queues.of(id)));
        }
        return plot.figure.plot(NAME, "Key-value cache and queue of the pods");
    }

    private void panels(String whose, PodFigure caches, PodFigure queues) {
        if (!caches.mean().isEmpty()) {
            NumberAxis percent = PlotTheme.numbers("KV cache in use (%)");
            percent.setRange(EMPTY, FULL);
            XYPlot plot = figure.panel("KV cache, " + whose + pods(caches), percent);
            Layers.steps(
                    plot,
                    ScalingPlot.steps("KV cache, fullest pod", percent(caches.max()), figure),
                    PlotTheme.VERMILLION,
                    PlotTheme.LINE);
            Layers.steps(
                    plot,
                    ScalingPlot.steps("KV cache, mean of the pods", percent(caches.mean()), figure),
                    PlotTheme.BLUE,
                    PlotTheme.DASHED);
        }
        if (!queues.total().isEmpty()) {
            NumberAxis axis =
                    PlotTheme.counts("requests waiting", queues.total().max().orElse(0));
            XYPlot plot = figure.panel("Queue, " + whose + pods(queues), axis);
            Layers.steps(
                    plot,
                    ScalingPlot.steps("queue, all pods together", queues.total(), figure),
                    PlotTheme.BLACK,
                    PlotTheme.LINE);
            Layers.steps(
                    plot,
                    ScalingPlot.steps("queue, longest", queues.max(), figure),
                    PlotTheme.ORANGE,
                    PlotTheme.DASHED);
        }
    }

    private static String pods(PodFigure figure) {
        return " (" + Words.count(figure.byPod().size(), "pod") + " sampled)";
    }

    private static StepSeries percent(StepSeries shares) {
        SortedMap<Instant, Double> points = new TreeMap<>();
        for (Step step : shares.steps()) {
            points.put(step.start(), step.value() * PERCENT);
        }
        return shares.end().map(end -> StepSeries.of(points, end)).orElse(StepSeries.empty());
    }
}
