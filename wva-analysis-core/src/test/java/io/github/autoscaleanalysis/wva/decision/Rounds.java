package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.AnalyzedCapacity;
import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.AnalyzerThresholds;
import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantCapacity;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Writes the events of a 2026 controller, one line each, a reconciliation a minute. */
final class Rounds {

    static final Instant START = Instant.parse("2026-08-07T20:20:34Z");
    static final double UP = 0.85;
    static final double DOWN = 0.7;

    final List<WvaEvent> events = new ArrayList<>();
    private Instant now = START;
    private String model = "m";
    private String namespace = "ns";

    Rounds of(String namespace, String model) {
        this.namespace = namespace;
        this.model = model;
        return this;
    }

    Origin here() {
        return new Origin(now, "log", events.size() + 1);
    }

    Rounds later(int seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    Rounds add(WvaEvent event) {
        events.add(event);
        return this;
    }

    /** What an analyzer finds for one variant, by the identities. */
    Rounds analyzer(String name, double demand, double capacity, int ready, int current, String reason) {
        return add(result(name, demand, capacity, ready, current, reason));
    }

    Rounds analyzer(String name, double demand, double capacity, int ready) {
        return analyzer(name, demand, capacity, ready, ready, "T1-x");
    }

    AnalyzerResult result(String name, double demand, double capacity, int ready, int current, String reason) {
        double supply = capacity * ready;
        return new AnalyzerResult(
                here(),
                Optional.of(model),
                Optional.of(namespace),
                name,
                new AnalyzedCapacity(
                        OptionalDouble.of(supply),
                        OptionalDouble.of(demand),
                        OptionalDouble.of(supply > 0 ? demand / supply : 0),
                        OptionalDouble.of(Math.max(0, demand / UP - Math.max(supply, capacity * current))),
                        OptionalDouble.of(Math.max(0, supply - demand / DOWN))),
                new AnalyzerThresholds(OptionalDouble.of(UP), OptionalDouble.of(DOWN)),
                List.of(new VariantCapacity(
                        VariantId.of("v"), OptionalDouble.of(capacity), Optional.of("decode"), Optional.of(reason))));
    }

    /** An analyzer that has nothing to say, as the throughput analyzer before the first request. */
    Rounds silentAnalyzer(String name) {
        return add(new AnalyzerResult(
                here(),
                Optional.of(model),
                Optional.of(namespace),
                name,
                figures(0, 0, 0, 0, 0),
                new AnalyzerThresholds(OptionalDouble.of(UP), OptionalDouble.of(DOWN)),
                List.of()));
    }

    static AnalyzedCapacity figures(double supply, double demand, double utilization, double required, double spare) {
        return new AnalyzedCapacity(
                OptionalDouble.of(supply),
                OptionalDouble.of(demand),
                OptionalDouble.of(utilization),
                OptionalDouble.of(required),
                OptionalDouble.of(spare));
    }

    Rounds decision(int current, int target) {
        return decision("v", current, target);
    }

    Rounds decision(String variant, int current, int target) {
        return add(new ScalingDecision(
                        here(),
                        VariantId.of(namespace, variant),
                        action(current, target),
                        OptionalInt.of(current),
                        OptionalInt.of(target)))
                .add(new ReplicaStatus(
                        here(),
                        VariantId.of(variant),
                        OptionalInt.of(current),
                        OptionalInt.of(target),
                        Optional.of("H100")));
    }

    /** The end of a reconciliation; the next begins a minute after its start. */
    Rounds completed() {
        return add(new Reconciliation(
                        here(),
                        true,
                        Optional.of("SATURATION"),
                        OptionalInt.of(1),
                        OptionalInt.empty(),
                        OptionalInt.of(1),
                        OptionalInt.empty()))
                .later(60);
    }

    static ScalingAction action(int current, int target) {
        if (target == current) {
            return ScalingAction.NO_CHANGE;
        }
        return target > current ? ScalingAction.SCALE_UP : ScalingAction.SCALE_DOWN;
    }

    ControlAudit audit() {
        return audit(DecisionRules.withDefaults());
    }

    ControlAudit audit(DecisionRules rules) {
        return ControlAudit.of(events, rules);
    }

    /** An analyzer's result with other figures. */
    static AnalyzerResult with(AnalyzerResult result, AnalyzedCapacity figures) {
        return new AnalyzerResult(
                result.origin(),
                result.model(),
                result.namespace(),
                result.analyzer(),
                figures,
                result.thresholds(),
                result.variants());
    }

    /** The same figures under another analyzer's name. */
    static AnalyzerResult named(AnalyzerResult result, String analyzer) {
        return new AnalyzerResult(
                result.origin(),
                result.model(),
                result.namespace(),
                analyzer,
                result.capacity(),
                result.thresholds(),
                result.variants());
    }

    /** A decision with another target and the action that goes with it. */
    static ScalingDecision with(ScalingDecision decision, int target) {
        return new ScalingDecision(
                decision.origin(),
                decision.variant(),
                action(decision.currentReplicas().orElseThrow(), target),
                decision.currentReplicas(),
                OptionalInt.of(target));
    }
}
