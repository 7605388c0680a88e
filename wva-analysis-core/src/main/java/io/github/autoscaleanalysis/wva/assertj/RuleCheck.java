package io.github.autoscaleanalysis.wva.assertj;

import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.decision.ControlAudit;
import io.github.autoscaleanalysis.wva.decision.CycleReplay;
import io.github.autoscaleanalysis.wva.decision.DecisionReplay;
import io.github.autoscaleanalysis.wva.decision.DecisionRule;
import io.github.autoscaleanalysis.wva.decision.DecisionRules;
import io.github.autoscaleanalysis.wva.decision.Expectation;
import io.github.autoscaleanalysis.wva.decision.ReplayResult;
import io.github.autoscaleanalysis.wva.decision.UnreplayableReason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the controller decided as a rule says. */
final class RuleCheck {

    private static final String EXPECTED = "decide as the rule says";

    private RuleCheck() {}

    static Optional<Shortfall> conforms(Subject subject, DecisionRule rule) {
        List<DecisionReplay> replays = audit(subject.analysis(), rule).replays().stream()
                .map(CycleReplay::decisions)
                .flatMap(List::stream)
                .filter(replay -> subject.isAbout(Optional.of(replay.decision().variant())))
                .toList();
        List<DecisionReplay> different = replays.stream()
                .filter(replay -> replay.result() instanceof ReplayResult.Differs)
                .toList();
        Map<UnreplayableReason, Long> without = new EnumMap<>(UnreplayableReason.class);
        for (DecisionReplay replay : replays) {
            if (replay.result() instanceof ReplayResult.NotReplayable not) {
                without.merge(not.reason(), 1L, Long::sum);
            }
        }
        long notReplayable =
                without.values().stream().mapToLong(Long::longValue).sum();
        if (notReplayable == replays.size()) {
            return Optional.of(subject.without(
                    Part.DECISIONS,
                    EXPECTED,
                    replays.isEmpty()
                            ? "it has no scaling decision"
                            : "none of " + Wording.count(replays.size(), "decision", "decisions") + " can be replayed: "
                                    + Wording.counts(without)));
        }
        return different.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shortfall(
                                EXPECTED,
                                different.size() + " of " + (replays.size() - notReplayable) + " decisions "
                                        + (different.size() == 1 ? "does" : "do") + " not")
                        .note(
                                notReplayable == 0
                                        ? ""
                                        : notReplayable + " more cannot be replayed: " + Wording.counts(without))
                        .name("other than the rule", different, replay -> line(subject, replay)));
    }

    private static ControlAudit audit(WvaAnalysis analysis, DecisionRule rule) {
        DecisionRules rules = analysis.rules().decisionRules();
        return rule.equals(rules.rule())
                ? analysis.decisions()
                : ControlAudit.of(analysis.log().events(), rules.with(rule));
    }

    private static String line(Subject subject, DecisionReplay replay) {
        return subject.start(replay.decision(), Optional.of(replay.decision().variant()))
                + replay.decision().action() + " " + ReplicaReading.change(replay.decision()) + ", by the rule "
                + (replay.expectation() instanceof Expectation.Target target ? target(target) : "?")
                + Wording.place(replay.decision());
    }

    private static String target(Expectation.Target target) {
        String claims = target.claims().stream()
                .map(claim -> claim.analyzer() + " claims " + claim.replicas())
                .collect(Collectors.joining(", "));
        return target.replicas() + (claims.isEmpty() ? "" : " as " + claims);
    }
}
