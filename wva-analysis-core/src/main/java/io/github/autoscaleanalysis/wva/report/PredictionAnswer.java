package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.KeyFigure;
import io.github.autoscaleanalysis.scale.document.KeyFigure.Tone;
import io.github.autoscaleanalysis.wva.accuracy.ErrorStatistics;
import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.util.OptionalDouble;

/** Was the model right? By the pairs that judge it, and against the plainest model there is. */
final class PredictionAnswer {

    /** With fewer pairs than this the answer is not called good or bad. */
    private static final int FEWEST = 10;

    private PredictionAnswer() {}

    static KeyFigure of(WvaAnalysis analysis, LatencyMetric metric) {
        String question = "Was the model right about " + metric + "?";
        ErrorStatistics all = analysis.accuracy().of(metric);
        ErrorStatistics clean = analysis.accuracy().of(metric, PairClass.CLEAN);
        if (clean.count() == 0) {
            String why = all.count() == 0
                    ? "no pair has a predicted and an observed " + metric
                    : "none of " + all.count()
                            + " pairs is CLEAN and so judges the model; over all of them it was off by "
                            + Texts.millis(all.meanAbsoluteError());
            return Answers.unknown(question, why);
        }
        OptionalDouble skill = clean.skill().relativeMeanAbsoluteError();
        StringBuilder detail = new StringBuilder("mean absolute error over ")
                .append(clean.count())
                .append(" CLEAN pairs, ")
                .append(Texts.millis(all.meanAbsoluteError()))
                .append(" over all ")
                .append(all.count())
                .append("; bias ")
                .append(Texts.number(clean.biasPercent(), 1, "%"))
                .append("; RelMAE ")
                .append(Texts.number(skill, 2, ""))
                .append(" against “same as last time”, over ")
                .append(clean.skill().count());
        if (clean.count() < FEWEST) {
            detail.append("; too few for a verdict");
        }
        return new KeyFigure(
                question,
                "Off by " + Texts.millis(clean.meanAbsoluteError()) + words(skill),
                detail.toString(),
                clean.skill().count() < FEWEST ? Tone.NEUTRAL : tone(skill));
    }

    private static String words(OptionalDouble skill) {
        if (skill.isEmpty()) {
            return "";
        }
        return skill.getAsDouble() < 1 ? ", closer than “same as last time”" : ", no closer than “same as last time”";
    }

    private static Tone tone(OptionalDouble skill) {
        if (skill.isEmpty()) {
            return Tone.NEUTRAL;
        }
        return skill.getAsDouble() < 1 ? Tone.GOOD : Tone.BAD;
    }
}
