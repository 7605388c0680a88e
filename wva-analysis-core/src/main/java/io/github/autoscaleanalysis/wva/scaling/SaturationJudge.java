package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.SaturationAnalysis;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Walks analyses and decisions once, model by model. */
final class SaturationJudge {

    private static final Comparator<SaturationCase> BY_TIME_AND_NAME = Comparator.comparing(
                    (SaturationCase c) -> c.subject().timestamp())
            .thenComparing(c -> c.subject() instanceof ScalingDecision decision
                    ? decision.variant().toString()
                    : "")
            .thenComparing(c -> c.analysis().flatMap(SaturationAnalysis::model).orElse(""));

    private final Naming naming;
    private final Map<String, Model> models = new HashMap<>();
    private final Map<VariantId, Optional<String>> modelOf = new HashMap<>();
    private final List<SaturationCase> cases = new ArrayList<>();
    private int analyses;
    private int repeated;
    private int analysesWithoutModel;
    private int decisionsWithoutModel;

    private SaturationJudge(Naming naming) {
        this.naming = naming;
    }

    static SaturationResponse judge(List<WvaEvent> events, Naming naming) {
        SaturationJudge judge = new SaturationJudge(naming);
        for (WvaEvent event : events) {
            if (event instanceof SaturationAnalysis analysis) {
                judge.add(analysis);
            } else if (event instanceof ScalingDecision decision) {
                judge.add(decision);
            }
        }
        judge.models.values().forEach(model -> model.answer(true));
        judge.cases.sort(BY_TIME_AND_NAME);
        return new SaturationResponse(
                judge.cases, judge.analyses, judge.repeated, judge.analysesWithoutModel, judge.decisionsWithoutModel);
    }

    private void add(SaturationAnalysis analysis) {
        Optional<String> name = analysis.model().isPresent()
                ? analysis.model()
                : naming.models().only();
        if (name.isEmpty()) {
            analysesWithoutModel++;
            return;
        }
        Model model = models.computeIfAbsent(name.get(), n -> new Model());
        if (model.repeats(analysis)) {
            repeated++;
            return;
        }
        analyses++;
        model.answer(false);
        model.latest = analysis;
        model.decisions.clear();
    }

    private void add(ScalingDecision decision) {
        Optional<String> name = modelOf.computeIfAbsent(
                decision.variant(), variant -> naming.names().canonical(variant).flatMap(naming.models()::of));
        if (name.isEmpty()) {
            decisionsWithoutModel++;
            return;
        }
        Model model = models.computeIfAbsent(name.get(), n -> new Model());
        model.decisions.add(decision);
        model.judge(decision);
    }

    /** What is known of a model since its latest analysis. */
    private final class Model {

        private @Nullable SaturationAnalysis latest;
        private final List<ScalingDecision> decisions = new ArrayList<>();

        boolean repeats(SaturationAnalysis analysis) {
            return latest != null
                    && decisions.isEmpty()
                    && latest.timestamp().equals(analysis.timestamp())
                    && latest.at(analysis.origin()).equals(analysis);
        }

        /** Closes the latest analysis, if it asked for more. */
        void answer(boolean logEnds) {
            SaturationAnalysis asking = latest;
            if (asking == null || !asking.shouldScaleUp().orElse(false)) {
                return;
            }
            Optional<ScalingDecision> up = decisions.stream()
                    .filter(d -> Direction.of(d) == Direction.UP)
                    .min(Comparator.comparing(ScalingDecision::timestamp)
                            .thenComparing(d -> d.variant().toString()));
            if (up.isPresent()) {
                add(SaturationOutcome.SCALED_UP, asking, up);
            } else if (decisions.isEmpty()) {
                add(logEnds ? SaturationOutcome.LOG_ENDED : SaturationOutcome.NO_DECISION, asking, up);
            } else {
                add(
                        isUnderWay(asking.totalReplicas())
                                ? SaturationOutcome.UNDER_WAY
                                : SaturationOutcome.NOT_SCALED_UP,
                        asking,
                        decisions.stream()
                                .min(Comparator.comparing(d -> d.variant().toString())));
            }
        }

        private boolean isUnderWay(OptionalInt analysed) {
            Map<VariantId, Integer> targets = new HashMap<>();
            for (ScalingDecision decision : decisions) {
                decision.targetReplicas()
                        .ifPresent(target -> targets.put(
                                naming.names().canonical(decision.variant()).orElse(decision.variant()), target));
            }
            return analysed.isPresent()
                    && targets.values().stream().mapToLong(Integer::longValue).sum() > analysed.getAsInt();
        }

        void judge(ScalingDecision decision) {
            Optional<SaturationAnalysis> analysis = Optional.ofNullable(latest);
            Direction direction = Direction.of(decision);
            if (direction == Direction.UP) {
                Optional<Boolean> asked = analysis.flatMap(SaturationAnalysis::shouldScaleUp);
                if (asked.isEmpty()) {
                    add(SaturationOutcome.UNJUDGED, decision, analysis);
                } else if (!asked.get()) {
                    add(SaturationOutcome.UNASKED_SCALE_UP, decision, analysis);
                }
            } else if (direction == Direction.DOWN) {
                SaturationOutcome outcome = analysis.flatMap(SaturationAnalysis::scaleDownSafe)
                        .map(safe -> safe ? SaturationOutcome.SAFE_SCALE_DOWN : SaturationOutcome.UNSAFE_SCALE_DOWN)
                        .orElse(SaturationOutcome.UNJUDGED);
                add(outcome, decision, analysis);
            }
        }

        private void add(SaturationOutcome outcome, SaturationAnalysis subject, Optional<ScalingDecision> decision) {
            cases.add(new SaturationCase(outcome, subject, Optional.of(subject), decision));
        }

        private void add(SaturationOutcome outcome, ScalingDecision subject, Optional<SaturationAnalysis> analysis) {
            cases.add(new SaturationCase(outcome, subject, analysis, Optional.of(subject)));
        }
    }
}
