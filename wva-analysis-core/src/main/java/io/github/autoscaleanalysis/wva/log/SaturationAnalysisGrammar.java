package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.SaturationAnalysis;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.List;

/** {@code Capacity analysis completed: modelID=M, totalReplicas=1, nonSaturated=1, shouldScaleUp=false,
 * scaleDownSafe=false}, also {@code Saturation} and {@code saturation}. */
final class SaturationAnalysisGrammar implements MessageGrammar {

    private static final List<String> OPENINGS =
            List.of("Capacity analysis completed", "Saturation analysis completed", "saturation analysis completed");

    @Override
    public List<String> openings() {
        return OPENINGS;
    }

    @Override
    public List<WvaEvent> events(Message message, String body) {
        Values values = Values.of(message, body);
        return List.of(new SaturationAnalysis(
                message.origin(),
                values.text("modelID", "model"),
                values.count("totalReplicas"),
                values.count("nonSaturated"),
                values.flag("shouldScaleUp"),
                values.flag("scaleDownSafe")));
    }
}
