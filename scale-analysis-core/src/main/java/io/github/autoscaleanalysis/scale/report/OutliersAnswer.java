package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;
import static io.github.autoscaleanalysis.scale.report.Cells.signed;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.KeyFigure;
import io.github.autoscaleanalysis.scale.document.KeyFigure.Tone;
import io.github.autoscaleanalysis.scale.duration.DurationModel;
import io.github.autoscaleanalysis.scale.duration.Outliers;
import io.github.autoscaleanalysis.scale.duration.RunDiagnosis;
import io.github.autoscaleanalysis.scale.duration.RunResidual;
import io.github.autoscaleanalysis.scale.duration.StudentizedOutliers;
import io.github.autoscaleanalysis.scale.regression.UnfittableException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Which runs lie off the model, and whether more than chance lets them. */
final class OutliersAnswer {

    private static final String QUESTION = "Which runs are outliers?";
    private static final double SECONDS_PER_MINUTE = 60;

    private OutliersAnswer() {}

    static KeyFigure of(ScaleAnalysis analysis) {
        Optional<UnfittableException> none = analysis.whyNoDurationModel();
        if (none.isPresent()) {
            return unknown("no model: " + none.get().getMessage());
        }
        DurationModel model = analysis.durationModel();
        Outliers beyondShare = model.outliers(Outliers.USUAL_THRESHOLD_PERCENT);
        StudentizedOutliers beyondChance = model.studentizedOutliers(StudentizedOutliers.USUAL_ALPHA);
        if (beyondChance.limit().isEmpty()) {
            return unknown(Cells.count(model.count(), "run") + " are too few to tell an outlier from chance");
        }
        Optional<RunResidual> farthest = Stream.concat(beyondChance.slow().stream(), beyondChance.fast().stream())
                .max(Comparator.comparingDouble(OutliersAnswer::studentized))
                .map(RunDiagnosis::residual);
        Optional<RunResidual> largest = Stream.concat(beyondShare.slow().stream(), beyondShare.fast().stream())
                .max(Comparator.comparingDouble(run -> Math.abs(run.percent().orElseThrow())));
        String share = "beyond ±" + fixed(beyondShare.thresholdPercent(), 0) + "%";
        int ofShare = beyondShare.slow().size() + beyondShare.fast().size();
        int ofChance = beyondChance.slow().size() + beyondChance.fast().size();
        if (farthest.isPresent()) {
            return new KeyFigure(
                    QUESTION,
                    ofChance + " of " + model.count() + " beyond chance",
                    "worst " + words(farthest.get()) + "; " + ofShare + " " + share + " of what the model expects",
                    Tone.BAD);
        }
        if (largest.isPresent()) {
            return new KeyFigure(
                    QUESTION,
                    ofShare + " of " + model.count() + " " + share,
                    "worst " + words(largest.get()) + "; none farther off than chance lets one run be",
                    Tone.NEUTRAL);
        }
        return new KeyFigure(
                QUESTION,
                "None",
                "of " + model.count() + " runs, all within chance and ±" + fixed(beyondShare.thresholdPercent(), 0)
                        + "%",
                Tone.GOOD);
    }

    private static KeyFigure unknown(String reason) {
        return new KeyFigure(QUESTION, "Cannot be said", reason, Tone.UNKNOWN);
    }

    private static double studentized(RunDiagnosis run) {
        return Math.abs(run.figures().externallyStudentized().orElseThrow());
    }

    private static String words(RunResidual run) {
        String share = run.percent().isPresent() ? signed(run.percent(), 0) + "%, " : "";
        return "run " + run.index() + ", " + Cells.scenario(run.run()) + ": " + share
                + fixed(run.actual() / SECONDS_PER_MINUTE, 1) + " min instead of "
                + fixed(run.predicted() / SECONDS_PER_MINUTE, 1);
    }
}
