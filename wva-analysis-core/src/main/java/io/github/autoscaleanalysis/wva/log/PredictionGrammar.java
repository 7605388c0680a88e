package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.Allocation;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.Load;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The rows of {@code Optimization solution - system: Solution: \ns=V:NS; c=Premium; m=M; rate=930.95; …, alloc={acc=H100;
 * numRep=2; maxBatch=512; cost=200, val=100, itl=8.5, ttft=17.6, …}; slo-itl=10, slo-ttft=1000, slo-tps=0 \n…}: one
 * event a server. Before 2025-11 the row says {@code num}, {@code servTime} and {@code waitTime}, and in 2025-08 no
 * server. */
final class PredictionGrammar implements MessageGrammar {

    private static final byte[] INFEASIBLE = "no feasible allocation!".getBytes(StandardCharsets.UTF_8);
    private static final Key SERVER = Key.of("s");
    private static final Key MODEL = Key.of("m");
    private static final Key CLASS = Key.of("c");
    private static final Key RATE = Key.of("rate");
    private static final Key ACCELERATOR = Key.of("acc");
    private static final Key REPLICAS = Key.of("numRep", "num");
    private static final Key MAX_BATCH = Key.of("maxBatch");
    private static final Key COST = Key.of("cost");
    private static final Key ITL = Key.of("itl", "servTime");
    private static final Key TTFT = Key.of("ttft", "waitTime");
    private static final Key SLO_ITL = Key.of("slo-itl", "slo-tpot");
    private static final Key SLO_TTFT = Key.of("slo-ttft", "slo-ttw");

    @Override
    public List<String> openings() {
        return List.of("Optimization solution", "Optimization solutionsystemSolution");
    }

    @Override
    public void read(Message message) {
        byte[] in = message.bytes();
        int row = 0;
        int from = message.bodyFrom();
        while (from < message.to()) {
            int end = Bytes.lineFeed(in, from, message.to());
            if (end - from > 2 && (in[from] == 's' || in[from] == 'c') && in[from + 1] == '=') {
                row++;
                message.add(prediction(message, message.valuesIn(from, end), row));
            }
            from = end + 1;
        }
        if (row == 0) {
            message.lacks("server");
        }
    }

    private static Prediction prediction(Message message, Values values, int row) {
        // Asked for in the order in which they stand.
        Optional<VariantId> server = values.server(SERVER);
        Optional<String> serviceClass = values.text(CLASS);
        Optional<String> model = values.text(MODEL);
        Load load = Load.ofRate(values.number(RATE));
        Allocation allocation = new Allocation(
                values.text(ACCELERATOR), values.count(REPLICAS), values.count(MAX_BATCH), values.number(COST));
        Latencies predicted = new Latencies(values.number(ITL), values.number(TTFT));
        Latencies targets = new Latencies(values.number(SLO_ITL), values.number(SLO_TTFT));
        boolean feasible = !message.lastBareWordsAre(INFEASIBLE);
        return new Prediction(
                message.origin(),
                row,
                new Workload(server, model, serviceClass),
                feasible,
                allocation,
                predicted,
                targets,
                load);
    }
}
