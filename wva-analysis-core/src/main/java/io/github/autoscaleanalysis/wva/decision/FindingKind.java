package io.github.autoscaleanalysis.wva.decision;

/** What a {@link Finding} says, with the unit of its value. */
public enum FindingKind {
    /** A decision is not what the rule gives. Value: actual − expected replicas. */
    DECISION_DIFFERS(Severity.ERROR),
    /** An invariant does not hold. Value: its residual in replicas. */
    INVARIANT_BROKEN(Severity.ERROR),
    /** A cycle of a controller that logs analyzer results lacks a part. No value. */
    CYCLE_INCOMPLETE(Severity.ERROR),
    /**
     * Two analyzers of one cycle have each the other's per-replica capacity of before. Value: the larger ratio of one's
     * own capacity to that of before.
     */
    ANALYZERS_SWAPPED(Severity.ERROR),
    /** Two analyzers disagree on the ready replicas. Value: the difference in replicas. */
    READINESS_DISPUTED(Severity.NOTICE),
    /** An analyzer's demand is 0 while another's is positive. Value: the positive demand, in its analyzer's unit. */
    DEMAND_DISPUTED(Severity.NOTICE),
    /** The per-replica capacity jumped from one cycle to the next. Value: the ratio new / old. */
    ESTIMATOR_JUMP(Severity.NOTICE),
    /**
     * The reason of a per-replica capacity fell back to a lower tier, as from {@code T1-ols} to {@code T2-default}:
     * the same letter with a larger number. Value: by how many tiers.
     */
    ESTIMATOR_DOWNGRADE(Severity.NOTICE),
    /** The per-replica capacity moved far within a few cycles while the demand was steady. Value: the ratio new / old. */
    ESTIMATOR_DRIVEN(Severity.WARNING),
    /** A scale-up after a scale-down or the other way within the window. Value: the seconds between them. */
    REVERSAL(Severity.WARNING),
    /** A scaling decision rests on an analyzer whose estimate jumped in the same cycle. Value: the ratio new / old. */
    DECISION_ON_ESTIMATOR_JUMP(Severity.WARNING),
    /** A target was not reached for many cycles. Value: how many cycles show it. */
    TARGET_UNREACHED(Severity.WARNING),
    /** At the most replicas for many cycles, and the demand asks for more. Value: how many cycles. */
    STUCK_AT_MAX(Severity.WARNING),
    /** No demand for many cycles, and more than the fewest replicas. Value: how many cycles. */
    IDLE_OVER_PROVISIONING(Severity.WARNING),
    /** Replicas were taken away though an analyzer claims more than were left. Value: the replicas it claims. */
    SCALE_DOWN_OVER_OBJECTION(Severity.WARNING);

    private final Severity severity;

    FindingKind(Severity severity) {
        this.severity = severity;
    }

    /**
     * How much it matters.
     *
     * @return the severity of every finding of this kind
     */
    public Severity severity() {
        return severity;
    }
}
