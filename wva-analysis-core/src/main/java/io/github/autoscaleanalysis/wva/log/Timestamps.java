package io.github.autoscaleanalysis.wva.log;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads every form of timestamp that a record carries: ISO-8601 with any form of offset, or epoch seconds. */
final class Timestamps {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_799L);

    private Timestamps() {}

    static Instant parse(JsonNode ts) throws UnreadableLine {
        if (ts.isNumber()) {
            return ofEpochSeconds(ts.decimalValue());
        }
        if (!ts.isString()) {
            throw new UnreadableLine(IssueReason.NO_TIME, "no timestamp");
        }
        try {
            return OffsetDateTime.parse(ts.stringValue(), ISO).toInstant();
        } catch (DateTimeParseException e) {
            throw new UnreadableLine(IssueReason.NO_TIME, "a timestamp that is no time");
        }
    }

    private static Instant ofEpochSeconds(BigDecimal seconds) throws UnreadableLine {
        if (seconds.signum() < 0 || seconds.compareTo(LATEST) > 0 || seconds.scale() > 400) {
            throw new UnreadableLine(IssueReason.NO_TIME, "a timestamp that is no time");
        }
        long nanos = seconds.movePointRight(9).setScale(0, RoundingMode.DOWN).longValueExact() % 1_000_000_000L;
        return Instant.ofEpochSecond(seconds.longValue(), nanos);
    }
}
