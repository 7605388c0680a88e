package io.github.autoscaleanalysis.wva.log;

import org.jspecify.annotations.Nullable;

/**
 * The shapes of lines that come again and again, to be found by what lines say first after their time: where in the
 * controller they come from. A shape is remembered when it comes for the second time. Holds a bounded number of them. For
 * one thread.
 */
final class LineShapes {

    private static final int OPENING = 40;
    private static final int OPENINGS = 512;
    private static final int WAYS = 8; // shapes of one opening, a power of two
    private static final int TOLD = 1024;
    private static final int LONGEST = 4096;
    private static final int MOST_FIELDS = 256;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final @Nullable LineShape[] shapes = new LineShape[OPENINGS * WAYS];
    private final int[] latest = new int[OPENINGS]; // the way of the shape that was found last
    private final long[] told = new long[TOLD];
    private final int maxNumberLength;
    private byte[] room = {};
    private boolean none = true;
    private int opening;
    private int lineEnd;

    LineShapes(int maxNumberLength) {
        this.maxNumberLength = maxNumberLength;
    }

    /** The shape that the line whose time ends here may have, by what it says first; null if none is known. */
    @Nullable
    LineShape likely(byte[] in, int from, int end) {
        if (none || from + OPENING > end) {
            return null;
        }
        opening = opening(in, from);
        return shapes[place(0)];
    }

    /** The shape of the line for which a likely one was found; null if it is not known. */
    @Nullable
    LineShape of(byte[] in, int from, int end) {
        for (int turn = 0; turn < WAYS; turn++) {
            LineShape shape = shapes[place(turn)];
            if (shape != null) {
                lineEnd = shape.lineEnd(in, from, end, maxNumberLength);
                if (lineEnd != JsonObject.REFUSED) {
                    latest[opening] ^= turn;
                    return shape;
                }
            }
        }
        return null;
    }

    /** The end of the line whose shape was found last. */
    int lineEnd() {
        return lineEnd;
    }

    /** The place of each way in turn, of the one that was found last first. */
    private int place(int turn) {
        return opening * WAYS + (latest[opening] ^ turn);
    }

    /** Tells of a line from the end of its time that was just read, with its message and its fields, if it has any. */
    void tell(Message message, @Nullable MessageGrammar grammar, @Nullable RecordFields fields, int from, int to) {
        if (fields == null) {
            return;
        }
        boolean fits = to - from >= OPENING && to - from <= LONGEST && fields.count() <= MOST_FIELDS;
        if (!fits || message.bytes() != fields.bytes()) { // a message with escapes stands elsewhere
            return;
        }
        if (room.length == 0) {
            room = new byte[LONGEST + MOST_FIELDS];
        }
        int length = fields.varying().writeOthers(fields.bytes(), from, to, room);
        long hash = Memory.hash(room, 0, length);
        int place = (int) (hash >>> (Long.SIZE - Integer.numberOfTrailingZeros(TOLD)));
        if (told[place] != hash) {
            told[place] = hash;
            return;
        }
        told[place] = 0; // if it loses its place, it is to come twice again
        none = false;
        opening = opening(fields.bytes(), from);
        latest[opening] ^= freeTurn();
        shapes[place(0)] = new LineShape(message, grammar, fields.kept(from, to), from);
    }

    /** The turn of a way that is free, else of the last one. */
    private int freeTurn() {
        int turn = 0;
        while (turn < WAYS - 1 && shapes[place(turn)] != null) {
            turn++;
        }
        return turn;
    }

    private static int opening(byte[] in, int from) {
        long even = Bytes.eight(in, from) + Bytes.eight(in, from + 16) * MULTIPLIER;
        long odd = Bytes.eight(in, from + 8) + Bytes.eight(in, from + 24) * MULTIPLIER;
        long hash = even ^ Long.rotateLeft(odd * MULTIPLIER, 29) ^ Bytes.eight(in, from + 32);
        return (int) ((hash * MULTIPLIER) >>> (Long.SIZE - Integer.numberOfTrailingZeros(OPENINGS)));
    }
}
