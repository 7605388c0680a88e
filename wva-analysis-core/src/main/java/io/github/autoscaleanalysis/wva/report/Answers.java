package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.KeyFigure;
import io.github.autoscaleanalysis.scale.document.KeyFigure.Tone;
import io.github.autoscaleanalysis.scale.document.KeyFigures;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.util.ArrayList;
import java.util.List;

/** The answers of the first screen. */
final class Answers {

    private Answers() {}

    static void write(Page page) {
        List<KeyFigure> answers = new ArrayList<>();
        if (page.says(Part.ACCURACY)) {
            for (LatencyMetric metric : LatencyMetric.values()) {
                answers.add(PredictionAnswer.of(page.analysis(), metric));
            }
        } else {
            answers.add(unknown("Was the model right?", page.reasons(Part.ACCURACY)));
        }
        answers.add(ObjectivesAnswer.of(page));
        if (page.says(Part.ANALYZERS)) {
            answers.add(ControlAnswer.of(page));
        }
        if (page.says(Part.SATURATION) && !page.says(Part.ACCURACY)) {
            answers.add(SaturationAnswer.of(page));
        }
        answers.add(CostAnswer.of(page));
        answers.add(ScalingAnswer.of(page));
        answers.add(DataAnswer.of(page));
        page.text().add(new KeyFigures(answers));
    }

    /** What the log does not say, and why. */
    static KeyFigure unknown(String question, String why) {
        return new KeyFigure(question, "The log does not say", why, Tone.UNKNOWN);
    }
}
