package io.github.autoscaleanalysis.wva.decision;

/**
 * How a controller is to decide: the rule that its decisions are held against. A rule must be thread-safe, and give the
 * same answer for the same basis.
 *
 * <p>A rule of one's own is a lambda:
 *
 * <pre>{@code
 * DecisionRule frozen = basis -> Expectation.Target.of(basis.decision().currentReplicas().orElse(1));
 * ControlAudit audit = ControlAudit.of(events, DecisionRules.withDefaults().with(frozen));
 * }</pre>
 */
@FunctionalInterface
public interface DecisionRule {

    /**
     * What the controller should have decided.
     *
     * @param basis the cycle, the decision and the limits
     * @return the target, or why there is none
     */
    Expectation expect(DecisionBasis basis);

    /**
     * The rule of 2026 controllers, and the default. Each analyzer makes a claim for the variant, from its required
     * capacity rc, its spare capacity sc and the variant's per-replica capacity prc:
     *
     * <pre>
     * claim  = current + ⌈rc / prc⌉   where rc &gt; 0
     *          current − ⌊sc / prc⌋   where rc = 0 and sc &gt; 0
     *          current                else
     * target = the largest claim of all analyzers, clamped to [min, max]
     * </pre>
     *
     * <p>rc / prc and sc / prc are taken in doubles, as the controller does, on figures that the log prints with all
     * their digits, so that the controller's own rounding is repeated. A quotient beside a whole number, by no more than
     * {@link DecisionBasis#tolerance}, allows what the whole number gives too; one that is whole is not in doubt. Where
     * several variants serve a model each claims for itself, since the log does not give the costs by which a
     * controller shares out what the model requires; {@link #largestClaimUnlessShared()} does not judge such cycles.
     *
     * <p>Undecided where the decision has no current replicas, where no analyzer published a result, where one that
     * other cycles have is missing, and where one publishes no positive prc of the variant, or neither rc nor sc.
     *
     * @return the rule
     */
    static DecisionRule largestClaim() {
        return LargestClaim.EACH_FOR_ITSELF;
    }

    /**
     * {@link #largestClaim()}, but undecided where several variants serve the model and an analyzer asks for a change:
     * how they share it depends on costs that the log does not give.
     *
     * @return the rule
     */
    static DecisionRule largestClaimUnlessShared() {
        return LargestClaim.UNLESS_SHARED;
    }
}
