package io.github.autoscaleanalysis.scale.duration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks through a duration model for what is worth knowing, which is mostly what to be wary of. One finder finds once.
 */
final class ModelFindings {

    private static final int RUNS_PER_COEFFICIENT = 10;
    /** How far R² of what the model has not seen may stay behind R². */
    private static final double TOLERATED_LOSS = 0.2;
    /** Above this the variance inflation is a reason to warn. */
    private static final double VERY_HIGH_VARIANCE_INFLATION = 10;

    private final DurationModel model;
    private final Set<Caveat> few = EnumSet.noneOf(Caveat.class);
    private final List<Finding> found = new ArrayList<>();

    ModelFindings(DurationModel model) {
        this.model = model;
        long coefficients = model.count() - model.regression().degreesOfFreedom();
        if (model.count() < RUNS_PER_COEFFICIENT * coefficients) {
            few.add(Caveat.FEW_RUNS);
        }
    }

    List<Finding> find() {
        explained();
        loss(FindingKind.LOW_PREDICTED_R_SQUARED, model.predictedRSquared());
        loss(FindingKind.LOW_SCENARIO_R_SQUARED, model.leaveOneScenarioOutRSquared());
        predictors();
        model.highLeverage()
                .forEach(run -> run(
                        FindingKind.HIGH_LEVERAGE,
                        run,
                        Severity.WARNING,
                        run.figures().leverage(),
                        model.highLeverageLimit()));
        model.influential()
                .forEach(run -> run(
                        FindingKind.INFLUENTIAL_RUN,
                        run,
                        Severity.WARNING,
                        run.figures().cooksDistance().orElseThrow(),
                        DurationModel.HIGH_COOKS_DISTANCE));
        signs();
        StudentizedOutliers outliers = model.studentizedOutliers(StudentizedOutliers.USUAL_ALPHA);
        Stream.concat(outliers.slow().stream(), outliers.fast().stream())
                .forEach(run -> run(
                        FindingKind.OUTLYING_RUN,
                        run,
                        Severity.NOTICE,
                        run.figures().externallyStudentized().orElseThrow(),
                        outliers.limit().orElseThrow()));
        return found;
    }

    private void explained() {
        if (model.rSquared().isEmpty()) {
            return;
        }
        Set<Caveat> caveats = EnumSet.copyOf(few);
        if (!model.highLeverage().isEmpty()) {
            caveats.add(Caveat.HIGH_LEVERAGE);
        }
        if (isLow(model.predictedRSquared()) || isLow(model.leaveOneScenarioOutRSquared())) {
            caveats.add(Caveat.NOT_FOR_UNSEEN_RUNS);
        }
        add(
                FindingKind.EXPLAINED_VARIANCE,
                Severity.INFO,
                model.rSquared().getAsDouble(),
                FindingBasis.model(),
                caveats);
    }

    private void loss(FindingKind kind, OptionalDouble unseen) {
        if (isLow(unseen)) {
            add(
                    kind,
                    Severity.WARNING,
                    unseen.orElseThrow(),
                    FindingBasis.model().against(model.rSquared()),
                    few);
        }
    }

    /** Whether R² of what the model has not seen is far below R², or the mean of all runs would predict better. */
    private boolean isLow(OptionalDouble unseen) {
        return unseen.isPresent()
                && unseen.getAsDouble() < Math.max(0, model.rSquared().orElseThrow() - TOLERATED_LOSS);
    }

    private void predictors() {
        model.predictors().values().stream()
                .filter(predictor -> predictor.reliability() == Reliability.UNRELIABLE)
                .sorted(Comparator.comparingDouble(Predictor::varianceInflation).reversed())
                .forEach(predictor -> add(
                        FindingKind.COLLINEAR_PREDICTOR,
                        predictor.varianceInflation() > VERY_HIGH_VARIANCE_INFLATION
                                ? Severity.WARNING
                                : Severity.NOTICE,
                        predictor.varianceInflation(),
                        FindingBasis.of(predictor.metric()).against(Predictor.HIGH_VARIANCE_INFLATION),
                        Set.of()));
    }

    private void signs() {
        for (Predictor predictor : model.predictors().values()) {
            SignAgreement agreement = predictor.signAgreement();
            boolean uncertain = agreement == SignAgreement.UNCERTAIN;
            if (uncertain || agreement == SignAgreement.CONFLICTS) {
                add(
                        FindingKind.SIGN_CONFLICT,
                        uncertain ? Severity.NOTICE : Severity.WARNING,
                        predictor.estimate().value(),
                        FindingBasis.of(predictor.metric())
                                .against(predictor.correlation().coefficient()),
                        uncertain ? Set.of(Caveat.MAY_BE_CHANCE) : Set.of());
            }
        }
    }

    private void run(FindingKind kind, RunDiagnosis run, Severity severity, double value, double limit) {
        add(kind, severity, value, FindingBasis.ofRun(run.residual().index()).against(limit), Set.of());
    }

    private void add(FindingKind kind, Severity severity, double value, FindingBasis basis, Set<Caveat> caveats) {
        found.add(new Finding(kind, severity, value, model.count(), basis, List.copyOf(caveats)));
    }
}
