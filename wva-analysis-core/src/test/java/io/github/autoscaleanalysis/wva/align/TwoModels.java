package io.github.autoscaleanalysis.wva.align;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.log.GeneratedLog;
import io.github.autoscaleanalysis.wva.log.LogSource;
import io.github.autoscaleanalysis.wva.log.ReadSettings;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What a generated log means. */
public final class TwoModels {

    private TwoModels() {}

    /** One variant of each of two models. */
    public static List<WvaEvent> events() {
        return events(GeneratedLog.json().withVariants(2).withLines(6000));
    }

    static List<WvaEvent> events(GeneratedLog log) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            log.writeTo(text);
            return WvaLog.read(
                            LogSource.of("generated", new ByteArrayInputStream(text.toByteArray())),
                            ReadSettings.withDefaults())
                    .events();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
