package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;
import static io.github.autoscaleanalysis.scale.report.Cells.signed;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.duration.DurationModel;
import io.github.autoscaleanalysis.scale.duration.Predictor;
import io.github.autoscaleanalysis.scale.duration.Reliability;
import io.github.autoscaleanalysis.scale.duration.SignAgreement;
import io.github.autoscaleanalysis.scale.regression.Estimate;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.stats.ConfidenceInterval;
import java.util.Map;

/** What each metric contributes to a model, and how far that can be relied on. */
final class PredictorTables {

    private final DurationModel model;

    PredictorTables(DurationModel model) {
        this.model = model;
    }

    void writeTo(Content content) {
        importance(content);
        coefficients(content);
        predictors(content);
    }

    private void importance(Content content) {
        Map<ScaleMetric, Double> importance = model.importance();
        if (importance.isEmpty()) {
            Cells.unavailable(content, "importance: nothing drives a constant duration");
            return;
        }
        Rows table = new Rows("importance").figures("share", "standardized s");
        importance.entrySet().stream()
                .sorted(Map.Entry.<ScaleMetric, Double>comparingByValue().reversed())
                .forEach(share -> table.row(
                        share.getKey().key(),
                        fixed(share.getValue(), 1) + "%",
                        fixed(model.standardizedCoefficients().getOrDefault(share.getKey(), 0.0), 2)));
        table.writeTo(content);
    }

    private void coefficients(Content content) {
        Rows table = new Rows("coefficient").figures("s per unit", "std error", "t", "p", "95% low", "95% high");
        model.regression().interceptEstimate().ifPresent(estimate -> coefficient(table, "intercept", estimate));
        model.predictors().forEach((metric, predictor) -> coefficient(table, metric.key(), predictor.estimate()));
        table.writeTo(content);
    }

    private static void coefficient(Rows table, String name, Estimate estimate) {
        ConfidenceInterval interval = estimate.interval(Cells.LEVEL);
        table.row(
                name,
                fixed(estimate.value(), 4),
                fixed(estimate.standardError(), 4),
                fixed(estimate.t(), 3),
                fixed(estimate.pValue(), 4),
                fixed(interval.low(), 4),
                fixed(interval.high(), 4));
    }

    private void predictors(Content content) {
        Rows table = new Rows("predictor")
                .figures("signed share", "share of R²", "VIF", "r")
                .words("note");
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
        table.writeTo(content);
    }

    private static String note(Predictor predictor) {
        String reliable = predictor.reliability() == Reliability.UNRELIABLE ? "unreliable" : "";
        String sign = predictor.signAgreement() == SignAgreement.CONFLICTS
                ? "sign conflict"
                : predictor.signAgreement() == SignAgreement.UNCERTAIN ? "sign uncertain" : "";
        return reliable + (reliable.isEmpty() || sign.isEmpty() ? "" : ", ") + sign;
    }
}
