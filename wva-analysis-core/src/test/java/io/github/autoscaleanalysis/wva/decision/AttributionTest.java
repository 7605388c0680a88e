package io.github.autoscaleanalysis.wva.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.wva.event.AnalyzedCapacity;
import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.VariantCapacity;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final DecisionRules RULES = DecisionRules.withDefaults().with(ReplicaLimits.of(1, 10));

    private static LogChange change(AnalyzerResult before, AnalyzerResult after) {
        Rounds rounds = new Rounds()
                .add(before)
                .decision(1, 1)
                .completed()
                .add(after)
                .decision(1, 1)
                .completed();
        List<UtilizationChange> changes = rounds.audit().utilizationChanges();
        assertThat(changes).singleElement().satisfies(only -> {
            assertThat(only.before()).isEqualTo(before);
            assertThat(only.after()).isEqualTo(after);
            assertThat(only.cycle()).isEqualTo(1);
            assertThat(only.model()).isEqualTo(ModelId.of("ns", "m"));
        });
        return changes.get(0).change();
    }

    private static AnalyzerResult result(int minute, double demand, double capacity, int ready) {
        return new Rounds().later(60 * minute).result("a", demand, capacity, ready, ready, "T1");
    }

    // Utilization 50/200 = 0.25, then 120/(3·80) = 0.5: ln 2 = ln 2.4 − ln 0.8 − ln 1.5.
    @Test
    void theFactorsAddUpToTheChange() {
        LogChange.Split split = (LogChange.Split) change(result(0, 50, 100, 2), result(1, 120, 80, 3));

        assertThat(split.total()).isCloseTo(Math.log(2), within(1e-15));
        assertThat(split.of(Factor.DEMAND)).isCloseTo(Math.log(2.4), within(1e-15));
        assertThat(split.of(Factor.ESTIMATOR)).isCloseTo(-Math.log(0.8), within(1e-15));
        assertThat(split.of(Factor.READINESS)).isCloseTo(-Math.log(1.5), within(1e-15));
        assertThat(split.residual()).isCloseTo(0, within(1e-15));
    }

    @Test
    void aFactorOfZeroHasNoLogarithm() {
        assertThat(change(result(0, 0, 100, 2), result(1, 10, 100, 2)))
                .isEqualTo(new LogChange.Undefined(UndefinedChange.FIGURE_ZERO));
        assertThat(change(result(0, 10, 100, 2), result(1, 10, 100, 0)))
                .isEqualTo(new LogChange.Undefined(UndefinedChange.FIGURE_ZERO));
    }

    @Test
    void withoutItsFiguresAChangeIsUndefined() {
        AnalyzerResult whole = result(1, 10, 100, 2);
        AnalyzerResult silent =
                (AnalyzerResult) new Rounds().silentAnalyzer("a").events.get(0);
        assertThat(change(silent, whole)).isEqualTo(new LogChange.Undefined(UndefinedChange.FIGURE_ABSENT));
        VariantCapacity v = whole.variants().get(0);
        VariantCapacity w = new VariantCapacity(VariantId.of("w"), v.perReplicaCapacity(), v.role(), v.reason());
        AnalyzerResult two = new AnalyzerResult(
                whole.origin(),
                whole.model(),
                whole.namespace(),
                "a",
                whole.capacity(),
                whole.thresholds(),
                List.of(v, w));
        assertThat(change(result(0, 10, 100, 2), two))
                .isEqualTo(new LogChange.Undefined(UndefinedChange.SEVERAL_VARIANTS));
        assertThat(change(
                        result(0, 10, 100, 2),
                        new AnalyzerResult(
                                whole.origin(),
                                whole.model(),
                                whole.namespace(),
                                "a",
                                whole.capacity(),
                                whole.thresholds(),
                                List.of(new VariantCapacity(
                                        v.variant(), OptionalDouble.empty(), Optional.empty(), Optional.empty())))))
                .isEqualTo(new LogChange.Undefined(UndefinedChange.FIGURE_ABSENT));
    }

    /** The cause of the decision in the second of two cycles. */
    private static DecisionCause cause(
            double demand, double capacity, int ready, double demand2, double capacity2, int ready2, int target) {
        Rounds rounds = new Rounds()
                .analyzer("a", demand, capacity, ready, 3, "T1")
                .decision(3, 3)
                .completed()
                .analyzer("a", demand2, capacity2, ready2, 3, "T1")
                .decision(3, target)
                .completed();
        ControlAudit audit = rounds.audit(RULES);
        assertThat(audit.replays().get(1).result()).isEqualTo(new ReplayResult.Conforms(target));
        assertThat(audit.causes()).hasSize(1);
        return audit.causes().get(0);
    }

    // With 3 replicas of 100 the demand of 240 is in between 210 and 255; 300 requires 53 more, one replica.
    @Test
    void moreDemandLedToMoreReplicas() {
        DecisionCause cause = cause(240, 100, 3, 300, 100, 3, 4);

        assertThat(cause.cause()).isEqualTo(Cause.DEMAND);
        assertThat(cause.counterfactual())
                .isEqualTo(Map.of(Factor.DEMAND, 3, Factor.ESTIMATOR, 4, Factor.READINESS, 4));
        assertThat(cause.allHeld()).hasValue(3);
        assertThat(cause.cycle()).isEqualTo(1);
        assertThat(cause.detail()).isEmpty();
    }

    // At 60 a replica 240 requires 240/0.85 − 180 = 102, two of them.
    @Test
    void aLowerEstimateLedToMoreReplicas() {
        assertThat(cause(240, 100, 3, 240, 60, 3, 5).cause()).isEqualTo(Cause.ESTIMATOR);
    }

    // With 2 ready of 3, 110 leaves 200 − 157 = 43 spare; with 3 ready 143, one replica.
    @Test
    void replicasThatBecameReadyLedToFewer() {
        assertThat(cause(110, 100, 2, 110, 100, 3, 2).cause()).isEqualTo(Cause.READINESS);
    }

    // Neither 250 at 100 a replica nor 240 at 95 requires more than 3: 294 and 282; 250 at 95 does: 294 > 285.
    @Test
    void severalFactorsThatWereNeededAreAMix() {
        DecisionCause cause = cause(240, 100, 3, 250, 95, 3, 4);

        assertThat(cause.cause()).isEqualTo(Cause.MIX);
        assertThat(cause.counterfactual()).containsEntry(Factor.DEMAND, 3).containsEntry(Factor.ESTIMATOR, 3);
    }

    // Each of 300 at 100 (353) and 240 at 80 (282 > 240) would do alone.
    @Test
    void severalFactorsEachOfWhichWouldDoAreAMix() {
        DecisionCause cause = cause(240, 100, 3, 262, 80, 3, 4);

        assertThat(cause.cause()).isEqualTo(Cause.MIX);
        assertThat(cause.counterfactual()).containsEntry(Factor.DEMAND, 4).containsEntry(Factor.ESTIMATOR, 4);
        assertThat(cause.allHeld()).hasValue(3);
    }

    // From 300 (one more) to 380 (447 of 300, two more) the direction stands, but its extent is the demand's.
    @Test
    void whereTheDirectionStoodTheExtentDecides() {
        assertThat(cause(300, 100, 3, 380, 100, 3, 5).cause()).isEqualTo(Cause.DEMAND);
    }

    @Test
    void theSameFiguresAsBeforeAreStanding() {
        assertThat(cause(300, 100, 3, 300, 100, 3, 4).cause()).isEqualTo(Cause.STANDING);
    }

    @Test
    void whatCannotBeAttributedSaysWhy() {
        Rounds rounds = new Rounds()
                .analyzer("a", 300, 100, 3)
                .decision(3, 4)
                .completed()
                .silentAnalyzer("a")
                .decision(4, 3)
                .completed()
                .analyzer("a", 300, 100, 3)
                .decision(3, 4)
                .completed()
                .analyzer("a", 300, 100, 3)
                .decision(3, 7)
                .completed();
        Rounds partial = new Rounds();
        AnalyzerResult result = partial.result("a", 300, 100, 3, 3, "T1");
        AnalyzerResult without = Rounds.with(
                result,
                new AnalyzedCapacity(
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.of(0),
                        OptionalDouble.of(0)));
        partial.add(without).decision(3, 3).completed();
        partial.analyzer("a", 300, 100, 3).decision(3, 4).completed();

        assertThat(rounds.audit(RULES).causes())
                .extracting(DecisionCause::cause, DecisionCause::detail)
                .containsExactly(
                        tuple(Cause.UNDEFINED, "there is no cycle before"),
                        tuple(Cause.UNDEFINED, "NO_PER_REPLICA_CAPACITY a"),
                        tuple(Cause.UNDEFINED, "a published no capacity in the cycle before"),
                        tuple(Cause.UNDEFINED, "the decision is not the rule's"));
        assertThat(partial.audit(RULES).causes()).singleElement().satisfies(cause -> assertThat(cause.detail())
                .isEqualTo("the figures do not tell the ready replicas, the demand or the thresholds"));
    }

    @Test
    void aDecisionWithoutAnalyzersIsNotAttributed() {
        assertThat(new Rounds().decision(1, 2).completed().audit().causes())
                .extracting(DecisionCause::detail)
                .containsExactly("NO_ANALYZER_RESULT");
    }
}
