package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.Reconciliation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code Reconciliation completed successfully: mode=model-only, modelsProcessed=1, decisionsApplied=1}, or {@code with
 * errors}; in 2025-08 and 2025-09 {@code Reconciliation completed - variants_processed: 1, optimization_successful: true}. */
final class ReconciliationGrammar implements MessageGrammar {

    private static final byte[] SUCCESSFULLY = "successfully".getBytes(StandardCharsets.UTF_8);
    private static final byte[] WITH_ERRORS = "with errors".getBytes(StandardCharsets.UTF_8);
    private static final Key SUCCESSFUL = Key.of("optimization_successful");
    private static final Key MODE = Key.of("mode");
    private static final Key MODELS_PROCESSED = Key.of("modelsProcessed");
    private static final Key MODELS_FAILED = Key.of("modelsFailed");
    private static final Key DECISIONS_APPLIED = Key.of("decisionsApplied");
    private static final Key VARIANTS_PROCESSED = Key.of("variantsProcessed", "variants_processed");

    @Override
    public List<String> openings() {
        return List.of("Reconciliation completed");
    }

    @Override
    public boolean repeats() {
        return true;
    }

    @Override
    public void read(Message message) {
        boolean successfully = message.bodyStartsWith(SUCCESSFULLY);
        if (successfully || message.bodyStartsWith(WITH_ERRORS)) {
            message.opened(message.bodyFrom() + (successfully ? SUCCESSFULLY : WITH_ERRORS).length);
            message.add(reconciliation(message, successfully));
            return;
        }
        Optional<Boolean> successful = message.values().flag(SUCCESSFUL);
        if (successful.isEmpty()) {
            message.lacks("outcome");
            return;
        }
        message.add(reconciliation(message, successful.get()));
    }

    /** The event, by the values of the message. */
    static Reconciliation reconciliation(Message message, boolean succeeded) {
        Values values = message.values();
        return new Reconciliation(
                message.origin(),
                succeeded,
                values.mode(MODE),
                values.count(MODELS_PROCESSED),
                values.count(MODELS_FAILED),
                values.count(DECISIONS_APPLIED),
                values.count(VARIANTS_PROCESSED));
    }
}
