package io.github.autoscaleanalysis.wva.analysis;

import io.github.autoscaleanalysis.wva.accuracy.PredictionAccuracy;
import io.github.autoscaleanalysis.wva.align.Alignment;
import io.github.autoscaleanalysis.wva.decision.ControlAudit;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.scaling.PodFigure;
import io.github.autoscaleanalysis.wva.scaling.ScalingBehavior;
import io.github.autoscaleanalysis.wva.scaling.VariantScaling;
import io.github.autoscaleanalysis.wva.slo.SloCompliance;
import io.github.autoscaleanalysis.wva.slo.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer for one log: were the predictions right, were the objectives met, how did it scale, did the
 * controller obey its own rule, and how much of this the log can say at all. Immutable and thread-safe.
 */
public final class WvaAnalysis {

    private final WvaLog log;
    private final WvaRules rules;
    private final Alignment alignment;
    private final PredictionAccuracy accuracy;
    private final Targets targets;
    private final SloCompliance slo;
    private final ScalingBehavior scaling;
    private final Object audit = new Object();
    private volatile @Nullable ControlAudit decisions;
    private volatile @Nullable Coverage coverage;

    WvaAnalysis(WvaLog log, WvaRules rules, SideBySide work) {
        this.log = log;
        this.rules = rules;
        FutureTask<Targets> itsTargets =
                work.begin(() -> Targets.of(log.events()).and(rules.targets()));
        FutureTask<ScalingBehavior> itsScaling =
                work.begin(() -> ScalingBehavior.of(log.events(), rules.scalingRules()));
        this.alignment = Alignment.of(log.events(), rules.pairRule(), rules.pairThresholds());
        FutureTask<PredictionAccuracy> itsAccuracy = work.begin(() -> PredictionAccuracy.of(alignment.pairs()));
        this.targets = SideBySide.resultOf(itsTargets);
        this.slo = SloCompliance.of(slices(), targets, rules.sloRules());
        this.accuracy = SideBySide.resultOf(itsAccuracy);
        this.scaling = SideBySide.resultOf(itsScaling);
    }

    /** Finds what is otherwise found when it is first asked for. */
    void findAll(SideBySide work) {
        // The longest first, since who is left alone with the last one is left alone for long.
        SideBySide.finish(List.of(
                work.begin(() -> spread(scaling.kvCacheUsage())),
                work.begin(() -> spread(scaling.queueLength())),
                work.begin(slo::episodes),
                work.begin(scaling::lags),
                work.begin(scaling::reversals),
                work.begin(() -> scaling.variants().stream()
                        .map(VariantScaling::elasticity)
                        .toList()),
                work.begin(scaling::analyzerElasticities),
                work.begin(scaling::saturation),
                work.begin(scaling::cost),
                work.begin(this::coverage)));
    }

    private static List<OptionalDouble> spread(PodFigure figure) {
        return Stream.of(figure.mean(), figure.max(), figure.total())
                .map(series -> series.quantile(0.5))
                .toList();
    }

    private List<? extends WvaEvent> slices() {
        return switch (rules.sliceRule()) {
            case EVERY_OBSERVATION -> log.events();
            case PAIRED_OBSERVATIONS -> {
                List<WvaEvent> events = new ArrayList<>(log.events(ScalingDecision.class));
                alignment.pairs().forEach(pair -> events.add(pair.observation()));
                yield events;
            }
        };
    }

    /**
     * Analyses a log by the default rules, {@link WvaRules#withDefaults()}.
     *
     * @param log the log; without events every figure is empty
     * @return the analysis, in one pass over the events, plus a sort where they are not in time order
     */
    public static WvaAnalysis of(WvaLog log) {
        return WvaRules.withDefaults().analyze(log);
    }

    /**
     * The reference notebook's rules as one preset: each prediction is judged by the next observation, and the first
     * objective of the log holds for everything. Where the log names no objective there is no verdict; the notebook's
     * 10 ms and 1000 ms are had by {@code notebook().with(MissingTarget.NOTEBOOK_DEFAULT)}.
     *
     * @return the rules
     */
    public static WvaRules notebook() {
        return WvaRules.NOTEBOOK;
    }

    /**
     * The analysed log.
     *
     * @return the log with its events and its ledger
     */
    public WvaLog log() {
        return log;
    }

    /**
     * The rules in force.
     *
     * @return the rules
     */
    public WvaRules rules() {
        return rules;
    }

    /**
     * Predictions held against observations.
     *
     * @return the pairs and what stayed unpaired
     */
    public Alignment alignment() {
        return alignment;
    }

    /**
     * How far the predictions were off.
     *
     * @return the accuracy over all pairs, and by class, variant and replicas
     */
    public PredictionAccuracy accuracy() {
        return accuracy;
    }

    /**
     * The objectives that are known, over time.
     *
     * @return those of the log and of the rules; which of them hold is for the rules to say
     */
    public Targets targets() {
        return targets;
    }

    /**
     * Whether the objectives were met.
     *
     * @return the verdicts over all slices
     */
    public SloCompliance slo() {
        return slo;
    }

    /**
     * What the controller decided.
     *
     * @return the scaling behaviour over all decisions
     */
    public ScalingBehavior scaling() {
        return scaling;
    }

    /**
     * Whether the controller obeyed its own rule.
     *
     * @return the audit of its decisions by {@link WvaRules#decisionRules()}; made in one pass over the events when it is
     *     first asked for, and then kept. Without analyzer results, as in the logs of 2025, it has cycles and no replays
     */
    public ControlAudit decisions() {
        ControlAudit made = decisions;
        if (made == null) {
            synchronized (audit) {
                made = decisions;
                if (made == null) {
                    made = ControlAudit.of(log.events(), rules.decisionRules());
                    decisions = made;
                }
            }
        }
        return made;
    }

    /**
     * What the log can say at all, part by part.
     *
     * @return the coverage, found when it is first asked for: it asks for every part; where the log has analyzer
     *     results it makes {@link #decisions()}
     */
    public Coverage coverage() {
        Coverage judged = coverage;
        if (judged == null) {
            judged = new CoverageJudge(this).judge(); // twice at worst, and the same
            coverage = judged;
        }
        return judged;
    }
}
