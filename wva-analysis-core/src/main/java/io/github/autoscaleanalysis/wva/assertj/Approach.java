package io.github.autoscaleanalysis.wva.assertj;

import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.scaling.LagOutcome;
import io.github.autoscaleanalysis.wva.scaling.ScalingLag;
import io.github.autoscaleanalysis.wva.scaling.VariantScaling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The time from the change of a target until the replicas were at the target then in force. A change that comes before
 * the replicas are there does not end it, but moves its aim.
 */
final class Approach {

    private final VariantScaling variant;
    private final List<ScalingLag> lags;

    private Approach(VariantScaling variant, List<ScalingLag> lags) {
        this.variant = variant;
        this.lags = lags;
    }

    /** All of one variant, in time order. */
    static List<Approach> of(VariantScaling variant) {
        List<Approach> approaches = new ArrayList<>();
        List<ScalingLag> underway = new ArrayList<>();
        for (ScalingLag lag : variant.lags()) {
            underway.add(lag);
            if (lag.outcome() != LagOutcome.OVERTAKEN) {
                approaches.add(new Approach(variant, List.copyOf(underway)));
                underway.clear();
            }
        }
        return approaches;
    }

    ScalingDecision start() {
        return lags.get(0).decision();
    }

    int changes() {
        return lags.size();
    }

    boolean isWithin(Duration limit) {
        return atMost().filter(most -> most.compareTo(limit) <= 0).isPresent();
    }

    /** Until the replicas were last seen elsewhere, or the target was changed last. */
    private Duration atLeast() {
        return sinceStart().plus(last().atLeast());
    }

    /** Until the replicas were first seen at the target; empty where the log ends before. */
    private Optional<Duration> atMost() {
        return last().outcome() == LagOutcome.ALREADY_THERE
                ? Optional.of(sinceStart())
                : last().atMost().map(sinceStart()::plus);
    }

    private ScalingLag last() {
        return lags.get(lags.size() - 1);
    }

    private Duration sinceStart() {
        return Duration.between(start().timestamp(), last().decision().timestamp());
    }

    String line(Subject subject, Duration limit) {
        StringBuilder text = new StringBuilder(subject.start(start(), Optional.of(variant.id())));
        text.append(Wording.replicas(start().currentReplicas()));
        lags.forEach(
                lag -> text.append('→').append(Wording.replicas(lag.decision().targetReplicas())));
        return text.append(": ")
                .append(outcome(limit))
                .append(Wording.place(start()))
                .toString();
    }

    private String outcome(Duration limit) {
        if (atMost().isEmpty()) {
            return "not there after " + Wording.time(atLeast()) + ", when the log ends"
                    + (atLeast().compareTo(limit) <= 0 ? " too early to tell" : "");
        }
        Duration most = atMost().get();
        if (atLeast().isZero() || atLeast().equals(most)) {
            return "there after " + (atLeast().isZero() ? "at most " : "") + Wording.time(most);
        }
        return "there after " + Wording.time(atLeast()) + " to " + Wording.time(most)
                + (atLeast().compareTo(limit) < 0 ? ", seen too seldom to tell" : "");
    }
}
