package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Text;
import io.github.autoscaleanalysis.scale.duration.DurationModel;
import io.github.autoscaleanalysis.scale.duration.FindingKind;
import io.github.autoscaleanalysis.scale.regression.UnfittableException;
import java.util.Optional;

/** The model of duration: what it says, and how well it fits. */
final class ModelSection implements ReportSection {

    @Override
    public void write(ScaleAnalysis analysis, Content content) {
        Optional<UnfittableException> none = analysis.whyNoDurationModel();
        if (none.isPresent()) {
            Cells.unavailable(content, String.valueOf(none.get().getMessage()));
            return;
        }
        DurationModel model = analysis.durationModel();
        content.paragraph(Text.code(formula(model)));
        content.paragraph(quality(model));
        FindingNotes.write(
                analysis,
                content,
                FindingKind.EXPLAINED_VARIANCE,
                FindingKind.LOW_PREDICTED_R_SQUARED,
                FindingKind.LOW_SCENARIO_R_SQUARED);
        new PredictorTables(model).writeTo(content);
        FindingNotes.write(analysis, content, FindingKind.COLLINEAR_PREDICTOR, FindingKind.SIGN_CONFLICT);
    }

    private static String formula(DurationModel model) {
        StringBuilder formula = new StringBuilder("duration_seconds = " + fixed(model.intercept(), 2));
        model.coefficients().forEach((metric, coefficient) -> formula.append(coefficient < 0 ? " - " : " + ")
                .append(fixed(Math.abs(coefficient), 4))
                .append(" × ")
                .append(metric.key()));
        return formula.toString();
    }

    private static Text quality(DurationModel model) {
        return Text.of("R²: " + fixed(model.rSquared(), 3))
                .and(model.rSquared().isEmpty() ? " (duration is constant)" : "")
                .andNewLine()
                .and("Adjusted R²: " + fixed(model.adjustedRSquared(), 3))
                .andNewLine()
                .and("Predicted R² (each run from the others): " + fixed(model.predictedRSquared(), 3))
                .andNewLine()
                .and("R² over scenarios left out: " + fixed(model.leaveOneScenarioOutRSquared(), 3))
                .andNewLine()
                .and("Residual standard error: " + fixed(model.residualStandardError(), 1) + " s")
                .andNewLine()
                .and("Condition number: "
                        + fixed(model.regression().collinearity().conditionNumber(), 0) + ", of scaled columns "
                        + fixed(model.regression().collinearity().scaledConditionNumber(), 1))
                .andNewLine()
                .and("Runs: " + model.count() + " used, " + model.leftOut() + " left out for an absent figure");
    }
}
