package io.github.autoscaleanalysis.wva.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargestClaimTest {

    private static final ReplicaLimits LIMITS = ReplicaLimits.of(1, 10);

    /** The replay of a decision on what one analyzer requires and spares. */
    private static ReplayResult replay(int current, int target, double required, double spare, double capacity) {
        Rounds rounds = new Rounds();
        rounds.add(Rounds.with(rounds.result("a", 0, capacity, 1, 1, "T1"), Rounds.figures(1, 1, 1, required, spare)))
                .decision(current, target)
                .completed();
        return rounds.audit(DecisionRules.withDefaults().with(LIMITS))
                .replays()
                .get(0)
                .result();
    }

    private static AnalyzerResult result(OptionalDouble required, OptionalDouble spare, OptionalDouble capacity) {
        return new AnalyzerResult(
                new Rounds().here(),
                Optional.of("m"),
                Optional.of("ns"),
                "a",
                new AnalyzedCapacity(
                        OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), required, spare),
                new AnalyzerThresholds(OptionalDouble.empty(), OptionalDouble.empty()),
                List.of(new VariantCapacity(VariantId.of("v"), capacity, Optional.empty(), Optional.empty())));
    }

    private static ReplayResult reason(AnalyzerResult result) {
        return new Rounds()
                .add(result)
                .decision(1, 1)
                .completed()
                .audit()
                .replays()
                .get(0)
                .result();
    }

    // By hand: 3 + ⌈150/100⌉ = 5; 3 − ⌊250/100⌋ = 1; 3 − ⌊99/100⌋ = 3; required goes before spare; 3 + 100 > 10.
    @ParameterizedTest
    @CsvSource({"150, 0, 5", "100, 0, 4", "0, 250, 1", "0, 99, 3", "0, 0, 3", "1, 500, 4", "10000, 0, 10", "0, 900, 1"})
    void theClaimIsTheRulesWithinTheLimits(double required, double spare, int target) {
        assertThat(replay(3, target, required, spare, 100)).isEqualTo(new ReplayResult.Conforms(target));
        assertThat(replay(3, target + 1, required, spare, 100)).isEqualTo(new ReplayResult.Differs(target, target + 1));
        assertThat(replay(3, target - 1, required, spare, 100)).isEqualTo(new ReplayResult.Differs(target, target - 1));
    }

    // 0.1 + 0.1 + 0.1 is 0.30000000000000004 in doubles and its quotient by 0.1 is 3.0000000000000004, whose ceiling is
    // 4; without rounding it is 3.
    @Test
    void aQuotientAHairAboveAWholeNumberAllowsBoth() {
        double hair = 0.1 + 0.1 + 0.1;

        assertThat(Math.ceil(hair / 0.1)).isEqualTo(4);
        assertThat(replay(1, 4, hair, 0, 0.1)).isEqualTo(new ReplayResult.Conforms(4));
        assertThat(replay(1, 5, hair, 0, 0.1)).isEqualTo(new ReplayResult.Conforms(5));
        assertThat(replay(1, 3, hair, 0, 0.1)).isEqualTo(new ReplayResult.Differs(5, 3));
        assertThat(replay(1, 6, hair, 0, 0.1)).isEqualTo(new ReplayResult.Differs(5, 6));
    }

    // 0.7 / 0.1 is 6.999999999999999 in doubles: the floor is 6, without rounding it is 7.
    @Test
    void aQuotientAHairBelowAWholeNumberAllowsBoth() {
        assertThat(Math.floor(0.7 / 0.1)).isEqualTo(6);
        assertThat(replay(9, 3, 0, 0.7, 0.1)).isEqualTo(new ReplayResult.Conforms(3));
        assertThat(replay(9, 2, 0, 0.7, 0.1)).isEqualTo(new ReplayResult.Conforms(2));
        assertThat(replay(9, 4, 0, 0.7, 0.1)).isEqualTo(new ReplayResult.Differs(3, 4));
    }

    // What is left of demand / threshold − supply when both are equal but for rounding.
    @Test
    void aRequirementOfNothingButRoundingAllowsNoChange() {
        assertThat(replay(3, 3, 1e-12, 0, 100)).isEqualTo(new ReplayResult.Conforms(3));
        assertThat(replay(3, 4, 1e-12, 0, 100)).isEqualTo(new ReplayResult.Conforms(4));
        assertThat(replay(3, 3, 0, 1e-12, 100)).isEqualTo(new ReplayResult.Conforms(3));
    }

    @Test
    void aWholeQuotientIsNotInDoubt() {
        assertThat(replay(3, 2, 0, 100, 100)).isEqualTo(new ReplayResult.Conforms(2));
        assertThat(replay(3, 3, 0, 100, 100)).isEqualTo(new ReplayResult.Differs(2, 3));
        assertThat(replay(3, 5, 100, 0, 100)).isEqualTo(new ReplayResult.Differs(4, 5));
    }

    @Test
    void theToleranceIsAnArgument() {
        DecisionBasis basis = basis(result(OptionalDouble.of(100.4), OptionalDouble.of(0), OptionalDouble.of(100)), 0);
        DecisionBasis loose =
                basis(result(OptionalDouble.of(100.4), OptionalDouble.of(0), OptionalDouble.of(100)), 0.005);

        assertThat(DecisionRule.largestClaim().expect(basis))
                .isEqualTo(new Expectation.Target(3, 3, 3, List.of(new Claim("a", 3, 3, 3))));
        assertThat(DecisionRule.largestClaim().expect(loose))
                .isEqualTo(new Expectation.Target(3, 2, 3, List.of(new Claim("a", 3, 2, 3))));
    }

    private static DecisionBasis basis(AnalyzerResult result, double tolerance) {
        Rounds rounds = new Rounds().add(result).decision(1, 1).completed();
        ControlCycle cycle = rounds.audit().cycles().get(0);
        return new DecisionBasis(cycle, cycle.decisions().get(0), LIMITS, tolerance);
    }

    @Test
    void aClaimBeyondAllWholeNumbersIsTheLargest() {
        assertThat(LargestClaim.more("a", 3, 1e300, 1e-9).replicas()).isEqualTo(Integer.MAX_VALUE);
        assertThat(LargestClaim.fewer("a", 3, 1e300, 1e-9).replicas()).isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void theLargestClaimOfAllAnalyzersDecides() {
        Rounds rounds = new Rounds()
                .analyzer("saturation", 0, 1000, 3)
                .analyzer("throughput", 290, 100, 3)
                .decision(3, 4)
                .completed();

        CycleReplay replay = rounds.audit(DecisionRules.withDefaults().with(LIMITS))
                .replays()
                .get(0);

        assertThat(replay.result()).isEqualTo(new ReplayResult.Conforms(4));
        assertThat(((Expectation.Target) replay.decisions().get(0).expectation()).claims())
                .containsExactly(new Claim("saturation", 0, 0, 0), new Claim("throughput", 4, 4, 4));
    }

    @Test
    void whatCannotBeReplayedSaysWhy() {
        assertThat(reason(result(OptionalDouble.of(1), OptionalDouble.of(0), OptionalDouble.empty())))
                .isEqualTo(new ReplayResult.NotReplayable(UnreplayableReason.NO_PER_REPLICA_CAPACITY, "a"));
        assertThat(reason(result(OptionalDouble.of(1), OptionalDouble.of(0), OptionalDouble.of(0))))
                .isEqualTo(new ReplayResult.NotReplayable(UnreplayableReason.NO_PER_REPLICA_CAPACITY, "a"));
        assertThat(reason(result(OptionalDouble.empty(), OptionalDouble.of(0), OptionalDouble.of(1))))
                .isEqualTo(new ReplayResult.NotReplayable(UnreplayableReason.NO_REQUIREMENT, "a"));
        assertThat(reason(result(OptionalDouble.of(0), OptionalDouble.empty(), OptionalDouble.of(1))))
                .isEqualTo(new ReplayResult.NotReplayable(UnreplayableReason.NO_REQUIREMENT, "a"));
        Rounds silent = new Rounds().silentAnalyzer("throughput").decision(1, 1).completed();
        assertThat(silent.audit().replays().get(0).result())
                .isEqualTo(new ReplayResult.NotReplayable(UnreplayableReason.NO_PER_REPLICA_CAPACITY, "throughput"));
    }

    @Test
    void aDecisionWithoutItsReplicasIsNotReplayable() {
        Rounds rounds = new Rounds().analyzer("a", 10, 100, 1);
        rounds.add(decision(rounds, OptionalInt.empty(), OptionalInt.of(1))).completed();
        rounds.analyzer("a", 10, 100, 1);
        rounds.add(decision(rounds, OptionalInt.of(1), OptionalInt.empty())).completed();
        rounds.analyzer("a", 10, 100, 1).completed();
        rounds.decision(1, 1).completed();

        assertThat(rounds.audit().notReplayable())
                .containsOnlyKeys(
                        UnreplayableReason.NO_CURRENT_REPLICAS,
                        UnreplayableReason.NO_TARGET_REPLICAS,
                        UnreplayableReason.NO_DECISION,
                        UnreplayableReason.NO_ANALYZER_RESULT);
    }

    private static ScalingDecision decision(Rounds rounds, OptionalInt current, OptionalInt target) {
        return new ScalingDecision(rounds.here(), VariantId.of("v"), ScalingAction.NO_CHANGE, current, target);
    }

    @Test
    void aSharedRequirementIsLeftUnjudgedOnRequest() {
        Rounds rounds = new Rounds();
        AnalyzerResult one = rounds.result("a", 200, 100, 2, 2, "T1");
        VariantCapacity v = one.variants().get(0);
        rounds.add(new AnalyzerResult(
                        one.origin(),
                        one.model(),
                        one.namespace(),
                        "a",
                        one.capacity(),
                        one.thresholds(),
                        List.of(
                                v,
                                new VariantCapacity(VariantId.of("w"), v.perReplicaCapacity(), v.role(), v.reason()))))
                .decision("v", 1, 2)
                .decision("w", 1, 1)
                .completed();
        DecisionRules rules = DecisionRules.withDefaults().with(LIMITS);

        assertThat(rounds.audit(rules).replays().get(0).result()).isEqualTo(new ReplayResult.Differs(2, 1));
        assertThat(rounds.audit(rules.with(DecisionRule.largestClaimUnlessShared()))
                        .replays()
                        .get(0)
                        .result())
                .isEqualTo(new ReplayResult.NotReplayable(UnreplayableReason.SEVERAL_VARIANTS, ""));
    }

    @Test
    void aRuleOfOnesOwnIsHeldAgainstTheDecisions() {
        DecisionRule frozen = basis ->
                Expectation.Target.of(basis.decision().currentReplicas().orElse(1));
        DecisionRule silent = basis -> new Expectation.Undecided(UnreplayableReason.RULE_UNDECIDED, "v");
        Rounds rounds = new Rounds()
                .analyzer("a", 200, 100, 2)
                .decision(2, 3)
                .completed()
                .analyzer("a", 200, 100, 3)
                .decision(3, 3)
                .completed();

        assertThat(rounds.audit(DecisionRules.withDefaults().with(frozen)).replays())
                .extracting(CycleReplay::result)
                .containsExactly(new ReplayResult.Differs(2, 3), new ReplayResult.Conforms(3));
        assertThat(rounds.audit(DecisionRules.withDefaults().with(silent)).notReplayable())
                .containsEntry(UnreplayableReason.RULE_UNDECIDED, 2L);
    }

    @Test
    void claimsAndTargetsAreInOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Claim("a", 3, 4, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Claim("a", 6, 4, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Expectation.Target(3, 4, 5, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Expectation.Target(6, 4, 5, List.of()));
    }

    @Test
    void aCycleIsAsBadAsItsWorstDecision() {
        ControlCycle cycle = new Rounds()
                .analyzer("a", 10, 100, 1)
                .decision(1, 1)
                .completed()
                .audit()
                .cycles()
                .get(0);
        ScalingDecision decision = cycle.decisions().get(0);
        ReplayResult conforms = new ReplayResult.Conforms(1);
        ReplayResult differs = new ReplayResult.Differs(1, 2);
        ReplayResult not = new ReplayResult.NotReplayable(UnreplayableReason.RULE_UNDECIDED, "");
        List<DecisionReplay> replays = Stream.of(conforms, not, differs)
                .map(result -> new DecisionReplay(decision, LIMITS, Expectation.Target.of(1), result))
                .toList();

        assertThat(new CycleReplay(cycle, replays).result()).isEqualTo(differs);
        assertThat(new CycleReplay(cycle, replays.subList(0, 2)).result()).isEqualTo(not);
        assertThat(new CycleReplay(cycle, replays.subList(0, 1)).result()).isEqualTo(conforms);
    }
}
