package io.github.autoscaleanalysis.wva.analysis;

import io.github.autoscaleanalysis.wva.accuracy.PredictionAccuracy;
import io.github.autoscaleanalysis.wva.align.Alignment;
import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.decision.ControlAudit;
import io.github.autoscaleanalysis.wva.decision.ReplayResult;
import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.KvCacheUsage;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.QueueLength;
import io.github.autoscaleanalysis.wva.event.SaturationAnalysis;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.scaling.LeftOutReason;
import io.github.autoscaleanalysis.wva.scaling.ScalingBehavior;
import io.github.autoscaleanalysis.wva.scaling.ScalingCost;
import io.github.autoscaleanalysis.wva.scaling.ScalingLag;
import io.github.autoscaleanalysis.wva.scaling.VariantScaling;
import io.github.autoscaleanalysis.wva.slo.Attainment;
import io.github.autoscaleanalysis.wva.slo.NotEvaluatedReason;
import io.github.autoscaleanalysis.wva.slo.SloCompliance;
import io.github.autoscaleanalysis.wva.slo.TargetSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says of each part of an analysis what it rests on and what it lacks. */
final class CoverageJudge {

    private static final String WITHOUT_ANALYZERS = "no analyzer result in this log: controllers before 2026 log none";

    private final WvaAnalysis analysis;
    private final long observations;
    private final long usages;
    private final long queues;
    private final long saturationAnalyses;
    private final long analyzerResults;

    CoverageJudge(WvaAnalysis analysis) {
        this.analysis = analysis;
        long observed = 0;
        long usage = 0;
        long queued = 0;
        long saturation = 0;
        long results = 0;
        for (WvaEvent event : analysis.log().events()) {
            if (event instanceof KvCacheUsage) {
                usage++;
            } else if (event instanceof QueueLength) {
                queued++;
            } else if (event instanceof Observation) {
                observed++;
            } else if (event instanceof SaturationAnalysis) {
                saturation++;
            } else if (event instanceof AnalyzerResult) {
                results++;
            }
        }
        this.observations = observed;
        this.usages = usage;
        this.queues = queued;
        this.saturationAnalyses = saturation;
        this.analyzerResults = results;
    }

    Coverage judge() {
        return new Coverage(List.of(
                accuracy(),
                objectives(),
                scaling(),
                elasticity(),
                lags(),
                cost(),
                saturation(),
                analyzers(),
                decisions()));
    }

    private PartCoverage accuracy() {
        Alignment alignment = analysis.alignment();
        PredictionAccuracy accuracy = analysis.accuracy();
        long errors = Math.max(
                accuracy.of(LatencyMetric.ITL).count(),
                accuracy.of(LatencyMetric.TTFT).count());
        if (alignment.predictions().isEmpty()) {
            return unsupported(Part.ACCURACY, withoutLatencies("no prediction in this log"));
        }
        if (alignment.observations().isEmpty()) {
            return unsupported(Part.ACCURACY, withoutLatencies("no observation in this log"));
        }
        if (errors == 0) {
            return unsupported(Part.ACCURACY, "no prediction has an observation of the same latency to judge it");
        }
        List<String> lacks = new ArrayList<>();
        counted(lacks, alignment.unpairedPredictions().size(), "predictions are unpaired");
        counted(lacks, alignment.pairs().size() - errors, "pairs have no error");
        long clean = alignment.count(PairClass.CLEAN);
        if (clean < alignment.pairs().size()) {
            lacks.add(clean + " of " + alignment.pairs().size() + " pairs are CLEAN and so judge the model");
        }
        return rest(Part.ACCURACY, errors, lacks);
    }

    private PartCoverage objectives() {
        SloCompliance slo = analysis.slo();
        Attainment attainment = slo.attainment();
        if (slo.slices().isEmpty()) {
            boolean observed = observations > 0;
            return unsupported(
                    Part.OBJECTIVES,
                    observed ? "no observation is paired" : withoutLatencies("no observation in this log"));
        }
        if (slo.objectives().isEmpty()) {
            return unsupported(Part.OBJECTIVES, "no SLO in this log");
        }
        List<String> lacks = new ArrayList<>();
        for (NotEvaluatedReason reason : NotEvaluatedReason.values()) {
            counted(lacks, attainment.notEvaluated(reason), "slices are not evaluated: " + words(reason));
        }
        if (slo.objectives().stream().anyMatch(o -> o.source() == TargetSource.NOTEBOOK_DEFAULT)) {
            lacks.add("no SLO in this log, judged by the notebook's default");
        }
        return attainment.evaluated() == 0
                ? new PartCoverage(Part.OBJECTIVES, Support.UNSUPPORTED, 0, lacks)
                : rest(Part.OBJECTIVES, attainment.evaluated(), lacks);
    }

