package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.Reconciliation;
import java.util.List;

/** {@code Optimization completed successfully} with {@code mode}, {@code modelsProcessed} and {@code decisionsApplied} as
 * fields: the end of a round of a 2026 controller. Without {@code modelsProcessed} it means no event. */
final class OptimizationCompletedGrammar implements MessageGrammar {

    @Override
    public List<String> openings() {
        return List.of("Optimization completed successfully");
    }

    @Override
    public void read(Message message) {
        Reconciliation reconciliation = ReconciliationGrammar.reconciliation(message, true);
        if (reconciliation.modelsProcessed().isPresent()) {
            message.add(reconciliation);
        }
    }
}
