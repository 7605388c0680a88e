package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.scaling.PodFigure;
import io.github.autoscaleanalysis.wva.scaling.SaturationOutcome;
import io.github.autoscaleanalysis.wva.scaling.SaturationResponse;
import io.github.autoscaleanalysis.wva.scaling.ScalingBehavior;
import io.github.autoscaleanalysis.wva.scaling.StepSeries;

/** What a capacity-based controller saw at its pods, and what it made of it. */
final class SaturationSection {

    private SaturationSection() {}

    static void write(Markdown text, ScalingBehavior scaling) {
        text.header("Over time", "Min", "Mean", "p95", "Max", "Pods");
        PodFigure cache = scaling.kvCacheUsage();
        PodFigure queue = scaling.queueLength();
        row(text, "KV cache in use, mean of the pods", cache.mean(), cache);
        row(text, "KV cache in use, fullest pod", cache.max(), cache);
        row(text, "Queue, all pods", queue.total(), queue);
        row(text, "Queue, longest", queue.max(), queue);
        text.end();
        SaturationResponse response = scaling.saturation();
        if (response.analyses() > 0) {
            text.item("Saturation Analyses: " + response.analyses());
            for (SaturationOutcome outcome : SaturationOutcome.values()) {
                if (response.count(outcome) > 0) {
                    text.item(Texts.words(outcome) + ": " + response.count(outcome));
                }
            }
            text.end();
        }
    }

    private static void row(Markdown text, String name, StepSeries series, PodFigure figure) {
        text.row(
                name,
                Texts.number(series.min(), 3, ""),
                Texts.number(series.mean(), 3, ""),
                Texts.number(series.quantile(0.95), 3, ""),
                Texts.number(series.max(), 3, ""),
                Integer.toString(figure.byPod().size()));
    }
}
