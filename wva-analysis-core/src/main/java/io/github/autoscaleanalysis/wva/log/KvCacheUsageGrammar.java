package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.KvCacheUsage;
import java.util.List;
import java.util.Optional;

/** {@code KV cache metric: pod=P, usage=0.384 (38.4%)}. */
final class KvCacheUsageGrammar implements MessageGrammar {

    private static final Key POD = Key.of("pod");
    private static final Key USAGE = Key.of("usage");

    @Override
    public List<String> openings() {
        return List.of("KV cache metric");
    }

    @Override
    public void read(Message message) {
        Values values = message.values();
        Optional<String> pod = values.text(POD);
        if (pod.isEmpty()) {
            message.lacks("pod");
            return;
        }
        message.add(new KvCacheUsage(message.origin(), pod.get(), values.number(USAGE)));
    }
}
