package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.event.Allocation;
import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.ControllerMode;
import io.github.autoscaleanalysis.wva.event.KvCacheUsage;
import io.github.autoscaleanalysis.wva.event.ModelTuning;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.QueueLength;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.ReplicaMismatch;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.SaturationAnalysis;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.SloTarget;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.log.Ledger;
import java.util.Optional;

/**
 * The exchange form of events and ledgers: one JSON object each, on one line. What the log does not give is left out.
 * Stateless and thread-safe.
 */
public final class EventJson {

    private EventJson() {}

    /**
     * One event as {@code {"type": …, "timestamp": …, …, "line": …}}, the timestamp in UTC cut to milliseconds.
     *
     * @param event the event
     * @return one line of JSON without a line end
     */
    public static String of(WvaEvent event) {
        return Fields.onOneLine(Fields.Absent.LEFT_OUT, json -> {
            json.text("type", event.type().label()).text("timestamp", Times.millis(event.timestamp()));
            payload(json, event);
            json.number("line", event.line());
        });
    }

    /**
     * One ledger as {@code {"lines": …, "events": …, "eventLines": …, "otherRecords": …, "unreadable": …, "blank": …}}.
     *
     * @param ledger the ledger
     * @return one line of JSON without a line end
     */
    public static String of(Ledger ledger) {
        return Fields.onOneLine(Fields.Absent.LEFT_OUT, json -> ledger(json, ledger));
    }

    static void ledger(Fields json, Ledger ledger) {
        json.number("lines", ledger.lines())
                .number("events", ledger.events())
                .number("eventLines", ledger.eventLines())
                .number("otherRecords", ledger.otherRecords())
                .number("unreadable", ledger.unreadable())
                .number("blank", ledger.blank());
    }

    private static void payload(Fields json, WvaEvent event) {
        if (event instanceof Prediction e) {
            prediction(json, e);
        } else if (event instanceof Observation e) {
            observation(json, e);
        } else if (event instanceof SloTarget e) {
            json.text("model", e.model())
                    .text("serviceClass", e.serviceClass())
                    .number("itlMillis", e.targets().itl())
                    .number("ttftMillis", e.targets().ttft());
        } else if (event instanceof ScalingDecision e) {
            variant(json, Optional.of(e.variant()));
            json.text("action", e.action().word())
                    .number("currentReplicas", e.currentReplicas())
                    .number("targetReplicas", e.targetReplicas());
        } else if (event instanceof ReplicaStatus e) {
            variant(json, Optional.of(e.variant()));
            json.number("currentReplicas", e.currentReplicas())
                    .number("desiredReplicas", e.desiredReplicas())
                    .text("accelerator", e.accelerator());
        } else if (event instanceof Reconciliation e) {
            reconciliation(json, e);
        } else if (event instanceof ControllerMode e) {
            json.text("mode", e.mode());
        } else if (event instanceof KvCacheUsage e) {
            json.text("pod", e.pod()).number("usage", e.usage());
        } else if (event instanceof QueueLength e) {
            json.text("pod", e.pod()).number("length", e.length());
        } else if (event instanceof SaturationAnalysis e) {
            json.text("model", e.model())
                    .number("totalReplicas", e.totalReplicas())
                    .number("nonSaturated", e.nonSaturated())
                    .flag("shouldScaleUp", e.shouldScaleUp())
                    .flag("scaleDownSafe", e.scaleDownSafe());
        } else if (event instanceof AnalyzerResult e) {
            analyzerResult(json, e);
        } else if (event instanceof ReplicaMismatch e) {
            json.text("namespace", e.namespace())
                    .text("model", e.model())
                    .number("specReplicas", e.specReplicas())
                    .number("reportingReplicas", e.reportingReplicas());
        } else if (event instanceof ModelTuning e) {
            tuning(json, e);
        }
    }

    private static void prediction(Fields json, Prediction e) {
        workload(json, e.workload());
        json.text("serviceClass", e.workload().serviceClass()).flag("feasible", e.feasible());
        Allocation allocation = e.allocation();
        json.text("accelerator", allocation.accelerator())
                .number("replicas", allocation.replicas())
                .number("maxBatch", allocation.maxBatch())
                .number("cost", allocation.cost())
                .number("itlMillis", e.predicted().itl())
                .number("ttftMillis", e.predicted().ttft())
                .number("arrivalRate", e.load().arrivalRate())
                .number("sloItlMillis", e.targets().itl())
                .number("sloTtftMillis", e.targets().ttft());
    }

    private static void observation(Fields json, Observation e) {
        workload(json, e.workload());
        Allocation allocation = e.allocation();
        json.text("accelerator", allocation.accelerator())
                .number("replicas", allocation.replicas())
                .number("ttftMillis", e.observed().ttft())
                .number("itlMillis", e.observed().itl())
                .number("cost", allocation.cost())
                .number("maxBatch", allocation.maxBatch())
                .number("arrivalRate", e.load().arrivalRate())
                .number("avgInputTokens", e.load().avgInputTokens())
                .number("avgOutputTokens", e.load().avgOutputTokens());
    }

    private static void reconciliation(Fields json, Reconciliation e) {
        json.flag("succeeded", e.succeeded())
                .text("mode", e.mode())
                .number("modelsProcessed", e.modelsProcessed())
                .number("modelsFailed", e.modelsFailed())
                .number("decisionsApplied", e.decisionsApplied())
                .number("variantsProcessed", e.variantsProcessed());
    }

    private static void analyzerResult(Fields json, AnalyzerResult e) {
        json.text("model", e.model())
                .text("namespace", e.namespace())
                .text("analyzer", e.analyzer())
                .number("supply", e.capacity().supply())
                .number("demand", e.capacity().demand())
                .number("utilization", e.capacity().utilization())
                .number("requiredCapacity", e.capacity().required())
                .number("spareCapacity", e.capacity().spare())
                .number("scaleUpThreshold", e.thresholds().scaleUp())
                .number("scaleDownBoundary", e.thresholds().scaleDown())
                .objects("variants", e.variants(), (variant, v) -> {
                    variant(variant, Optional.of(v.variant()));
                    variant.number("perReplicaCapacity", v.perReplicaCapacity())
                            .text("role", v.role())
                            .text("reason", v.reason());
                });
    }

    private static void tuning(Fields json, ModelTuning e) {
        json.text("model", e.model())
                .text("accelerator", e.accelerator())
                .number("alpha", e.parameters().alpha())
                .number("beta", e.parameters().beta())
                .number("gamma", e.parameters().gamma())
                .number("delta", e.parameters().delta())
                .number("nis", e.nis());
    }

    private static void workload(Fields json, Workload workload) {
        variant(json, workload.variant());
        json.text("model", workload.model());
    }

    private static void variant(Fields json, Optional<VariantId> variant) {
        json.text("variant", variant.map(VariantId::name)).text("namespace", variant.flatMap(VariantId::namespace));
    }
}
