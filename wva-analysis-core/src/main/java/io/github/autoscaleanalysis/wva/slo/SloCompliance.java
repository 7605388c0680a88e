package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether observations met their objectives: verdicts, attainment, error budget, burn alerts and episodes. Each
 * observation of one variant is a slice. Immutable and thread-safe. Verdicts are counted once, in one pass; budgets cost
 * nothing, alerts and episodes a pass over the slices each time they are asked for.
 *
 * <p>Degenerate cases: without slices, without an objective, or with idle slices only, nothing is evaluated, and there is
 * neither attainment nor a violation nor an alert nor an episode.
 */
public final class SloCompliance {

    private final SloJudge judge;
    private final SloRules rules;
    private final List<Slice> slices;
    private final List<ScalingDecision> decisions;
    private final Tally tally;
    private volatile @Nullable List<Episode> episodes;

    private SloCompliance(
            SloJudge judge, SloRules rules, List<Slice> slices, List<ScalingDecision> decisions, Tally tally) {
        this.judge = judge;
        this.rules = rules;
        this.slices = Collections.unmodifiableList(slices);
        this.decisions = decisions;
        this.tally = tally;
    }

    /**
     * Holds the observations among some events against objectives.
     *
     * @param events the events in log order. Their observations are the slices, an observation that occurs twice being
     *     two; their scaling decisions are those that stand before an {@linkplain Episode#decisionBefore() episode};
     *     all others are passed over
     * @param targets the objectives, such as {@link Targets#of(List)} of the same log
     * @param rules the rules
     * @return the verdicts; one pass, plus a sort where the events are not in time order
     */
    public static SloCompliance of(List<? extends WvaEvent> events, Targets targets, SloRules rules) {
        SloJudge judge = SloJudge.of(targets, rules);
        List<Slice> slices = new ArrayList<>();
        List<ScalingDecision> decisions = new ArrayList<>();
        Tally tally = new Tally();
        ByWorkload<TargetResolver.Resolved> resolved = new ByWorkload<>(judge::resolve);
        boolean ordered = true;
        Instant last = Instant.MIN;
        // One loop for everything: a second one would fetch every event from memory again.
        for (WvaEvent event : events) {
            if (event instanceof Observation observation) {
                Slice slice = judge.judge(observation, resolved.get(observation.workload()));
                slices.add(slice);
                tally.add(slice);
            } else if (event instanceof ScalingDecision decision) {
                decisions.add(decision);
            } else {
                continue;
            }
            ordered &= event.timestamp().compareTo(last) >= 0;
            last = event.timestamp();
        }
        if (!ordered) {
            slices.sort(Comparator.comparing(Slice::timestamp));
            decisions.sort(Comparator.comparing(ScalingDecision::timestamp));
        }
        return new SloCompliance(judge, rules, slices, decisions, tally);
    }

    /**
     * The same analysis of one variant.
     *
     * @param variant the variant
     * @return its slices with everything that follows from them; none where it was not observed
     */
    public SloCompliance only(VariantId variant) {
        return only(w -> w.variant().filter(variant::matches).isPresent());
    }

    /**
     * The same analysis of one model or class of service.
     *
     * @param scope the model and class; what it does not name may be anything
     * @return its slices with everything that follows from them; none where nothing of the kind was observed
     */
    public SloCompliance only(TargetScope scope) {
        return only(scope::holdsFor);
    }

    private SloCompliance only(Predicate<Workload> kind) {
        List<Slice> some = new ArrayList<>();
        Tally counts = new Tally();
        for (Slice slice : slices) {
            if (kind.test(slice.workload())) {
                some.add(slice);
                counts.add(slice);
            }
        }
        return new SloCompliance(judge, rules, some, decisions, counts);
    }

    /**
     * The rules in force.
     *
     * @return the rules
     */
    public SloRules rules() {
        return rules;
    }

    /**
     * Every observation with its verdicts.
     *
     * @return the slices in time order; those of one instant in log order
     */
    public List<Slice> slices() {
        return slices;
    }

    /**
     * The verdicts counted by variant, model and class of service.
     *
     * @return new counts, to which those of other logs can be merged; one pass over the slices
     */
    public SloCounts counts() {
        SloCounts counts = new SloCounts();
        slices.forEach(counts::add);
        return counts;
    }

    /**
     * The one objective that holds for everything.
     *
     * @return the targets and where they come from; empty where there is none, or where several hold for different
     *     slices, see {@link #objectives()}
     */
    public Optional<Objective> objective() {
        Optional<Objective> forAll = judge.forAll();
        Set<Objective> objectives = objectives();
        return forAll.isPresent() || objectives.size() != 1
                ? forAll
                : Optional.of(objectives.iterator().next());
    }

