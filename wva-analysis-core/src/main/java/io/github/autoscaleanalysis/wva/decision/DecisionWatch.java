package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks for antipatterns among the decisions on one variant, from cycle to cycle. */
final class DecisionWatch {

    /** Something that lasts from cycle to cycle and is found once it has lasted long enough. */
    private final class Spell {
        private final FindingKind kind;
        private @Nullable ControlCycle first;
        private @Nullable ScalingDecision decision;
        private String basis = "";
        private int cycles;

        Spell(FindingKind kind) {
            this.kind = kind;
        }

        void add(ControlCycle cycle, ScalingDecision shown, String shownBasis) {
            if (first == null) {
                first = cycle;
                decision = shown;
                basis = shownBasis;
            }
            cycles++;
        }

        void end() {
            if (first != null && decision != null && cycles >= rules.patience()) {
                findings.add(kind, first, decision.origin(), decision.variant(), null, cycles, basis);
            }
            first = null;
            decision = null;
            cycles = 0;
        }
    }

    private final DecisionRules rules;
    private final Findings findings;
    private final Spell unreached = new Spell(FindingKind.TARGET_UNREACHED);
    private final Spell stuck = new Spell(FindingKind.STUCK_AT_MAX);
    private final Spell idle = new Spell(FindingKind.IDLE_OVER_PROVISIONING);
    private @Nullable ScalingDecision lastScaling;
    private @Nullable ScalingDecision inForce;
    private @Nullable ControlCycle inForceSince;

