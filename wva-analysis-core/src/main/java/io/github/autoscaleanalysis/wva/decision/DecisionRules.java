package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.VariantId;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rules by which decisions are audited. Immutable, and thread-safe if the {@link DecisionRule} is; {@code with}
 * gives changed copies.
 */
public final class DecisionRules {

    private static final double INVARIANT_TOLERANCE = 1e-6;
    private static final DecisionRules DEFAULTS = new DecisionRules();

    private DecisionRule rule = DecisionRule.largestClaim();
    private Optional<ReplicaLimits> limits = Optional.empty();
    private Map<VariantId, ReplicaLimits> limitsByVariant = Map.of();
    private double roundingTolerance = 1e-9;
    private final Map<Invariant, Double> tolerances = new EnumMap<>(Invariant.class);
    private DriftRules drift = DriftRules.withDefaults();
    private Duration longestPause = Duration.ofSeconds(15);
    private Duration reversalWindow = Duration.ofMinutes(5);
    private int patience = 3;

    private DecisionRules() {
        for (Invariant invariant : Invariant.values()) {
            tolerances.put(invariant, INVARIANT_TOLERANCE);
        }
    }

    private DecisionRules(DecisionRules other) {
        rule = other.rule;
        limits = other.limits;
        limitsByVariant = other.limitsByVariant;
        roundingTolerance = other.roundingTolerance;
        tolerances.putAll(other.tolerances);
        drift = other.drift;
        longestPause = other.longestPause;
        reversalWindow = other.reversalWindow;
        patience = other.patience;
    }

    /**
     * The default rules: the largest claim decides, limits as the log shows them, quotients within 1e-9 replicas of a
     * whole number count as it, invariants hold within 1e-6 replicas, a reconciliation does not pause for more than 15
     * seconds, a reversal comes within 5 minutes, and what lasts 3 cycles is worth a finding.
     *
     * @return the rules
     */
    public static DecisionRules withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same rules with another rule of decision.
     *
     * @param choice what decisions are held against
     * @return changed rules
     */
    public DecisionRules with(DecisionRule choice) {
        DecisionRules changed = new DecisionRules(this);
        changed.rule = choice;
        return changed;
    }

    /**
     * The same rules with limits for all variants that have none of their own.
     *
     * @param choice the fewest and the most replicas
     * @return changed rules
     */
    public DecisionRules with(ReplicaLimits choice) {
        DecisionRules changed = new DecisionRules(this);
        changed.limits = Optional.of(choice);
        return changed;
    }

    /**
     * The same rules with limits for one variant.
     *
     * @param variant the variant, which names its namespace where several are called the same
     * @param choice the fewest and the most replicas
     * @return changed rules
     */
    public DecisionRules with(VariantId variant, ReplicaLimits choice) {
        DecisionRules changed = new DecisionRules(this);
        Map<VariantId, ReplicaLimits> more = new HashMap<>(limitsByVariant);
        more.put(variant, choice);
        changed.limitsByVariant = Collections.unmodifiableMap(more);
        return changed;
    }

    /**
     * The same rules with another tolerance of one invariant.
     *
     * @param invariant the invariant
     * @param tolerance the largest residual with which it holds, in replicas
     * @return changed rules
     * @throws IllegalArgumentException if the tolerance is negative or not finite
     */
    public DecisionRules with(Invariant invariant, double tolerance) {
        DecisionRules changed = new DecisionRules(this);
        changed.tolerances.put(invariant, requireTolerance(tolerance));
        return changed;
    }

    /**
     * The same rules with other measures of an estimator's drift.
     *
     * @param choice the measures
     * @return changed rules
     */
    public DecisionRules with(DriftRules choice) {
        DecisionRules changed = new DecisionRules(this);
        changed.drift = choice;
        return changed;
    }

