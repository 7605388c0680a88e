package io.github.autoscaleanalysis.examples;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.log.LogReading;
import io.github.autoscaleanalysis.wva.log.LogSource;
import io.github.autoscaleanalysis.wva.log.ReadSettings;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.report.EventJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** Prints what a controller log says, event by event as they are read, in constant memory. */
final class EventsExample {

    /** What to print. */
    enum Print {
        EVENTS,
        LEDGER
    }

    private EventsExample() {}

    static void run(WvaInput input, Print print, ReadSettings settings, PrintWriter out) throws IOException {
        LogReading reading = WvaLog.open(LogSource.of(input.file()), settings);
        try (Stream<WvaEvent> events = reading.stream()) {
            if (print == Print.EVENTS) {
                events.forEach(event -> out.println(EventJson.of(event)));
                return;
            }
            events.forEach(event -> {});
            out.println(EventJson.of(reading.ledger()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
