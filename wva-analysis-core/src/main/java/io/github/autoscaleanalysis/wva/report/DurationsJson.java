package io.github.autoscaleanalysis.wva.report;

import java.time.Duration;
import java.util.List;

/** What some durations come to, in seconds. */
final class DurationsJson {

    private DurationsJson() {}

    static void write(Fields json, List<Duration> durations) {
        Spread spread = Spread.of(durations);
        json.number("n", spread.count())
                .number("minSeconds", spread.min())
                .number("medianSeconds", spread.median())
                .number("meanSeconds", spread.mean())
                .number("maxSeconds", spread.max());
    }
}
