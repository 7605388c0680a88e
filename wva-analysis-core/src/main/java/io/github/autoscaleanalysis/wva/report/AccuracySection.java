package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Note;
import io.github.autoscaleanalysis.scale.document.Table;
import io.github.autoscaleanalysis.wva.accuracy.ErrorStatistics;
import io.github.autoscaleanalysis.wva.accuracy.LeftOut;
import io.github.autoscaleanalysis.wva.accuracy.PredictionAccuracy;
import io.github.autoscaleanalysis.wva.accuracy.Scope;
import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Prediction errors, of all pairs beside those that judge the model. */
final class AccuracySection {

    /** Fewer pairs than this are said to be few. */
    static final int FEW = 30;

    private AccuracySection() {}

    static void write(Page page) {
        page.text().section("Prediction Accuracy");
        page.pictures(Part.ACCURACY);
        PredictionAccuracy accuracy = page.analysis().accuracy();
        for (LatencyMetric metric : LatencyMetric.values()) {
            page.text().part(metric + " Predictions");
            if (!page.lacks(Part.ACCURACY)) {
                ErrorStatistics all = accuracy.of(metric);
                ErrorStatistics clean = accuracy.of(metric, PairClass.CLEAN);
                page.text().table(table(all, clean)).note(Note.Kind.CAVEAT, caveat(all, clean));
            }
        }
    }

    private static Table table(ErrorStatistics all, ErrorStatistics clean) {
        Table table = Table.ofFigures("", "All pairs", "CLEAN pairs");
        table = row(table, "Mean Error", all, clean, e -> Texts.millis(e.meanError()));
        table = row(table, "Abs Mean Error", all, clean, e -> Texts.millis(e.meanAbsoluteError()));
        table = row(table, "Std Dev", all, clean, e -> Texts.millis(e.standardDeviation()));
        table = row(table, "Min Error", all, clean, e -> Texts.millis(e.minError()));
        table = row(table, "Max Error", all, clean, e -> Texts.millis(e.maxError()));
        table = row(table, "Abs Error Median", all, clean, e -> Texts.millis(e.absoluteErrorQuantile(0.5)));
        table = row(table, "Abs Error p95", all, clean, e -> Texts.millis(e.absoluteErrorQuantile(0.95)));
        table = row(table, "Bias", all, clean, e -> Texts.number(e.biasPercent(), 1, "%"));
        table = row(table, "WAPE", all, clean, e -> Texts.number(e.weightedAbsolutePercentageError(), 1, "%"));
        table = row(
                table,
                "RelMAE against \"same as last time\"",
                all,
                clean,
                e -> Texts.number(e.skill().relativeMeanAbsoluteError(), 2, ""));
        return row(table, "Pairs", all, clean, e -> e.count() + " (left out: " + e.leftOut() + ")");
    }

    private static Table row(
            Table table,
            String name,
            ErrorStatistics all,
            ErrorStatistics clean,
            Function<ErrorStatistics, String> figure) {
        return table.row(name, figure.apply(all), figure.apply(clean));
    }

    private static String caveat(ErrorStatistics all, ErrorStatistics clean) {
        StringBuilder words = new StringBuilder(
                        "Errors are observed less predicted. Only CLEAN pairs judge the model: ")
                .append(clean.count())
                .append(" of ")
                .append(all.count())
                .append(clean.count() < FEW ? ", few, and those of successive cycles are alike." : ".");
        if (all.leftOut() > 0) {
            words.append(" Left out: ")
                    .append(all.leftOut())
                    .append(Texts.among(leftOut(all)))
                    .append('.');
        }
        words.append(" RelMAE rests on the ")
                .append(all.skill().count())
                .append(" and ")
                .append(clean.skill().count())
                .append(" of them before which there is an observation.");
        if (all.scope() == Scope.MODEL) {
            words.append(" Observations are means over all variants of a model.");
        }
        return words.toString();
    }

    private static Map<LeftOut, Long> leftOut(ErrorStatistics errors) {
        Map<LeftOut, Long> counts = new EnumMap<>(LeftOut.class);
        for (LeftOut reason : LeftOut.values()) {
            if (errors.leftOut(reason) > 0) {
                counts.put(reason, errors.leftOut(reason));
            }
        }
        return counts;
    }
}
