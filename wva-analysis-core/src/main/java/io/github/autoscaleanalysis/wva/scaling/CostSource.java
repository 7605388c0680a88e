package io.github.autoscaleanalysis.wva.scaling;

/** Which lines say what a variant costs. */
public enum CostSource {
    /** The cost rate of the replicas there were: {@code Metrics collected for VA}. */
    OBSERVATION,
    /** The cost rate of the replicas the optimizer chose; where no observation gives one. */
    PREDICTION
}
