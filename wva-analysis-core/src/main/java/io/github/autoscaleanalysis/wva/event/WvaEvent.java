package io.github.autoscaleanalysis.wva.event;

import java.time.Instant;

/**
 * One thing a controller's log says. Every event is an immutable, thread-safe record; what the log does not say is
 * absent from it, never 0.
 */
public sealed interface WvaEvent
        permits Prediction,
                Observation,
                SloTarget,
                ScalingDecision,
                ReplicaStatus,
                Reconciliation,
                ControllerMode,
                KvCacheUsage,
                QueueLength,
                SaturationAnalysis,
                AnalyzerResult,
                ReplicaMismatch,
                ModelTuning {

    /**
     * When and where the event was logged.
     *
     * @return the origin
     */
    Origin origin();

    /**
     * What kind of event this is.
     *
     * @return the kind
     */
    EventType type();

    /**
     * The time of the record that holds the event.
     *
     * @return the record's own time
     */
    default Instant timestamp() {
        return origin().timestamp();
    }

    /**
     * The physical line that holds the event.
     *
     * @return the line number from 1; 0 for an event that no log holds
     */
    default long line() {
        return origin().line();
    }

    /**
     * The same event, logged at another time or place.
     *
     * @param place when and where
     * @return an event that differs in nothing but its origin
     */
    WvaEvent at(Origin place);
}
