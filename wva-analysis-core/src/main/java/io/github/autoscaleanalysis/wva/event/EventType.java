package io.github.autoscaleanalysis.wva.event;

/** The kinds of {@link WvaEvent}, each with its name in the exchange form. */
public enum EventType {
    /** A {@link Prediction}. */
    PREDICTION("prediction"),
    /** An {@link Observation}. */
    OBSERVATION("observation"),
    /** An {@link SloTarget}. */
    SLO_TARGET("sloTarget"),
    /** A {@link ScalingDecision}. */
    SCALING_DECISION("scalingDecision"),
    /** A {@link ReplicaStatus}. */
    REPLICA_STATUS("replicaStatus"),
    /** A {@link Reconciliation}. */
    RECONCILIATION("reconciliation"),
    /** A {@link ControllerMode}. */
    CONTROLLER_MODE("controllerMode"),
    /** A {@link KvCacheUsage}. */
    KV_CACHE_USAGE("kvCacheUsage"),
    /** A {@link QueueLength}. */
    QUEUE_LENGTH("queueLength"),
    /** A {@link SaturationAnalysis}. */
    SATURATION_ANALYSIS("saturationAnalysis"),
    /** An {@link AnalyzerResult}. */
    ANALYZER_RESULT("analyzerResult"),
    /** A {@link ReplicaMismatch}. */
    REPLICA_MISMATCH("replicaMismatch"),
    /** A {@link ModelTuning}. */
    MODEL_TUNING("modelTuning");

    private final String label;

    EventType(String label) {
        this.label = label;
    }

    /**
     * The name in the exchange form.
     *
     * @return a lower camel case word such as {@code scalingDecision}
     */
    public String label() {
        return label;
    }
}
