package io.github.autoscaleanalysis.wva.log;

/**
 * Where the value last looked for stands: some bytes of UTF-8. References are stored only where they differ, since a store
 * costs more than a look where the garbage collector has to know of it.
 */
final class Found {

    /** What kind of value it is. */
    enum Kind {
        /** Text, which may stand for a number. */
        TEXT,
        /** A number, {@code true} or {@code false} of JSON. */
        LITERAL,
        /** Nothing that can be read as one value. */
        OTHER
    }

    byte[] bytes = {};
    int from;
    int to;
    Kind kind = Kind.OTHER;

    void set(byte[] newBytes, int newFrom, int newTo, Kind newKind) {
        if (bytes != newBytes) {
            bytes = newBytes;
        }
        from = newFrom;
        to = newTo;
        if (kind != newKind) {
            kind = newKind;
        }
    }
}
