package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;
import static io.github.autoscaleanalysis.scale.report.Cells.signed;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.KeyFigure;
import io.github.autoscaleanalysis.scale.document.KeyFigure.Tone;
import io.github.autoscaleanalysis.scale.duration.Predictor;
import io.github.autoscaleanalysis.scale.duration.Reliability;
import io.github.autoscaleanalysis.scale.duration.SignAgreement;
import io.github.autoscaleanalysis.scale.regression.UnfittableException;
import io.github.autoscaleanalysis.scale.stats.ConfidenceInterval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which figure duration follows most, and whether that can be said. */
final class DriverAnswer {

    private static final String QUESTION = "What drives duration?";

    private DriverAnswer() {}

    static KeyFigure of(ScaleAnalysis analysis) {
        Optional<UnfittableException> none = analysis.whyNoDurationModel();
        if (none.isPresent()) {
            return new KeyFigure(
                    QUESTION, "Cannot be said", "no model: " + none.get().getMessage(), Tone.UNKNOWN);
        }
        List<Predictor> ranked = analysis.durationModel().predictors().values().stream()
                .filter(predictor -> predictor.signedImportance().isPresent())
                .sorted(Comparator.comparingDouble(DriverAnswer::share).reversed())
                .toList();
        if (ranked.isEmpty()) {
            return new KeyFigure(QUESTION, "Cannot be said", "all durations are equal", Tone.UNKNOWN);
        }
        Predictor first = ranked.get(0);
        String doubts = String.join("; ", doubts(first));
        return new KeyFigure(
                QUESTION,
                first.metric().label() + (doubts.isEmpty() ? "" : ", but not surely"),
                figures(first, ranked.subList(1, ranked.size())) + (doubts.isEmpty() ? "" : ". Not sure: " + doubts),
                doubts.isEmpty() ? Tone.NEUTRAL : Tone.UNKNOWN);
    }

    private static String figures(Predictor first, List<Predictor> others) {
        return percent(first) + " of importance, then "
                + others.stream()
                        .map(other -> other.metric().label().toLowerCase(Locale.ROOT) + " " + percent(other))
                        .collect(Collectors.joining(", "))
                + "; " + signed(first.estimate().value(), 2) + " s for one more, 95% interval "
                + Cells.range(first.estimate().interval(Cells.LEVEL), 2);
    }

    private static List<String> doubts(Predictor predictor) {
        List<String> doubts = new ArrayList<>();
        if (predictor.reliability() == Reliability.UNRELIABLE) {
            doubts.add("VIF " + fixed(predictor.varianceInflation(), 1) + " is above "
                    + fixed(Predictor.HIGH_VARIANCE_INFLATION, 0) + ", so other figures say much the same");
        }
        ConfidenceInterval interval = predictor.estimate().interval(Cells.LEVEL);
        if (interval.contains(0)) {
            doubts.add("the interval holds 0");
        }
        if (predictor.signAgreement() == SignAgreement.CONFLICTS) {
            doubts.add("by itself it goes along with duration the other way");
        }
        return doubts;
    }

    private static double share(Predictor predictor) {
        return Math.abs(predictor.signedImportance().orElseThrow());
    }

    private static String percent(Predictor predictor) {
        return fixed(share(predictor), 0) + "%";
    }
}
