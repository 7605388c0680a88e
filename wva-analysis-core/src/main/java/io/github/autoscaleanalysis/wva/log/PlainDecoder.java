package io.github.autoscaleanalysis.wva.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the record on a line in every encoding, with Jackson and regular expressions: what it says holds.
 * {@link FastDecoder} says the same of the lines it takes, and leaves the others to this one.
 *
 * <ul>
 *   <li>JSON: {@code {"level":"INFO","ts":"2025-11-26T12:00:00.123Z","msg":"…", …fields}}
 *   <li>console: {@code 2026-08-08T02:23:10Z⇥INFO⇥[logger⇥]caller.go:123⇥message[⇥{json fields}]}
 *   <li>either of them after a {@code kubectl logs --timestamps} stamp and one space
 * </ul>
 */
final class PlainDecoder {

    /** What is wrong with a foreign line. */
    static final String NO_RECORD = "no record of the controller";

    private static final Pattern STAMPED = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d) (.*)", Pattern.DOTALL);
    private static final Pattern LEVEL = Pattern.compile("[A-Za-z]+(?:\\(-?\\d+\\))?");
    private static final Pattern CALLER = Pattern.compile("\\S+\\.go:\\d+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\S*");

    private final ReadSettings settings;
    private @Nullable JsonMapper json;

    PlainDecoder(ReadSettings settings) {
        this.settings = settings;
    }

    /** Made when it is first needed: foreign lines need none, and it takes a while. */
    private JsonMapper json() {
        JsonMapper made = json;
        if (made == null) {
            made = JsonMapper.builder(JsonFactory.builder()
                            .streamReadConstraints(StreamReadConstraints.builder()
                                    .maxNestingDepth(settings.maxNesting())
                                    .maxNumberLength(settings.maxNumberLength())
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .maxNameLength(Integer.MAX_VALUE)
                                    .build())
                            .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();
            json = made;
        }
        return made;
    }

    /** The record on a line that is not blank. */
    LogRecord decode(byte[] in, int from, int to) throws UnreadableLine {
        String line = textOf(in, from, to).strip();
        Matcher stamped = STAMPED.matcher(line);
        String record = stamped.matches() ? stamped.group(1).strip() : line;
        if (record.startsWith("{")) {
            JsonNode object = parse(record);
            return new LogRecord(
                    Timestamps.of(object.path("ts")), object.path("msg").asString(""), new JsonTree(object));
        }
        return console(record.split("\t", -1));
    }

    private LogRecord console(String[] columns) throws UnreadableLine {
        if (columns.length < 3
                || !DATE.matcher(columns[0]).matches()
                || !LEVEL.matcher(columns[1]).matches()) {
            throw new UnreadableLine(IssueReason.FOREIGN, NO_RECORD);
        }
        Optional<Instant> timestamp = Timestamps.parse(columns[0]);
        if (timestamp.isEmpty()) {
            throw Timestamps.noTime();
        }
        int message = messageColumn(columns);
        int end = message + 1;
        while (end < columns.length && !columns[end].startsWith("{")) {
            end++;
        }
        if (message == columns.length) {
            return new LogRecord(timestamp.get(), "", null);
        }
        String text = join(columns, message, end);
        return new LogRecord(
                timestamp.get(),
                text,
                end < columns.length ? new JsonTree(parse(join(columns, end, columns.length))) : null);
    }

    private static String join(String[] columns, int from, int to) {
        return String.join("\t", Arrays.copyOfRange(columns, from, to));
    }

    /** The column after the caller; where no caller is named, the last one that holds no fields. */
    private static int messageColumn(String[] columns) {
        for (int i = 2; i < Math.min(4, columns.length); i++) {
            if (CALLER.matcher(columns[i]).matches()) {
                return i + 1;
            }
        }
        int last = columns.length - 1;
        return last > 2 && columns[last].startsWith("{") ? last - 1 : last;
    }

    private JsonNode parse(String text) throws UnreadableLine {
        try {
            return json().readTree(text);
        } catch (StreamConstraintsException e) {
            throw new UnreadableLine(IssueReason.TOO_COMPLEX, e.getOriginalMessage());
        } catch (JacksonException e) {
            throw new UnreadableLine(IssueReason.BROKEN_RECORD, e.getOriginalMessage());
        } catch (NumberFormatException e) { // Jackson lets it through
            throw new UnreadableLine(IssueReason.TOO_COMPLEX, "an exponent out of range");
        }
    }

    private static String textOf(byte[] in, int from, int to) throws UnreadableLine {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableLine(IssueReason.NOT_UTF8, "a byte that is no UTF-8");
        }
    }
}
