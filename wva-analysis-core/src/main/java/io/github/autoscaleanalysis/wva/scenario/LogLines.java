package io.github.autoscaleanalysis.wva.scenario;

import io.github.autoscaleanalysis.wva.event.EventType;
import io.github.autoscaleanalysis.wva.scenario.LogText.Kind;

/** Puts records on lines, in one encoding, with what stands before and after them. */
final class LogLines {

    private static final int MILLI = 1_000_000;
    private static final int LINE_NANOS = 30_000;
    private static final int OFFSET_SECONDS = 3600;

    private final LogText text;
    private final LogClock clock;
    private final LogEncoding encoding;
    private final LineStamp stamp;
    private final LineFaults faults;
    private boolean inMessage;
    private boolean inFields;
    private int recordAt;

    LogLines(LogText text, LogClock clock, LogEncoding encoding, LineStamp stamp, LineFaults faults) {
        this.text = text;
        this.clock = clock;
        this.encoding = encoding;
        this.stamp = stamp;
        this.faults = faults;
    }

    /** The number of the line that is written now or next. */
    long line() {
        return text.lines() + 1;
    }

    LogLines info(String message) {
        return record("INFO", "", message);
    }

    LogLines debug(String message) {
        return record("DEBUG", "", message);
    }

    LogLines warn(String message) {
        return record("WARN", "", message);
    }

    LogLines info(String caller, String message) {
        return record("INFO", caller, message);
    }

    /** Begins a record; the caller is {@code file.go:1}, with a logger and a tab before it or not, or empty for none. */
    LogLines record(String level, String caller, String message) {
        faults.beforeLine(text, clock);
        stamp();
        recordAt = text.lineLength();
        if (encoding == LogEncoding.CONSOLE) {
            text.add(clock.second()).add("Z\t").add(level).add("\t");
            text.add(caller.isEmpty() ? "controller/reconciler.go:1" : caller).add("\t");
        } else {
            text.add("{\"level\":\"").add(level).add("\",\"ts\":");
            time();
            caller(caller);
            text.add(",\"msg\":\"");
        }
        text.add(message);
        inMessage = true;
        inFields = false;
        return this;
    }

    LogLines add(String more) {
        text.add(more);
        return this;
    }

    LogLines add(long number) {
        text.add(number);
        return this;
    }

    LogLines fixed(long scaled, int decimals) {
        text.fixed(scaled, decimals);
        return this;
    }

    LogLines shortest(long scaled, int decimals) {
        text.shortest(scaled, decimals);
        return this;
    }

    /** A line feed in a message. */
    LogLines lineBreak() {
        text.add("\\n");
        return this;
    }

    LogLines field(String key, String value) {
        return field(key).add("\"").add(value).add("\"");
    }

    LogLines field(String key, long value) {
        return field(key).add(value);
    }

    /** Begins a field whose value is added next. */
    LogLines field(String key) {
        if (encoding == LogEncoding.CONSOLE) {
            text.add(inFields ? ", \"" : "\t{\"").add(key).add("\": ");
        } else {
            text.add(inMessage ? "\",\"" : ",\"").add(key).add("\":");
        }
        inMessage = false;
        inFields = true;
        return this;
    }

    /** Ends a record that means no event. */
    void other() {
        close();
        text.endLine(Kind.OTHER);
        faults.lineEnded(text);
    }

    /** Ends a record that means one event. */
    void event(EventType type) {
        event(type, 1);
    }

    /** Ends a record that means some events of one type. */
    void event(EventType type, int count) {
        close();
        faults.endEventLine(text, clock, new EventLine(type, count, recordAt));
        faults.lineEnded(text);
    }

    /** A line of klog, written now. */
    void klog(String level, Dice dice, String message) {
        beginKlog(level).add(clock.second().substring(11)).add(".").add(100_000 + dice.below(900_000));
        endKlog(message);
    }

    /** A line of klog, so long after the start. */
    void klog(String level, long nanosSinceStart, String message) {
        long nanos = clock.start() + nanosSinceStart;
        beginKlog(level).add(LogClock.text(Math.floorDiv(nanos, LogClock.NANOS)).substring(11));
        text.add(".");
        padded((int) Math.floorMod(nanos, LogClock.NANOS) / 1000, 100_000);
        endKlog(message);
    }

    private LogText beginKlog(String level) {
        faults.beforeLine(text, clock);
        stamp();
        return text.add(level).add(clock.klogDay()).add(" ");
    }

    private void endKlog(String message) {
        text.add("       1 ").add(message);
        text.endLine(Kind.UNREADABLE);
        faults.lineEnded(text);
    }

    private void close() {
        if (encoding == LogEncoding.CONSOLE) {
            text.add(inFields ? "}" : "");
        } else {
            text.add(inMessage ? "\"}" : "}");
        }
    }

    private void stamp() {
        if (stamp == LineStamp.KUBECTL) {
            clock.wait(LINE_NANOS);
            text.add(clock.second()).add(".");
            padded(clock.nanoOfSecond(), 100_000_000);
            text.add("Z ");
        }
    }

    private void time() {
        int millis = clock.nanoOfSecond() / MILLI;
        if (encoding == LogEncoding.JSON_EPOCH) {
            text.shortest(clock.epochSecond() * 1000 + millis, 12).add("e9");
            return;
        }
        text.add("\"");
        text.add(
                encoding == LogEncoding.JSON_OFFSET
                        ? LogClock.text(clock.epochSecond() + OFFSET_SECONDS)
                        : clock.second());
        if (encoding != LogEncoding.JSON_SECONDS) {
            text.add(".");
            padded(millis, 100);
        }
        text.add(encoding == LogEncoding.JSON_OFFSET ? "+0100\"" : "Z\"");
    }

    private void padded(int number, int highest) {
        for (int unit = highest; unit > 1 && number < unit; unit /= 10) {
            text.add("0");
        }
        text.add(number);
    }

    private void caller(String caller) {
        int tab = caller.indexOf('\t');
        if (tab >= 0) {
            text.add(",\"logger\":\"").add(caller.substring(0, tab)).add("\"");
        }
        if (!caller.isEmpty()) {
            text.add(",\"caller\":\"").add(caller.substring(tab + 1)).add("\"");
        }
    }
}
