package io.github.autoscaleanalysis.wva.log;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads every form of timestamp that a record carries: ISO-8601 with any form of offset, or epoch seconds. An instance
 * reads the usual forms from bytes and remembers the last date; for one thread.
 */
final class Timestamps {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_799L);
    private static final long MIDNIGHT = Bytes.eight("00:00:00".getBytes(StandardCharsets.US_ASCII), 0);
    private static final long COLONS = 0x00_00_FF_00_00_FF_00_00L;
    private static final long DIGIT_OVERFLOWS = 0x76_76_00_76_76_00_76_76L;
    private static final long HIGHS = 0x80_80_80_80_80_80_80_80L;
    private static final int SECONDS_ONLY = 20;
    private static final int WITH_MILLIS = 24;

    private long dateHead = -1;
    private int dateTail;
    private long epochDay;
    private long lastTimeOfDay = MIDNIGHT;
    private int lastSecondOfDay;
    private long second;
    private int nanos;
    private Instant last = Instant.EPOCH;

    /** The time that a field of a record stands for. */
    static Instant of(JsonNode ts) throws UnreadableLine {
        if (ts.isNumber()) {
            return ofEpochSeconds(ts.decimalValue());
        }
        if (!ts.isString()) {
            throw new UnreadableLine(IssueReason.NO_TIME, "no timestamp");
        }
        return parse(ts.stringValue()).orElseThrow(Timestamps::noTime);
    }

    /** The time that a text stands for; empty if it is none. */
    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, ISO).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static UnreadableLine noTime() {
        return new UnreadableLine(IssueReason.NO_TIME, "a timestamp that is no time");
    }

    private static Instant ofEpochSeconds(BigDecimal seconds) throws UnreadableLine {
        if (seconds.signum() < 0 || seconds.compareTo(LATEST) > 0 || seconds.scale() > 400) {
            throw noTime();
        }
        BigDecimal whole = seconds.setScale(0, RoundingMode.DOWN);
        long nanos = seconds.subtract(whole)
                .movePointRight(9)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
        return Instant.ofEpochSecond(whole.longValueExact(), nanos);
    }

    /** Reads {@code 2025-12-09T15:16:58Z} or {@code 2025-12-09T15:16:58.054Z}; false if the bytes are of no such form. */
    boolean read(byte[] in, int from, int to) {
        int length = to - from;
        if ((length != SECONDS_ONLY && length != WITH_MILLIS) || in[to - 1] != 'Z' || in[from + 10] != 'T') {
            return false;
        }
        if ((Bytes.eight(in, from) != dateHead || tail(in, from) != dateTail) && !readDate(in, from)) {
            return false;
        }
        long timeOfDay = Bytes.eight(in, from + 11);
        if (timeOfDay != lastTimeOfDay) {
            int secondOfDay = secondOfDay(timeOfDay);
            if (secondOfDay < 0) {
                return false;
            }
            lastTimeOfDay = timeOfDay;
            lastSecondOfDay = secondOfDay;
        }
        int millis = 0;
        if (length == WITH_MILLIS) {
            int high = twoDigits(in, from + 20);
            int low = in[from + 22] - '0';
            if (in[from + 19] != '.' || high < 0 || low < 0 || low > 9) {
                return false;
            }
            millis = high * 10 + low;
        }
        second = epochDay * 86_400 + lastSecondOfDay;
        nanos = millis * 1_000_000;
        return true;
    }

    /** The time read last. */
    Instant instant() {
        if (last.getEpochSecond() != second || last.getNano() != nanos) {
            last = Instant.ofEpochSecond(second, nanos);
        }
        return last;
    }

    private boolean readDate(byte[] in, int from) {
        int century = twoDigits(in, from);
        int year = twoDigits(in, from + 2);
        int month = twoDigits(in, from + 5);
        int day = twoDigits(in, from + 8);
        if (in[from + 4] != '-' || in[from + 7] != '-' || (century | year | month | day) < 0) {
            return false;
        }
        try {
            epochDay = LocalDate.of(century * 100 + year, month, day).toEpochDay();
        } catch (DateTimeException e) {
            return false;
        }
        dateHead = Bytes.eight(in, from);
        dateTail = tail(in, from);
        return true;
    }

    /** The second that {@code 15:16:58} stands for, all eight characters at once; -1 if they are no time of day. */
    private static int secondOfDay(long eight) {
        long digits = eight - MIDNIGHT;
        if ((digits & COLONS) != 0 || ((digits | (digits + DIGIT_OVERFLOWS)) & HIGHS) != 0) {
            return -1;
        }
        int hour = (int) (digits & 0xF) * 10 + (int) (digits >>> 8 & 0xF);
        int minute = (int) (digits >>> 24 & 0xF) * 10 + (int) (digits >>> 32 & 0xF);
        int second = (int) (digits >>> 48 & 0xF) * 10 + (int) (digits >>> 56 & 0xF);
        return hour > 23 || minute > 59 || second > 59 ? -1 : hour * 3600 + minute * 60 + second;
    }

    private static int tail(byte[] in, int from) {
        return in[from + 8] << 8 | in[from + 9];
    }

    private static int twoDigits(byte[] in, int at) {
        int high = in[at] - '0';
        int low = in[at + 1] - '0';
        return high < 0 || high > 9 || low < 0 || low > 9 ? -1 : high * 10 + low;
    }
}
