package io.github.autoscaleanalysis.wva.assertj;

import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.decision.DecisionRule;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.scaling.VariantScaling;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * What a test may assert of the analysis of an autoscaler's log. Had by {@link WvaAssertions#assertThat}, and softly by
 * {@link WvaSoftAssertions}. For one thread, like every AssertJ assertion.
 *
 * <p>Nothing passes for want of data: where the log says nothing of what is asserted, or of the variant that is judged,
 * the assertion fails and says what is missing, by the {@linkplain WvaAnalysis#coverage() coverage} where that knows.
 *
 * <p>A failure says what was expected, what there is and over how many cases, and names the cycles that make the
 * difference by time, values and line of the log, the first {@value #MOST_NAMED} of them.
 *
 * <p>The figures are those of the analysis, by its own rules: what they leave out is left out here.
 */
public class WvaAnalysisAssert extends AbstractAssert<WvaAnalysisAssert, WvaAnalysis> {

    /** How many cycles of a kind a failure names; of others it gives the number. */
    public static final int MOST_NAMED = 10;

    private @Nullable Subject subject;

    /**
     * For {@link WvaAssertions#assertThat}, and the subclass that AssertJ makes for soft assertions.
     *
     * @param actual the analysis
     */
    protected WvaAnalysisAssert(@Nullable WvaAnalysis actual) {
        super(actual, WvaAnalysisAssert.class);
    }

    /**
     * Narrows what follows to one variant. The ledger, which has no variants, stays that of the whole log.
     *
     * @param variant the variant, by its bare name or with its namespace
     * @return these assertions
     * @throws AssertionError if the variant is not in the log, or the name can mean several; softly, what follows fails
     *     likewise
     */
    public WvaAnalysisAssert forVariant(VariantId variant) {
        isNotNull();
        subject = new Subject(actual, Optional.of(variant));
        return verify(Subject::unknownVariant);
    }

    /**
     * Widens what follows to all variants again.
     *
     * @return these assertions
     */
    public WvaAnalysisAssert forAllVariants() {
        isNotNull();
        subject = new Subject(actual, Optional.empty());
        return myself;
    }

    /**
     * Asserts that the objective for one latency was met in so large a share of the slices. A slice is one observation.
     * Slices without a verdict, such as idle ones, are left out, unless the {@linkplain
     * io.github.autoscaleanalysis.wva.slo.SloRules#notEvaluated() rules of the analysis} count them as met or violated or
     * make them an error, which then fails. Where no slice at all has a verdict it fails in any case.
     *
     * @param metric which latency
     * @param goal the least share, such as 0.95
     * @return these assertions
     * @throws IllegalArgumentException if the goal is not above 0 and at most 1
     */
    public WvaAnalysisAssert meetsSlo(LatencyMetric metric, double goal) {
        requireShare(goal);
        return verify(judged -> ObjectiveCheck.of(judged, metric).atLeast(goal));
    }

    /**
     * Asserts that the objectives for both latencies were met in so large a share of the slices, see {@link #meetsSlo}:
     * a slice that violates either violates them, one without a verdict on either has none.
     *
     * @param goal the least share, such as 0.95
     * @return these assertions
     * @throws IllegalArgumentException if the goal is not above 0 and at most 1
     */
    public WvaAnalysisAssert attainmentAtLeast(double goal) {
        requireShare(goal);
        return verify(judged -> ObjectiveCheck.ofBoth(judged).atLeast(goal));
    }

    /**
     * Asserts that the predictions of one latency were off by less than so much on average, over pairs of one class that
     * have an error. Fails where there are none.
     *
     * @param metric which latency
     * @param pairClass the class of pairs; {@link PairClass#CLEAN} ones judge the model
     * @param millis the limit in ms, which the mean absolute error has to stay below
     * @return these assertions
     * @throws IllegalArgumentException if the limit is not positive and finite
     */
    public WvaAnalysisAssert hasMeanAbsoluteErrorBelow(LatencyMetric metric, PairClass pairClass, double millis) {
        if (!(millis > 0 && millis < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("limit of " + millis + " ms is not positive and finite");
        }
        return verify(judged -> new AccuracyCheck(judged, metric).below(pairClass, millis));
    }

    /**
     * Asserts that the predictions of one latency were better than "same as last time": their mean absolute error is
     * below that of persistence, over pairs of all classes that have both errors. Fails where there are none.
     *
     * @param metric which latency
     * @return these assertions
     * @see io.github.autoscaleanalysis.wva.accuracy.Skill
     */
    public WvaAnalysisAssert beatsPersistence(LatencyMetric metric) {
        return verify(judged -> new AccuracyCheck(judged, metric).beatsPersistence());
    }

    /**
     * Asserts that whenever a variant's target changed its replicas were seen at the target soon enough. The time runs
     * from the decision that changes the target to the first line that shows as many replicas, so it is the upper bound
     * of the {@linkplain VariantScaling#lags() lag}. Another change before the replicas are there does not stop the
     * time: it runs from the first change until the replicas are at the target then in force, so that a controller that
     * never settles does not pass.
     *
     * <p>Fails also where no target changes, and where the log ends too early to show the replicas at the last target:
     * a test runs on for so long after the last change.
     *
     * @param limit the longest time
     * @return these assertions
     * @throws IllegalArgumentException if the limit is not positive
     */
    public WvaAnalysisAssert convergesWithin(Duration limit) {
        requirePositive(limit);
        return verify(judged -> ConvergenceCheck.within(judged, limit));
    }

    /**
     * Asserts that there were never fewer and never more replicas, neither decided on nor seen. Looks at every line that
     * names a target, or replicas where the analysis {@linkplain VariantScaling#replicaSource() takes them from} such
     * lines. Fails where there are none.
     *
     * @param min the fewest replicas of a variant
     * @param max the most replicas of a variant
     * @return these assertions
     * @throws IllegalArgumentException unless 0 ≤ min ≤ max
     */
    public WvaAnalysisAssert staysWithin(int min, int max) {
        if (min < 0 || min > max) {
            throw new IllegalArgumentException("replicas from " + min + " to " + max);
        }
        return verify(judged -> new ReplicaCheck(judged).within(min, max));
    }

    /**
     * Asserts that no scaling of a variant was taken back soon: no scale-down comes so soon after a scale-up, and no
     * scale-up after a scale-down. Fails where there are no decisions.
     *
     * @param window the time within which a decision must not go the other way, inclusive
     * @return these assertions
     * @throws IllegalArgumentException if the window is not positive
     * @see VariantScaling#reversalsWithin
     */
    public WvaAnalysisAssert hasNoReversalsWithin(Duration window) {
        requirePositive(window);
        return verify(judged -> new SteadinessCheck(judged).noReversalsWithin(window));
    }

    /**
     * Asserts that the controller has come to rest: no decision of the last so long changes its variant's target. The
     * period ends with the variant's last decision that names a target; a change right at its beginning is before it.
     * After a step of the load a test therefore runs on for the time to settle and this period. Fails where there are no
     * decisions, or a variant's decisions span less than the period.
     *
     * @param period for how long
     * @return these assertions
     * @throws IllegalArgumentException if the period is not positive
     */
    public WvaAnalysisAssert isStableFor(Duration period) {
        requirePositive(period);
        return verify(judged -> new SteadinessCheck(judged).stableFor(period));
    }

    /**
     * Asserts that the controller decided as a rule says, wherever the log holds what the rule needs; what else the
     * {@linkplain io.github.autoscaleanalysis.wva.analysis.WvaRules#decisionRules() rules} of the analysis set, such as
     * limits, holds too. Decisions that cannot be replayed do not fail it, unless they all are.
     *
     * @param rule such as {@link DecisionRule#largestClaim()}, or one's own
     * @return these assertions. Cost: an audit of all decisions, unless the rule is that of the analysis
     */
    public WvaAnalysisAssert conformsTo(DecisionRule rule) {
        return verify(judged -> RuleCheck.conforms(judged, rule));
    }

    /**
     * Asserts that no more replicas were used, over the time over which they are known, all variants together. Fails
     * where they are known over no time, for any variant.
     *
     * @param replicaSeconds the most replicas times seconds
     * @return these assertions
     * @throws IllegalArgumentException if the limit is negative or not finite
     * @see io.github.autoscaleanalysis.wva.scaling.ScalingCost#replicaSeconds
     */
    public WvaAnalysisAssert costsAtMost(double replicaSeconds) {
        if (!(replicaSeconds >= 0 && replicaSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("limit of " + replicaSeconds + " replica-seconds");
        }
        return verify(judged -> new ReplicaCheck(judged).costAtMost(replicaSeconds));
    }

    /**
     * Asserts that the whole log was read: no line is unreadable, and none has a value that could not be used. That its
     * lines add up the {@linkplain io.github.autoscaleanalysis.wva.log.Ledger ledger} makes sure itself. Fails where there
     * are no lines, as in a log made of events.
     *
     * @return these assertions
     */
    public WvaAnalysisAssert losesNothing() {
        isNotNull();
        return report(LedgerCheck.losesNothing(actual.log()), new Subject(actual, Optional.empty()));
    }

    private WvaAnalysisAssert verify(Function<Subject, Optional<Shortfall>> check) {
        isNotNull();
        if (subject == null) {
            subject = new Subject(actual, Optional.empty());
        }
        Optional<Shortfall> unknown = subject.unknownVariant();
        return report(unknown.isPresent() ? unknown : check.apply(subject), subject);
    }

    private WvaAnalysisAssert report(Optional<Shortfall> shortfall, Subject judged) {
        if (shortfall.isPresent()) {
            Shortfall found = shortfall.get();
            failWithActualExpectedAndMessage(found.actual(), found.expected(), "%s", found.text(judged.name()));
        }
        return myself;
    }

    private static void requireShare(double goal) {
        if (!(goal > 0 && goal <= 1)) {
            throw new IllegalArgumentException("goal " + goal + " is not above 0 and at most 1");
        }
    }

    private static void requirePositive(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("time of " + time + " is not positive");
        }
    }
}
