package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.QueueLength;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.List;
import java.util.Optional;

/** {@code Queue metric: pod=P, queueLength=0}. */
final class QueueLengthGrammar implements MessageGrammar {

    private static final String OPENING = "Queue metric";

    @Override
    public List<String> openings() {
        return List.of(OPENING);
    }

    @Override
    public List<WvaEvent> events(Message message, String body) {
        Values values = Values.of(message, body);
        Optional<String> pod = values.text("pod");
        if (pod.isEmpty()) {
            return message.lacks("pod");
        }
        return List.of(new QueueLength(message.origin(), pod.get(), values.count("queueLength")));
    }
}
