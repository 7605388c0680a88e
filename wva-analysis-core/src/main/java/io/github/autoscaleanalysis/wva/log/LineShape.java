package io.github.autoscaleanalysis.wva.log;

import org.jspecify.annotations.Nullable;

/**
 * The lines that say the same after their time but for the values in their fields. Such a line need not be taken apart
 * again: where its fields stand is known as soon as its values have been passed. For one thread.
 */
final class LineShape {

    private final int textFrom;
    private final int textTo;
    private final int bodyFrom;
    private final int valuesBefore;
    private final @Nullable MessageGrammar grammar;
    private final RecordFields fields;
    private boolean repeats;

    /** The shape of a line given its message, which stands in it, what reads that, and the fields kept from a place on. */
    LineShape(Message message, @Nullable MessageGrammar grammar, RecordFields fields, int from) {
        this.textFrom = message.textFrom() - from;
        this.textTo = message.to() - from;
        this.bodyFrom = message.bodyFrom() - from;
        this.valuesBefore = fields.varying().before(textFrom);
        this.grammar = grammar;
        this.fields = fields;
        this.repeats = grammar != null;
    }

    /** The end of the line whose time ends here if it has this shape, else {@link JsonObject#REFUSED}. */
    int lineEnd(byte[] in, int from, int end, int maxNumberLength) {
        return fields.follow(in, from, end, maxNumberLength);
    }

    /** What reads these lines; null if they mean nothing. */
    @Nullable
    MessageGrammar grammar() {
        return grammar;
    }

    /** Whether the last such line that meant something was known word for word. */
    boolean repeats() {
        return repeats;
    }

    /** Says whether such a line was known word for word. */
    void repeats(boolean known) {
        repeats = known;
    }

    /** Fills the message with the record on the line that was found to have this shape last. */
    void fill(Message message) {
        int shift = fields.varying().shifts()[valuesBefore];
        message.fill(fields.bytes(), textFrom + shift, textTo + shift, fields.whole());
        message.opened(bodyFrom + shift);
    }
}
