package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.SaturationAnalysis;
import java.util.List;

/** {@code Capacity analysis completed: modelID=M, totalReplicas=1, nonSaturated=1, shouldScaleUp=false,
 * scaleDownSafe=false}, also {@code Saturation} and {@code saturation}. */
final class SaturationAnalysisGrammar implements MessageGrammar {

    private static final Key MODEL = Key.of("modelID", "model");
    private static final Key TOTAL = Key.of("totalReplicas");
    private static final Key NON_SATURATED = Key.of("nonSaturated");
    private static final Key SCALE_UP = Key.of("shouldScaleUp");
    private static final Key SCALE_DOWN_SAFE = Key.of("scaleDownSafe");

    @Override
    public List<String> openings() {
        return List.of("Capacity analysis completed", "Saturation analysis completed", "saturation analysis completed");
    }

    @Override
    public void read(Message message) {
        Values values = message.values();
        message.add(new SaturationAnalysis(
                message.origin(),
                values.text(MODEL),
                values.count(TOTAL),
                values.count(NON_SATURATED),
                values.flag(SCALE_UP),
                values.flag(SCALE_DOWN_SAFE)));
    }
}
