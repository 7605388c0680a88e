package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import io.github.autoscaleanalysis.wva.slo.Attainment;
import io.github.autoscaleanalysis.wva.slo.BurnAlertRules;
import io.github.autoscaleanalysis.wva.slo.Episode;
import io.github.autoscaleanalysis.wva.slo.Objective;
import io.github.autoscaleanalysis.wva.slo.SloCompliance;
import io.github.autoscaleanalysis.wva.slo.SloCounts;
import io.github.autoscaleanalysis.wva.slo.TargetChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Objectives, and how far they were met. */
final class SloJson {

    private SloJson() {}

    static void write(Fields json, WvaAnalysis analysis, OptionalDouble goal) {
        SloCompliance slo = analysis.slo();
        json.text("targetSource", slo.objective().map(Objective::source))
                .number("itlTargetMillis", target(slo, LatencyMetric.ITL))
                .number("ttftTargetMillis", target(slo, LatencyMetric.TTFT))
                .objects("objectives", slo.objectives(), SloJson::objective)
                .objects("targets", analysis.targets().changes(), SloJson::change)
                .object("any", any -> {
                    AttainmentJson.write(any, slo.attainment(), goal);
                    AttainmentJson.alerts(any, goal, share -> slo.burnAlerts(BurnAlertRules.workbook(share)));
                });
        for (LatencyMetric metric : LatencyMetric.values()) {
            json.object(Keys.of(metric), of -> {
                AttainmentJson.write(of, slo.attainment(metric), goal);
                AttainmentJson.alerts(of, goal, share -> slo.burnAlerts(metric, BurnAlertRules.workbook(share)));
            });
        }
        json.objects("byVariant", variants(slo), SloJson::variant)
                .objects("episodes", slo.episodes(), SloJson::episode);
    }

    private static void objective(Fields json, Objective objective) {
        json.text("source", objective.source().name())
                .number("itlTargetMillis", objective.targets().itl())
                .number("ttftTargetMillis", objective.targets().ttft());
    }

    private static void change(Fields json, TargetChange change) {
        if (change.since().equals(Instant.MIN)) {
            json.none("since");
        } else {
            json.time("since", change.since());
        }
        json.text("model", change.scope().model())
                .text("serviceClass", change.scope().serviceClass());
        objective(json, change.objective());
    }

    private static List<VariantAttainment> variants(SloCompliance slo) {
        SloCounts counts = slo.counts();
        return counts.workloads().stream()
                .map(Workload::variant)
                .flatMap(Optional::stream)
                .distinct()
                .map(variant -> new VariantAttainment(variant, counts, slo))
                .toList();
    }

    private static void variant(Fields json, VariantAttainment variant) {
        json.text("variant", variant.id().toString());
        for (LatencyMetric metric : LatencyMetric.values()) {
            json.object(Keys.of(metric), of -> AttainmentJson.write(of, variant.of(metric), OptionalDouble.empty()));
        }
    }

    private static void episode(Fields json, Episode episode) {
        json.text("variant", episode.variant())
                .text("metric", episode.metric().name())
                .time("onset", episode.start())
                .time("end", episode.end())
                .number("slices", episode.slices())
                .number("peakMillis", episode.peakMillis())
                .number("excessMillisSeconds", episode.excessMillisSeconds())
                .text("ending", episode.ending().name())
                .seconds("secondsToRecovery", episode.timeToRecovery())
                .optional("decisionBefore", episode.decisionBefore(), ScalingJson::decision);
    }

    private static OptionalDouble target(SloCompliance slo, LatencyMetric metric) {
        return slo.objective().map(o -> o.targets().of(metric)).orElse(OptionalDouble.empty());
    }

    /** One variant's share of the counts, with the weight of slices without a verdict. */
    private record VariantAttainment(VariantId id, SloCounts counts, SloCompliance slo) {

        Attainment of(LatencyMetric metric) {
            return counts.attainment(metric, id).counting(slo.rules().notEvaluated());
        }
    }
}
