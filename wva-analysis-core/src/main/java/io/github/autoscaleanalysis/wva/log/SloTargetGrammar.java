package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.SloTarget;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.List;

/** {@code Found SLO for model: model=M, class=Premium, slo-tpot=10, slo-ttft=1000}. */
final class SloTargetGrammar implements MessageGrammar {

    private static final String OPENING = "Found SLO for model";

    @Override
    public List<String> openings() {
        return List.of(OPENING);
    }

    @Override
    public List<WvaEvent> events(Message message, String body) {
        Values values = Values.of(message, body);
        Latencies targets = new Latencies(values.number("slo-tpot"), values.number("slo-ttft"));
        if (targets.isEmpty()) {
            return message.lacks("target");
        }
        return List.of(new SloTarget(message.origin(), values.text("model"), values.text("class"), targets));
    }
}
