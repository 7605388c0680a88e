package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;

/** Which way a decision moves the replicas. */
enum Direction {
    UP,
    DOWN,
    NONE;

    /** By the replicas where both are named, else by the word. */
    static Direction of(ScalingDecision decision) {
        if (decision.currentReplicas().isPresent() && decision.targetReplicas().isPresent()) {
            int current = decision.currentReplicas().getAsInt();
            int target = decision.targetReplicas().getAsInt();
            return target > current ? UP : target < current ? DOWN : NONE;
        }
        if (decision.action().equals(ScalingAction.SCALE_UP)) {
            return UP;
        }
        return decision.action().equals(ScalingAction.SCALE_DOWN) ? DOWN : NONE;
    }
}
