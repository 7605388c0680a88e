package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.KeyFigure;
import io.github.autoscaleanalysis.scale.document.KeyFigure.Tone;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.scaling.ReplicaRange;
import io.github.autoscaleanalysis.wva.scaling.ScalingBehavior;
import java.util.Map;
import java.util.StringJoiner;

/** How did it scale? */
final class ScalingAnswer {

    private static final String QUESTION = "How did it scale?";

    private ScalingAnswer() {}

    static KeyFigure of(Page page) {
        if (!page.says(Part.SCALING)) {
            return Answers.unknown(QUESTION, page.reasons(Part.SCALING));
        }
        ScalingBehavior scaling = page.analysis().scaling();
        Map<ScalingAction, Long> actions = scaling.actions();
        StringJoiner words = new StringJoiner(", ");
        actions.forEach((action, count) -> words.add(action + ": " + count));
        int reversals = scaling.reversals().size();
        String detail = scaling.decisions() + " decisions (" + words + "); replicas "
                + scaling.currentReplicas().map(ReplicaRange::toString).orElse(Texts.UNDEFINED) + "; reversals within "
                + scaling.rules().reversalWindow().toSeconds() + " s; target changes per hour: "
                + Texts.number(scaling.targetChangesPerHour(), 1, "");
        return new KeyFigure(
                QUESTION,
                actions.getOrDefault(ScalingAction.SCALE_UP, 0L) + " up, "
                        + actions.getOrDefault(ScalingAction.SCALE_DOWN, 0L) + " down, " + reversals
                        + (reversals == 1 ? " reversal" : " reversals"),
                detail,
                Tone.NEUTRAL);
    }
}