    DecisionWatch(DecisionRules rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    void add(ControlCycle cycle, DecisionReplay replay, ReplicaSample sample, EstimatorDrift drift) {
        ScalingDecision decision = replay.decision();
        watchTarget(decision, cycle, sample);
        watchMaximum(cycle, replay);
        watchIdleness(cycle, replay);
        if (Capacities.isScaling(decision)) {
            lookForReversal(cycle, decision);
            lookForJump(cycle, replay, drift);
            lookForObjection(cycle, replay);
            lastScaling = decision;
        }
    }

    void end() {
        unreached.end();
        stuck.end();
        idle.end();
    }

    private void lookForReversal(ControlCycle cycle, ScalingDecision decision) {
        if (lastScaling == null || direction(lastScaling) == direction(decision)) {
            return;
        }
        Duration since = Duration.between(lastScaling.timestamp(), decision.timestamp());
        if (since.compareTo(rules.reversalWindow()) <= 0) {
            findings.add(
                    FindingKind.REVERSAL,
                    cycle,
                    decision.origin(),
                    decision.variant(),
                    null,
                    since.toMillis() / 1000.0,
                    text(lastScaling) + ", then " + text(decision) + " after " + since.toSeconds() + " s");
        }
    }

    private void lookForJump(ControlCycle cycle, DecisionReplay replay, EstimatorDrift drift) {
        if (!(replay.expectation() instanceof Expectation.Target target)) {
            return;
        }
        int largest = Integer.MIN_VALUE;
        for (Claim claim : target.claims()) {
            largest = Math.max(largest, claim.replicas());
        }
        for (Claim claim : target.claims()) {
            double ratio = drift.jump(claim.analyzer(), replay.decision().variant());
            if (claim.replicas() == largest && ratio != 1) {
                findings.add(
                        FindingKind.DECISION_ON_ESTIMATOR_JUMP,
                        cycle,
                        replay.decision().origin(),
                        replay.decision().variant(),
                        claim.analyzer(),
                        ratio,
                        text(replay.decision()) + " on a per-replica capacity times " + Findings.figure(ratio));
            }
        }
    }

    private void lookForObjection(ControlCycle cycle, DecisionReplay replay) {
        ScalingDecision decision = replay.decision();
        int current = decision.currentReplicas().orElse(0);
        int target = decision.targetReplicas().orElse(0);
        if (target > current) {
            return;
        }
        for (AnalyzerResult result : cycle.analyzers()) {
            double claim = claim(result, decision, current);
            if (claim > target && claim <= replay.limits().max()) {
                findings.add(
                        FindingKind.SCALE_DOWN_OVER_OBJECTION,
                        cycle,
                        decision.origin(),
                        decision.variant(),
                        result.analyzer(),
                        claim,
                        text(decision) + " while " + result.analyzer() + " claims " + Findings.figure(claim));
            }
        }
    }

    /** The fewest replicas that an analyzer claims; NaN where it claims nothing that can be told. */
    private double claim(AnalyzerResult result, ScalingDecision decision, int current) {
        double capacity = Capacities.perReplica(result, decision.variant());
        double required = result.capacity().required().orElse(0);
        if (required > 0) {
            return capacity > 0
                    ? LargestClaim.more(result.analyzer(), current, required / capacity, rules.roundingTolerance())
                            .atLeast()
                    : current + 1;
        }
        if (!(capacity > 0) || result.capacity().spare().isEmpty()) {
            return Double.NaN;
        }
        double spare = result.capacity().spare().getAsDouble();
        return LargestClaim.fewer(result.analyzer(), current, spare / capacity, rules.roundingTolerance())
                .atLeast();
    }

    private void watchTarget(ScalingDecision decision, ControlCycle cycle, ReplicaSample sample) {
        int seen = sample.ready().orElse(sample.current().orElse(-1));
        if (inForce != null && inForceSince != null && seen >= 0) {
            int target = inForce.targetReplicas().orElse(seen);
            if (seen == target) {
                unreached.end();
            } else {
                unreached.add(inForceSince, inForce, text(inForce) + ", and " + seen + " at first");
            }
        }
        if (decision.targetReplicas().isPresent()
                && (inForce == null || !inForce.targetReplicas().equals(decision.targetReplicas()))) {
            unreached.end();
            inForce = decision;
            inForceSince = cycle;
        }
    }

    private void watchMaximum(ControlCycle cycle, DecisionReplay replay) {
        ScalingDecision decision = replay.decision();
        int max = replay.limits().max();
        boolean atMax = decision.targetReplicas().orElse(-1) == max
                && decision.currentReplicas().orElse(-1) == max;
        AnalyzerResult lacking = atMax ? lacking(cycle) : null;
        if (lacking == null) {
            stuck.end();
        } else {
            stuck.add(
                    cycle,
                    decision,
                    max + " replicas, and " + lacking.analyzer() + " requires "
                            + Findings.figure(lacking.capacity().required().orElse(0)) + " more");
        }
    }

    private static @Nullable AnalyzerResult lacking(ControlCycle cycle) {
        for (AnalyzerResult result : cycle.analyzers()) {
            if (result.capacity().required().orElse(0) > 0) {
                return result;
            }
        }
        return null;
    }

    private void watchIdleness(ControlCycle cycle, DecisionReplay replay) {
        ScalingDecision decision = replay.decision();
        int current = decision.currentReplicas().orElse(0);
        if (current > Math.max(0, replay.limits().min()) && isIdle(cycle)) {
            idle.add(cycle, decision, current + " replicas without demand, and " + replay.limits());
        } else {
            idle.end();
        }
    }

    private static boolean isIdle(ControlCycle cycle) {
        boolean known = false;
        for (AnalyzerResult result : cycle.analyzers()) {
            if (result.capacity().demand().isPresent()) {
                known = true;
                if (result.capacity().demand().getAsDouble() > 0) {
                    return false;
                }
            }
        }
        return known;
    }

    private static int direction(ScalingDecision decision) {
        return Integer.compare(
                decision.targetReplicas().orElse(0), decision.currentReplicas().orElse(0));
    }

    private static String text(ScalingDecision decision) {
        return decision.currentReplicas().orElse(0) + " → "
                + decision.targetReplicas().orElse(0);
    }
}
