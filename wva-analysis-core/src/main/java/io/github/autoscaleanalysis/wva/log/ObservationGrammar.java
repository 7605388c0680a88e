package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.Allocation;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.Load;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.List;
import java.util.Optional;

/** {@code Metrics collected for VA: variant=V, replicas=1, ttft=22.36ms, itl=11.06ms, cost=100.00, …}. */
final class ObservationGrammar implements MessageGrammar {

    private static final String OPENING = "Metrics collected for VA";

    @Override
    public List<String> openings() {
        return List.of(OPENING);
    }

    @Override
    public List<WvaEvent> events(Message message, String body) {
        Values values = Values.of(message, body);
        Optional<VariantId> variant = values.text("variant").flatMap(Variants::ofPath);
        if (variant.isEmpty()) {
            return message.lacks("variant");
        }
        return List.of(new Observation(
                message.origin(),
                Workload.of(variant.get()),
                new Allocation(
                        values.text("accelerator"),
                        values.count("replicas"),
                        values.count("maxBatch"),
                        values.number("cost")),
                new Latencies(values.number("itl"), values.number("ttft")),
                new Load(
                        values.number("arrivalRate"),
                        values.number("avgInputTokens"),
                        values.number("avgOutputTokens"))));
    }
}
