package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.scaling.StepSeries;

/** What a series comes to, without its steps. */
final class SeriesJson {

    private SeriesJson() {}

    static void write(Fields json, StepSeries series) {
        json.seconds("coveredSeconds", series.covered())
                .number("min", series.min())
                .number("mean", series.mean())
                .number("max", series.max())
                .number("p50", series.quantile(0.5))
                .number("p90", series.quantile(0.9))
                .number("p95", series.quantile(0.95))
                .number("p99", series.quantile(0.99));
    }
}
