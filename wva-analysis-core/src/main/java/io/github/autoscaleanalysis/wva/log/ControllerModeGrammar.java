package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.ControllerMode;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.List;
import java.util.Locale;

/** {@code Operating in MODEL-ONLY mode: …}. */
final class ControllerModeGrammar implements MessageGrammar {

    private static final String OPENING = "Operating in";

    @Override
    public List<String> openings() {
        return List.of(OPENING);
    }

    @Override
    public List<WvaEvent> events(Message message, String body) {
        int end = body.indexOf(" mode");
        if (end <= 0) {
            return message.lacks("mode");
        }
        return List.of(new ControllerMode(message.origin(), normalised(body.substring(0, end))));
    }

    /** A mode as it is written in events. */
    static String normalised(String mode) {
        return mode.toUpperCase(Locale.ROOT);
    }
}
