package io.github.autoscaleanalysis.wva.scenario;

/**
 * What an analysis of the pods of a model found.
 *
 * @param replicas all pods
 * @param nonSaturated pods below both thresholds
 * @param spareKvPermille mean distance of their cache use from its threshold, in thousandths
 * @param spareQueueTenths mean distance of their queues from its threshold, in tenths
 * @param scaleUp whether more replicas are asked for
 * @param scaleDownSafe whether one fewer would do
 */
record SaturationFigures(
        int replicas,
        int nonSaturated,
        long spareKvPermille,
        long spareQueueTenths,
        boolean scaleUp,
        boolean scaleDownSafe) {

    static final SaturationFigures NONE = new SaturationFigures(0, 0, 0, 0, false, false);
}
