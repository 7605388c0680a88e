package io.github.autoscaleanalysis.wva.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.AnalyzerThresholds;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {

    private static final DecisionRules RULES = DecisionRules.withDefaults().with(ReplicaLimits.of(1, 4));

    private static List<Finding> found(Rounds rounds, FindingKind kind) {
        return rounds.audit(RULES).findings(kind);
    }

    /** Cycles of one analyzer at a steady 2 replicas. */
    private static Rounds estimates(double[] capacities, double[] demands) {
        Rounds rounds = new Rounds();
        for (int i = 0; i < capacities.length; i++) {
            rounds.analyzer("a", demands[i], capacities[i], 2, 2, "T1-x")
                    .decision(2, 2)
                    .completed();
        }
        return rounds;
    }

    @Test
    void aDecisionThatDiffersIsFound() {
        Rounds rounds = new Rounds().analyzer("a", 160, 100, 2).decision(2, 3).completed();

        assertThat(rounds.audit(RULES).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.DECISION_DIFFERS);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.value()).hasValue(1);
            assertThat(finding.origin().line()).isEqualTo(2);
            assertThat(finding.variant()).hasValue(VariantId.of("ns", "v"));
            assertThat(finding.model()).isEqualTo(ModelId.of("ns", "m"));
            assertThat(finding.basis()).isEqualTo("the rule gives 2 within 1 - 4 (CALLER), decided was 3");
        });
    }

    @Test
    void aJumpOfTheEstimateIsFoundFromItsRatioOn() {
        Rounds rounds = estimates(new double[] {100, 149, 298, 200, 133}, new double[] {150, 220, 450, 300, 150});

        assertThat(found(rounds, FindingKind.ESTIMATOR_JUMP))
                .extracting(Finding::cycle, finding -> finding.value().orElseThrow())
                .containsExactly(tuple(2, 2.0), tuple(4, 0.665));
        assertThat(found(rounds, FindingKind.ESTIMATOR_JUMP).get(0).basis())
                .isEqualTo("per-replica capacity 149 → 298");
    }

    // 100 → 210 → 441 is 4.41 times in two cycles at a demand that moves by 5 %.
    @Test
    void anEstimateThatMovesWhileTheDemandIsSteadyDrivesOverSeveralCycles() {
        Rounds rounds = estimates(new double[] {100, 210, 441, 441, 441}, new double[] {100, 102, 105, 105, 105});

        assertThat(found(rounds, FindingKind.ESTIMATOR_DRIVEN)).singleElement().satisfies(finding -> {
            assertThat(finding.cycle()).isEqualTo(2);
            assertThat(finding.value().orElseThrow()).isCloseTo(4.41, within(1e-12));
            assertThat(finding.basis()).isEqualTo("per-replica capacity 100 → 441 since line 1, demand 100 → 105");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "100, 401, 100, 109, 1",
        "100, 400, 100, 100, 0",
        "100, 401, 100, 110, 0",
        "401, 100, 0, 0, 1",
        "401, 100, 0, 1, 0",
        "401, 100, 50, 0, 0"
    })
    void anEstimateDrivesAboveItsRatioAndBelowTheChangeOfDemand(
            double before, double after, double demand, double demand2, int findings) {
        assertThat(found(
                        estimates(new double[] {before, after}, new double[] {demand, demand2}),
                        FindingKind.ESTIMATOR_DRIVEN))
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({
        "T1-ols, T2-default, 1",
        "P1, P4-k1, 3",
        "T2-default, T2-pinned, 0",
        "T2-default, T1-ols, 0",
        "P3-k2, T4-x, 0",
        "P3-k2, P12-k, 9",
        "ols, T2-x, 0",
        "'', T2, 0",
        "T1, Tx, 0",
        "T1-x, T2x, 0",
        "T, T1, 0",
        "11-x, 12-x, 0"
    })
    void aReasonFallsBackByTheNumberAfterTheSameLetter(String before, String after, int tiers) {
        assertThat(EstimatorDrift.tiersDown(before, after)).isEqualTo(tiers);
        Rounds rounds = new Rounds();
        rounds.analyzer("a", 160, 100, 2, 2, before).decision(2, 2).completed();
        rounds.analyzer("a", 160, 100, 2, 2, after).decision(2, 2).completed();
        assertThat(found(rounds, FindingKind.ESTIMATOR_DOWNGRADE)).hasSize(tiers > 0 ? 1 : 0);
    }

    @Test
    void anEstimatorsFirstAndAbsentFiguresAreNoJump() {
        Rounds rounds = new Rounds();
        rounds.silentAnalyzer("a").decision(2, 2).completed();
        rounds.analyzer("a", 160, 100, 2).decision(2, 2).completed();
        rounds.analyzer("a", 0, 0, 2).decision(2, 2).completed();
        rounds.analyzer("a", 160, 100, 2).decision(2, 2).completed();

        assertThat(found(rounds, FindingKind.ESTIMATOR_JUMP)).isEmpty();
    }

    private static Rounds twoAnalyzers(String first, String second, int cycles, Rounds rounds) {
        for (int i = 0; i < cycles; i++) {
            rounds.analyzer(first, 160, 100, 2)
                    .analyzer(second, 16000, 10000, 2)
                    .decision(2, 2)
                    .completed();
        }
        return rounds;
    }

    @Test
    void swappedAnalyzersAreFoundOnceAndTheirReturnIsNone() {
        Rounds rounds = twoAnalyzers("a", "b", 3, new Rounds());
        twoAnalyzers("b", "a", 1, rounds);
        twoAnalyzers("a", "b", 3, rounds);

        assertThat(rounds.audit(RULES).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.ANALYZERS_SWAPPED);
            assertThat(finding.cycle()).isEqualTo(3);
            assertThat(finding.analyzer()).hasValue("b");
            assertThat(finding.value()).hasValue(100);
        });
    }

    @Test
    void analyzersThatSwapForGoodAreFoundOnce() {
        Rounds rounds = twoAnalyzers("a", "b", 1, new Rounds());
        twoAnalyzers("b", "a", 4, rounds);

        assertThat(rounds.audit(RULES).findings())
                .extracting(Finding::kind)
                .containsExactly(FindingKind.ANALYZERS_SWAPPED);
    }

    @Test
    void analyzersThatDisagreeAreFound() {
        Rounds rounds = new Rounds()
                .analyzer("a", 0, 100, 2)
                .analyzer("b", 160, 100, 3)
                .silentAnalyzer("c")
                .decision(2, 2)
                .completed();

        assertThat(found(rounds, FindingKind.DEMAND_DISPUTED)).singleElement().satisfies(finding -> {
            assertThat(finding.analyzer()).hasValue("a");
            assertThat(finding.value()).hasValue(160);
            assertThat(finding.basis()).isEqualTo("a sees no demand, b 160");
        });
        assertThat(found(rounds, FindingKind.READINESS_DISPUTED))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.analyzer()).hasValue("b");
                    assertThat(finding.value()).hasValue(1);
                });
    }

    @Test
    void aReversalIsFoundWithinItsWindow() {
        Rounds rounds = new Rounds();
        rounds.decision(1, 3).completed();
        rounds.decision(3, 3).completed();
        rounds.decision(3, 2).completed();
        rounds.decision(2, 1).completed().later(240);
        rounds.decision(1, 2).completed();

        assertThat(found(rounds, FindingKind.REVERSAL)).hasSize(2);
        assertThat(found(rounds, FindingKind.REVERSAL).get(0)).satisfies(finding -> {
            assertThat(finding.cycle()).isEqualTo(2);
            assertThat(finding.value()).hasValue(120);
            assertThat(finding.basis()).isEqualTo("1 → 3, then 3 → 2 after 120 s");
        });
        assertThat(rounds.audit(RULES.withReversalWindow(Duration.ofSeconds(299)))
                        .findings(FindingKind.REVERSAL))
                .hasSize(1);
    }

    // 200 a replica doubles the supply of 2 to 400, and 160/0.7 leave 171 spare, none; at 300 371 are spare, one.
    @Test
    void aDecisionOnAJumpOfTheEstimateIsFound() {
        Rounds rounds = estimates(new double[] {100}, new double[] {160});
        rounds.analyzer("a", 160, 300, 2).decision(2, 1).completed();

        assertThat(found(rounds, FindingKind.DECISION_ON_ESTIMATOR_JUMP))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.value()).hasValue(3);
                    assertThat(finding.analyzer()).hasValue("a");
                    assertThat(finding.basis()).isEqualTo("2 → 1 on a per-replica capacity times 3");
                });
    }

    // The other analyzer's claim is the larger one, and it did not jump.
    @Test
    void aJumpThatDidNotDecideIsNone() {
        Rounds rounds = new Rounds()
                .analyzer("a", 160, 100, 2)
                .analyzer("b", 160, 100, 2)
                .decision(2, 2)
                .completed()
                .analyzer("a", 160, 300, 2)
                .analyzer("b", 190, 100, 2)
                .decision(2, 3)
                .completed();

        assertThat(found(rounds, FindingKind.ESTIMATOR_JUMP)).hasSize(1);
        assertThat(found(rounds, FindingKind.DECISION_ON_ESTIMATOR_JUMP)).isEmpty();
    }

    private static Rounds unreached(int cycles) {
        Rounds rounds = new Rounds().analyzer("a", 190, 100, 2).decision(2, 3).completed();
        for (int i = 0; i < cycles; i++) {
            rounds.analyzer("a", 190, 100, 2, 3, "T1").decision(3, 3).completed();
        }
        return rounds;
    }

    @Test
    void aTargetThatIsNotReachedIsFound() {
        assertThat(found(unreached(2), FindingKind.TARGET_UNREACHED)).isEmpty();
        assertThat(found(unreached(4), FindingKind.TARGET_UNREACHED))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.cycle()).isZero();
                    assertThat(finding.value()).hasValue(4);
                    assertThat(finding.basis()).isEqualTo("2 → 3, and 2 at first");
                });
        Rounds reached = unreached(2).analyzer("a", 190, 100, 3).decision(3, 3).completed();
        assertThat(reached.audit(RULES.withPatience(2)).findings(FindingKind.TARGET_UNREACHED))
                .hasSize(1);
        assertThat(reached.audit(RULES.withPatience(3)).findings(FindingKind.TARGET_UNREACHED))
                .isEmpty();
    }

    @Test
    void aLackAtTheMaximumIsFound() {
        Rounds rounds = new Rounds();
        for (int i = 0; i < 4; i++) {
            rounds.analyzer("a", 900, 100, 4).decision(4, 4).completed();
        }
        rounds.analyzer("a", 300, 100, 4).decision(4, 4).completed();

        assertThat(rounds.audit(RULES).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.STUCK_AT_MAX);
            assertThat(finding.cycle()).isZero();
            assertThat(finding.value()).hasValue(4);
            assertThat(finding.basis()).isEqualTo("4 replicas, and a requires 658.824 more");
        });
        assertThat(rounds.audit(RULES.with(ReplicaLimits.of(1, 9))).findings(FindingKind.STUCK_AT_MAX))
                .isEmpty();
    }

    @Test
    void replicasWithoutDemandAreFound() {
        DecisionRule lazy = basis ->
                Expectation.Target.of(basis.decision().currentReplicas().orElse(1));
        Rounds rounds = new Rounds();
        for (int i = 0; i < 3; i++) {
            rounds.analyzer("a", 0, 100, 3)
                    .analyzer("b", 0, 10, 3)
                    .decision(3, 3)
                    .completed();
        }

        assertThat(rounds.audit(RULES.with(lazy)).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.IDLE_OVER_PROVISIONING);
            assertThat(finding.value()).hasValue(3);
            assertThat(finding.basis()).isEqualTo("3 replicas without demand, and 1 - 4 (CALLER)");
        });
        assertThat(rounds.audit(RULES.with(ReplicaLimits.of(3, 4))).findings(FindingKind.IDLE_OVER_PROVISIONING))
                .isEmpty();
        assertThat(new Rounds()
                        .decision(3, 3)
                        .completed()
                        .decision(3, 3)
                        .completed()
                        .decision(3, 3)
                        .completed()
                        .audit(RULES)
                        .findings())
                .isEmpty();
    }

    @Test
    void aScaleDownOverAnObjectionIsFound() {
        Rounds rounds = new Rounds()
                .analyzer("a", 0, 100, 3)
                .analyzer("b", 270, 100, 3)
                .decision(3, 2)
                .completed();

        assertThat(found(rounds, FindingKind.SCALE_DOWN_OVER_OBJECTION))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.analyzer()).hasValue("b");
                    assertThat(finding.value()).hasValue(4);
                    assertThat(finding.basis()).isEqualTo("3 → 2 while b claims 4");
                });
    }

    @Test
    void anAnalyzerThatRequiresMoreWithoutCapacityObjectsAndOneThatSaysNothingDoesNot() {
        Rounds rounds = new Rounds();
        rounds.analyzer("a", 0, 100, 3);
        rounds.add(new AnalyzerResult(
                rounds.here(),
                Optional.of("m"),
                Optional.of("ns"),
                "b",
                Rounds.figures(0, 10, 0, 10, 0),
                new AnalyzerThresholds(OptionalDouble.empty(), OptionalDouble.empty()),
                List.of()));
        rounds.silentAnalyzer("c").decision(3, 2).completed();

        assertThat(found(rounds, FindingKind.SCALE_DOWN_OVER_OBJECTION))
                .extracting(Finding::analyzer)
                .containsExactly(Optional.of("b"));
    }

    @Test
    void figuresHaveSixDigitsAndNoExponent() {
        assertThat(Findings.figure(0)).isEqualTo("0");
        assertThat(Findings.figure(1234567.8)).isEqualTo("1234570");
        assertThat(Findings.figure(-0.5)).isEqualTo("-0.5");
        assertThat(Findings.figure(Double.NaN)).isEqualTo("NaN");
    }
}
