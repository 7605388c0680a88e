package io.github.autoscaleanalysis.wva.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Finds the record on a line of a usual shape without making a single object. What it takes, it reads as
 * {@link PlainDecoder} does; of any other line it says that it does not take it. For one thread.
 */
final class FastDecoder {

    private static final Key.Spelling TS = Key.of("ts").spellings()[0];
    private static final Key.Spelling MSG = Key.of("msg").spellings()[0];
    private static final int LONGEST_STAMP = 40;
    private static final int USUAL_STAMP = 30;
    private static final int WITH_MILLIS = 24;
    private static final int SECONDS_ONLY = 20;
    private static final int LEVEL_AT = 10;
    private static final long YEAR_AND_MONTH = eight("0000-00-");
    private static final long DAY_TO_MINUTE = eight("00T00:00");
    private static final long SECOND = eight(":00.0000");
    private static final long LEVEL = eight("{\"level\"");
    private static final long TS_NEXT = eight("\",\"ts\":\"");
    private static final long MSG_NEXT = eight("\",\"msg\":");

    private final Timestamps timestamps = new Timestamps();
    private final JsonObject object;
    private final Found found = new Found();
    private byte[] room = {};
    private long lastMonth;
    private long lastMinute;
    private int timeEnd;
    private boolean hasFields;

    FastDecoder(ReadSettings settings) {
        this.object = new JsonObject(settings.maxNesting(), settings.maxNumberLength());
    }

    /**
     * Fills the message with the record whose time ends here if it is {@code {"level":"…","ts":"…","msg":"…"}} and
     * nothing else; gives the end of its line, or {@link JsonObject#REFUSED}. This way most lines are looked at just once.
     */
    int decodeUsual(byte[] in, int timeTo, int to, Message message) {
        if (to - timeTo < 9 || Bytes.eight(in, timeTo) != MSG_NEXT || in[timeTo + 8] != '"') {
            return JsonObject.REFUSED;
        }
        int text = timeTo + 9;
        int afterText = object.string(in, text, to);
        if (afterText == JsonObject.REFUSED || afterText >= to || in[afterText] != '}') {
            return JsonObject.REFUSED;
        }
        int lineEnd = afterText + 1;
        if (lineEnd != to && !Bytes.endsLine(in, lineEnd, to)) {
            return JsonObject.REFUSED;
        }
        if (object.escaped()) {
            if (room.length < afterText - text) {
                room = new byte[(afterText - text) * 2];
            }
            message.fill(room, 0, JsonStrings.unescape(in, text, afterText - 1, room), null);
        } else {
            message.fill(in, text, afterText - 1, null);
        }
        return lineEnd;
    }

    /** The place after a time with milliseconds that stands second in a JSON record, after its level. */
    private int afterUsualTime(byte[] in, int from, int to) {
        int ts = from + LEVEL_AT;
        if (to - from < LONGEST_STAMP * 2 + 2
                || Bytes.eight(in, from) != LEVEL
                || in[from + 8] != ':'
                || in[from + 9] != '"') {
            return JsonObject.REFUSED;
        }
        while (in[ts] >= 'A' && in[ts] <= 'Z' && ts < from + LONGEST_STAMP) {
            ts++;
        }
        int tsEnd = ts + 8 + WITH_MILLIS;
        return Bytes.eight(in, ts) == TS_NEXT && timestamps.read(in, ts + 8, tsEnd) ? tsEnd : JsonObject.REFUSED;
    }

    /**
     * The place after the record's time where it stands at the beginning of this line, and all that it means may depend
     * on what follows; {@link JsonObject#REFUSED} if it does not stand there.
     */
    int afterTime(byte[] in, int from, int to) {
        if (in[from] == '{') {
            return afterUsualTime(in, from, to);
        }
        int start = to - from <= LONGEST_STAMP + SECONDS_ONLY ? -1 : afterStamp(in, from);
        if (start < 0) {
            return JsonObject.REFUSED;
        }
        if (in[start] == '{') {
            return afterUsualTime(in, start, to);
        }
        int end = start + SECONDS_ONLY;
        return in[end] == '\t' && timestamps.read(in, start, end) ? end : JsonObject.REFUSED;
    }

    /** Whether the record decoded last has its time before this place, and nothing after it counts. */
    boolean timeEndsAt(int place) {
        return timeEnd == place;
    }

    /** Whether this line, perhaps after a stamp, begins with a letter, as no record does, and is valid UTF-8. */
    boolean isForeign(byte[] in, int from, int to) {
        int start = to - from < LONGEST_STAMP ? from : Math.max(from, afterStamp(in, from));
        int letter = in[start] | 0x20;
        return letter >= 'a' && letter <= 'z' && isUtf8(in, start, to);
    }

    /** Fills the message with the record on this line; false if the line is not taken. */
    boolean decode(byte[] in, int from, int to, Message message) {
        hasFields = false;
        if (to - from < LONGEST_STAMP || in[to - 1] <= ' ') {
            return false;
        }
        int start = in[from] == '{' ? from : afterStamp(in, from);
        if (start < 0) {
            return false;
        }
        return in[start] == '{' ? json(in, start, to, message) : console(in, start, to, message);
    }

    /** The fields of the record decoded last; null if it has none. */
    @Nullable
    RecordFields fields() {
        return hasFields ? object.fields() : null;
    }

    /** The time of the record decoded last. */
    Instant timestamp() {
        return timestamps.instant();
    }

    private static long eight(String characters) {
        return Bytes.eight(characters.getBytes(StandardCharsets.US_ASCII), 0);
    }

