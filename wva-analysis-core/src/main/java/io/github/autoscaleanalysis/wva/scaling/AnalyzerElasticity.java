package io.github.autoscaleanalysis.wva.scaling;

import java.util.Map;
import java.util.Optional;

/**
 * How well the replicas of a model followed the demand that one analyzer of a 2026 controller found. A model with several
 * analyzers has one such result for each, since each counts in a unit of its own. Immutable and thread-safe.
 *
 * <p>The demand in replicas is the analyzer's demand over the capacity of one replica, from the same line; it holds until
 * the analyzer's next line. No demand takes no replicas, whatever one can do. Where several variants serve the model, all
 * must have the same capacity, since otherwise the number of replicas depends on which variant is asked; a line for which
 * that does not hold, or without a capacity, gives no demand and is counted. The supply is the sum of the replicas of
 * all variants that serve the model, wherever all are known.
 *
 * @param model the model
 * @param namespace its Kubernetes namespace; empty where the log does not name it
 * @param analyzer the analyzer, in the controller's word
 * @param demand the replicas demanded over time
 * @param supply the replicas there were over time
 * @param elasticity how well the one followed the other
 * @param leftOut how many results give no demand, by reason
 */
public record AnalyzerElasticity(
        String model,
        Optional<String> namespace,
        String analyzer,
        StepSeries demand,
        StepSeries supply,
        Elasticity elasticity,
        Map<LeftOutReason, Long> leftOut) {

    /**
     * Copies the counts.
     *
     * @param model the model
     * @param namespace its Kubernetes namespace
     * @param analyzer the analyzer
     * @param demand the replicas demanded over time
     * @param supply the replicas there were over time
     * @param elasticity how well the one followed the other
     * @param leftOut how many results give no demand, by reason
     */
    public AnalyzerElasticity {
        leftOut = Map.copyOf(leftOut);
    }
}
