package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.duration.FindingKind;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.stats.Correlation;
import io.github.autoscaleanalysis.scale.stats.CorrelationMethod;
import io.github.autoscaleanalysis.scale.stats.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How far each figure goes along with duration. */
final class CorrelationsSection implements ReportSection {

    @Override
    public void write(ScaleAnalysis analysis, Content content) {
        strengths(analysis, content);
        FindingNotes.write(analysis, content, FindingKind.STRONGEST_PREDICTOR);
        tests(analysis, content);
    }

    private static void strengths(ScaleAnalysis analysis, Content content) {
        Rows table = new Rows("metric").figures("r").words("strength").figures("runs");
        metrics(analysis).stream()
                .sorted(Comparator.comparingDouble((ScaleMetric metric) ->
                        -Math.abs(withDuration(analysis, metric).coefficient().orElse(0))))
                .forEach(metric -> {
                    Correlation correlation = withDuration(analysis, metric);
                    table.row(
                            metric.key(),
                            fixed(correlation.coefficient(), 3),
                            correlation
                                    .strength()
                                    .map(CorrelationsSection::word)
                                    .orElse("too few runs or constant"),
                            Long.toString(correlation.count()));
                });
        table.writeTo(content);
    }

    private static void tests(ScaleAnalysis analysis, Content content) {
        Rows table = new Rows("two-sided p").figures("Pearson r", "p", "Spearman ρ", "p", "Kendall τ-b", "p");
        for (ScaleMetric metric : metrics(analysis)) {
            List<String> cells = new ArrayList<>(List.of(metric.key()));
            for (CorrelationMethod method : CorrelationMethod.values()) {
                Correlation correlation = analysis.correlations(method).between(ScaleMetric.DURATION, metric);
                cells.add(fixed(correlation.coefficient(), 3));
                cells.add(fixed(correlation.pValue(), 4));
            }
            table.row(cells.toArray(String[]::new));
        }
        table.writeTo(content);
    }

    private static List<ScaleMetric> metrics(ScaleAnalysis analysis) {
        return analysis.correlations().names().stream()
                .filter(metric -> metric != ScaleMetric.DURATION)
                .toList();
    }

    private static Correlation withDuration(ScaleAnalysis analysis, ScaleMetric metric) {
        return analysis.correlations().between(ScaleMetric.DURATION, metric);
    }

    private static String word(Strength strength) {
        return strength.name().toLowerCase(Locale.ROOT);
    }
}