    private PartCoverage scaling() {
        ScalingBehavior scaling = analysis.scaling();
        if (scaling.decisions() == 0) {
            return unsupported(Part.SCALING, "no scaling decision in this log");
        }
        List<String> lacks = new ArrayList<>();
        for (Map.Entry<LeftOutReason, Long> leftOut : scaling.leftOut().entrySet()) {
            counted(lacks, leftOut.getValue(), "events are left out: " + words(leftOut.getKey()));
        }
        return rest(Part.SCALING, scaling.decisions(), lacks);
    }

    private PartCoverage elasticity() {
        List<VariantScaling> variants = analysis.scaling().variants();
        long held = variants.stream()
                .filter(variant -> !variant.elasticity().time().isZero())
                .count();
        if (held == 0) {
            return unsupported(Part.ELASTICITY, "no variant has both a target and replicas over some time");
        }
        List<String> lacks = new ArrayList<>();
        counted(lacks, variants.size() - held, "variants lack a target or replicas");
        return rest(Part.ELASTICITY, held, lacks);
    }

    private PartCoverage lags() {
        List<ScalingLag> lags = analysis.scaling().lags();
        if (lags.isEmpty()) {
            return unsupported(Part.LAGS, "no decision changes a target");
        }
        List<String> lacks = new ArrayList<>();
        counted(lacks, lags.stream().filter(ScalingLag::isCensored).count(), "lags are censored");
        return rest(Part.LAGS, lags.size(), lacks);
    }

    private PartCoverage cost() {
        ScalingCost cost = analysis.scaling().cost();
        int variants = analysis.scaling().variants().size();
        if (cost.replicaSeconds().isEmpty() && cost.cost().isEmpty()) {
            return unsupported(Part.COST, "neither replicas nor cost rates over some time");
        }
        List<String> lacks = new ArrayList<>();
        counted(lacks, variants - cost.variantsWithReplicas(), "variants have no replicas");
        if (cost.variantsWithCost() == 0) {
            lacks.add("no cost rate in this log, replica-seconds only");
        } else {
            counted(lacks, variants - cost.variantsWithCost(), "variants have no cost rate");
        }
        return rest(Part.COST, Math.max(cost.variantsWithReplicas(), cost.variantsWithCost()), lacks);
    }

    private PartCoverage saturation() {
        if (usages + queues + saturationAnalyses == 0) {
            return unsupported(Part.SATURATION, "no KV cache, queue or saturation line in this log");
        }
        List<String> lacks = new ArrayList<>();
        absent(lacks, usages, "KV cache usage");
        absent(lacks, queues, "queue length");
        absent(lacks, saturationAnalyses, "saturation analysis");
        return rest(Part.SATURATION, usages + queues + saturationAnalyses, lacks);
    }

    private PartCoverage analyzers() {
        return analyzerResults == 0
                ? unsupported(Part.ANALYZERS, WITHOUT_ANALYZERS)
                : rest(Part.ANALYZERS, analyzerResults, List.of());
    }

    private PartCoverage decisions() {
        if (analyzerResults == 0) {
            return unsupported(Part.DECISIONS, WITHOUT_ANALYZERS);
        }
        ControlAudit audit = analysis.decisions();
        List<String> lacks = new ArrayList<>();
        audit.notReplayable()
                .forEach((reason, count) -> counted(lacks, count, "cycles are not replayable: " + words(reason)));
        return rest(
                Part.DECISIONS,
                audit.count(ReplayResult.Conforms.class) + audit.count(ReplayResult.Differs.class),
                lacks);
    }

    private String withoutLatencies(String lack) {
        return analyzerResults > 0 ? lack + ": controllers of 2026 log no ITL and no TTFT" : lack;
    }

    private static void counted(List<String> lacks, long count, String what) {
        if (count > 0) {
            lacks.add(count + " " + what);
        }
    }

    private static void absent(List<String> lacks, long count, String what) {
        if (count == 0) {
            lacks.add("no " + what + " in this log");
        }
    }

    private static PartCoverage unsupported(Part part, String reason) {
        return new PartCoverage(part, Support.UNSUPPORTED, 0, List.of(reason));
    }

    private static PartCoverage rest(Part part, long count, List<String> lacks) {
        return new PartCoverage(part, lacks.isEmpty() ? Support.SUPPORTED : Support.PARTIAL, count, lacks);
    }

    private static String words(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
