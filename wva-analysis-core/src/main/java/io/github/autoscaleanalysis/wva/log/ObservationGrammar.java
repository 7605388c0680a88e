package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.Allocation;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.Load;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** {@code Metrics collected for VA: variant=V, replicas=1, ttft=22.36ms, itl=11.06ms, cost=100.00, …}. */
final class ObservationGrammar implements MessageGrammar {

    private static final Key VARIANT = Key.of("variant");
    private static final Key ACCELERATOR = Key.of("accelerator");
    private static final Key REPLICAS = Key.of("replicas");
    private static final Key MAX_BATCH = Key.of("maxBatch");
    private static final Key COST = Key.of("cost");
    private static final Key ITL = Key.of("itl");
    private static final Key TTFT = Key.of("ttft");
    private static final Key ARRIVAL_RATE = Key.of("arrivalRate");
    private static final Key INPUT_TOKENS = Key.of("avgInputTokens");
    private static final Key OUTPUT_TOKENS = Key.of("avgOutputTokens");

    @Override
    public List<String> openings() {
        return List.of("Metrics collected for VA");
    }

    @Override
    public void read(Message message) {
        Values values = message.values();
        Optional<VariantId> variant = values.path(VARIANT);
        if (variant.isEmpty()) {
            message.lacks("variant");
            return;
        }
        // Asked for in the order in which they stand.
        OptionalInt replicas = values.count(REPLICAS);
        Optional<String> accelerator = values.text(ACCELERATOR);
        OptionalDouble ttft = values.number(TTFT);
        OptionalDouble itl = values.number(ITL);
        OptionalDouble cost = values.number(COST);
        OptionalInt maxBatch = values.count(MAX_BATCH);
        message.add(new Observation(
                message.origin(),
                new Workload(variant, Optional.empty(), Optional.empty()),
                new Allocation(accelerator, replicas, maxBatch, cost),
                new Latencies(itl, ttft),
                new Load(values.number(ARRIVAL_RATE), values.number(INPUT_TOKENS), values.number(OUTPUT_TOKENS))));
    }
}
