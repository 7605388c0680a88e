package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.KeyFigure;
import io.github.autoscaleanalysis.scale.document.KeyFigure.Tone;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.scaling.ScalingCost;
import java.util.OptionalDouble;

/** At what cost? */
final class CostAnswer {

    private static final String QUESTION = "At what cost?";

    private CostAnswer() {}

    static KeyFigure of(Page page) {
        if (!page.says(Part.COST)) {
            return Answers.unknown(QUESTION, page.reasons(Part.COST));
        }
        ScalingCost cost = page.analysis().scaling().cost();
        double seconds = Times.seconds(cost.replicaTime());
        StringBuilder detail = new StringBuilder();
        if (cost.replicaSeconds().isPresent() && seconds > 0) {
            detail.append("mean of ")
                    .append(Texts.fixed(cost.replicaSeconds().getAsDouble() / seconds, 2))
                    .append(" replicas over ")
                    .append(Texts.fixed(seconds, 0))
                    .append(" s of ")
                    .append(cost.variantsWithReplicas())
                    .append(cost.variantsWithReplicas() == 1 ? " variant; " : " variants; ");
        }
        if (cost.cost().isPresent()) {
            detail.append("cost rate × seconds ").append(Texts.number(cost.cost(), 0, " in the controller's own unit"));
        }
        String lacks = page.reasons(Part.COST);
        detail.append(lacks.isEmpty() || cost.cost().isEmpty() ? lacks : "; " + lacks);
        return new KeyFigure(QUESTION, answer(cost), detail.toString(), Tone.NEUTRAL);
    }

    private static String answer(ScalingCost cost) {
        OptionalDouble replicaSeconds = cost.replicaSeconds();
        return replicaSeconds.isPresent()
                ? Texts.number(replicaSeconds, 0, " replica-seconds")
                : Texts.number(cost.cost(), 0, " cost rate × seconds");
    }
}
