package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.JsonFields.camel;
import static io.github.autoscaleanalysis.scale.report.JsonFields.interval;
import static io.github.autoscaleanalysis.scale.report.JsonFields.metrics;
import static io.github.autoscaleanalysis.scale.report.JsonFields.put;

import io.github.autoscaleanalysis.scale.duration.DurationModel;
import io.github.autoscaleanalysis.scale.duration.Outliers;
import io.github.autoscaleanalysis.scale.duration.Predictor;
import io.github.autoscaleanalysis.scale.duration.RunDiagnosis;
import io.github.autoscaleanalysis.scale.duration.RunResidual;
import io.github.autoscaleanalysis.scale.duration.StudentizedOutliers;
import io.github.autoscaleanalysis.scale.regression.Estimate;
import io.github.autoscaleanalysis.scale.regression.Regression;
import io.github.autoscaleanalysis.scale.regression.RowDiagnostics;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a duration model and its outliers as JSON. */
final class JsonModel {

    private static final double LEVEL = 0.95;

    private final DurationModel model;

    JsonModel(DurationModel model) {
        this.model = model;
    }

    void writeTo(ObjectNode node) {
        node.put("count", model.count()).put("leftOut", model.leftOut()).put("intercept", model.intercept());
        metrics(node.putObject("coefficients"), model.coefficients());
        put(node, "rSquared", model.rSquared());
        put(node, "adjustedRSquared", model.adjustedRSquared());
        put(node, "predictedRSquared", model.predictedRSquared());
        put(node, "leaveOneScenarioOutRSquared", model.leaveOneScenarioOutRSquared());
        node.put("residualStandardError", model.residualStandardError());
        put(node, "press", model.press());
        put(node, "durbinWatson", model.durbinWatson());
        tests(node);
        metrics(node.putObject("standardizedCoefficients"), model.standardizedCoefficients());
        metrics(node.putObject("importancePercent"), model.importance());
        model.regression()
                .interceptEstimate()
                .ifPresent(estimate -> estimate(node.putObject("interceptEstimate"), estimate));
        ArrayNode predictors = node.putArray("predictors");
        model.predictors().values().forEach(predictor -> predictor(predictors.addObject(), predictor));
        ArrayNode residuals = node.putArray("residuals");
        model.diagnoses().forEach(run -> diagnosis(residuals.addObject(), run));
    }

    private void tests(ObjectNode node) {
        Regression fit = model.regression();
        fit.fTest()
                .ifPresentOrElse(
                        test -> node.putObject("fTest")
                                .put("statistic", test.statistic())
                                .put("p", test.pValue()),
                        () -> node.putNull("fTest"));
        fit.informationCriteria()
                .ifPresentOrElse(
                        criteria -> node.putObject("informationCriteria")
                                .put("logLikelihood", criteria.logLikelihood())
                                .put("aic", criteria.aic())
                                .put("bic", criteria.bic()),
                        () -> node.putNull("informationCriteria"));
        model.jarqueBera()
                .ifPresentOrElse(
                        test -> node.putObject("jarqueBera")
                                .put("statistic", test.statistic())
                                .put("p", test.pValue())
                                .put("skewness", test.skewness())
                                .put("kurtosis", test.kurtosis()),
                        () -> node.putNull("jarqueBera"));
        node.put("conditionNumber", fit.collinearity().conditionNumber());
        node.put("scaledConditionNumber", fit.collinearity().scaledConditionNumber());
    }

    private static void estimate(ObjectNode node, Estimate estimate) {
        node.put("value", estimate.value()).put("standardError", estimate.standardError());
        put(node, "t", estimate.t());
        put(node, "p", estimate.pValue());
        interval(node, "interval", Optional.of(estimate.interval(LEVEL)));
    }

    private static void predictor(ObjectNode node, Predictor predictor) {
        node.put("metric", camel(predictor.metric()));
        estimate(node.putObject("coefficient"), predictor.estimate());
        node.put("standardizedCoefficient", predictor.standardizedCoefficient());
        put(node, "signedImportancePercent", predictor.signedImportance());
        put(node, "rSquaredShare", predictor.rSquaredShare());
        node.put("varianceInflation", predictor.varianceInflation())
                .put("reliability", predictor.reliability().name());
        put(node, "correlation", predictor.correlation().coefficient());
        put(node, "correlationP", predictor.correlation().pValue());
        node.put("signAgreement", predictor.signAgreement().name());
    }

    private static void diagnosis(ObjectNode node, RunDiagnosis run) {
        residual(node, run.residual());
        RowDiagnostics figures = run.figures();
        node.put("leverage", figures.leverage());
        put(node, "studentizedInternally", figures.internallyStudentized());
        put(node, "studentizedExternally", figures.externallyStudentized());
        put(node, "cooksDistance", figures.cooksDistance());
        put(node, "dffits", figures.dffits());
        interval(node, "predictionInterval", Optional.of(run.predictionInterval(LEVEL)));
        interval(node, "meanInterval", Optional.of(run.meanInterval(LEVEL)));
    }

    private static void residual(ObjectNode node, RunResidual residual) {
        node.put("run", residual.index());
        put(node, "scenario", residual.run().scenario());
        node.put("actualSeconds", residual.actual());
        node.put("predictedSeconds", residual.predicted());
        node.put("residualSeconds", residual.residual());
        put(node, "residualPercent", residual.percent());
    }

    void writeOutliersTo(ObjectNode node) {
        Outliers outliers = model.outliers(Outliers.USUAL_THRESHOLD_PERCENT);
        node.put("thresholdPercent", outliers.thresholdPercent());
        residuals(node.putArray("slow"), outliers.slow());
        residuals(node.putArray("fast"), outliers.fast());
        StudentizedOutliers beyond = model.studentizedOutliers(StudentizedOutliers.USUAL_ALPHA);
        ObjectNode studentized = node.putObject("studentized").put("alpha", beyond.alpha());
        put(studentized, "limit", beyond.limit());
        diagnoses(studentized.putArray("slow"), beyond.slow());
        diagnoses(studentized.putArray("fast"), beyond.fast());
    }

    private static void residuals(ArrayNode array, List<RunResidual> residuals) {
        residuals.forEach(residual -> residual(array.addObject(), residual));
    }

    private static void diagnoses(ArrayNode array, List<RunDiagnosis> runs) {
        runs.forEach(run -> diagnosis(array.addObject(), run));
    }
}
