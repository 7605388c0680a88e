package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.ControllerMode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code Operating in MODEL-ONLY mode: …}. */
final class ControllerModeGrammar implements MessageGrammar {

    @Override
    public List<String> openings() {
        return List.of("Operating in");
    }

    @Override
    public boolean repeats() {
        return true;
    }

    @Override
    public void read(Message message) {
        int end = message.body().indexOf(" mode");
        if (end <= 0) {
            message.lacks("mode");
            return;
        }
        byte[] mode = message.body().substring(0, end).getBytes(StandardCharsets.UTF_8);
        message.add(new ControllerMode(
                message.origin(),
                message.symbols().of(mode, 0, mode.length).mode().orElseThrow()));
    }
}
