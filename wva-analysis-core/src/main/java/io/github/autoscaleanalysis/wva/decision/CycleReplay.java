package io.github.autoscaleanalysis.wva.decision;

import java.util.List;

/**
 * The decisions of one cycle held against the rule. Immutable and thread-safe.
 *
 * @param cycle the cycle
 * @param decisions its decisions in log order; empty where it has none
 */
public record CycleReplay(ControlCycle cycle, List<DecisionReplay> decisions) {

    private static final ReplayResult NO_DECISION = new ReplayResult.NotReplayable(UnreplayableReason.NO_DECISION, "");

    /**
     * Copies the decisions.
     *
     * @param cycle the cycle
     * @param decisions its decisions in log order
     */
    public CycleReplay {
        decisions = List.copyOf(decisions);
    }

    /**
     * The result for the cycle as a whole.
     *
     * @return the first decision that differs; else the first that is not replayable; else the first that conforms; not
     *     replayable without decisions
     */
    public ReplayResult result() {
        ReplayResult worst =
                decisions.isEmpty() ? NO_DECISION : decisions.get(0).result();
        for (DecisionReplay replay : decisions) {
            if (replay.result() instanceof ReplayResult.Differs) {
                return replay.result();
            }
            if (worst instanceof ReplayResult.Conforms) {
                worst = replay.result();
            }
        }
        return worst;
    }
}
