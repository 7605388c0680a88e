package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.VariantCapacity;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to events: its text in UTF-8, the fields beside it, where it comes from, the events it gave and
 * what was wrong with it. To be filled again and again, for one thread.
 */
final class Message {

    private static final byte[] TICK = "✓ ".getBytes(StandardCharsets.UTF_8);

    private static final int LONGEST_ARRAY = 4096;

    private final String source;
    private final Symbols symbols;
    private final Words words = new Words();
    private final Memory<List<VariantCapacity>> variants = new Memory<>(512, LONGEST_ARRAY);
    private final Values values = new Values(this);
    private final List<Note> notes = new ArrayList<>();

    private List<WvaEvent> events = new ArrayList<>();
    private byte[] text = {};
    private int whole;
    private int from;
    private int to;
    private int bodyFrom;
    private @Nullable ValueSource fields;
    private Instant timestamp = Instant.EPOCH;
    private long line;

    Message(String source, Symbols symbols) {
        this.source = source;
        this.symbols = symbols;
    }

    /** Takes another message, which stands in these bytes; a tick before it is passed over. */
    void fill(byte[] in, int textFrom, int textTo, @Nullable ValueSource recordFields) {
        if (text != in) {
            text = in;
        }
        whole = textFrom;
        from = Bytes.startsWith(in, textFrom, textTo, TICK) ? textFrom + TICK.length : textFrom;
        to = textTo;
        if (fields != recordFields) {
            fields = recordFields;
        }
        notes.clear();
    }

    /** Says where the message comes from and where its events go. */
    void begin(Instant recordTime, long lineNumber, List<WvaEvent> sink) {
        if (!timestamp.equals(recordTime)) {
            timestamp = recordTime;
        }
        line = lineNumber;
        if (events != sink) {
            events = sink;
        }
    }

    Symbols symbols() {
        return symbols;
    }

    byte[] bytes() {
        return text;
    }

    /** Where the text begins with its tick. */
    int textFrom() {
        return whole;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The place of its events, made anew each time. */
    Origin origin() {
        return new Origin(timestamp, source, line);
    }

    /** Says where the opening words end. */
    void opened(int openingEnd) {
        int i = openingEnd;
        while (i < to && (text[i] == ' ' || text[i] == ':' || text[i] == '-')) {
            i++;
        }
        bodyFrom = i;
    }

    /** Where the body begins: what follows the opening words and the punctuation after them. */
    int bodyFrom() {
        return bodyFrom;
    }

    /** The body as a string. */
    String body() {
        return new String(text, bodyFrom, to - bodyFrom, StandardCharsets.UTF_8);
    }

    /** Whether the body begins with these words. */
    boolean bodyStartsWith(byte[] beginning) {
        return Bytes.startsWith(text, bodyFrom, to, beginning);
    }

    /** The values in the body, and where it has none of a name, those of the record's fields. */
    Values values() {
        words.fill(text, bodyFrom, to);
        return values.of(words, fields);
    }

    /** The values in a part of the body alone. */
    Values valuesIn(int partFrom, int partTo) {
        words.fill(text, partFrom, partTo);
        return values.of(words, null);
    }

    /** The values in another text alone. */
    Values valuesIn(String other) {
        byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
        words.fill(bytes, 0, bytes.length);
        return values.of(words, null);
    }

    /** The fields of the record alone. */
    Values fields() {
        return values.of(null, fields);
    }

    /** The lists of variants that came before. */
    Memory<List<VariantCapacity>> variants() {
        return variants;
    }

    /** Whether the last words of the values asked for last that are no value are these. */
    boolean lastBareWordsAre(byte[] bareWords) {
        return words.lastBareWordsAre(bareWords);
    }

    void add(WvaEvent event) {
        events.add(event);
    }

    /** Notes that something is wrong with the message. */
    void note(IssueReason reason, String detail) {
        notes.add(new Note(reason, detail));
    }

    /** Notes what may be wrong in many places of the message, unless it was the last thing noted. */
    void noteOnce(IssueReason reason, String detail) {
        Note note = new Note(reason, detail);
        if (notes.isEmpty() || !notes.get(notes.size() - 1).equals(note)) {
            notes.add(note);
        }
    }

    /** Notes that the message lacks what makes it an event. */
    void lacks(String what) {
        note(IssueReason.INCOMPLETE_MESSAGE, "no " + what);
    }

    List<Note> notes() {
        return notes;
    }

    /** Something that is wrong with a message. */
    record Note(IssueReason reason, String detail) {}
}
