package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;
import static io.github.autoscaleanalysis.scale.report.Cells.signed;

import io.github.autoscaleanalysis.scale.duration.DurationModel;
import io.github.autoscaleanalysis.scale.duration.Outliers;
import io.github.autoscaleanalysis.scale.duration.RunDiagnosis;
import io.github.autoscaleanalysis.scale.duration.RunResidual;
import io.github.autoscaleanalysis.scale.duration.StudentizedOutliers;
import io.github.autoscaleanalysis.scale.stats.ConfidenceInterval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes the outliers of a duration model as Markdown. One writer writes one text. */
final class MarkdownOutliers {

    private static final double SECONDS_PER_MINUTE = 60;
    private static final double LEVEL = 0.95;

    private final DurationModel model;
    private final StringBuilder text = new StringBuilder();

    MarkdownOutliers(DurationModel model) {
        this.model = model;
    }

    String write() {
        Outliers outliers = model.outliers(Outliers.USUAL_THRESHOLD_PERCENT);
        String threshold = fixed(outliers.thresholdPercent(), 0) + "%";
        table("Slower than expected by more than " + threshold, diagnoses(outliers.slow()));
        text.append('\n');
        table("Faster than expected by more than " + threshold, diagnoses(outliers.fast()));
        text.append('\n');
        StudentizedOutliers beyond = model.studentizedOutliers(StudentizedOutliers.USUAL_ALPHA);
        table(
                "Beyond what chance gives to even one of all runs (studentized ±" + fixed(beyond.limit(), 2) + ", α = "
                        + fixed(beyond.alpha(), 2) + ")",
                Stream.concat(beyond.slow().stream(), beyond.fast().stream()).toList());
        return text.toString();
    }

    /** The diagnoses of these residuals, in their order. */
    private List<RunDiagnosis> diagnoses(List<RunResidual> residuals) {
        Map<Integer, RunDiagnosis> byIndex = new HashMap<>();
        model.diagnoses().forEach(run -> byIndex.put(run.residual().index(), run));
        return residuals.stream()
                .map(residual -> Objects.requireNonNull(byIndex.get(residual.index())))
                .toList();
    }

    private void table(String title, List<RunDiagnosis> runs) {
        text.append(title).append(runs.isEmpty() ? ": none\n" : ":\n\n");
        if (runs.isEmpty()) {
            return;
        }
        MarkdownTable table = new MarkdownTable(
                "scenario", "run", "actual min", "expected min", "residual", "95% low", "95% high", "studentized");
        for (RunDiagnosis run : runs) {
            RunResidual residual = run.residual();
            ConfidenceInterval interval = run.predictionInterval(LEVEL);
            table.row(
                    residual.run().scenario().map(Cells::name).orElse(Cells.NO_SCENARIO),
                    Integer.toString(residual.index()),
                    fixed(residual.actual() / SECONDS_PER_MINUTE, 1),
                    fixed(residual.predicted() / SECONDS_PER_MINUTE, 1),
                    residual.percent().isPresent() ? signed(residual.percent(), 0) + "%" : Cells.UNDEFINED,
                    fixed(interval.low() / SECONDS_PER_MINUTE, 1),
                    fixed(interval.high() / SECONDS_PER_MINUTE, 1),
                    signed(run.figures().externallyStudentized(), 2));
        }
        text.append(table.write());
    }
}
