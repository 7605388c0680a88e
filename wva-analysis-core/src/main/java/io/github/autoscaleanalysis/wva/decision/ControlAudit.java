package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Whether a controller obeys its own rule: its decisions assembled into cycles, replayed, checked against the
 * identities among their figures, traced to what led to them, and searched for antipatterns. Immutable and thread-safe
 * if the rule is.
 *
 * <p>Degenerate cases: without decisions there are no replays, and without analyzer results, as in the logs of 2025,
 * every replay says so; cycles, replica truth, and the findings that need no analyzers are there all the same.
 */
public final class ControlAudit {

    private final DecisionRules rules;
    private final List<ControlCycle> cycles;
    private final Map<LeftOutReason, Long> leftOut;
    private final List<CycleReplay> replays;
    private final Map<Invariant, InvariantSummary> invariants;
    private final List<InvariantCheck> broken;
    private final List<ReplicaTruth> truths = new ArrayList<>();
    private final List<DecisionCause> causes = new ArrayList<>();
    private final List<Finding> findings;

    private ControlAudit(List<? extends WvaEvent> events, DecisionRules rules) {
        this.rules = rules;
        CycleAssembly assembly = new CycleAssembly(events, rules.longestPause());
        this.cycles = Collections.unmodifiableList(assembly.cycles());
        this.leftOut = Collections.unmodifiableMap(assembly.leftOut());
        Limits limits = Limits.of(cycles, rules);
        InvariantChecks checks = new InvariantChecks(rules);
        Findings found = new Findings();
        List<CycleReplay> replayed = new ArrayList<>(cycles.size());
        Map<ModelId, ModelAudit> models = new LinkedHashMap<>();
        ModelId last = null;
        ModelAudit ofLast = null;
        for (ControlCycle cycle : cycles) {
            CycleReplay replay = replay(cycle, limits, rules);
            replayed.add(replay);
            checks.add(cycle);
            if (ofLast == null || !cycle.model().equals(last)) {
                last = cycle.model();
                ofLast = models.computeIfAbsent(last, model -> new ModelAudit(rules, found, causes));
            }
            ofLast.add(cycle, replay);
        }
        models.values().forEach(model -> model.end(truths));
        this.replays = Collections.unmodifiableList(replayed);
        this.invariants = Collections.unmodifiableMap(checks.summaries());
        this.broken = Collections.unmodifiableList(checks.broken());
        addBroken(found);
        this.findings = Collections.unmodifiableList(found.inOrder());
    }

    /**
     * Audits the decisions among some events: linear in the events, but for a sort of the cycles where they are not in
     * time order.
     *
     * @param events the events in log order; may be empty
     * @param rules the rules of the audit
     * @return the audit
     */
    public static ControlAudit of(List<? extends WvaEvent> events, DecisionRules rules) {
        return new ControlAudit(events, rules);
    }

    /**
     * The rules in force.
     *
     * @return the rules
     */
    public DecisionRules rules() {
        return rules;
    }

    /**
     * The reconciliations of each model.
     *
     * @return the cycles in time order; of those with the same time in log order
     */
    public List<ControlCycle> cycles() {
        return cycles;
    }

    /**
     * How many events are in no cycle. All others are in exactly one, but for the end of a reconciliation of several
     * models, which they share.
     *
     * @return the counts by reason, without zeros
     */
    public Map<LeftOutReason, Long> leftOut() {
        return leftOut;
    }

    /**
     * The decisions held against the rule.
     *
     * @return one replay for each cycle, in the same order
     */
    public List<CycleReplay> replays() {
        return replays;
    }

    /**
     * How many cycles have a result, such as {@code ReplayResult.Conforms.class}.
     *
     * @param result the kind of result
     * @return the number of cycles whose result as a whole is of the kind; one pass over all cycles
     */
    public long count(Class<? extends ReplayResult> result) {
        return replays.stream()
                .filter(replay -> result.isInstance(replay.result()))
                .count();
    }

    /**
     * How many cycles cannot be replayed, and why.
     *
     * @return the counts by reason, without zeros; one pass over all cycles
     */
    public Map<UnreplayableReason, Long> notReplayable() {
        Map<UnreplayableReason, Long> counts = new EnumMap<>(UnreplayableReason.class);
        for (CycleReplay replay : replays) {
            if (replay.result() instanceof ReplayResult.NotReplayable not) {
                counts.merge(not.reason(), 1L, Long::sum);
            }
        }
        return Collections.unmodifiableMap(counts);
    }

    /**
     * How the invariants fared.
     *
     * @return a summary of each invariant
     */
    public Map<Invariant, InvariantSummary> invariants() {
        return invariants;
    }

    /**
     * How one invariant fared.
     *
     * @param invariant the invariant
     * @return its summary
     */
    public InvariantSummary invariants(Invariant invariant) {
        return invariants.getOrDefault(
                invariant, new InvariantSummary(invariant, 0, 0, OptionalDouble.empty(), Map.of()));
    }

    /**
     * The invariants that do not hold.
     *
     * @return the checks in the order of their cycles
     */
    public List<InvariantCheck> broken() {
        return broken;
    }

    /**
     * Every invariant of one cycle with its residual, or why it is not evaluated; computed anew at each call.
     *
     * @param cycle the cycle
     * @return the checks of its analyzer results, then of its decisions
     */
    public List<InvariantCheck> checks(ControlCycle cycle) {
        return Collections.unmodifiableList(InvariantChecks.of(cycle, rules));
    }

    /**
     * The replicas of each variant as wanted, as taken for given, as ready and as reported.
     *
     * @return one for each variant, by model in the order of first appearance
     */
    public List<ReplicaTruth> replicaTruth() {
        return Collections.unmodifiableList(truths);
    }

    /**
     * What moved each analyzer's utilization from cycle to cycle; computed anew at each call, in one pass over all
     * cycles.
     *
     * @return the changes in the order of their cycles
     */
    public List<UtilizationChange> utilizationChanges() {
        return UtilizationChange.of(cycles);
    }

    /**
     * What each scale-up and scale-down is put down to.
     *
     * @return the causes in the order of their cycles
     */
    public List<DecisionCause> causes() {
        return Collections.unmodifiableList(causes);
    }

    /**
     * What a human should look at.
     *
     * @return the findings in the order of their cycles, then of their kinds
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * The findings of one kind.
     *
     * @param kind the kind
     * @return its findings in the order of their cycles; one pass over all findings
     */
    public List<Finding> findings(FindingKind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    private static CycleReplay replay(ControlCycle cycle, Limits limits, DecisionRules rules) {
        List<DecisionReplay> decisions = new ArrayList<>(cycle.decisions().size());
        for (var decision : cycle.decisions()) {
            decisions.add(DecisionReplay.of(cycle, decision, limits.of(cycle, decision.variant()), rules));
        }
        return new CycleReplay(cycle, decisions);
    }

    private void addBroken(Findings found) {
        for (InvariantCheck check : broken) {
            double residual = check.outcome() instanceof InvariantOutcome.Broken by ? by.residual() : Double.NaN;
            found.add(
                    FindingKind.INVARIANT_BROKEN,
                    cycles.get(check.cycle()),
                    check.origin(),
                    check.variant().orElse(null),
                    check.analyzer().orElse(null),
                    residual,
                    check.invariant() + " is off by " + Findings.figure(residual) + " replicas");
        }
    }
}
