package io.github.autoscaleanalysis.wva.slo;

import java.util.Optional;
import java.util.OptionalDouble;

/** A verdict and, where there is none, its reason in one word; the reasons in the order of {@link NotEvaluatedReason}. */
enum Outcome {
    MET(0, Verdict.MET),
    VIOLATED(1, Verdict.VIOLATED),
    NO_OBSERVATION(2, NotEvaluatedReason.NO_OBSERVATION),
    IDLE(3, NotEvaluatedReason.IDLE),
    NO_TARGET(4, NotEvaluatedReason.NO_TARGET),
    NOT_FINITE(5, NotEvaluatedReason.NOT_FINITE);

    private final int index;
    private final Verdict verdict;
    private final Optional<NotEvaluatedReason> reason;

    Outcome(int index, Verdict verdict) {
        this.index = index;
        this.verdict = verdict;
        this.reason = Optional.empty();
    }

    Outcome(int index, NotEvaluatedReason reason) {
        this.index = index;
        this.verdict = Verdict.NOT_EVALUATED;
        this.reason = Optional.of(reason);
    }

    static Outcome of(NotEvaluatedReason reason) {
        return switch (reason) {
            case NO_OBSERVATION -> NO_OBSERVATION;
            case IDLE -> IDLE;
            case NO_TARGET -> NO_TARGET;
            case NOT_FINITE -> NOT_FINITE;
        };
    }

    static Outcome of(OptionalDouble observed, boolean idle, OptionalDouble target) {
        if (observed.isEmpty()) {
            return NO_OBSERVATION;
        }
        if (idle) {
            return IDLE;
        }
        return target.isEmpty() ? NO_TARGET : of(observed.getAsDouble(), target.getAsDouble());
    }

    static Outcome of(double observed, double target) {
        if (!Double.isFinite(observed) || !Double.isFinite(target)) {
            return NOT_FINITE;
        }
        return observed > target ? VIOLATED : MET;
    }

    /** Violated if either is, not evaluated if neither is evaluated (with the first of the two reasons), else met. */
    Outcome and(Outcome other) {
        if (this == VIOLATED || other == VIOLATED) {
            return VIOLATED;
        }
        return compareTo(other) < 0 ? this : other;
    }

    /** Where its count stands in an array; serialized counts rest on it. */
    int index() {
        return index;
    }

    Verdict verdict() {
        return verdict;
    }

    Optional<NotEvaluatedReason> reason() {
        return reason;
    }
}
