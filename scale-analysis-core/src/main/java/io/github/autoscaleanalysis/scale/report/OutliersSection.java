package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;
import static io.github.autoscaleanalysis.scale.report.Cells.signed;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.duration.DurationModel;
import io.github.autoscaleanalysis.scale.duration.FindingKind;
import io.github.autoscaleanalysis.scale.duration.Outliers;
import io.github.autoscaleanalysis.scale.duration.RunDiagnosis;
import io.github.autoscaleanalysis.scale.duration.RunResidual;
import io.github.autoscaleanalysis.scale.duration.StudentizedOutliers;
import io.github.autoscaleanalysis.scale.regression.UnfittableException;
import io.github.autoscaleanalysis.scale.stats.ConfidenceInterval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The runs that lie off the model. */
final class OutliersSection implements ReportSection {

    private static final double SECONDS_PER_MINUTE = 60;

    @Override
    public void write(ScaleAnalysis analysis, Content content) {
        Optional<UnfittableException> none = analysis.whyNoDurationModel();
        if (none.isPresent()) {
            Cells.unavailable(content, String.valueOf(none.get().getMessage()));
            return;
        }
        DurationModel model = analysis.durationModel();
        Outliers outliers = model.outliers(Outliers.USUAL_THRESHOLD_PERCENT);
        String threshold = fixed(outliers.thresholdPercent(), 0) + "%";
        Map<Integer, RunDiagnosis> byIndex = new HashMap<>();
        model.diagnoses().forEach(run -> byIndex.put(run.residual().index(), run));
        table("Slower than expected by more than " + threshold, diagnoses(outliers.slow(), byIndex), content);
        table("Faster than expected by more than " + threshold, diagnoses(outliers.fast(), byIndex), content);
        StudentizedOutliers beyond = model.studentizedOutliers(StudentizedOutliers.USUAL_ALPHA);
        table(
                "Beyond what chance gives to even one of all runs (studentized ±" + fixed(beyond.limit(), 2) + ", α = "
                        + fixed(beyond.alpha(), 2) + ")",
                Stream.concat(beyond.slow().stream(), beyond.fast().stream()).toList(),
                content);
        FindingNotes.write(analysis, content, FindingKind.OUTLYING_RUN);
    }

    /** The diagnoses of these residuals, in their order. */
    private static List<RunDiagnosis> diagnoses(List<RunResidual> residuals, Map<Integer, RunDiagnosis> byIndex) {
        return residuals.stream()
                .map(residual -> Objects.requireNonNull(byIndex.get(residual.index())))
                .toList();
    }

    private static void table(String title, List<RunDiagnosis> runs, Content content) {
        content.paragraph(title + (runs.isEmpty() ? ": none" : ":"));
        if (runs.isEmpty()) {
            return;
        }
        Rows table = new Rows("scenario")
                .figures("run", "actual min", "expected min", "residual", "95% low", "95% high", "studentized");
        for (RunDiagnosis run : runs) {
            RunResidual residual = run.residual();
            ConfidenceInterval interval = run.predictionInterval(Cells.LEVEL);
            table.row(
                    Cells.scenario(residual.run()),
                    Integer.toString(residual.index()),
                    fixed(residual.actual() / SECONDS_PER_MINUTE, 1),
                    fixed(residual.predicted() / SECONDS_PER_MINUTE, 1),
                    residual.percent().isPresent() ? signed(residual.percent(), 0) + "%" : Cells.UNDEFINED,
                    fixed(interval.low() / SECONDS_PER_MINUTE, 1),
                    fixed(interval.high() / SECONDS_PER_MINUTE, 1),
                    signed(run.figures().externallyStudentized(), 2));
        }
        table.writeTo(content);
    }
}
