package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.QueueLength;
import java.util.List;
import java.util.Optional;

/** {@code Queue metric: pod=P, queueLength=0}. */
final class QueueLengthGrammar implements MessageGrammar {

    private static final Key POD = Key.of("pod");
    private static final Key LENGTH = Key.of("queueLength");

    @Override
    public List<String> openings() {
        return List.of("Queue metric");
    }

    @Override
    public boolean repeats() {
        return true;
    }

    @Override
    public void read(Message message) {
        Values values = message.values();
        Optional<String> pod = values.text(POD);
        if (pod.isEmpty()) {
            message.lacks("pod");
            return;
        }
        message.add(new QueueLength(message.origin(), pod.get(), values.count(LENGTH)));
    }
}
