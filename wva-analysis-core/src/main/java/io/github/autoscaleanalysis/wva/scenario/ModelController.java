package io.github.autoscaleanalysis.wva.scenario;

/** The fewest replicas with which the predicted latencies meet their objectives, each variant for itself. */
final class ModelController implements Controller {

    @Override
    public void decide(ModelState model) {
        for (VariantState state : model.variants) {
            PlannedVariant variant = (PlannedVariant) state;
            variant.currentReplicas = variant.readyReplicas();
            variant.solve();
        }
    }
}
