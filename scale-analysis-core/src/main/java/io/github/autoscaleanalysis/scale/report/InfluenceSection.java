package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;
import static io.github.autoscaleanalysis.scale.report.Cells.signed;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.duration.DurationModel;
import io.github.autoscaleanalysis.scale.duration.FindingKind;
import io.github.autoscaleanalysis.scale.duration.RunDiagnosis;
import io.github.autoscaleanalysis.scale.regression.UnfittableException;
import java.util.Comparator;
import java.util.Optional;

/** The runs that pull the model most towards themselves. */
final class InfluenceSection implements ReportSection {

    private static final int RUNS_SHOWN = 5;

    @Override
    public void write(ScaleAnalysis analysis, Content content) {
        Optional<UnfittableException> none = analysis.whyNoDurationModel();
        if (none.isPresent()) {
            Cells.unavailable(content, String.valueOf(none.get().getMessage()));
            return;
        }
        DurationModel model = analysis.durationModel();
        content.paragraph(
                "The most influential runs (high leverage: above " + fixed(model.highLeverageLimit(), 2) + "):");
        Rows table = new Rows("scenario").figures("run", "leverage", "studentized", "Cook", "DFFITS");
        model.diagnoses().stream()
                .sorted(Comparator.comparingDouble(
                        (RunDiagnosis run) -> -run.figures().cooksDistance().orElse(0)))
                .limit(RUNS_SHOWN)
                .forEach(run -> table.row(
                        Cells.scenario(run.residual().run()),
                        Integer.toString(run.residual().index()),
                        fixed(run.figures().leverage(), 2),
                        signed(run.figures().externallyStudentized(), 2),
                        fixed(run.figures().cooksDistance(), 2),
                        signed(run.figures().dffits(), 2)));
        table.writeTo(content);
        FindingNotes.write(analysis, content, FindingKind.HIGH_LEVERAGE, FindingKind.INFLUENTIAL_RUN);
    }
}
