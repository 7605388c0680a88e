package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A message on its way to events: its text, the fields beside it, where it comes from, and what was wrong with it. */
final class Message {

    private static final String TICK = "✓ ";

    private final String text;
    private final JsonNode fields;
    private final Origin origin;
    private final List<Note> notes = new ArrayList<>();

    Message(LogRecord record, String source, long line) {
        String message = record.message();
        this.text = message.startsWith(TICK) ? message.substring(TICK.length()) : message;
        this.fields = record.fields();
        this.origin = new Origin(record.timestamp(), source, line);
    }

    /** Whether the message begins with these words as whole words. */
    boolean opensWith(String opening) {
        return text.startsWith(opening)
                && (text.length() == opening.length() || !Character.isLetterOrDigit(text.charAt(opening.length())));
    }

    JsonNode fields() {
        return fields;
    }

    Origin origin() {
        return origin;
    }

    /** What follows the opening words and the punctuation after them. */
    String after(String opening) {
        int i = opening.length();
        while (i < text.length() && " :-".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return text.substring(i);
    }

    /** Notes that something is wrong with the message. */
    void note(IssueReason reason, String detail) {
        notes.add(new Note(reason, detail));
    }

    /** Notes that the message lacks what makes it an event, and gives none. */
    List<WvaEvent> lacks(String what) {
        note(IssueReason.INCOMPLETE_MESSAGE, "no " + what);
        return List.of();
    }

    List<Note> notes() {
        return notes;
    }

    /** Something that is wrong with a message. */
    record Note(IssueReason reason, String detail) {}
}
