package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.List;
import java.util.Optional;

/** {@code Processing decision: variant=V, action=scale-up, current=1→target=2}, or the same as fields. */
final class ScalingDecisionGrammar implements MessageGrammar {

    private static final Key VARIANT = Key.of("variant");
    private static final Key ACTION = Key.of("action");
    private static final Key CURRENT = Key.of("current");
    private static final Key TARGET = Key.of("target");

    @Override
    public List<String> openings() {
        return List.of("Processing decision");
    }

    @Override
    public boolean repeats() {
        return true;
    }

    @Override
    public void read(Message message) {
        Values values = message.values();
        Optional<VariantId> variant = values.path(VARIANT);
        Optional<ScalingAction> action = values.action(ACTION);
        if (variant.isEmpty() || action.isEmpty()) {
            message.lacks(variant.isEmpty() ? "variant" : "action");
            return;
        }
        message.add(new ScalingDecision(
                message.origin(), variant.get(), action.get(), values.count(CURRENT), values.count(TARGET)));
    }
}
