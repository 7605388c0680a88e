package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.Allocation;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.Load;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The servers that {@code System data prepared for optimization: - { servers: [ { name: V:NS, class: …, model: …,
 * currentAlloc: { accelerator: A100, numReplicas: 1, cost: 40, itlAverage: 20, waitAverage: 0, load: { arrivalRate: 40, …
 * } }, desiredAlloc: {…} } ]}} lists with what they have: what was observed, before 2025-11. */
final class ServerDumpGrammar implements MessageGrammar {

    private static final Pattern SERVERS = Pattern.compile("\\{\\s*servers:\\s*\\[");
    private static final Pattern SERVER = Pattern.compile("\\{\\s*name: ");
    private static final Key NAME = Key.of("name");
    private static final Key MODEL = Key.of("model");
    private static final Key CLASS = Key.of("class");
    private static final Key ACCELERATOR = Key.of("accelerator");
    private static final Key REPLICAS = Key.of("numReplicas");
    private static final Key COST = Key.of("cost");
    private static final Key ITL = Key.of("itlAverage");
    private static final Key TTFT = Key.of("waitAverage");
    private static final Key ARRIVAL_RATE = Key.of("arrivalRate");

    @Override
    public List<String> openings() {
        return List.of("System data prepared for optimization");
    }

    @Override
    public void read(Message message) {
        String body = message.body();
        if (!SERVERS.matcher(body).lookingAt()) {
            return;
        }
        Matcher server = SERVER.matcher(body);
        int from = server.find() ? server.start() : body.length();
        while (from < body.length()) {
            int end = server.find() ? server.start() : body.length();
            observation(message, message.valuesIn(body.substring(from, end)));
            from = end;
        }
    }

    private static void observation(Message message, Values values) {
        Optional<VariantId> variant = values.server(NAME);
        if (variant.isEmpty()) {
            message.lacks("variant");
            return;
        }
        message.add(new Observation(
                message.origin(),
                new Workload(variant, values.text(MODEL), values.text(CLASS)),
                new Allocation(
                        values.text(ACCELERATOR), values.count(REPLICAS), OptionalInt.empty(), values.number(COST)),
                new Latencies(values.number(ITL), values.number(TTFT)),
                Load.ofRate(values.number(ARRIVAL_RATE))));
    }
}
