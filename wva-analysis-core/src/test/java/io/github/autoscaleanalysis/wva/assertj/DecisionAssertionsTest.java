package io.github.autoscaleanalysis.wva.assertj;

import static io.github.autoscaleanalysis.wva.assertj.Failures.assertFails;
import static io.github.autoscaleanalysis.wva.assertj.Failures.assertPasses;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.decision.DecisionRule;
import io.github.autoscaleanalysis.wva.decision.Expectation;
import io.github.autoscaleanalysis.wva.decision.UnreplayableReason;
import io.github.autoscaleanalysis.wva.event.VariantId;
import org.junit.jupiter.api.Test;

class DecisionAssertionsTest {

    private static final DecisionRule LARGEST = DecisionRule.largestClaim();

    /** One replica can do 100; a cycle in which so much more is required, and a decision. */
    private static ControllerLog requires(ControllerLog log, int required, int current, int target) {
        return log.raw(("{'level':'INFO','ts':'2026-08-01T10:00:00Z','msg':'analyzer-result','modelID':'m',"
                                + "'namespace':'ns','analyzer':'saturation','supply':" + 100 * current
                                + ",'demand':50,'util':0.5,'rc':" + required
                                + ",'sc':0,'scaleUpThreshold':0.85,'scaleDownBoundary':0.7,"
                                + "'variants':[{'name':'chat','prc':100,'role':'decode','reason':'T1'}]}")
                        .replace('\'', '"'))
                .raw(("{'level':'INFO','ts':'2026-08-01T10:00:00Z','msg':'Processing decision for VA',"
                                + "'variant':'ns/chat','action':'scale-up','current':" + current + ",'target':" + target
                                + "}")
                        .replace('\'', '"'));
    }

    @Test
    void decisionsFollowTheControllersRuleOrAreNamed() {
        assertPasses(requires(new ControllerLog(), 150, 1, 3).analysis(), run -> run.conformsTo(LARGEST));
        assertFails(
                requires(new ControllerLog(), 150, 1, 4).analysis(),
                run -> run.conformsTo(LARGEST),
                "Expecting run.jsonl",
                "to decide as the rule says",
                "but 1 of 1 decisions does not",
                "other than the rule:",
                "  2026-08-01T10:00:00Z scale-up 1→4, by the rule 3 as saturation claims 3 (run.jsonl:2)");
    }

    @Test
    void aRuleOfOnesOwnIsHeldAgainstWhatItCanDecide() {
        DecisionRule oneMoreAtMost = basis -> basis.decision().currentReplicas().orElse(0) > 1
                ? new Expectation.Undecided(UnreplayableReason.RULE_UNDECIDED, "")
                : Expectation.Target.of(2);
        WvaAnalysis analysis = new ControllerLog()
                .decides(1, 2)
                .decides(1, 3)
                .decides(3, 3)
                .decides(1, 1)
                .of("other")
                .decides(1, 2)
                .decides(2, 2)
                .analysis();

        assertFails(
                analysis,
                run -> run.conformsTo(oneMoreAtMost),
                "Expecting run.jsonl",
                "to decide as the rule says",
                "but 2 of 4 decisions do not",
                "2 more cannot be replayed: 2 rule undecided",
                "other than the rule:",
                "  2025-12-01T10:01:00Z chat: scale-up 1→3, by the rule 2 (run.jsonl:2)",
                "  2025-12-01T10:03:00Z chat: no-change 1→1, by the rule 2 (run.jsonl:4)");
        assertPasses(analysis, run -> run.forVariant(VariantId.of("other")).conformsTo(oneMoreAtMost));
    }

    @Test
    void nothingPassesWhereNothingCanBeReplayed() {
        assertFails(
                new ControllerLog().decides(1, 2).analysis(),
                run -> run.conformsTo(LARGEST),
                "Expecting run.jsonl",
                "to decide as the rule says",
                "but the log does not support \"Decisions replayed\":",
                "  no analyzer result in this log: controllers before 2026 log none");
        assertFails(
                requires(new ControllerLog(), 150, 1, 3).analysis(),
                run -> run.conformsTo(basis -> new Expectation.Undecided(UnreplayableReason.RULE_UNDECIDED, "")),
                "Expecting run.jsonl",
                "to decide as the rule says",
                "but none of 1 decision can be replayed: 1 rule undecided");
        assertFails(
                requires(new ControllerLog(), 150, 1, 3)
                        .of("other")
                        .cycle(8, 100, 1, 1)
                        .analysis(),
                run -> run.forVariant(VariantId.of("other")).conformsTo(basis -> Expectation.Target.of(7)),
                "Expecting variant ns/other of run.jsonl",
                "to decide as the rule says",
                "but 1 of 1 decisions does not",
                "other than the rule:",
                "  2025-12-01T10:00:00Z no-change 1→1, by the rule 7 (run.jsonl:6)");
        assertFails(
                requires(new ControllerLog(), 150, 1, 3)
                        .line("EmitReplicaMetrics completed - variant: idle, current-replicas: 1, desired-replicas: 1, "
                                + "accelerator: H100")
                        .analysis(),
                run -> run.forVariant(VariantId.of("idle")).conformsTo(LARGEST),
                "Expecting variant idle of run.jsonl",
                "to decide as the rule says",
                "but it has no scaling decision");
    }
}
