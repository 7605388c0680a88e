package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.KvCacheUsage;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.List;
import java.util.Optional;

/** {@code KV cache metric: pod=P, usage=0.384 (38.4%)}. */
final class KvCacheUsageGrammar implements MessageGrammar {

    private static final String OPENING = "KV cache metric";

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
        return List.of(new KvCacheUsage(message.origin(), pod.get(), values.number("usage")));
    }
}
