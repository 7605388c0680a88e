package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code EmitReplicaMetrics completed - variant: V, current-replicas: 1, desired-replicas: 2, accelerator: H100}, or the
 * same as fields; without replicas it means no event. */
final class ReplicaStatusGrammar implements MessageGrammar {

    private static final Key VARIANT = Key.of("variant", "for variantAutoscaling-name", "variantName");
    private static final Key CURRENT = Key.of("current-replicas", "currentReplicas");
    private static final Key DESIRED = Key.of("desired-replicas", "desiredReplicas");
    private static final Key ACCELERATOR = Key.of("accelerator");

    @Override
    public List<String> openings() {
        return List.of("EmitReplicaMetrics completed");
    }

    @Override
    public boolean repeats() {
        return true;
    }

    @Override
    public void read(Message message) {
        Values values = message.values();
        Optional<VariantId> variant = values.path(VARIANT);
        OptionalInt current = values.count(CURRENT);
        OptionalInt desired = values.count(DESIRED);
        if (current.isEmpty() && desired.isEmpty()) {
            return;
        }
        if (variant.isEmpty()) {
            message.lacks("variant");
            return;
        }
        message.add(new ReplicaStatus(message.origin(), variant.get(), current, desired, values.text(ACCELERATOR)));
    }
}
