package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Follows one model from cycle to cycle. */
final class ModelAudit {

    private final DecisionRules rules;
    private final Findings findings;
    private final List<DecisionCause> causes;
    private final EstimatorDrift drift;
    private final Map<String, DecisionWatch> watches = new HashMap<>();
    private final Map<String, ReplicaTrack> tracks = new LinkedHashMap<>();
    private @Nullable ControlCycle lastWithAnalyzers;

    ModelAudit(DecisionRules rules, Findings findings, List<DecisionCause> causes) {
        this.rules = rules;
        this.findings = findings;
        this.causes = causes;
        this.drift = new EstimatorDrift(rules.drift(), findings);
    }

    void add(ControlCycle cycle, CycleReplay replay) {
        drift.add(cycle);
        noteIncompleteness(cycle);
        noteDisputes(cycle);
        for (DecisionReplay decision : replay.decisions()) {
            add(cycle, decision);
        }
        for (ReplicaStatus status : cycle.statuses()) {
            if (Capacities.decisionOf(cycle, status.variant()) == null) {
                track(cycle, status.variant(), sample(cycle, status.variant()));
            }
        }
        if (!cycle.analyzers().isEmpty()) {
            lastWithAnalyzers = cycle;
        }
    }

    void end(List<ReplicaTruth> truths) {
        watches.values().forEach(DecisionWatch::end);
        tracks.values().forEach(track -> truths.add(track.truth()));
    }

    private void add(ControlCycle cycle, DecisionReplay replay) {
        ScalingDecision decision = replay.decision();
        ReplicaSample sample = sample(cycle, decision.variant());
        watches.computeIfAbsent(decision.variant().name(), name -> new DecisionWatch(rules, findings))
                .add(cycle, replay, sample, drift);
        track(cycle, decision.variant(), sample);
        if (replay.result() instanceof ReplayResult.Differs differs) {
            findings.add(
                    FindingKind.DECISION_DIFFERS,
                    cycle,
                    decision.origin(),
                    decision.variant(),
                    null,
                    differs.actual() - differs.expected(),
                    "the rule gives " + differs.expected() + " within " + replay.limits() + ", decided was "
                            + differs.actual());
        }
        if (Capacities.isScaling(decision)) {
            causes.add(new Counterfactual(cycle, lastWithAnalyzers, rules).cause(replay));
        }
    }

    private ReplicaSample sample(ControlCycle cycle, VariantId variant) {
        return ReplicaSample.of(cycle, variant, rules.tolerance(Invariant.WHOLE_REPLICAS));
    }

    private void track(ControlCycle cycle, VariantId variant, ReplicaSample sample) {
        tracks.computeIfAbsent(variant.name(), name -> new ReplicaTrack(cycle.model(), variant))
                .add(sample);
    }

    private void noteIncompleteness(ControlCycle cycle) {
        boolean analyzed = !cycle.analyzers().isEmpty();
        for (CycleGap gap : cycle.missing()) {
            if (analyzed || gap.part() == CyclePart.ANALYZER_RESULT) {
                findings.add(
                        FindingKind.CYCLE_INCOMPLETE,
                        cycle,
                        cycle.origin(),
                        null,
                        gap.part() == CyclePart.ANALYZER_RESULT ? gap.name() : null,
                        Double.NaN,
                        "lacks " + gap);
            }
        }
    }

    private void noteDisputes(ControlCycle cycle) {
        AnalyzerResult idle = null;
        AnalyzerResult busy = null;
        AnalyzerResult first = null;
        OptionalInt ready = OptionalInt.empty();
        for (AnalyzerResult result : cycle.analyzers()) {
            if (result.capacity().demand().isPresent()) {
                double demand = result.capacity().demand().getAsDouble();
                idle = idle == null && demand == 0 ? result : idle;
                busy = busy == null && demand > 0 ? result : busy;
            }
            if (result.variants().size() == 1) {
                OptionalInt its = ReplicaSample.ready(
                        result, result.variants().get(0).variant(), rules.tolerance(Invariant.WHOLE_REPLICAS));
                if (first == null && its.isPresent()) {
                    first = result;
                    ready = its;
                } else if (first != null && its.isPresent() && !its.equals(ready)) {
                    noteReadiness(cycle, first, result, ready.orElse(0), its.getAsInt());
                }
            }
        }
        if (idle != null && busy != null) {
            double demand = busy.capacity().demand().orElse(Double.NaN);
            findings.add(
                    FindingKind.DEMAND_DISPUTED,
                    cycle,
                    idle.origin(),
                    null,
                    idle.analyzer(),
                    demand,
                    idle.analyzer() + " sees no demand, " + busy.analyzer() + " " + Findings.figure(demand));
        }
    }

    private void noteReadiness(ControlCycle cycle, AnalyzerResult one, AnalyzerResult other, int ready, int others) {
        findings.add(
                FindingKind.READINESS_DISPUTED,
                cycle,
                other.origin(),
                null,
                other.analyzer(),
                others - ready,
                one.analyzer() + " counts " + ready + " ready replicas, " + other.analyzer() + " " + others);
    }
}
