package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.ReplicaMismatch;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.List;
import java.util.Optional;

/** {@code Replica count mismatch for ns/model: spec=2, reporting_metrics=1}. */
final class ReplicaMismatchGrammar implements MessageGrammar {

    private static final String OPENING = "Replica count mismatch for";

    @Override
    public List<String> openings() {
        return List.of(OPENING);
    }

    @Override
    public List<WvaEvent> events(Message message, String body) {
        int end = body.lastIndexOf(": ");
        if (end <= 0) {
            return message.lacks("model");
        }
        String path = body.substring(0, end);
        int slash = path.indexOf('/');
        Values values = Values.of(message, body.substring(end + 1));
        return List.of(new ReplicaMismatch(
                message.origin(),
                slash > 0 ? Optional.of(path.substring(0, slash)) : Optional.empty(),
                path.substring(slash + 1),
                values.count("spec"),
                values.count("reporting_metrics")));
    }
}