    /**
     * The same rules with another tolerance where a ceiling or floor decides. Figures printed with all their digits
     * need none: the controller's own division is then repeated bit for bit. The default of 1e-9 covers what ten
     * roundings of a double may add up to for a million replicas; figures printed with fewer digits need half a unit
     * of their last digit divided by the per-replica capacity.
     *
     * @param tolerance how far a quotient may be from a whole number and still count as it, in replicas
     * @return changed rules
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public DecisionRules withRoundingTolerance(double tolerance) {
        DecisionRules changed = new DecisionRules(this);
        changed.roundingTolerance = requireTolerance(tolerance);
        return changed;
    }

    /**
     * The same rules with another pause that ends a reconciliation whose end the log does not show.
     *
     * @param choice the longest pause within a reconciliation
     * @return changed rules
     * @throws IllegalArgumentException if it is not positive
     */
    public DecisionRules withLongestPause(Duration choice) {
        DecisionRules changed = new DecisionRules(this);
        changed.longestPause = requirePositive(choice);
        return changed;
    }

    /**
     * The same rules with another window of reversals.
     *
     * @param choice the longest time from a decision to its reversal
     * @return changed rules
     * @throws IllegalArgumentException if it is not positive
     */
    public DecisionRules withReversalWindow(Duration choice) {
        DecisionRules changed = new DecisionRules(this);
        changed.reversalWindow = requirePositive(choice);
        return changed;
    }

    /**
     * The same rules with another patience.
     *
     * @param cycles how many cycles an unreached target, a lack at the maximum or idle replicas must last to be found
     * @return changed rules
     * @throws IllegalArgumentException if it is not positive
     */
    public DecisionRules withPatience(int cycles) {
        if (cycles < 1) {
            throw new IllegalArgumentException("patience of " + cycles + " cycles is not positive");
        }
        DecisionRules changed = new DecisionRules(this);
        changed.patience = cycles;
        return changed;
    }

    /**
     * What decisions are held against.
     *
     * @return the rule of decision
     */
    public DecisionRule rule() {
        return rule;
    }

    /**
     * The caller's limits of a variant.
     *
     * @param variant the variant
     * @return its own limits, else those of all variants; empty where the caller gave none
     */
    public Optional<ReplicaLimits> limits(VariantId variant) {
        if (limitsByVariant.isEmpty()) {
            return limits;
        }
        ReplicaLimits exact = limitsByVariant.get(variant);
        if (exact != null) {
            return Optional.of(exact);
        }
        for (Map.Entry<VariantId, ReplicaLimits> entry : limitsByVariant.entrySet()) {
            if (entry.getKey().matches(variant)) {
                return Optional.of(entry.getValue());
            }
        }
        return limits;
    }

    /**
     * How far a quotient of capacities may be from a whole number and still count as it.
     *
     * @return replicas
     */
    public double roundingTolerance() {
        return roundingTolerance;
    }

    /**
     * The largest residual with which an invariant holds.
     *
     * @param invariant the invariant
     * @return replicas
     */
    public double tolerance(Invariant invariant) {
        return tolerances.getOrDefault(invariant, INVARIANT_TOLERANCE);
    }

    /**
     * What counts as an estimator's drift.
     *
     * @return the measures
     */
    public DriftRules drift() {
        return drift;
    }

    /**
     * The longest pause within a reconciliation.
     *
     * @return the pause
     */
    public Duration longestPause() {
        return longestPause;
    }

    /**
     * The longest time from a decision to its reversal.
     *
     * @return the window
     */
    public Duration reversalWindow() {
        return reversalWindow;
    }

    /**
     * How many cycles something must last to be found.
     *
     * @return the number of cycles
     */
    public int patience() {
        return patience;
    }

    private static double requireTolerance(double tolerance) {
        if (!(tolerance >= 0) || Double.isInfinite(tolerance)) {
            throw new IllegalArgumentException("tolerance " + tolerance + " is not a finite number from 0");
        }
        return tolerance;
    }

    private static Duration requirePositive(Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(duration + " is not positive");
        }
        return duration;
    }
}
