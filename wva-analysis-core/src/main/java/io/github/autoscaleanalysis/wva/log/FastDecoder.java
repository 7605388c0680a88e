package io.github.autoscaleanalysis.wva.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Finds the record on a line of a usual shape without making a single object. What it takes, it reads as
 * {@link PlainDecoder} does; of any other line it says that it does not take it. For one thread.
 */
final class FastDecoder {

    private static final Key.Spelling TS = Key.of("ts").spellings()[0];
    private static final Key.Spelling MSG = Key.of("msg").spellings()[0];
    private static final int LONGEST_STAMP = 40;
    private static final int WITH_MILLIS = 24;
    private static final int LEVEL_AT = 10;
    private static final long LEVEL = eight("{\"level\"");
    private static final long TS_NEXT = eight("\",\"ts\":\"");
    private static final long MSG_NEXT = eight("\",\"msg\":");

    private final Timestamps timestamps = new Timestamps();
    private final JsonObject object;
    private final Found found = new Found();
    private byte[] room = {};

    FastDecoder(ReadSettings settings) {
        this.object = new JsonObject(settings.maxNesting(), settings.maxNumberLength());
    }

    /**
     * Fills the message with the record that begins here if it is {@code {"level":"…","ts":"…","msg":"…"}} and nothing
     * else; gives the end of its line, or {@link JsonObject#REFUSED}. This way most lines are looked at just once.
     */
    int decodeUsual(byte[] in, int from, int to, Message message) {
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
        if (Bytes.eight(in, ts) != TS_NEXT
                || !timestamps.read(in, ts + 8, tsEnd)
                || Bytes.eight(in, tsEnd) != MSG_NEXT
                || in[tsEnd + 8] != '"') {
            return JsonObject.REFUSED;
        }
        int text = tsEnd + 9;
        int afterText = object.string(in, text, to);
        if (afterText == JsonObject.REFUSED || afterText >= to || in[afterText] != '}') {
            return JsonObject.REFUSED;
        }
        int lineEnd = afterText + 1;
        boolean ended = lineEnd == to
                || in[lineEnd] == '\n'
                || (in[lineEnd] == '\r' && lineEnd + 1 < to && in[lineEnd + 1] == '\n');
        if (!ended) {
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

    /** Fills the message with the record on this line; false if the line is not taken. */
    boolean decode(byte[] in, int from, int to, Message message) {
        if (to - from < LONGEST_STAMP || in[to - 1] <= ' ') {
            return false;
        }
        int start = in[from] == '{' ? from : afterStamp(in, from);
        if (start < 0) {
            return false;
        }
        return in[start] == '{' ? json(in, start, to, message) : console(in, start, to, message);
    }

    /** The time of the record decoded last. */
    Instant timestamp() {
        return timestamps.instant();
    }

    private static long eight(String characters) {
        return Bytes.eight(characters.getBytes(StandardCharsets.US_ASCII), 0);
    }

    private boolean json(byte[] in, int from, int to, Message message) {
        if (object.scan(in, from, to) != to
                || !object.find(TS, found)
                || found.kind != Found.Kind.TEXT
                || !timestamps.read(found.bytes, found.from, found.to)) {
            return false;
        }
        if (object.find(MSG, found) && found.kind == Found.Kind.TEXT) {
            message.fill(found.bytes, found.from, found.to, object);
        } else {
            message.fill(in, to, to, object);
        }
        return true;
    }

    private boolean console(byte[] in, int from, int to, Message message) {
        int levelFrom = Bytes.tab(in, from, to) + 1;
        if (levelFrom > to || !timestamps.read(in, from, levelFrom - 1)) {
            return false;
        }
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
        message.fill(in, from, end, object);
        return true;
    }

    /** The place after a {@code kubectl logs --timestamps} stamp and its space, {@code from} if there is none. */
    private static int afterStamp(byte[] in, int from) {
        if (in[from] < '0' || in[from] > '9') {
            return -1;
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

    /** Whether these bytes are {@code 2026-08-07T20:20:34.944276476Z}, any digits, any number of fractional ones. */
    private static boolean isStamp(byte[] in, int from, int to) {
        if (in[to - 1] != 'Z' || in[from + 19] != '.' || to - from < 22) {
            return false;
        }
        for (int i = from; i < to - 1; i++) {
            char expected =
                    switch (i - from) {
                        case 4, 7 -> '-';
                        case 10 -> 'T';
                        case 13, 16 -> ':';
                        case 19 -> '.';
                        default -> '0';
                    };
            if (expected == '0' ? in[i] < '0' || in[i] > '9' : in[i] != expected) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLevel(byte[] in, int from, int to) {
        for (int i = from; i < to; i++) {
            if (in[i] < 'A' || in[i] > 'Z') {
                return false;
            }
        }
        return to > from;
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
