package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.List;

/** {@code Reconciliation completed successfully: mode=model-only, modelsProcessed=1, decisionsApplied=1}, or {@code with
 * errors}. */
final class ReconciliationGrammar implements MessageGrammar {

    private static final String OPENING = "Reconciliation completed";
    private static final String SUCCESS = "successfully";
    private static final String FAILURE = "with errors";

    @Override
    public List<String> openings() {
        return List.of(OPENING);
    }

    @Override
    public List<WvaEvent> events(Message message, String body) {
        boolean succeeded = body.startsWith(SUCCESS);
        if (!succeeded && !body.startsWith(FAILURE)) {
            return message.lacks("outcome");
        }
        Values values = Values.of(message, body.substring(body.indexOf(':') + 1));
        return List.of(new Reconciliation(
                message.origin(),
                succeeded,
                values.text("mode").map(ControllerModeGrammar::normalised),
                values.count("modelsProcessed"),
                values.count("modelsFailed"),
                values.count("decisionsApplied"),
                values.count("variantsProcessed")));
    }
}
