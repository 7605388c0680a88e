package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.VariantCapacity;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what one analyzer asks for one model, in replicas. */
final class AnalyzerDemand {

    /** Whose demand: one analyzer's of one model in one namespace. */
    private record Subject(String model, Optional<String> namespace, String analyzer) {}

    private final Subject subject;
    private final ScalingRules rules;
    private final Readings demand = new Readings();
    private final LeftOut leftOut = new LeftOut();

    private AnalyzerDemand(Subject subject, ScalingRules rules) {
        this.subject = subject;
        this.rules = rules;
    }

    /** Every analyzer of every model, in the order of their names. A result without a model is the only model's. */
    static List<AnalyzerElasticity> elasticities(
            ScalingEvents events, Map<VariantId, VariantScaling> variants, ScalingRules rules) {
        Models models = events.naming.models();
        Map<Subject, AnalyzerDemand> demands = new HashMap<>();
        for (AnalyzerResult result : events.analyzerResults) {
            Optional<String> model = result.model().isPresent() ? result.model() : models.only();
            model.ifPresent(m -> demands.computeIfAbsent(
                            new Subject(m, result.namespace(), result.analyzer()),
                            subject -> new AnalyzerDemand(subject, rules))
                    .add(result));
        }
        Comparator<AnalyzerDemand> byName = Comparator.comparing(d -> d.subject.model);
        return demands.values().stream()
                .sorted(byName.thenComparing(d -> d.subject.namespace.orElse(""))
                        .thenComparing(d -> d.subject.analyzer))
                .map(d -> d.against(serving(d.subject, models, variants)))
                .toList();
    }

    private static List<VariantScaling> serving(
            Subject subject, Models models, Map<VariantId, VariantScaling> variants) {
        List<VariantScaling> serving = new ArrayList<>();
        for (VariantId id : models.variantsOf(subject.model, subject.namespace)) {
            VariantScaling variant = variants.get(id);
            if (variant != null) {
                serving.add(variant);
            }
        }
        return serving;
    }

    private void add(AnalyzerResult result) {
        double asked = result.capacity().demand().orElse(Double.NaN);
        long time = Nanos.of(result.timestamp());
        if (!(asked >= 0 && asked < Double.POSITIVE_INFINITY)) {
            leftOut.add(LeftOutReason.NO_VALUE);
            demand.add(time, Double.NaN);
            return;
        }
        double replicas = asked == 0 ? 0 : asked / commonCapacity(result.variants());
        if (Double.isNaN(replicas) || Double.isInfinite(replicas)) {
            leftOut.add(LeftOutReason.NO_COMMON_CAPACITY);
            demand.add(time, Double.NaN);
            return;
        }
        demand.add(time, rules.demandRounding() == DemandRounding.WHOLE_REPLICAS ? Math.ceil(replicas) : replicas);
    }

    /** What one replica can do; NaN if that is not known, or not the same for all variants. */
    private static double commonCapacity(List<VariantCapacity> variants) {
        double common = Double.NaN;
        for (VariantCapacity variant : variants) {
            double capacity = variant.perReplicaCapacity().orElse(Double.NaN);
            if (!(capacity > 0) || (!Double.isNaN(common) && capacity != common)) {
                return Double.NaN;
            }
            common = capacity;
        }
        return common;
    }

    private AnalyzerElasticity against(List<VariantScaling> serving) {
        StepSeries supply =
                serving.isEmpty() ? StepSeries.empty() : serving.get(0).replicas();
        Set<ReplicaSource> sources = EnumSet.noneOf(ReplicaSource.class);
        long end = demand.lastTime();
        for (int i = 0; i < serving.size(); i++) {
            VariantScaling variant = serving.get(i);
            supply = i == 0 ? supply : supply.plus(variant.replicas());
            sources.addAll(variant.supplySources());
            end = Math.max(end, variant.end());
        }
        StepSeries demanded = demand.series(end, Nanos.of(rules.longestHold()));
        return new AnalyzerElasticity(
                subject.model,
                subject.namespace,
                subject.analyzer,
                demanded,
                supply,
                Elasticity.of(demanded, DemandSource.ANALYZER, supply, sources, rules.movementWindow()),
                leftOut.counts());
    }
}
