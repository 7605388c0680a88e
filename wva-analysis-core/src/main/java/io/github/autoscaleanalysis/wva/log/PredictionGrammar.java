package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.Allocation;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.Load;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.Workload;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.ArrayList;
import java.util.List;

/** The rows of {@code Optimization solution - system: Solution: \ns=V:NS; c=Premium; m=M; rate=930.95; …, alloc={acc=H100;
 * numRep=2; maxBatch=512; cost=200, val=100, itl=8.5, ttft=17.6, …}; slo-itl=10, slo-ttft=1000, slo-tps=0 \n…}: one
 * event a server. */
final class PredictionGrammar implements MessageGrammar {

    private static final String OPENING = "Optimization solution";

    @Override
    public List<String> openings() {
        return List.of(OPENING);
    }

    @Override
    public List<WvaEvent> events(Message message, String body) {
        List<String> rows = body.lines()
                .filter(line -> line.startsWith("s=") || line.startsWith("c="))
                .toList();
        List<WvaEvent> predictions = new ArrayList<>(rows.size());
        for (String row : rows) {
            predictions.add(prediction(message, row, predictions.size() + 1));
        }
        return rows.isEmpty() ? message.lacks("server") : predictions;
    }

    private static Prediction prediction(Message message, String row, int position) {
        Values values = Values.in(message, row);
        return new Prediction(
                message.origin(),
                position,
                new Workload(values.text("s").flatMap(Variants::ofServer), values.text("m"), values.text("c")),
                !row.contains("no feasible allocation!"),
                new Allocation(
                        values.text("acc"), values.count("numRep"), values.count("maxBatch"), values.number("cost")),
                new Latencies(values.number("itl"), values.number("ttft")),
                new Latencies(values.number("slo-itl"), values.number("slo-ttft")),
                Load.ofRate(values.number("rate")));
    }
}