    /**
     * The objectives that hold for at least one slice.
     *
     * @return the targets and where they come from, in the order of their first slice; one pass over the slices
     */
    public Set<Objective> objectives() {
        Set<Objective> objectives = new LinkedHashSet<>();
        Optional<Objective> last = Optional.empty();
        for (Slice slice : slices) {
            if (!slice.objective().equals(last)) {
                last = slice.objective();
                last.ifPresent(objectives::add);
            }
        }
        return objectives;
    }

    /**
     * The verdict on one latency of one pair's observation.
     *
     * @param pair the pair
     * @param metric which latency
     * @return violated if observed &gt; target, strictly
     */
    public Verdict verdict(Pair pair, LatencyMetric metric) {
        return judge.judge(pair.observation()).verdict(metric);
    }

    /**
     * The verdict on both latencies of one pair's observation.
     *
     * @param pair the pair
     * @return violated if either is violated, not evaluated if neither is evaluated, else met
     */
    public Verdict verdict(Pair pair) {
        return judge.judge(pair.observation()).verdict();
    }

    /**
     * How many slices have a verdict.
     *
     * @param verdict the verdict on both latencies, see {@link Slice#verdict()}
     * @return the number of slices
     */
    public long count(Verdict verdict) {
        return attainment().count(verdict);
    }

    /**
     * How many slices have a verdict on one latency.
     *
     * @param metric which latency
     * @param verdict the verdict
     * @return the number of slices
     */
    public long count(LatencyMetric metric, Verdict verdict) {
        return attainment(metric).count(verdict);
    }

    /**
     * How many slices met the objectives for both latencies.
     *
     * @return the counts and the share, with the weight that the rules give to slices without a verdict
     */
    public Attainment attainment() {
        return tally.overall(rules.notEvaluated());
    }

    /**
     * How many slices met the objective for one latency.
     *
     * @param metric which latency
     * @return the counts and the share, with the weight that the rules give to slices without a verdict
     */
    public Attainment attainment(LatencyMetric metric) {
        return tally.of(metric, rules.notEvaluated());
    }

    /**
     * How the attainment of one latency came about: the same counts, from the first slice up to each time.
     *
     * @param metric which latency
     * @return one point for each time at which slices were observed, from the first slice that counts on; the last is
     *     {@link #attainment(LatencyMetric)}. None where no slice counts; one pass over the slices
     * @throws SlicesNotEvaluatedException if slices without a verdict are an error and there are some
     */
    public List<AttainmentPoint> attainmentOverTime(LatencyMetric metric) {
        attainment(metric).bad();
        return new BurnSeries(slices, slice -> slice.outcome(metric), rules.notEvaluated()).attainment();
    }

    /**
     * How the attainment of both latencies together came about, see {@link #attainmentOverTime(LatencyMetric)}.
     *
     * @return one point for each time at which slices were observed, from the first slice that counts on
     * @throws SlicesNotEvaluatedException if slices without a verdict are an error and there are some
     */
    public List<AttainmentPoint> attainmentOverTime() {
        attainment().bad();
        return new BurnSeries(slices, Slice::outcome, rules.notEvaluated()).attainment();
    }

    /**
     * How much of what may go wrong with one latency has gone wrong.
     *
     * @param metric which latency
     * @param goal the share of slices that is to meet its objective, such as 0.99
     * @return the budget, of which these slices are the whole period
     * @throws IllegalArgumentException if the goal is not between 0 and 1
     * @throws SlicesNotEvaluatedException if slices without a verdict are an error and there are some
     */
    public ErrorBudget errorBudget(LatencyMetric metric, double goal) {
        return ErrorBudget.of(attainment(metric), goal);
    }

    /**
     * When the error budget of one latency burnt too fast. At each slice both windows look back over the slices of all
     * variants; a window with fewer than two slices that count does not exceed anything.
     *
     * @param metric which latency
     * @param alertRules the goal and the windows
     * @return the alerts, and the windows that are too short for this run or out of reach
     * @throws SlicesNotEvaluatedException if slices without a verdict are an error and there are some
     */
    public BurnAlerts burnAlerts(LatencyMetric metric, BurnAlertRules alertRules) {
        attainment(metric).bad();
        return new BurnSeries(slices, slice -> slice.outcome(metric), rules.notEvaluated()).alerts(alertRules);
    }

    /**
     * When the error budget of both latencies together burnt too fast.
     *
     * @param alertRules the goal and the windows
     * @return the alerts, and the windows that are too short for this run or out of reach
     * @throws SlicesNotEvaluatedException if slices without a verdict are an error and there are some
     */
    public BurnAlerts burnAlerts(BurnAlertRules alertRules) {
        attainment().bad();
        return new BurnSeries(slices, Slice::outcome, rules.notEvaluated()).alerts(alertRules);
    }

    /**
     * The runs of violated slices, found when they are first asked for.
     *
     * @return the episodes by onset, then variant, then metric
     */
    public List<Episode> episodes() {
        List<Episode> found = episodes;
        if (found == null) {
            found = new EpisodeFinder(slices, decisions).find(); // twice at worst, and the same
            episodes = found;
        }
        return found;
    }
}
