package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code EmitReplicaMetrics completed - variant: V, current-replicas: 1, desired-replicas: 2, accelerator: H100}; without
 * replicas it means no event. */
final class ReplicaStatusGrammar implements MessageGrammar {

    private static final String OPENING = "EmitReplicaMetrics completed";

    @Override
    public List<String> openings() {
        return List.of(OPENING);
    }

    @Override
    public List<WvaEvent> events(Message message, String body) {
        Values values = Values.of(message, body);
        Optional<VariantId> variant = values.text("variant").flatMap(Variants::ofPath);
        OptionalInt current = values.count("current-replicas");
        OptionalInt desired = values.count("desired-replicas");
        if (current.isEmpty() && desired.isEmpty()) {
            return List.of();
        }
        if (variant.isEmpty()) {
            return message.lacks("variant");
        }
        return List.of(
                new ReplicaStatus(message.origin(), variant.get(), current, desired, values.text("accelerator")));
    }
}
