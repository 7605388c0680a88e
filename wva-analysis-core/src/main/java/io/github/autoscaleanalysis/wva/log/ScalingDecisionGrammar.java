package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.List;
import java.util.Optional;

/** {@code Processing decision: variant=V, action=scale-up, current=1→target=2}. */
final class ScalingDecisionGrammar implements MessageGrammar {

    private static final String OPENING = "Processing decision";

    @Override
    public List<String> openings() {
        return List.of(OPENING);
    }

    @Override
    public List<WvaEvent> events(Message message, String body) {
        Values values = Values.of(message, body);
        Optional<VariantId> variant = values.text("variant").flatMap(Variants::ofPath);
        Optional<ScalingAction> action = values.text("action").map(ScalingAction::new);
        if (variant.isEmpty() || action.isEmpty()) {
            return message.lacks(variant.isEmpty() ? "variant" : "action");
        }
        return List.of(new ScalingDecision(
                message.origin(), variant.get(), action.get(), values.count("current"), values.count("target")));
    }
}
