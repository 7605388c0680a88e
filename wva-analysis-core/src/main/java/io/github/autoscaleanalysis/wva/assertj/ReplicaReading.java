package io.github.autoscaleanalysis.wva.assertj;

import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one line says of a variant's replicas, as far as the analysis goes by it.
 *
 * @param event the line
 * @param variant the variant by its fullest name; its bare name where that can mean several, empty where none is named
 * @param replicas the replicas there are; empty where the analysis takes them from other lines
 * @param target the replicas there should be; empty where the analysis takes them from other lines
 */
record ReplicaReading(WvaEvent event, Optional<VariantId> variant, OptionalInt replicas, OptionalInt target) {

    boolean isOutside(int min, int max) {
        return isOutside(replicas, min, max) || isOutside(target, min, max);
    }

    private static boolean isOutside(OptionalInt count, int min, int max) {
        return count.isPresent() && (count.getAsInt() < min || count.getAsInt() > max);
    }

    String line(Subject subject) {
        return subject.start(event, variant) + figures() + Wording.place(event);
    }

    private String figures() {
        if (event instanceof ScalingDecision decision) {
            return decision.action() + " " + change(decision);
        }
        String seen = replicas.isPresent() ? Wording.count(replicas.getAsInt(), "replica", "replicas") : "";
        String desired = event instanceof ReplicaStatus && target.isPresent() ? target.getAsInt() + " desired" : "";
        return seen + (seen.isEmpty() || desired.isEmpty() ? "" : ", ") + desired;
    }

    static String change(ScalingDecision decision) {
        return Wording.replicas(decision.currentReplicas()) + "→" + Wording.replicas(decision.targetReplicas());
    }
}