    private boolean json(byte[] in, int from, int to, Message message) {
        if (object.scan(in, from, to) != to) {
            return false;
        }
        ObjectFields fields = object.fields().whole();
        if (!fields.find(TS, found)
                || found.kind != Found.TEXT
                || !timestamps.read(found.bytes, found.from, found.to)) {
            return false;
        }
        timeEnd = found.bytes == in ? found.to : JsonObject.REFUSED;
        hasFields = true;
        if (fields.find(MSG, found) && found.kind == Found.TEXT) {
            message.fill(found.bytes, found.from, found.to, fields);
            object.fields().varying().fix(found.from);
        } else {
            message.fill(in, to, to, fields);
        }
        return true;
    }

    private boolean console(byte[] in, int from, int to, Message message) {
        int levelFrom = Bytes.tab(in, from, to) + 1;
        if (levelFrom > to || !timestamps.read(in, from, levelFrom - 1)) {
            return false;
        }
        timeEnd = levelFrom - 1;
        int levelTo = Bytes.tab(in, levelFrom, to);
        if (!isLevel(in, levelFrom, levelTo)) {
            return false;
        }
        int column = levelTo + 1;
        for (int i = 0; i < 2 && column < to; i++) {
            int columnEnd = Bytes.tab(in, column, to);
            if (isCaller(in, column, columnEnd)) {
                return columnEnd < to && isUtf8(in, levelTo, columnEnd) && message(in, columnEnd + 1, to, message);
            }
            column = columnEnd + 1;
        }
        return false;
    }

    private boolean message(byte[] in, int from, int to, Message message) {
        int end = Bytes.tab(in, from, to);
        if (!isUtf8(in, from, end)) {
            return false;
        }
        if (end == to) {
            message.fill(in, from, end, null);
            return true;
        }
        if (in[end + 1] != '{' || object.scan(in, end + 1, to) != to) {
            return false;
        }
        hasFields = true;
        message.fill(in, from, end, object.fields().whole());
        return true;
    }

    /** The place after a {@code kubectl logs --timestamps} stamp and its space, {@code from} if there is none. */
    private int afterStamp(byte[] in, int from) {
        if (in[from] < '0' || in[from] > '9') {
            return -1;
        }
        if (in[from + USUAL_STAMP] == ' ' && isUsualStamp(in, from)) {
            return in[from + USUAL_STAMP + 1] > ' ' ? from + USUAL_STAMP + 1 : -1;
        }
        for (int i = from + 20; i < from + LONGEST_STAMP - 1; i++) {
            if (in[i] == ' ') {
                return isStamp(in, from, i) && in[i + 1] > ' ' ? i + 1 : -1;
            }
            if (in[i] == '\t') {
                return from;
            }
        }
        return -1;
    }

    /** Whether these bytes are a stamp of nine fractional digits. Most have the minute of the one before. */
    private boolean isUsualStamp(byte[] in, int from) {
        long month = Bytes.eight(in, from);
        long minute = Bytes.eight(in, from + 8);
        if (month != lastMonth || minute != lastMinute) {
            if (!isStamp(in, from, from + USUAL_STAMP)) {
                return false;
            }
            lastMonth = month;
            lastMinute = minute;
        }
        return Bytes.fits(Bytes.eight(in, from + 16), SECOND)
                && Bytes.areDigits(Bytes.eight(in, from + 21))
                && in[from + 29] == 'Z';
    }

    /** Whether these bytes are {@code 2026-08-07T20:20:34.944276476Z}, any digits, any number of fractional ones. */
    private static boolean isStamp(byte[] in, int from, int to) {
        return to - from >= 22
                && Bytes.fits(Bytes.eight(in, from), YEAR_AND_MONTH)
                && Bytes.fits(Bytes.eight(in, from + 8), DAY_TO_MINUTE)
                && in[from + 16] == ':'
                && Bytes.areDigits(in, from + 17, from + 19)
                && in[from + 19] == '.'
                && Bytes.areDigits(in, from + 20, to - 1)
                && in[to - 1] == 'Z';
    }

    /** Whether these bytes are {@code INFO} or {@code LEVEL(-2)}. */
    private static boolean isLevel(byte[] in, int from, int to) {
        int i = from;
        while (i < to && in[i] >= 'A' && in[i] <= 'Z') {
            i++;
        }
        if (i == from || i == to) {
            return i > from;
        }
        int digits = to - i > 3 && in[i + 1] == '-' ? i + 2 : i + 1;
        int end = digits;
        while (end < to && in[end] >= '0' && in[end] <= '9') {
            end++;
        }
        return in[i] == '(' && end > digits && end == to - 1 && in[end] == ')';
    }

    /** Whether these bytes are {@code package/file.go:123}. */
    private static boolean isCaller(byte[] in, int from, int to) {
        int i = to;
        while (i > from && in[i - 1] >= '0' && in[i - 1] <= '9') {
            i--;
        }
        if (i == to || i - from < 5 || in[i - 1] != ':' || in[i - 2] != 'o' || in[i - 3] != 'g' || in[i - 4] != '.') {
            return false;
        }
        for (int j = from; j < i; j++) {
            if (in[j] == ' ' || (in[j] >= '\t' && in[j] <= '\r')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] in, int from, int to) {
        int i = from;
        while (true) {
            i = Bytes.asciiEnd(in, i, to);
            if (i >= to) {
                return true;
            }
            i = JsonStrings.afterUtf8(in, i, to);
            if (i == JsonObject.REFUSED) {
                return false;
            }
        }
    }
}
