package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.ModelTuning;
import io.github.autoscaleanalysis.wva.event.TunedParameters;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.List;

/** {@code Model tuner results: model=M, accelerator=H100, alpha=6.89, beta=0.06, gamma=13.69, delta=0.0009, NIS=7.54}. */
final class ModelTuningGrammar implements MessageGrammar {

    private static final String OPENING = "Model tuner results";

    @Override
    public List<String> openings() {
        return List.of(OPENING);
    }

    @Override
    public List<WvaEvent> events(Message message, String body) {
        Values values = Values.of(message, body);
        TunedParameters parameters = new TunedParameters(
                values.number("alpha"), values.number("beta"), values.number("gamma"), values.number("delta"));
        return List.of(new ModelTuning(
                message.origin(), values.text("model"), values.text("accelerator"), parameters, values.number("NIS")));
    }
}
