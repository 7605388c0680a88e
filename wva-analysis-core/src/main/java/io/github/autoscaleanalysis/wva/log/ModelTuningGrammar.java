package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.ModelTuning;
import io.github.autoscaleanalysis.wva.event.TunedParameters;
import java.util.List;

/** {@code Model tuner results: model=M, accelerator=H100, alpha=6.89, beta=0.06, gamma=13.69, delta=0.0009, NIS=7.54}. */
final class ModelTuningGrammar implements MessageGrammar {

    private static final Key MODEL = Key.of("model");
    private static final Key ACCELERATOR = Key.of("accelerator");
    private static final Key ALPHA = Key.of("alpha");
    private static final Key BETA = Key.of("beta");
    private static final Key GAMMA = Key.of("gamma");
    private static final Key DELTA = Key.of("delta");
    private static final Key NIS = Key.of("NIS");

    @Override
    public List<String> openings() {
        return List.of("Model tuner results");
    }

    @Override
    public void read(Message message) {
        Values values = message.values();
        message.add(new ModelTuning(
                message.origin(),
                values.text(MODEL),
                values.text(ACCELERATOR),
                new TunedParameters(
                        values.number(ALPHA), values.number(BETA), values.number(GAMMA), values.number(DELTA)),
                values.number(NIS)));
    }
}
