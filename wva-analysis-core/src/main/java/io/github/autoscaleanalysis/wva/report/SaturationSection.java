package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Table;
import io.github.autoscaleanalysis.wva.scaling.PodFigure;
import io.github.autoscaleanalysis.wva.scaling.SaturationOutcome;
import io.github.autoscaleanalysis.wva.scaling.SaturationResponse;
import io.github.autoscaleanalysis.wva.scaling.ScalingBehavior;
import io.github.autoscaleanalysis.wva.scaling.StepSeries;

/** What a capacity-based controller saw at its pods, and what it made of it. */
final class SaturationSection {

    private SaturationSection() {}

    static void write(Content text, ScalingBehavior scaling) {
        Table table = Table.ofFigures("Over time", "Min", "Mean", "p95", "Max", "Pods");
        PodFigure cache = scaling.kvCacheUsage();
        PodFigure queue = scaling.queueLength();
        table = row(table, "KV cache in use, mean of the pods", cache.mean(), cache);
        table = row(table, "KV cache in use, fullest pod", cache.max(), cache);
        table = row(table, "Queue, all pods", queue.total(), queue);
        table = row(table, "Queue, longest", queue.max(), queue);
        text.table(table);
        SaturationResponse response = scaling.saturation();
        if (response.analyses() > 0) {
            text.item("Saturation Analyses: " + response.analyses());
            for (SaturationOutcome outcome : SaturationOutcome.values()) {
                if (response.count(outcome) > 0) {
                    text.item(Texts.words(outcome) + ": " + response.count(outcome));
                }
            }
            text.endOfList();
        }
    }

    private static Table row(Table table, String name, StepSeries series, PodFigure figure) {
        return table.row(
                name,
                Texts.number(series.min(), 3, ""),
                Texts.number(series.mean(), 3, ""),
                Texts.number(series.quantile(0.95), 3, ""),
                Texts.number(series.max(), 3, ""),
                Integer.toString(figure.byPod().size()));
    }
}
