package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.accuracy.ErrorStatistics;
import io.github.autoscaleanalysis.wva.accuracy.PredictionAccuracy;
import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.analysis.Coverage;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.util.function.Function;

/** Prediction errors, of all pairs beside those that judge the model. */
final class AccuracySection {

    private AccuracySection() {}

    static void write(Markdown text, PredictionAccuracy accuracy, Coverage coverage) {
        text.line("## Prediction Accuracy");
        for (LatencyMetric metric : LatencyMetric.values()) {
            text.line("### " + metric + " Predictions");
            if (!Gaps.written(text, coverage, Part.ACCURACY)) {
                table(text, accuracy.of(metric), accuracy.of(metric, PairClass.CLEAN));
            }
        }
    }

    private static void table(Markdown text, ErrorStatistics all, ErrorStatistics clean) {
        text.header("", "All pairs", "CLEAN pairs");
        row(text, "Mean Error", all, clean, e -> Texts.millis(e.meanError()));
        row(text, "Abs Mean Error", all, clean, e -> Texts.millis(e.meanAbsoluteError()));
        row(text, "Std Dev", all, clean, e -> Texts.millis(e.standardDeviation()));
        row(text, "Min Error", all, clean, e -> Texts.millis(e.minError()));
        row(text, "Max Error", all, clean, e -> Texts.millis(e.maxError()));
        row(text, "Abs Error Median", all, clean, e -> Texts.millis(e.absoluteErrorQuantile(0.5)));
        row(text, "Abs Error p95", all, clean, e -> Texts.millis(e.absoluteErrorQuantile(0.95)));
        row(text, "Bias", all, clean, e -> Texts.number(e.biasPercent(), 1, "%"));
        row(text, "WAPE", all, clean, e -> Texts.number(e.weightedAbsolutePercentageError(), 1, "%"));
        row(
                text,
                "RelMAE against \"same as last time\"",
                all,
                clean,
                e -> Texts.number(e.skill().relativeMeanAbsoluteError(), 2, ""));
        row(text, "Pairs", all, clean, e -> e.count() + " (left out: " + e.leftOut() + ")");
        text.end();
    }

    private static void row(
            Markdown text,
            String name,
            ErrorStatistics all,
            ErrorStatistics clean,
            Function<ErrorStatistics, String> figure) {
        text.row(name, figure.apply(all), figure.apply(clean));
    }
}
