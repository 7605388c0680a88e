package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Decisions that change a variant's target, held against what was seen afterwards: both lists are walked once. */
final class Lags {

    private final List<ScalingDecision> changes = new ArrayList<>();
    private final List<ScalingLag> lags = new ArrayList<>();
    private final Sightings sightings;

    private Lags(VariantTrack track) {
        this.sightings = new Sightings(track);
        boolean known = false;
        int target = 0;
        for (ScalingDecision decision : track.decisions) {
            if (decision.targetReplicas().isEmpty()) {
                continue;
            }
            int decided = decision.targetReplicas().getAsInt();
            if (known
                    ? decided != target
                    : decided != decision.currentReplicas().orElse(decided)) {
                changes.add(decision);
            }
            known = true;
            target = decided;
        }
    }

    static List<ScalingLag> of(VariantTrack track) {
        Lags lags = new Lags(track);
        for (int i = 0; i < lags.changes.size(); i++) {
            boolean last = i + 1 == lags.changes.size();
            lags.judge(
                    lags.changes.get(i),
                    last ? Long.MAX_VALUE : Nanos.of(lags.changes.get(i + 1).timestamp()),
                    last);
        }
        return Collections.unmodifiableList(lags.lags);
    }

    /** The state at the moment of the decision counts as before it: replicas do not appear within no time. */
    private void judge(ScalingDecision decision, long until, boolean last) {
        long decided = Nanos.of(decision.timestamp());
        int target = decision.targetReplicas().getAsInt();
        while (sightings.nextUntil(decided)) {
            // What was seen before the decision.
        }
        double before =
                Double.isNaN(sightings.replicas()) ? decision.currentReplicas().orElse(-1) : sightings.replicas();
        if (before == target) {
            lags.add(lag(decision, LagOutcome.ALREADY_THERE, Duration.ZERO, Optional.empty()));
            return;
        }
        Duration atLeast = Duration.ZERO;
        Optional<ReplicaSource> atLeastFrom = Optional.empty();
        while (sightings.nextUntil(until)) {
            Duration since = Duration.ofNanos(sightings.time() - decided);
            if (sightings.replicas() == target) {
                lags.add(new ScalingLag(
                        decision,
                        LagOutcome.REACHED,
                        atLeast,
                        atLeastFrom,
                        Optional.of(since),
                        Optional.of(sightings.source())));
                return;
            }
            atLeast = since;
            atLeastFrom = Optional.of(sightings.source());
        }
        lags.add(lag(decision, last ? LagOutcome.LOG_ENDED : LagOutcome.OVERTAKEN, atLeast, atLeastFrom));
    }

    private static ScalingLag lag(
            ScalingDecision decision, LagOutcome outcome, Duration atLeast, Optional<ReplicaSource> from) {
        return new ScalingLag(decision, outcome, atLeast, from, Optional.empty(), Optional.empty());
    }
}
