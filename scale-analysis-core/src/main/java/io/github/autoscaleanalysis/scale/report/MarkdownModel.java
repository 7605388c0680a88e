package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;
import static io.github.autoscaleanalysis.scale.report.Cells.signed;

import io.github.autoscaleanalysis.scale.duration.DurationModel;
import io.github.autoscaleanalysis.scale.duration.Predictor;
import io.github.autoscaleanalysis.scale.duration.Reliability;
import io.github.autoscaleanalysis.scale.duration.RunDiagnosis;
import io.github.autoscaleanalysis.scale.duration.SignAgreement;
import io.github.autoscaleanalysis.scale.regression.Estimate;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.stats.ConfidenceInterval;
import java.util.Comparator;
import java.util.Map;

/** Writes a duration model as Markdown. One writer writes one text. */
final class MarkdownModel {

    private static final double LEVEL = 0.95;
    private static final int RUNS_SHOWN = 5;

    private final DurationModel model;
    private final StringBuilder text = new StringBuilder();

    MarkdownModel(DurationModel model) {
        this.model = model;
    }

    String model() {
        formula();
        quality();
        importance();
        coefficients();
        predictors();
        influence();
        return text.toString();
    }

    private void formula() {
        text.append("```\nduration_seconds = ")
                .append(fixed(model.intercept(), 2))
                .append('\n');
        model.coefficients().forEach((metric, coefficient) -> text.append(coefficient < 0 ? "  - " : "  + ")
                .append(fixed(Math.abs(coefficient), 4))
                .append(" × ")
                .append(metric.key())
                .append('\n'));
        text.append("```\n\n");
    }

    private void quality() {
        text.append("R²: ").append(fixed(model.rSquared(), 3));
        text.append(model.rSquared().isEmpty() ? " (duration is constant)" : "").append("  \n");
        line("Adjusted R²", fixed(model.adjustedRSquared(), 3));
        line("Predicted R² (each run from the others)", fixed(model.predictedRSquared(), 3));
        line("R² over scenarios left out", fixed(model.leaveOneScenarioOutRSquared(), 3));
        line("Residual standard error", fixed(model.residualStandardError(), 1) + " s");
        line(
                "Condition number",
                fixed(model.regression().collinearity().conditionNumber(), 0) + ", of scaled columns "
                        + fixed(model.regression().collinearity().scaledConditionNumber(), 1));
        text.append("Runs: ").append(model.count()).append(" used, ").append(model.leftOut());
        text.append(" left out for an absent figure\n\n");
    }

    private void line(String name, String figure) {
        text.append(name).append(": ").append(figure).append("  \n");
    }

    private void importance() {
        Map<ScaleMetric, Double> importance = model.importance();
        if (importance.isEmpty()) {
            text.append(Cells.UNDEFINED).append(" (importance: nothing drives a constant duration)\n");
            return;
        }
        MarkdownTable table = new MarkdownTable("importance", "share", "standardized s");
        importance.entrySet().stream()
                .sorted(Map.Entry.<ScaleMetric, Double>comparingByValue().reversed())
                .forEach(share -> table.row(
                        share.getKey().key(),
                        fixed(share.getValue(), 1) + "%",
                        fixed(model.standardizedCoefficients().getOrDefault(share.getKey(), 0.0), 2)));
        text.append(table.write());
    }

    private void coefficients() {
        MarkdownTable table =
                new MarkdownTable("coefficient", "s per unit", "std error", "t", "p", "95% low", "95% high");
        model.regression().interceptEstimate().ifPresent(estimate -> coefficient(table, "intercept", estimate));
        model.predictors().forEach((metric, predictor) -> coefficient(table, metric.key(), predictor.estimate()));
        text.append('\n').append(table.write());
    }

    private static void coefficient(MarkdownTable table, String name, Estimate estimate) {
        ConfidenceInterval interval = estimate.interval(LEVEL);
        table.row(
                name,
                fixed(estimate.value(), 4),
                fixed(estimate.standardError(), 4),
                fixed(estimate.t(), 3),
                fixed(estimate.pValue(), 4),
                fixed(interval.low(), 4),
                fixed(interval.high(), 4));
    }

    private void predictors() {
        MarkdownTable table = new MarkdownTable("predictor", "signed share", "share of R²", "VIF", "r", "note");
        model.predictors()
                .values()
                .forEach(predictor -> table.row(
                        predictor.metric().key(),
                        predictor.signedImportance().isPresent()
                                ? signed(predictor.signedImportance(), 1) + "%"
                                : Cells.UNDEFINED,
                        fixed(predictor.rSquaredShare(), 3),
                        fixed(predictor.varianceInflation(), 1),
                        signed(predictor.correlation().coefficient(), 3),
                        note(predictor)));
        text.append('\n').append(table.write());
    }

    private static String note(Predictor predictor) {
        String reliable = predictor.reliability() == Reliability.UNRELIABLE ? "unreliable" : "";
        String sign = predictor.signAgreement() == SignAgreement.CONFLICTS
                ? "sign conflict"
                : predictor.signAgreement() == SignAgreement.UNCERTAIN ? "sign uncertain" : "";
        return reliable + (reliable.isEmpty() || sign.isEmpty() ? "" : ", ") + sign;
    }

    private void influence() {
        text.append("\nThe most influential runs (high leverage: above ")
                .append(fixed(model.highLeverageLimit(), 2))
                .append("):\n\n");
        MarkdownTable table = new MarkdownTable("scenario", "run", "leverage", "studentized", "Cook", "DFFITS");
        model.diagnoses().stream()
                .sorted(Comparator.comparingDouble(
                        (RunDiagnosis run) -> -run.figures().cooksDistance().orElse(0)))
                .limit(RUNS_SHOWN)
                .forEach(run -> table.row(
                        run.residual().run().scenario().map(Cells::name).orElse(Cells.NO_SCENARIO),
                        Integer.toString(run.residual().index()),
                        fixed(run.figures().leverage(), 2),
                        signed(run.figures().externallyStudentized(), 2),
                        fixed(run.figures().cooksDistance(), 2),
                        signed(run.figures().dffits(), 2)));
        text.append(table.write());
    }
}
