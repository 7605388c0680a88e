package io.github.autoscaleanalysis.examples;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.report.EventJson;
import java.io.IOException;
import java.io.PrintWriter;

/** Prints what a controller log says, event by event. */
final class EventsExample {

    /** What to print. */
    enum Print {
        EVENTS,
        LEDGER
    }

    private EventsExample() {}

    static void run(WvaInput input, Print print, PrintWriter out) throws IOException {
        WvaLog log = WvaLog.read(input.file());
        if (print == Print.LEDGER) {
            out.println(EventJson.of(log.ledger()));
            return;
        }
        for (WvaEvent event : log.events()) {
            out.println(EventJson.of(event));
        }
    }
}
