package io.github.autoscaleanalysis.wva.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.wva.event.AnalyzedCapacity;
import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.AnalyzerThresholds;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantCapacity;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class InvariantTest {

    private static final DecisionRules RULES = DecisionRules.withDefaults().with(ReplicaLimits.of(1, 4));

    private static InvariantOutcome outcome(Rounds rounds, Invariant invariant) {
        ControlAudit audit = rounds.audit(RULES);
        return audit.checks(audit.cycles().get(0)).stream()
                .filter(check -> check.invariant() == invariant)
                .map(InvariantCheck::outcome)
                .findFirst()
                .orElseThrow();
    }

    private static Rounds rounds(AnalyzedCapacity figures) {
        Rounds rounds = new Rounds();
        return rounds.add(Rounds.with(rounds.result("a", 0, 100, 2, 2, "T1"), figures))
                .decision(2, 2)
                .completed();
    }

    private static double residual(InvariantOutcome outcome) {
        return ((InvariantOutcome.Broken) outcome).residual();
    }

    private static InvariantOutcome not(NotEvaluatedReason reason) {
        return new InvariantOutcome.NotEvaluated(reason);
    }

    // Supply 200 of 2 replicas of 100, demand 190: util 0.95, sc 0, rc = 190 / 0.85 − 200 = 23.529.
    @Test
    void residualsAreInReplicas() {
        double required = 190 / 0.85 - 200;
        Rounds right = rounds(Rounds.figures(200, 190, 0.95, required, 0));

        assertThat(right.audit(RULES).broken()).isEmpty();
        assertThat(right.audit(RULES).invariants(Invariant.WHOLE_REPLICAS).held())
                .isEqualTo(1);
        assertThat(residual(outcome(rounds(Rounds.figures(200, 190, 1.0, required, 0)), Invariant.UTILIZATION)))
                .isCloseTo(0.1, within(1e-12));
        assertThat(residual(outcome(
                        rounds(Rounds.figures(200, 190, 0.95, required + 100, 0)), Invariant.REQUIRED_CAPACITY)))
                .isCloseTo(1, within(1e-12));
        assertThat(residual(outcome(rounds(Rounds.figures(200, 190, 0.95, required, 50)), Invariant.SPARE_CAPACITY)))
                .isCloseTo(0.5, within(1e-12));
        assertThat(residual(outcome(rounds(Rounds.figures(240, 190, 190 / 240.0, 0, 0)), Invariant.WHOLE_REPLICAS)))
                .isCloseTo(0.4, within(1e-12));
    }

    @Test
    void theToleranceDecides() {
        Rounds rounds = rounds(Rounds.figures(200, 190, 1.0, 190 / 0.85 - 200, 0));

        assertThat(rounds.audit(RULES.with(Invariant.UTILIZATION, 0.2)).broken())
                .isEmpty();
        ControlAudit strict = rounds.audit(RULES.with(Invariant.UTILIZATION, 0.05));
        assertThat(strict.broken()).hasSize(1);
        assertThat(strict.invariants(Invariant.UTILIZATION).broken()).isEqualTo(1);
        assertThat(strict.findings(FindingKind.INVARIANT_BROKEN))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.value().orElseThrow()).isCloseTo(0.1, within(1e-12));
                    assertThat(finding.basis()).isEqualTo("UTILIZATION is off by 0.1 replicas");
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                });
    }

    // The supply to come counts, not only the one that is ready: rc = 190 / 0.85 − 3 · 100 < 0.
    @Test
    void replicasThatAreNotReadyYetCountAsSupplied() {
        Rounds rounds =
                new Rounds().analyzer("a", 190, 100, 2, 3, "T1").decision(3, 3).completed();

        assertThat(outcome(rounds, Invariant.REQUIRED_CAPACITY)).isEqualTo(new InvariantOutcome.Holds(0));
    }

    @Test
    void whatCannotBeEvaluatedSaysWhy() {
        OptionalDouble none = OptionalDouble.empty();
        OptionalDouble one = OptionalDouble.of(1);
        assertThat(outcome(rounds(new AnalyzedCapacity(none, one, one, one, one)), Invariant.WHOLE_REPLICAS))
                .isEqualTo(not(NotEvaluatedReason.FIGURE_ABSENT));
        assertThat(outcome(rounds(new AnalyzedCapacity(one, none, one, one, one)), Invariant.UTILIZATION))
                .isEqualTo(not(NotEvaluatedReason.FIGURE_ABSENT));
        assertThat(outcome(rounds(new AnalyzedCapacity(one, one, none, one, one)), Invariant.UTILIZATION))
                .isEqualTo(not(NotEvaluatedReason.FIGURE_ABSENT));
        assertThat(outcome(rounds(new AnalyzedCapacity(one, one, one, none, one)), Invariant.REQUIRED_CAPACITY))
                .isEqualTo(not(NotEvaluatedReason.FIGURE_ABSENT));
        assertThat(outcome(rounds(new AnalyzedCapacity(one, one, one, one, none)), Invariant.SPARE_CAPACITY))
                .isEqualTo(not(NotEvaluatedReason.FIGURE_ABSENT));
        assertThat(outcome(rounds(Rounds.figures(0, 1, 0, 0, 0)), Invariant.UTILIZATION))
                .isEqualTo(not(NotEvaluatedReason.SUPPLY_ZERO));
        assertThat(outcome(new Rounds().silentAnalyzer("a").decision(1, 1).completed(), Invariant.UTILIZATION))
                .isEqualTo(not(NotEvaluatedReason.NO_PER_REPLICA_CAPACITY));
        assertThat(outcome(new Rounds().analyzer("a", 1, 100, 1).completed(), Invariant.REQUIRED_CAPACITY))
                .isEqualTo(not(NotEvaluatedReason.REPLICAS_ABSENT));
    }

    @Test
    void withoutThresholdsRequirementsAreNotEvaluated() {
        Rounds rounds = new Rounds();
        AnalyzerResult result = rounds.result("a", 10, 100, 1, 1, "T1");
        rounds.add(new AnalyzerResult(
                        result.origin(),
                        result.model(),
                        result.namespace(),
                        "a",
                        result.capacity(),
                        new AnalyzerThresholds(OptionalDouble.of(0), OptionalDouble.empty()),
                        result.variants()))
                .decision(1, 1)
                .completed();

        assertThat(outcome(rounds, Invariant.REQUIRED_CAPACITY)).isEqualTo(not(NotEvaluatedReason.NO_THRESHOLD));
        assertThat(outcome(rounds, Invariant.SPARE_CAPACITY)).isEqualTo(not(NotEvaluatedReason.NO_THRESHOLD));
    }

    // Two variants of 100 and 50: supply 2 · 100 + 1 · 50; residuals are in replicas of the smaller.
    @Test
    void severalVariantsMakeUpTheSupply() {
        Rounds rounds = new Rounds();
        AnalyzerResult result = rounds.result("a", 0, 100, 2, 2, "T1");
        rounds.add(new AnalyzerResult(
                        result.origin(),
                        result.model(),
                        result.namespace(),
                        "a",
                        Rounds.figures(250, 250, 1, 250 / 0.85 - 250 + 25, 0),
                        result.thresholds(),
                        List.of(
                                result.variants().get(0),
                                new VariantCapacity(
                                        VariantId.of("w"), OptionalDouble.of(50), Optional.empty(), Optional.empty()))))
                .decision("v", 2, 3)
                .decision("w", 1, 2)
                .completed();

        assertThat(outcome(rounds, Invariant.WHOLE_REPLICAS)).isEqualTo(not(NotEvaluatedReason.SEVERAL_VARIANTS));
        assertThat(residual(outcome(rounds, Invariant.REQUIRED_CAPACITY))).isCloseTo(0.5, within(1e-12));
        assertThat(outcome(rounds, Invariant.UTILIZATION)).isEqualTo(new InvariantOutcome.Holds(0));
    }

    private static InvariantOutcome sign(String action, OptionalInt current, OptionalInt target) {
        Rounds rounds = new Rounds();
        rounds.add(new ScalingDecision(
                        rounds.here(), VariantId.of("ns", "v"), new ScalingAction(action), current, target))
                .completed();
        return outcome(rounds, Invariant.ACTION_SIGN);
    }

    private static double sign(String action, int current, int target) {
        return residual(sign(action, OptionalInt.of(current), OptionalInt.of(target)));
    }

    @Test
    void theActionIsTheSignOfTheChange() {
        OptionalInt two = OptionalInt.of(2);
        OptionalInt three = OptionalInt.of(3);
        assertThat(sign("scale-up", two, three)).isEqualTo(new InvariantOutcome.Holds(0));
        assertThat(sign("scale-down", three, two)).isEqualTo(new InvariantOutcome.Holds(0));
        assertThat(sign("no-change", two, two)).isEqualTo(new InvariantOutcome.Holds(0));
        assertThat(sign("scale-up", 2, 2)).isEqualTo(-1);
        assertThat(sign("scale-up", 3, 1)).isEqualTo(-3);
        assertThat(sign("scale-down", 2, 2)).isEqualTo(1);
        assertThat(sign("no-change", 2, 5)).isEqualTo(3);
        assertThat(sign("think", two, two)).isEqualTo(not(NotEvaluatedReason.UNKNOWN_ACTION));
        assertThat(sign("scale-up", two, OptionalInt.empty())).isEqualTo(not(NotEvaluatedReason.REPLICAS_ABSENT));
        assertThat(sign("scale-up", OptionalInt.empty(), two)).isEqualTo(not(NotEvaluatedReason.REPLICAS_ABSENT));
    }

    @Test
    void theTargetIsWithinTheCallersLimits() {
        Rounds rounds = new Rounds().decision(4, 6).completed();

        assertThat(outcome(rounds, Invariant.TARGET_WITHIN_LIMITS)).isEqualTo(new InvariantOutcome.Broken(2));
        assertThat(rounds.audit().invariants(Invariant.TARGET_WITHIN_LIMITS).notEvaluated())
                .containsOnlyKeys(NotEvaluatedReason.NO_LIMITS);
        Rounds without = new Rounds();
        without.add(new ScalingDecision(
                        without.here(),
                        VariantId.of("v"),
                        ScalingAction.SCALE_UP,
                        OptionalInt.of(1),
                        OptionalInt.empty()))
                .completed();
        assertThat(outcome(without, Invariant.TARGET_WITHIN_LIMITS)).isEqualTo(not(NotEvaluatedReason.REPLICAS_ABSENT));
    }
}
