package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.KeyFigure;
import io.github.autoscaleanalysis.scale.document.KeyFigure.Tone;
import io.github.autoscaleanalysis.scale.duration.Caveat;
import io.github.autoscaleanalysis.scale.duration.DurationModel;
import io.github.autoscaleanalysis.scale.duration.Finding;
import io.github.autoscaleanalysis.scale.duration.FindingKind;
import io.github.autoscaleanalysis.scale.duration.Severity;
import io.github.autoscaleanalysis.scale.regression.UnfittableException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Whether the model of duration holds for more than the runs it was fitted to. Bad is what other runs or the lack of one
 * would overturn; what only blurs the parts of the model is a reason for care.
 */
final class TrustAnswer {

    private static final String QUESTION = "Can the model be trusted?";
    private static final Set<FindingKind> OF_MODEL =
            EnumSet.range(FindingKind.LOW_PREDICTED_R_SQUARED, FindingKind.SIGN_CONFLICT);
    /** Of R²; from there on the reference notebook calls duration well explained. */
    private static final double WELL_EXPLAINED = 0.7;

    private final ScaleAnalysis analysis;
    private final DurationModel model;

    private TrustAnswer(ScaleAnalysis analysis) {
        this.analysis = analysis;
        this.model = analysis.durationModel();
    }

    static KeyFigure of(ScaleAnalysis analysis) {
        Optional<UnfittableException> none = analysis.whyNoDurationModel();
        return none.isPresent()
                ? new KeyFigure(
                        QUESTION, "There is no model", String.valueOf(none.get().getMessage()), Tone.UNKNOWN)
                : new TrustAnswer(analysis).answer();
    }

    private KeyFigure answer() {
        OptionalDouble unseen = model.predictedRSquared();
        if (model.rSquared().isEmpty()) {
            return answer("Cannot be said", Tone.UNKNOWN, "all durations are equal");
        }
        if (warnings(FindingKind.LOW_PREDICTED_R_SQUARED) > 0) {
            return answer("Not beyond its own runs", Tone.BAD, "");
        }
        if (warnings(FindingKind.LOW_SCENARIO_R_SQUARED) > 0) {
            return answer("Not for other scenarios", Tone.BAD, "");
        }
        long influential = warnings(FindingKind.INFLUENTIAL_RUN);
        if (influential > 0) {
            return answer("No, it hangs on " + Cells.count(influential, "run"), Tone.BAD, "");
        }
        if (unseen.isEmpty()) {
            return answer("Cannot be said", Tone.UNKNOWN, "without some run there is no model");
        }
        if (unseen.getAsDouble() < WELL_EXPLAINED) {
            return answer("In part", Tone.NEUTRAL, "");
        }
        return warnings() > 0 || isOfFewRuns() ? answer("With care", Tone.NEUTRAL, "") : answer("Yes", Tone.GOOD, "");
    }

    private KeyFigure answer(String words, Tone tone, String reason) {
        long coefficients = model.count() - model.regression().degreesOfFreedom();
        String few = isOfFewRuns() ? ", which is few" : "";
        String warned = warnings() == 0 ? "" : "; " + Cells.count(warnings(), "warning");
        return new KeyFigure(
                QUESTION,
                words,
                (reason.isEmpty() ? "" : reason + "; ") + "R² " + fixed(model.rSquared(), 2) + ", of runs not seen "
                        + fixed(model.predictedRSquared(), 2) + "; " + model.count() + " runs for " + coefficients
                        + " coefficients" + few + warned,
                tone);
    }

    private boolean isOfFewRuns() {
        return analysis.findings().stream()
                .anyMatch(finding -> finding.kind() == FindingKind.EXPLAINED_VARIANCE
                        && finding.caveats().contains(Caveat.FEW_RUNS));
    }

    private long warnings() {
        return OF_MODEL.stream().mapToLong(this::warnings).sum();
    }

    private long warnings(FindingKind kind) {
        return analysis.findings().stream()
                .filter(finding -> isWarning(finding, kind))
                .count();
    }

    private static boolean isWarning(Finding finding, FindingKind kind) {
        return finding.kind() == kind && finding.severity() == Severity.WARNING;
    }
}
