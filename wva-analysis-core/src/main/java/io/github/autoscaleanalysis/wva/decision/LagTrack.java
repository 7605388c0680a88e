package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Measures how long each decision to scale waits for its replicas. */
final class LagTrack {

    private final List<ReadyLag> lags = new ArrayList<>();
    private @Nullable ScalingDecision inForce;
    private @Nullable ScalingDecision waiting;
    private Instant decidedAt = Instant.EPOCH;
    private Duration notYet = Duration.ZERO;

    void add(ReplicaSample sample) {
        look(sample);
        ScalingDecision decision = sample.decision();
        if (decision == null || decision.targetReplicas().isEmpty()) {
            return;
        }
        boolean sameTarget = inForce != null && inForce.targetReplicas().equals(decision.targetReplicas());
        inForce = decision;
        if (sameTarget) {
            return;
        }
        end(LagEnd.SUPERSEDED, Optional.empty());
        if (Capacities.isScaling(decision)) {
            waiting = decision;
            decidedAt = sample.time();
            notYet = Duration.ZERO;
            look(sample);
        }
    }

    List<ReadyLag> finish() {
        end(LagEnd.OPEN, Optional.empty());
        return lags;
    }

    private void look(ReplicaSample sample) {
        if (waiting == null || sample.ready().isEmpty()) {
            return;
        }
        Duration since = Duration.between(decidedAt, sample.time());
        int target = waiting.targetReplicas().orElse(0);
        boolean up = target > waiting.currentReplicas().orElse(0);
        int ready = sample.ready().getAsInt();
        if (up ? ready >= target : ready <= target) {
            end(LagEnd.REACHED, Optional.of(since));
        } else {
            notYet = since;
        }
    }

    private void end(LagEnd end, Optional<Duration> atMost) {
        if (waiting != null) {
            lags.add(new ReadyLag(waiting, end, notYet, atMost));
            waiting = null;
        }
    }
}
