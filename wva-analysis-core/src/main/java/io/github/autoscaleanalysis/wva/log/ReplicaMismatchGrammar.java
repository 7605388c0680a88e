package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.ReplicaMismatch;
import java.util.List;
import java.util.Optional;

/** {@code Replica count mismatch for ns/model: spec=2, reporting_metrics=1}. */
final class ReplicaMismatchGrammar implements MessageGrammar {

    private static final Key SPEC = Key.of("spec");
    private static final Key REPORTING = Key.of("reporting_metrics");

    @Override
    public List<String> openings() {
        return List.of("Replica count mismatch for");
    }

    @Override
    public void read(Message message) {
        String body = message.body();
        int end = body.lastIndexOf(": ");
        if (end <= 0) {
            message.lacks("model");
            return;
        }
        String path = body.substring(0, end);
        int slash = path.indexOf('/');
        Values values = message.valuesIn(body.substring(end + 1));
        message.add(new ReplicaMismatch(
                message.origin(),
                slash > 0 ? Optional.of(path.substring(0, slash)) : Optional.empty(),
                path.substring(slash + 1),
                values.count(SPEC),
                values.count(REPORTING)));
    }
}
