package io.github.autoscaleanalysis.wva.assertj;

import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.scaling.Reversal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether the controller stood by what it decided. */
final class SteadinessCheck {

    private final Subject subject;

    SteadinessCheck(Subject subject) {
        this.subject = subject;
    }

    Optional<Shortfall> noReversalsWithin(Duration window) {
        String expected = "take back no scaling within " + Wording.time(window);
        long decisions = subject.only().map(variant -> variant.decisions()).orElseGet(() ->
                (long) subject.analysis().scaling().decisions());
        if (decisions == 0) {
            return Optional.of(subject.without(Part.SCALING, expected, "it has no scaling decision"));
        }
        List<Reversal> reversals = subject.only()
                .map(variant -> variant.reversalsWithin(window))
                .orElseGet(() -> subject.analysis().scaling().reversalsWithin(window));
        return reversals.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shortfall(
                                expected,
                                reversals.size() + " of " + decisions + " decisions "
                                        + (reversals.size() == 1 ? "does" : "do"))
                        .name("taken back", reversals, this::line));
    }

    Optional<Shortfall> stableFor(Duration period) {
        String expected = "leave its targets alone for the last " + Wording.time(period);
        List<List<ScalingDecision>> byVariant =
                List.copyOf(subject.readings().decisions().values());
        if (byVariant.isEmpty()) {
            return Optional.of(subject.without(Part.SCALING, expected, "no decision names a target"));
        }
        List<List<ScalingDecision>> tooShort = byVariant.stream()
                .filter(decisions -> span(decisions).compareTo(period) < 0)
                .toList();
        List<ScalingDecision> changes = new ArrayList<>();
        byVariant.forEach(decisions -> changes.addAll(lateChanges(decisions, period)));
        changes.sort(Comparator.comparing(ScalingDecision::timestamp));
        if (changes.isEmpty() && tooShort.isEmpty()) {
            return Optional.empty();
        }
        String actual = changes.isEmpty()
                ? "its decisions span less"
                : Wording.count(changes.size(), "decision changes", "decisions change") + " one";
        return Optional.of(new Shortfall(expected, actual)
                .name("changed", changes, this::line)
                .name("known for less", tooShort, this::spanLine));
    }

    private static List<ScalingDecision> lateChanges(List<ScalingDecision> decisions, Duration period) {
        Instant from = last(decisions).timestamp().minus(period);
        List<ScalingDecision> changes = new ArrayList<>();
        int target = decisions
                .get(0)
                .currentReplicas()
                .orElse(decisions.get(0).targetReplicas().orElseThrow());
        for (ScalingDecision decision : decisions) {
            int decided = decision.targetReplicas().orElseThrow();
            if (decided != target && decision.timestamp().isAfter(from)) {
                changes.add(decision);
            }
            target = decided;
        }
        return changes;
    }

    private static Duration span(List<ScalingDecision> decisions) {
        return Duration.between(decisions.get(0).timestamp(), last(decisions).timestamp());
    }

    private static ScalingDecision last(List<ScalingDecision> decisions) {
        return decisions.get(decisions.size() - 1);
    }

    private String line(ScalingDecision decision) {
        return subject.start(decision, Optional.of(decision.variant())) + decision.action() + " "
                + ReplicaReading.change(decision) + Wording.place(decision);
    }

    private String spanLine(List<ScalingDecision> decisions) {
        ScalingDecision last = last(decisions);
        return subject.start(last, Optional.of(last.variant())) + "the last of "
                + Wording.count(decisions.size(), "decision", "decisions") + " within " + Wording.time(span(decisions))
                + Wording.place(last);
    }

    private String line(Reversal reversal) {
        ScalingDecision move = reversal.move();
        ScalingDecision back = reversal.back();
        return subject.start(back, Optional.of(back.variant())) + back.action() + " " + ReplicaReading.change(back)
                + ", " + Wording.time(reversal.after()) + " after " + move.action() + " " + ReplicaReading.change(move)
                + Wording.inLine(move) + Wording.place(back);
    }
}
