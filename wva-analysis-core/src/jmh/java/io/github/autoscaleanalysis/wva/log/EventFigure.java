package io.github.autoscaleanalysis.wva.log;

import static io.github.autoscaleanalysis.wva.log.Figures.figure;

import io.github.autoscaleanalysis.wva.event.AnalyzedCapacity;
import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.KvCacheUsage;
import io.github.autoscaleanalysis.wva.event.ModelTuning;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.QueueLength;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.ReplicaMismatch;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.SloTarget;
import io.github.autoscaleanalysis.wva.event.VariantCapacity;
import io.github.autoscaleanalysis.wva.event.WvaEvent;

/** The figures of an event that {@link Figures} sums. */
final class EventFigure {

    private EventFigure() {}

    static double of(WvaEvent event) {
        return switch (event.type()) {
            case PREDICTION -> of((Prediction) event);
            case OBSERVATION -> of((Observation) event);
            case SLO_TARGET -> of((SloTarget) event);
            case SCALING_DECISION -> of((ScalingDecision) event);
            case REPLICA_STATUS -> of((ReplicaStatus) event);
            case RECONCILIATION -> figure(((Reconciliation) event).decisionsApplied());
            case KV_CACHE_USAGE -> figure(((KvCacheUsage) event).usage());
            case QUEUE_LENGTH -> figure(((QueueLength) event).length());
            case REPLICA_MISMATCH -> of((ReplicaMismatch) event);
            case MODEL_TUNING -> of((ModelTuning) event);
            case ANALYZER_RESULT -> of((AnalyzerResult) event);
            default -> 0;
        };
    }

    private static double of(Prediction event) {
        return figure(event.load().arrivalRate())
                + figure(event.allocation().replicas())
                + figure(event.predicted().itl())
                + figure(event.predicted().ttft());
    }

    private static double of(Observation event) {
        return figure(event.allocation().replicas())
                + figure(event.observed().ttft())
                + figure(event.observed().itl())
                + figure(event.load().arrivalRate());
    }

    private static double of(SloTarget event) {
        return figure(event.targets().itl()) + figure(event.targets().ttft());
    }

    private static double of(ScalingDecision event) {
        return figure(event.currentReplicas()) + figure(event.targetReplicas());
    }

    private static double of(ReplicaStatus event) {
        return figure(event.currentReplicas()) + figure(event.desiredReplicas());
    }

    private static double of(ReplicaMismatch event) {
        return figure(event.specReplicas()) + figure(event.reportingReplicas());
    }

    private static double of(AnalyzerResult event) {
        AnalyzedCapacity capacity = event.capacity();
        double sum = figure(capacity.supply())
                + figure(capacity.demand())
                + figure(capacity.required())
                + figure(capacity.spare());
        for (VariantCapacity variant : event.variants()) {
            sum += figure(variant.perReplicaCapacity());
        }
        return sum;
    }

    private static double of(ModelTuning event) {
        return figure(event.parameters().alpha()) + figure(event.nis());
    }
}
