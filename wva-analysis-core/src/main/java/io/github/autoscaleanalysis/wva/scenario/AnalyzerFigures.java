package io.github.autoscaleanalysis.wva.scenario;

import java.util.List;

/**
 * What one analyzer found of a model, in its own unit.
 *
 * @param analyzer its name
 * @param supply what the ready replicas can serve
 * @param demand what is asked for
 * @param required rc
 * @param spare sc
 * @param perReplica prc of each variant of the model, in their order
 * @param reason where prc comes from
 */
record AnalyzerFigures(
        String analyzer,
        double supply,
        double demand,
        double required,
        double spare,
        List<Double> perReplica,
        String reason) {

    static final double SCALE_UP_THRESHOLD = 0.85;
    static final double SCALE_DOWN_BOUNDARY = 0.7;

    double utilization() {
        return demand / supply;
    }

    /** How many replicas it asks for of a variant that has so many. */
    double claim(int variant, int current) {
        double capacity = perReplica.get(variant);
        return required > 0 ? current + Math.ceil(required / capacity) : current - Math.floor(spare / capacity);
    }
}
